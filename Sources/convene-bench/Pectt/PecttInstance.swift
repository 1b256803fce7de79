import Foundation
import ForumModel
import Rules

/// A post-enrolment timetabling instance of the second track of the International Timetabling Competition 2007, as an
/// event: what happens in 45 slots, rooms with features, students with their courses.
///
/// Lewis, Paechter, McCollum, "Post Enrolment based Course Timetabling" (2007).
struct PecttInstance {
    static let days = 5
    static let periods = 9

    let event: Event
    /// Of each event whether it has students.
    let attendance: [Int]

    struct Flaw: Error, CustomStringConvertible {
        let description: String
    }

    init(_ text: [UInt8], name: String) throws {
        var numbers = Numbers(text)
        let eventCount = try numbers.next(atMost: 100_000)
        let roomCount = try numbers.next(atMost: 10_000)
        let featureCount = try numbers.next(atMost: 10_000)
        let studentCount = try numbers.next(atMost: 1_000_000)
        let seats = try (0..<roomCount).map { _ in try numbers.next() }
        let attends = try (0..<studentCount).map { _ in try numbers.flags(eventCount) }
        let has = try (0..<roomCount).map { _ in try numbers.flags(featureCount) }
        let needs = try (0..<eventCount).map { _ in try numbers.flags(featureCount) }
        let available = try (0..<eventCount).map { _ in try numbers.flags(Self.days * Self.periods) }
        let before = try (0..<eventCount).map { _ in try numbers.flags(eventCount) }

        var students = [Int](repeating: 0, count: eventCount)
        for events in attends {
            for number in events { students[number] += 1 }
        }
        attendance = students
        let slots = Self.slots
        let sessions = (0..<eventCount).map { number in
            let open = Set(available[number])
            return Session(
                id: Self.event(number), durations: [60],
                features: needs[number].map { Feature(rawValue: "f\($0)") },
                expectedOnsite: Seats(rawValue: students[number]),
                notAt: slots.indices.filter { !open.contains($0) }.map { slots[$0].time },
                priority: Double(students[number]))
        }
        event = try Event(
            name: name, acronym: name, timeZone: .gmt, rules: Self.settings, slots: slots,
            rooms: (0..<roomCount).map { number in
                Room(
                    id: Self.room(number), capacity: Seats(rawValue: seats[number]),
                    features: Set(has[number].map { Feature(rawValue: "f\($0)") }))
            },
            sessions: sessions,
            people: (0..<studentCount).map { Person(id: Self.student($0)) },
            roles: attends.enumerated().flatMap { student, events in
                events.map { Role(session: Self.event($0), person: Self.student(student), kind: .required) }
            },
            relations: before.enumerated().flatMap { first, later in
                later.filter { $0 != first }.map { Relation(.before, Self.event(first), Self.event($0)) }
            },
            interests: attends.enumerated().flatMap { student, events in
                events.map { Interest(person: Self.student(student).rawValue, session: Self.event($0)) }
            })
    }

    /// A line an event: slot and room, `-1 -1` for one left out.
    func solution(_ programme: Programme) -> String {
        let start = Self.slots.indices.reduce(into: [Instant: Int]()) { $0[Self.slots[$1].time.start] = $1 }
        return attendance.indices.map { number in
            guard let placement = programme[Self.event(number)], let slot = start[placement.start],
                let room = event.number(of: placement.room)
            else { return "-1 -1\n" }
            return "\(slot) \(room)\n"
        }.joined()
    }

    /// Nothing costs but what the competition counts.
    private static var settings: [RuleID: RuleSetting] {
        var settings: [RuleID: RuleSetting] = [:]
        for rule in Catalogue.rules {
            guard case .soft = rule.standing else { continue }
            settings[rule.id] = RuleSetting(weight: 0)
        }
        for id: RuleID in ["attendee-last-slot", "attendee-three-in-a-row", "attendee-lone-session"] {
            settings[id] = RuleSetting(weight: 1)
        }
        return settings
    }

    private static func event(_ number: Int) -> ID<Session> { ID("e\(number)") }
    private static func room(_ number: Int) -> ID<Room> { ID("r\(number)") }
    private static func student(_ number: Int) -> ID<Person> { ID("s\(number)") }

    /// Five days of nine hours.
    private static let slots: [Slot] = (0..<days * periods).map { number in
        let start = Instant(rawValue: (number / periods) * 1_440 + 480 + (number % periods) * 60)
        return Slot(id: ID("t\(number)"), time: TimeRange(start: start, duration: 60))
    }
}

/// Whitespace-separated numbers of a file.
private struct Numbers {
    private let text: [UInt8]
    private var position = 0

    init(_ text: [UInt8]) { self.text = text }

    mutating func next(atMost most: Int = 1_000_000_000) throws -> Int {
        while position < text.count, text[position] <= 32 { position += 1 }
        guard position < text.count else { throw PecttInstance.Flaw(description: "The file ends too early.") }
        var value = 0
        let isNegative = text[position] == 45
        if isNegative { position += 1 }
        while position < text.count, text[position] > 32 {
            let digit = Int(text[position]) - 48
            guard (0...9).contains(digit), value <= most else {
                throw PecttInstance.Flaw(description: "Something is no number near character \(position + 1).")
            }
            value = value * 10 + digit
            position += 1
        }
        guard value <= most else { throw PecttInstance.Flaw(description: "\(value) is too large to be meant.") }
        return isNegative ? -value : value
    }

    /// Reads `count` numbers: the positions of the ones (an order is also given from its other side, as −1).
    mutating func flags(_ count: Int) throws -> [Int] {
        var positions: [Int] = []
        for position in 0..<count where try next() == 1 { positions.append(position) }
        return positions
    }
}
