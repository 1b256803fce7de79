import Foundation
public import ForumModel
public import Requests

/// A line of a speaking queue: a hand goes up or down, or the floor is free.
public enum HandLine: Sendable, Hashable {
    case up(SpeakingQueue.Hand)
    case down(ID<Person>)
    /// Gives the floor to who is next.
    case next
    /// Asks for the whole order as it stands.
    case order

    /// Why a line was not understood; a sentence without a full stop.
    public struct Flaw: Error, Sendable, Hashable {
        public let message: String

        public static let tooLong = Flaw(message: "the line is too long")
    }

    /// A line that is longer was not written by a person or a program that means it.
    public static let longest = 4096

    /// - Parameter people: what is known of people, by identifier; the line itself counts first.
    public init(_ line: String, people: [ID<Person>: Person] = [:]) throws(Flaw) {
        guard line.utf8.count <= Self.longest else { throw .tooLong }
        guard !line.unicodeScalars.contains("\u{0}") else { throw Flaw(message: "the line holds a NUL byte") }
        let text = line.trimmingCharacters(in: .whitespaces)
        self = text.hasPrefix("{") ? try Self.json(text, people) : try Self.plain(text, people)
    }

    /// `up ana online civil-society african`, `down ana`, `next`, `order`; the words after the identifier in any order.
    private static func plain(_ text: String, _ people: [ID<Person>: Person]) throws(Flaw) -> Self {
        let words = text.split(whereSeparator: \.isWhitespace).map { String($0) }
        switch words.first?.lowercased() {
        case "next" where words.count == 1: return .next
        case "order" where words.count == 1: return .order
        case "down", "hand-down":
            guard words.count == 2 else { throw Flaw(message: "after 'down' stands one identifier") }
            return .down(ID(words[1]))
        case "up", "hand-up":
            guard words.count >= 2 else { throw Flaw(message: "after 'up' stands an identifier") }
            var raised = RaisedHand(person: words[1])
            for word in words.dropFirst(2) {
                let small = word.lowercased()
                if Attendance(rawValue: small) != nil {
                    raised.attendance = small
                } else if raised.stakeholderGroup == nil, StakeholderGroup.known.contains(.init(rawValue: small)) {
                    raised.stakeholderGroup = small
                } else if RegionalGroup.known.contains(.init(rawValue: small)) {
                    raised.regionalGroup = small
                } else {
                    throw Flaw(message: "'\(word.prefix(40))' is no attendance, stakeholder group or regional group")
                }
            }
            return .up(try raised.hand(people))
        default:
            throw Flaw(
                message: "'\(text.prefix(40))' is not understood; write 'up ana online', 'down ana', 'next' or 'order'")
        }
    }

    /// `{"hand":"up","person":"ana","attendance":"online","stakeholder_group":null,"regional_group":"african"}`,
    /// `{"hand":"down","person":"ana"}`, `{"ask":"next"}`, `{"ask":"order"}`.
    private static func json(_ text: String, _ people: [ID<Person>: Person]) throws(Flaw) -> Self {
        guard let raised = try? JSONDecoder().decode(RaisedHand.self, from: Data(text.utf8)) else {
            throw Flaw(message: "the line is not the JSON of a hand")
        }
        switch (raised.ask, raised.hand) {
        case ("next", nil): return .next
        case ("order", nil): return .order
        case (nil, "up"): return .up(try raised.hand(people))
        case (nil, "down"):
            guard let person = raised.person, !person.isEmpty else { throw Flaw(message: "'person' is missing") }
            return .down(ID(person))
        default: throw Flaw(message: "'hand' is up or down, or 'ask' is next or order")
        }
    }
}

private struct RaisedHand: Decodable {
    var hand: String?
    var ask: String?
    var person: String?
    var attendance: String?
    var stakeholderGroup: String?
    var regionalGroup: String?

    enum CodingKeys: String, CodingKey {
        case hand, ask, person, attendance
        case stakeholderGroup = "stakeholder_group"
        case regionalGroup = "regional_group"
    }

    init(person: String) { self.person = person }

    /// Who attends in a way that nobody tells sits in the room.
    func hand(_ people: [ID<Person>: Person]) throws(HandLine.Flaw) -> SpeakingQueue.Hand {
        guard let person, !person.isEmpty else { throw HandLine.Flaw(message: "'person' is missing") }
        let known = people[ID(person)]
        let told = attendance.map { Attendance(rawValue: $0.lowercased()) }
        if case .some(nil) = told { throw HandLine.Flaw(message: "'attendance' is onsite or online") }
        return SpeakingQueue.Hand(
            person: ID(person), attendance: (told ?? nil) ?? known?.attendance ?? .onsite,
            group: stakeholderGroup.map { StakeholderGroup(rawValue: $0.lowercased()) } ?? known?.stakeholderGroup,
            region: regionalGroup.map { RegionalGroup(rawValue: $0.lowercased()) } ?? known?.regionalGroup)
    }
}
