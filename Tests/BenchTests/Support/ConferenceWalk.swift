import ForumModel

@testable import Timetabling
@testable import convene_bench

/// A walk by moves of sessions, cells and categories that takes every move, and takes some back.
struct ConferenceWalk: ~Copyable {
    private let problem: Problem
    private var search: Search
    private var random: SeededGenerator

    init(_ problem: Problem, seed: UInt64) {
        self.problem = problem
        search = Search(problem)
        random = SeededGenerator(seed: seed)
        var construction = Construction(problem, seed: seed)
        construction.fill(&search, steps: 500) { false }
    }

    var places: Places { search.snapshot() }

    mutating func go(_ moves: Int) {
        for _ in 0..<moves {
            let session = random.below(problem.sessionCount)
            let options = problem.options(of: session)
            guard !options.isEmpty else { continue }
            let change: Int64?
            switch random.below(3) {
            case 0: change = search.moveCells(&random)
            case 1: change = search.moveToMates(session, bar: .max >> 2, &random)
            default:
                let option = options.lowerBound + random.below(options.count)
                let rooms = problem.rooms(ofOption: option)
                change = search.relocate(
                    session, option, rooms[random.below(rooms.count)], most: 3, bar: .max >> 2, &random)
            }
            if change != nil, random.below(3) == 0 { search.undo() }
        }
        search.beginMove()
    }

    /// The cost of the same programme, put together afresh; nil when a hard rule forbids it.
    func costAgain() -> Int64? {
        let places = search.snapshot()
        var fresh = Search(problem)
        guard fresh.take(places.options, places.rooms) else { return nil }
        return fresh.snapshot().cost
    }
}

extension ConferenceEvent {
    func places(_ programme: Programme) -> [Recount.Place] {
        let numbers = Dictionary(
            uniqueKeysWithValues: conference.submissions.enumerated().map { ($0.element.reference, $0.offset) })
        return programme.placements.compactMap { placement in
            guard let submission = numbers[placement.session.rawValue],
                let room = conference.rooms.firstIndex(of: placement.room.rawValue)
            else { return nil }
            let (session, slot) = place(of: placement.start)
            return .init(submission: submission, session: session, room: room, slot: slot)
        }
    }
}
