/// An engine for linear and integer programs. It knows nothing of events: a model goes in, an outcome comes out.
public protocol LinearSolver: Sendable {
    /// Solves `model`; blocks the calling thread, never throws, never takes the process down.
    func solve(_ model: LinearModel, _ request: SolveRequest) -> LinearOutcome
}

/// How a model is to be solved, and how far.
public struct SolveRequest: Sendable {
    public enum Method: Sendable, Hashable {
        /// The relaxation by the simplex method: integer columns are taken as continuous.
        case simplex
        /// The relaxation by an interior-point method; no basis, values good to about 1e-6.
        case interiorPoint
        /// The integer program by branch and bound.
        case branchAndBound
    }

    /// A row to be added during branch and bound because a solution broke it: `lower ≤ Σ value·column ≤ upper`.
    public struct LazyRow: Sendable {
        public let name: String
        public let lower: Double
        public let upper: Double
        public let entries: [(LinearModel.ColumnNumber, Double)]

        public init(_ name: String, lower: Double, upper: Double, entries: [(LinearModel.ColumnNumber, Double)]) {
            self.name = name
            self.lower = lower
            self.upper = upper
            self.entries = entries
        }
    }

    public struct Progress: Sendable {
        /// The best integer solution's objective, or nil while there is none.
        public let incumbent: Double?
        public let bound: Double?
        public let nodes: Int

        public init(incumbent: Double?, bound: Double?, nodes: Int) {
            self.incumbent = incumbent
            self.bound = bound
            self.nodes = nodes
        }
    }

    public var method: Method
    /// Seconds; infinite by default.
    public var timeLimit: Double = .infinity
    public var nodeLimit: Int = .max
    /// Branch and bound ends when (incumbent − bound) / max(|incumbent|, 1) is at most this.
    public var relativeGap: Double = 0
    /// Solutions not better than this by more than 1e-9 are of no interest; branches are cut off at it.
    public var cutoff: Double?
    /// A known solution, one value a column; it is checked before it is handed in.
    public var incumbent: [Double]?
    /// Called with a relaxation's values at a node and told whether they are integer; gives the rows that they break.
    public var lazyRows: (@Sendable (_ values: [Double], _ isInteger: Bool) -> [LazyRow])?
    /// Called with a relaxation's values at a node; may give an integer solution made from them.
    public var heuristic: (@Sendable (_ values: [Double]) -> [Double]?)?
    /// Called about twice a second.
    public var progress: (@Sendable (Progress) -> Void)?
    public var stop: StopFlag?

    public init(_ method: Method) { self.method = method }
}

/// How a solve ended, as a value.
public struct LinearOutcome: Sendable {
    public enum Status: Sendable, Hashable {
        /// Proven best.
        case optimal
        /// An integer solution within the gap that was asked for.
        case withinGap
        case infeasible
        case unbounded
        /// Time or nodes ran out; `values` hold the best found, if any.
        case limit
        /// Stopped from outside; `values` hold the best found, if any.
        case cancelled
        /// The model or the engine failed; the sentence says how.
        case failed(String)
    }

    public let status: Status
    /// One a column; nil when there is no solution.
    public let values: [Double]?
    /// The objective at `values`.
    public let objective: Double?
    /// No solution is below this; −∞ when nothing is known.
    public let bound: Double
    /// One a row, for relaxations solved to the end: the objective's change per unit of the row's right-hand side.
    public let duals: [Double]?
    /// One a column, for relaxations solved to the end.
    public let reducedCosts: [Double]?
    public let nodes: Int
    public let iterations: Int

    public init(
        status: Status, values: [Double]? = nil, objective: Double? = nil, bound: Double = -.infinity,
        duals: [Double]? = nil, reducedCosts: [Double]? = nil, nodes: Int = 0, iterations: Int = 0
    ) {
        self.status = status
        self.values = values
        self.objective = objective
        self.bound = bound
        self.duals = duals
        self.reducedCosts = reducedCosts
        self.nodes = nodes
        self.iterations = iterations
    }
}
