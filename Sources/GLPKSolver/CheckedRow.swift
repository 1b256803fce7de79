import LinearModel

/// A lazy row with its entries summed up by column, in order, and known to be fit for the library.
struct CheckedRow {
    let lower: Double
    let upper: Double
    let columns: [Int32]
    let values: [Double]

    /// The row, or a sentence about what is wrong with it.
    static func checking(_ row: SolveRequest.LazyRow, columnCount: Int) -> Result<CheckedRow, Defect> {
        if let defect = ModelCheck.defect(ofBounds: row.lower, row.upper) {
            return .failure(Defect(sentence: "Lazy row \(row.name): \(defect)."))
        }
        var columns: [Int32] = []
        var values: [Double] = []
        for (column, value) in row.entries.sorted(by: { $0.0 < $1.0 }) {
            guard (0..<columnCount).contains(column.index) else {
                return .failure(Defect(sentence: "Lazy row \(row.name): column \(column.index) does not exist."))
            }
            if columns.last == Int32(column.index) {
                values[values.count - 1] += value
            } else {
                columns.append(Int32(column.index))
                values.append(value)
            }
            guard values[values.count - 1].isFinite else {
                return .failure(Defect(sentence: "Lazy row \(row.name): a coefficient is not finite."))
            }
        }
        return .success(CheckedRow(lower: row.lower, upper: row.upper, columns: columns, values: values))
    }

    struct Defect: Error { let sentence: String }

    func holds(at point: UnsafeBufferPointer<Double>) -> Bool {
        var activity = 0.0
        for (column, value) in zip(columns, values) { activity += value * point[Int(column)] }
        return KnownSolution.isWithin(activity, lower, upper)
    }

    /// Whether a row as its maker gave it holds; one that is unfit does not.
    static func holds(_ row: SolveRequest.LazyRow, at point: [Double]) -> Bool {
        guard case .success(let checked) = checking(row, columnCount: point.count) else { return false }
        return point.withUnsafeBufferPointer(checked.holds)
    }
}
