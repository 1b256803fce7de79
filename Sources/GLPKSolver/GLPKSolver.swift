import CGLPK
public import LinearModel

/// Linear and integer programs by the GNU Linear Programming Kit (`libglpk` 5.0).
///
/// Every solve runs on a thread of its own with a stack of 64 MiB, since the library keeps its state by thread; the
/// caller waits. Any number of solves may run at once. Nothing is ever printed. What the library takes for a fatal
/// error (it would end the process) comes back as `.failed` with its words.
///
/// **Stopping.** A raised `StopFlag` and the time limit take effect within half a second. One step of the
/// interior-point method may factorize for many seconds and cannot be left: there the caller goes at once, and the
/// method's thread ends by itself at its next step. Models whose factor would exceed `factorLimit` entries are refused.
///
/// **Bounds.** A relaxation cut short gives the bound by weak duality at its last whole stretch, or what the columns'
/// bounds alone say; it is −∞ as long as some column without bounds has a reduced cost of the wrong sign. Branch and
/// bound gives the least bound of the open nodes; once the tree is closed the bound is the objective. Where the model
/// is infeasible the bound is +∞.
///
/// **Cutoff.** With a `cutoff` and no solution below it the status is `.infeasible`, the bound is the cutoff, and an
/// incumbent above the cutoff is not returned. An incumbent that breaks a bound, a row (lazy ones included) or
/// integrality is passed over. Nodes are cut off when their bound is within 1e-7 · (1 + |best|) of the best solution.
public struct GLPKSolver: LinearSolver {
    /// Megabytes that the library may take for one solve; nil for no limit. Beyond it the solve has failed.
    public var memoryLimit: Int?
    /// Reduce relaxations before they are solved. The answer is the same.
    public var presolves: Bool
    /// Let branch and bound add cutting planes where relaxations are quick.
    public var cuts: Bool
    /// Entries that the factor of the interior-point method may have; 20 million take about a quarter gigabyte.
    public var factorLimit: Int

    public init(memoryLimit: Int? = nil, presolves: Bool = true, cuts: Bool = true, factorLimit: Int = 20_000_000) {
        self.memoryLimit = memoryLimit
        self.presolves = presolves
        self.cuts = cuts
        self.factorLimit = factorLimit
    }

    /// The version of the library, for reports.
    public static var version: String { String(cString: cglpk_version()) }

    public func solve(_ model: LinearModel, _ request: SolveRequest) -> LinearOutcome {
        solve(model, request, alsoStoppedBy: nil)
    }

    /// `solve`, stopped by `flag` as well as by the request's own.
    func solve(_ model: LinearModel, _ request: SolveRequest, alsoStoppedBy flag: StopFlag?) -> LinearOutcome {
        if let defect = ModelCheck.defect(of: model) { return LinearOutcome(status: .failed(defect)) }
        let isInteger = request.method == .branchAndBound
        if isInteger, ModelCheck.leavesNoInteger(model) {
            return LinearOutcome(status: .infeasible, bound: .infinity)
        }
        let conversation = Conversation(model, request, alsoStoppedBy: flag)
        let incumbent = isInteger ? KnownSolution(model, request) : nil
        var options = self.options(for: request)
        options.incumbent = incumbent?.objective ?? .infinity
        options.cutoff = isInteger ? min(request.cutoff ?? .infinity, options.incumbent) : .infinity
        if options.cutoff.isNaN { return LinearOutcome(status: .failed("The cutoff is not a number.")) }
        let raw = RawOutcome(model, options, conversation)
        if let defect = conversation.defect { return LinearOutcome(status: .failed(defect), bound: raw.bound) }
        return isInteger
            ? raw.integerOutcome(of: model, cutoff: request.cutoff, incumbent: incumbent)
            : raw.relaxedOutcome(of: model)
    }

    private func options(for request: SolveRequest) -> cglpk_options {
        var options = cglpk_options()
        options.method =
            switch request.method {
            case .simplex: CGLPK_SIMPLEX
            case .interiorPoint: CGLPK_INTERIOR_POINT
            case .branchAndBound: CGLPK_BRANCH_AND_BOUND
            }
        options.time_limit = request.timeLimit.isNaN ? .infinity : max(request.timeLimit, 0)
        options.node_limit = Int32(clamping: request.nodeLimit)
        options.relative_gap = request.relativeGap.isNaN ? 0 : max(request.relativeGap, 0)
        options.memory_limit = Int32(clamping: memoryLimit ?? 0)
        options.factor_limit = Int32(clamping: factorLimit)
        options.presolve = presolves ? 1 : 0
        options.cuts = cuts ? 1 : 0
        return options
    }
}
