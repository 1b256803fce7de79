import LinearModel

/// A solution from outside that was found to satisfy the model, its integer columns rounded.
struct KnownSolution {
    let values: [Double]
    let objective: Double

    /// Bounds and rows may be missed by this, relative to their size.
    static let tolerance = 1e-6

    /// nil if the request has no incumbent or it breaks something.
    init?(_ model: LinearModel, _ request: SolveRequest) {
        guard let incumbent = request.incumbent else { return nil }
        self.init(incumbent, of: model, lazyRows: request.lazyRows)
    }

    /// nil if `candidate` breaks a bound, integrality, a row or a lazy row.
    init?(
        _ candidate: [Double], of model: LinearModel,
        lazyRows: (@Sendable ([Double], Bool) -> [SolveRequest.LazyRow])?
    ) {
        guard candidate.count == model.columns.count, candidate.allSatisfy(\.isFinite) else { return nil }
        var values = candidate
        for (j, column) in model.columns.enumerated() {
            if column.isInteger {
                let rounded = values[j].rounded()
                guard abs(rounded - values[j]) <= 1e-5 else { return nil }
                values[j] = rounded
            }
            guard Self.isWithin(values[j], column.lower, column.upper) else { return nil }
        }
        for (i, row) in model.rows.enumerated() {
            guard Self.isWithin(model.activity(ofRow: i, at: values), row.lower, row.upper) else { return nil }
        }
        if let lazyRows {
            for row in lazyRows(values, true) where !CheckedRow.holds(row, at: values) { return nil }
        }
        self.values = values
        objective = model.objective(at: values)
    }

    static func isWithin(_ value: Double, _ lower: Double, _ upper: Double) -> Bool {
        (lower == -.infinity || value >= lower - tolerance * max(1, abs(lower)))
            && (upper == .infinity || value <= upper + tolerance * max(1, abs(upper)))
    }
}
