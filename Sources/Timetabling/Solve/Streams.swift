import Dispatch
import ForumModel

/// Several annealing searches side by side, each with a seed of its own, of which the best counts.
///
/// They meet after every epoch of equal length, so what they find depends on how many streams there are but not on how
/// many threads run them.
///
/// `@unchecked Sendable`: between two meetings each stream is touched by one thread only.
final class Streams: @unchecked Sendable {
    private final class Stream: @unchecked Sendable {
        var annealing: Annealing
        init(_ annealing: consuming Annealing) { self.annealing = annealing }
    }

    static let epoch = 65_536

    private let streams: [Stream]
    private let board: Board
    private let threads: Int

    init(_ board: Board, count: Int, threads: Int) {
        self.board = board
        self.threads = threads
        let start = board.best
        streams = (0..<max(1, count)).map { number in
            // Far apart seeds; the generator mixes them further.
            let seed = board.limits.seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15
            return Stream(Annealing(board.problem, from: start, seed: seed))
        }
    }

    /// Runs every stream for `count` iterations in epochs, or until the work is over or the best reaches `target`.
    func run(_ count: Int, target: Int64) {
        var left = count
        while left > 0, !board.isOver() {
            let share = min(left, Self.epoch)
            if threads > 1, streams.count > 1 {
                DispatchQueue.concurrentPerform(iterations: streams.count) { advance(streams[$0], share, target) }
            } else {
                for stream in streams { advance(stream, share, target) }
            }
            left -= share
            board.count(iterations: share * streams.count)
            for stream in streams { board.offer(stream.annealing.best) }
            if board.best.cost <= target { return }
        }
    }

    private func advance(_ stream: Stream, _ count: Int, _ target: Int64) {
        stream.annealing.run(count, target: target) { board.isOver() }
    }
}
