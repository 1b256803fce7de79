import ForumModel
import Foundation

/// A tiny event with more sessions than it has places for: little room, people and crews in demand, pins, relations.
struct PackedEvent: CustomStringConvertible {
    let event: Event
    let description: String

    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed &+ 0xBACED)
        func chance(_ percent: Int) -> Bool { random.below(100) < percent }
        func pick<T>(_ all: [T]) -> T { all[random.below(all.count)] }
        let start = 20_880 * 1440 + 540
        let slots = (0..<2).map {
            Slot(
                id: ID("s\($0)"),
                time: TimeRange(start: Instant(rawValue: start + 150 * $0), duration: pick([60, 60, 90])))
        }
        let turnover: Minutes = chance(30) ? 15 : 0
        let rooms = (0..<(1 + random.below(2))).map { number in
            Room(
                id: ID("r\(number)"), capacity: pick([20, 100]), features: chance(50) ? ["stream"] : [],
                unavailable: chance(15) ? [slots[0].time] : [])
        }
        let sessions = (0..<(4 + random.below(2))).map { number in
            Session(
                id: ID("w\(number)"), durations: chance(30) ? [60, 30] : [pick([30, 60])],
                features: chance(20) ? ["stream"] : [], crews: chance(30) ? ["captions"] : [],
                expectedOnsite: chance(50) ? pick([10, 50]) : nil, notAt: chance(15) ? [slots[1].time] : [],
                pin: chance(20) ? .init(start: pick(slots).time.start) : nil, isExclusive: chance(8),
                status: chance(15) ? .candidate : .accepted)
        }
        let people = (0..<2).map {
            Person(id: ID("p\($0)"), unavailable: chance(20) ? [pick(slots).time] : [])
        }
        let roles = sessions.flatMap { session in
            people.filter { _ in chance(30) }.map { Role(session: session.id, person: $0.id, kind: .speaker) }
        }
        let relations =
            chance(40)
            ? [
                Relation(
                    pick([.before, .notParallel, .sameRoom, .backToBack, .parallel]), sessions[0].id, sessions[1].id)
            ]
            : []
        do {
            event = try Event(
                name: "Packed", timeZone: .gmt, step: 30, turnover: turnover, slots: slots, rooms: rooms,
                crews: [Crew(id: "captions", count: 1)], sessions: sessions, people: people, roles: roles,
                relations: relations)
        } catch {
            preconditionFailure("a packed event does not fit together: \(error)")
        }
        description = "seed \(seed): \(sessions.count) sessions, \(rooms.count) rooms"
    }
}
