/// How much work a search may do. Counting the prices looked up makes equal inputs give equal answers; asking the
/// caller whether to stop makes the search anytime.
struct Budget {
    private(set) var left: Int
    private let shouldStop: @Sendable () -> Bool
    private var untilAsked = 0
    private(set) var isStopped = false

    init(_ evaluations: Int, shouldStop: @escaping @Sendable () -> Bool) {
        left = evaluations
        self.shouldStop = shouldStop
    }

    var isSpent: Bool { left <= 0 || isStopped }

    mutating func spend(_ evaluations: Int) {
        left -= evaluations
        untilAsked -= evaluations
        if untilAsked < 0 {
            untilAsked = 50_000
            if shouldStop() { isStopped = true }
        }
    }
}
