public import ForumModel

/// How far a programme is to be worked out.
public struct SolveLimits: Sendable, Hashable {
    public enum Method: String, Sendable, Hashable, CaseIterable {
        /// Search, bound and branch and bound together.
        case auto
        /// Branch and bound on the whole model, with a short search for a first programme.
        case exact
        /// Search alone; the bound is what can be seen without a linear program.
        case search
    }

    public var method = Method.auto
    /// The outer fuse. Without iterations it is what ends the work.
    public var seconds: Double?
    /// Moves of the search, over all its streams. With it the answer depends on nothing else but the event and the seed.
    public var iterations: Int?
    /// The gap at which the answer is good enough.
    public var gap = 0.0
    public var seed: UInt64 = 1
    /// Threads.
    public var workers = 2

    public init() {}
}

/// A line of news from the solver.
public struct SolveProgress: Sendable {
    public enum Phase: String, Sendable { case compiling, constructing, searching, bounding, closing, done }

    public let phase: Phase
    public let best: Score?
    public let bound: Score?
    public let gap: Double?
    public let iterations: Int
    public let seconds: Double
}

/// A programme and what is known about it.
public struct Timetable: Sendable {
    public let programme: Programme
    public let certificate: Certificate
}
