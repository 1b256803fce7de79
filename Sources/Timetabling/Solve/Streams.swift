import Dispatch
import ForumModel
import Synchronization

/// Several annealing searches side by side, each with a seed of its own, of which the best counts.
///
/// They meet after every epoch of equal length, so what they find depends on how many streams there are but not on how
/// many threads run them.
struct Streams {
    /// One search; whoever advances it holds it for an epoch.
    private final class Stream: Sendable {
        let annealing: Mutex<Annealing>
        init(_ annealing: consuming sending Annealing) { self.annealing = Mutex(annealing) }
    }

    static let epoch = 65_536

    private var streams: [Stream]
    private let board: Board
    private var threads: Int
    /// Iterations a second of each stream.
    private var pace = 0.0

    /// - Parameters:
    ///   - count: streams are numbered up to here; equal numbers walk alike.
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
    mutating func run(_ count: Int, target: Int64) {
        var left = count
        while left > 0, !board.isOver() {
            let share = min(left, Self.epoch)
            let horizon = board.limits.iterations != nil ? left : iterationsLeft
            let start = DispatchTime.now()
            if threads > 1, streams.count > 1 {
                DispatchQueue.concurrentPerform(iterations: streams.count) { [streams, board] in
                    Self.advance(streams[$0], share, horizon, target, board)
                }
            } else {
                for stream in streams { Self.advance(stream, share, horizon, target, board) }
            }
            left -= share
            notePace(share, since: start)
            board.count(iterations: share * streams.count)
            for stream in streams { board.offer(stream.annealing.withLock { $0.best }) }
            if board.best.cost <= target { return }
        }
    }

    /// Parts with the last stream, for a thread of its own.
    mutating func detachLast() -> Streams {
        var detached = self
        detached.streams = [streams.removeLast()]
        detached.threads = 1
        threads = min(threads, streams.count)
        return detached
    }

    /// How many iterations each stream can expect until the time is over, at the pace of late.
    private var iterationsLeft: Int {
        guard pace > 0, board.secondsLeft.isFinite else { return .max }
        return Int(min(1e15, pace * board.secondsLeft))
    }

    /// Cool searches are slower than warm ones, so what counts is the last few dozen epochs.
    private mutating func notePace(_ count: Int, since start: DispatchTime) {
        let spent = Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
        let now = Double(count) / max(1e-6, spent)
        pace = pace == 0 ? now : 0.95 * pace + 0.05 * now
    }

    private static func advance(_ stream: Stream, _ count: Int, _ horizon: Int, _ target: Int64, _ board: Board) {
        stream.annealing.withLock { $0.run(count, horizon: horizon, target: target) { board.isOver() } }
    }
}
