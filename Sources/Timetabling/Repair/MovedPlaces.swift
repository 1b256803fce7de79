import Foundation
import ForumModel
import Rules

/// Better places for those who move anyhow: nobody else is touched, so the number of moves stays.
///
/// Simulated annealing over these sessions alone.
struct MovedPlaces: ~Copyable {
    private var search: Search
    private let moved: [Int]
    private let mayMove: [Bool]
    private var random: SeededGenerator
    private(set) var best: Places
    private(set) var iterations = 0

    /// Points that a move for the worse may cost, at the beginning and at the end.
    private static let warmest = 20.0
    private static let coolest = 0.05

    /// - Returns: nil when `places` break a hard rule.
    init?(_ problem: Problem, _ places: Places, moved: [Int], seed: UInt64) {
        var search = Search(problem)
        guard search.take(places.options, places.rooms) else { return nil }
        best = search.snapshot()
        self.search = search
        self.moved = moved.filter { !problem.options(of: $0).isEmpty }
        var mayMove = Array(repeating: false, count: problem.sessionCount)
        for session in moved { mayMove[session] = true }
        self.mayMove = mayMove
        random = SeededGenerator(seed: seed)
    }

    /// Works for `count` moves, or until `isOver` says so.
    mutating func improve(_ count: Int, until isOver: () -> Bool) {
        guard !moved.isEmpty else { return }
        let ratio = log(Self.coolest / Self.warmest)
        while iterations < count {
            if iterations % 1_024 == 0, isOver() { break }
            iterations += 1
            let temperature = Self.warmest * exp(ratio * Double(iterations) / Double(count)) * 1e6
            let bar = Int64(-log(1 - random.unit()) * temperature)
            let session = moved[random.below(moved.count)]
            let options = search.problem.options(of: session)
            let option = options.lowerBound + random.below(options.count)
            let list = Int(search.tables.optionRooms[option])
            let begin = Int(search.tables.roomListBegin[list])
            let rooms = Int(search.tables.roomListBegin[list + 1]) - begin
            let room = Int(search.tables.roomList[begin + random.below(rooms)])
            if option == Int(search.option[session]), room == Int(search.room[session]) { continue }
            guard let change = search.relocate(session, option, room, most: 2, bar: bar, &random) else { continue }
            var isAllowed = true
            for k in 0..<search.touchedCount where !mayMove[Int(search.touched[k])] { isAllowed = false }
            if change > bar || !isAllowed {
                search.undo()
            } else if search.cost < best.cost {
                best = search.snapshot()
            }
        }
    }
}
