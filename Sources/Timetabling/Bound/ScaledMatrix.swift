/// The rows and columns of a ``ChoiceProgram`` with the scales that make steps of one length fit all of them.
struct ScaledMatrix {
    /// Step lengths of columns, of rows: squares of the scales.
    private(set) var columnScale: [Double]
    private(set) var rowScale: [Double]
    /// The longest step that cannot run away: just below 1 / ‖scaled A‖.
    private(set) var stepLength = 1.0
    // By rows; by columns they are the program's own.
    private let begin: [Int32]
    private let columns: [Int32]
    private let values: [Double]

    init(_ program: ChoiceProgram, until isOver: () -> Bool) {
        (begin, columns, values) = program.byRows()
        columnScale = Array(repeating: 1, count: program.columns.count)
        rowScale = Array(repeating: 1, count: program.rowLower.count)
        for _ in 0..<10 where !isOver() { rescale { max($0, $1) } }
        rescale { $0 + $1 }
        stepLength = 0.99 / max(norm(until: isOver), 1e-12)
        for j in columnScale.indices { columnScale[j] *= columnScale[j] }
        for i in rowScale.indices { rowScale[i] *= rowScale[i] }
    }

    /// Divides rows and columns by the square roots of what `fold` says of their entries.
    private mutating func rescale(_ fold: (Double, Double) -> Double) {
        var ofColumn = Array(repeating: 0.0, count: columnScale.count)
        var ofRow = Array(repeating: 0.0, count: rowScale.count)
        for i in rowScale.indices {
            for k in Int(begin[i])..<Int(begin[i + 1]) {
                let j = Int(columns[k])
                let entry = abs(values[k]) * rowScale[i] * columnScale[j]
                ofColumn[j] = fold(ofColumn[j], entry)
                ofRow[i] = fold(ofRow[i], entry)
            }
        }
        for j in columnScale.indices where ofColumn[j] > 0 { columnScale[j] /= ofColumn[j].squareRoot() }
        for i in rowScale.indices where ofRow[i] > 0 { rowScale[i] /= ofRow[i].squareRoot() }
    }

    /// The scaled matrix's largest singular value, by the power method.
    private func norm(until isOver: () -> Bool) -> Double {
        var v = (0..<columnScale.count).map { 1 + Double($0 % 7) / 7 }
        var largest = 0.0
        for _ in 0..<40 where !isOver() {
            let length = v.reduce(0) { $0 + $1 * $1 }.squareRoot()
            guard length > 0 else { return 0 }
            var image = Array(repeating: 0.0, count: v.count)
            for i in rowScale.indices {
                var sum = 0.0
                for k in Int(begin[i])..<Int(begin[i + 1]) {
                    sum += values[k] * columnScale[Int(columns[k])] * v[Int(columns[k])]
                }
                sum *= rowScale[i] * rowScale[i] / length
                for k in Int(begin[i])..<Int(begin[i + 1]) {
                    image[Int(columns[k])] += values[k] * columnScale[Int(columns[k])] * sum
                }
            }
            v = image
            largest = v.reduce(0) { $0 + $1 * $1 }.squareRoot().squareRoot()
        }
        return largest
    }

    /// ‖a − b‖, each part by its scale.
    func distance(_ a: [Double], _ b: [Double], _ scale: [Double]) -> Double {
        var sum = 0.0
        for i in a.indices { sum += (a[i] - b[i]) * (a[i] - b[i]) / scale[i] }
        return sum.squareRoot()
    }

    /// How prices compare with columns before anything is known: ‖c‖ / ‖b‖.
    func startingWeight(_ program: ChoiceProgram) -> Double {
        var (costs, sides) = (0.0, 0.0)
        for j in columnScale.indices { costs += program.cost[j] * program.cost[j] * columnScale[j] }
        for i in rowScale.indices {
            let side = program.rowUpper[i].isFinite ? program.rowUpper[i] : program.rowLower[i]
            if side.isFinite { sides += side * side * rowScale[i] }
        }
        return costs > 0 && sides > 0 ? (costs / sides).squareRoot() : 1
    }

    /// The columns' step: down the reduced costs, back onto the choices and between the bounds.
    ///
    /// - Returns: the square of its length, by scale.
    func shift(
        _ x: [Double], _ y: [Double], _ tau: Double, _ program: ChoiceProgram, _ next: inout [Double]
    ) -> Double {
        program.gather(y, into: &next)
        return next.withUnsafeMutableBufferPointer { next in
            x.withUnsafeBufferPointer { x in
                columnScale.withUnsafeBufferPointer { scale in
                    for j in next.indices { next[j] = x[j] - tau * scale[j] * next[j] }
                    let choices = program.choiceBegin
                    for k in 0..<(choices.count - 1) { Self.project(next, scale, choices[k]..<choices[k + 1]) }
                    for j in choices[choices.count - 1]..<next.count {
                        next[j] = max(program.lower[j], min(program.upper[j], next[j]))
                    }
                    var sum = 0.0
                    for j in next.indices { sum += (next[j] - x[j]) * (next[j] - x[j]) / scale[j] }
                    return sum
                }
            }
        }
    }

    /// The nearest point, by scale, whose parts are not negative and sum to 1 (after Michelot 1986).
    private static func project(
        _ v: UnsafeMutableBufferPointer<Double>, _ scale: UnsafeBufferPointer<Double>, _ own: Range<Int>
    ) {
        var (sum, scales) = (-1.0, 0.0)
        for j in own { (sum, scales) = (sum + v[j], scales + scale[j]) }
        var level = sum / scales
        var kept = own.count
        while true {
            (sum, scales) = (-1.0, 0.0)
            var count = 0
            for j in own where v[j] > level * scale[j] {
                (sum, scales) = (sum + v[j], scales + scale[j])
                count += 1
            }
            if count >= kept || count == 0 { break }
            kept = count
            level = sum / scales
        }
        for j in own { v[j] = max(0, v[j] - level * scale[j]) }
    }

    /// The rows' step: prices rise where a row does not hold at x drawn on to `next` and beyond, and fall where it does.
    ///
    /// - Returns: the square of its length, by scale.
    func reprice(
        _ x: [Double], _ nextX: [Double], _ y: [Double], _ sigma: Double, _ program: ChoiceProgram,
        _ next: inout [Double]
    ) -> Double {
        var sum = 0.0
        x.withUnsafeBufferPointer { x in
            nextX.withUnsafeBufferPointer { nextX in
                columns.withUnsafeBufferPointer { columns in
                    values.withUnsafeBufferPointer { values in
                        for i in y.indices {
                            var activity = 0.0
                            for k in Int(begin[i])..<Int(begin[i + 1]) {
                                let j = Int(columns[k])
                                activity += values[k] * (2 * nextX[j] - x[j])
                            }
                            let step = sigma * rowScale[i]
                            let aim = y[i] - step * activity
                            let (least, most) = (aim + step * program.rowLower[i], aim + step * program.rowUpper[i])
                            next[i] = least > 0 ? least : most < 0 ? most : 0
                            sum += (next[i] - y[i]) * (next[i] - y[i]) / rowScale[i]
                        }
                    }
                }
            }
        }
        return sum
    }
}
