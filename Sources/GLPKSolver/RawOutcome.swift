import CGLPK
import LinearModel

/// What came back from the library, before it is read in the light of the request.
struct RawOutcome {
    private let result: cglpk_result
    private let values: [Double]
    private let duals: [Double]
    private let reducedCosts: [Double]
    private let message: String

    var bound: Double { result.bound }

    init(_ model: LinearModel, _ options: cglpk_options, _ conversation: Conversation) {
        let isInteger = options.method == CGLPK_BRANCH_AND_BOUND
        var lower = model.columns.map(\.lower)
        var upper = model.columns.map(\.upper)
        if isInteger {
            for (j, column) in model.columns.enumerated() where column.isInteger {
                (lower[j], upper[j]) = ModelCheck.integerBounds(column.lower, column.upper)
            }
        }
        let costs = model.columns.map(\.cost)
        let integers = model.columns.map { UInt8($0.isInteger ? 1 : 0) }
        let rowLower = model.rows.map(\.lower)
        let rowUpper = model.rows.map(\.upper)
        let starts = model.rows.map { Int32($0.entries.lowerBound) } + [Int32(model.entryColumns.count)]
        var values = [Double](repeating: 0, count: model.columns.count)
        var reducedCosts = values
        var duals = [Double](repeating: 0, count: model.rows.count)
        var options = options
        var result = cglpk_result()
        var callbacks = conversation.callbacks

        withBuffers([lower, upper, costs, rowLower, rowUpper, model.entryValues]) { numbers in
            integers.withUnsafeBufferPointer { integers in
                withBuffers([starts, model.entryColumns]) { indices in
                    withMutableBuffers(&values, &duals, &reducedCosts) { values, duals, reducedCosts in
                        var flat = cglpk_model()
                        flat.columns = Int32(model.columns.count)
                        flat.rows = Int32(model.rows.count)
                        flat.column_lower = numbers[0].baseAddress
                        flat.column_upper = numbers[1].baseAddress
                        flat.cost = numbers[2].baseAddress
                        flat.row_lower = numbers[3].baseAddress
                        flat.row_upper = numbers[4].baseAddress
                        flat.entry_value = numbers[5].baseAddress
                        flat.is_integer = integers.baseAddress
                        flat.row_start = indices[0].baseAddress
                        flat.entry_column = indices[1].baseAddress
                        flat.offset = model.offset
                        result.values = values.baseAddress
                        result.row_duals = duals.baseAddress
                        result.reduced_costs = reducedCosts.baseAddress
                        cglpk_solve(&flat, &options, &callbacks, &result)
                    }
                }
            }
        }
        withExtendedLifetime(conversation) {}
        message = withUnsafeBytes(of: result.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        self.result = result
        self.values = values
        self.duals = duals
        self.reducedCosts = reducedCosts
    }

    func relaxedOutcome(of model: LinearModel) -> LinearOutcome {
        let hasValues = result.has_values != 0
        let hasDuals = result.has_duals != 0
        let status: LinearOutcome.Status =
            switch result.outcome {
            case CGLPK_OPTIMAL: .optimal
            case CGLPK_INFEASIBLE: .infeasible
            case CGLPK_UNBOUNDED: .unbounded
            case CGLPK_LIMIT: .limit
            case CGLPK_STOPPED: .cancelled
            default: .failed(sentence)
            }
        return LinearOutcome(
            status: status, values: hasValues ? values : nil,
            objective: hasValues ? model.objective(at: values) : nil,
            bound: status == .infeasible ? .infinity : result.bound,
            duals: hasDuals ? duals : nil, reducedCosts: hasDuals ? reducedCosts : nil,
            iterations: Int(result.iterations))
    }

    /// The best of what the library found and what was handed in, with a status that says which proof there is.
    func integerOutcome(of model: LinearModel, cutoff: Double?, incumbent: KnownSolution?) -> LinearOutcome {
        let best = result.has_values != 0 ? values : incumbent?.values
        let objective = best.map { model.objective(at: $0) }
        switch result.outcome {
        case CGLPK_OPTIMAL: return outcome(.optimal, best, objective, bound: objective!)
        case CGLPK_CUT_OFF:
            // The tree was cut off at the lesser of the cutoff and the incumbent.
            if let incumbent, incumbent.objective <= cutoff ?? .infinity {
                return outcome(.optimal, best, objective, bound: incumbent.objective)
            }
            return outcome(.infeasible, bound: cutoff ?? .infinity)
        case CGLPK_INFEASIBLE:
            guard incumbent != nil else { return outcome(.infeasible, bound: .infinity) }
            let status = LinearOutcome.Status.failed(
                "The engine finds no solution although one was handed in: the numbers are too delicate.")
            return outcome(status, best, objective, bound: -.infinity)
        default: break
        }
        let status: LinearOutcome.Status =
            switch result.outcome {
            case CGLPK_WITHIN_GAP: .withinGap
            case CGLPK_UNBOUNDED: .unbounded
            case CGLPK_LIMIT: .limit
            case CGLPK_STOPPED: .cancelled
            default: .failed(sentence)
            }
        return outcome(status, best, objective, bound: min(result.bound, objective ?? .infinity))
    }

    private func outcome(
        _ status: LinearOutcome.Status, _ values: [Double]? = nil, _ objective: Double? = nil, bound: Double
    ) -> LinearOutcome {
        LinearOutcome(
            status: status, values: values, objective: objective, bound: bound, nodes: Int(result.nodes),
            iterations: Int(result.iterations))
    }

    private var sentence: String { "The engine gave up: \(message)." }
}

/// The buffers of several arrays at once.
private func withBuffers<Element, R>(
    _ arrays: [[Element]], _ body: ([UnsafeBufferPointer<Element>]) -> R
) -> R {
    func open(_ buffers: [UnsafeBufferPointer<Element>]) -> R {
        guard buffers.count < arrays.count else { return body(buffers) }
        return arrays[buffers.count].withUnsafeBufferPointer { open(buffers + [$0]) }
    }
    return open([])
}

private func withMutableBuffers<R>(
    _ a: inout [Double], _ b: inout [Double], _ c: inout [Double],
    _ body: (
        UnsafeMutableBufferPointer<Double>, UnsafeMutableBufferPointer<Double>, UnsafeMutableBufferPointer<Double>
    ) -> R
) -> R {
    a.withUnsafeMutableBufferPointer { a in
        b.withUnsafeMutableBufferPointer { b in
            c.withUnsafeMutableBufferPointer { c in body(a, b, c) }
        }
    }
}
