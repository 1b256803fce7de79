import ForumModel
import Foundation
public import Requests

/// What a speaking queue answers to a line: who has the floor now, who would be next, how many wait.
public struct QueueReply: Sendable, Hashable {
    /// Who was given the floor by this line.
    public let speaks: SpeakingQueue.Hand?
    /// Whether this line gave the floor away, be it to nobody.
    public let isTurn: Bool
    /// Who is next; the whole order where that was asked for.
    public let order: [SpeakingQueue.Hand]
    public let isWhole: Bool
    public let waiting: Int

    /// `speaks: ana (online, civil-society, african); next: bo (onsite); 3 waiting`
    public var text: String {
        let next = order.isEmpty ? "nobody" : order.map(Self.words).joined(separator: ", ")
        let turn = isTurn ? "speaks: \(speaks.map(Self.words) ?? "nobody"); " : ""
        return "\(turn)\(isWhole ? "order" : "next"): \(next); \(waiting) waiting"
    }

    private static func words(_ hand: SpeakingQueue.Hand) -> String {
        let known = [hand.attendance.rawValue, hand.group?.rawValue, hand.region?.rawValue].compactMap(\.self)
        return "\(hand.person) (\(known.joined(separator: ", ")))"
    }

    /// One line: `{"next":{...},"speaks":{...},"waiting":3}`; `order` instead of `next` where that was asked for.
    public var json: String {
        Self.line(
            Document(
                speaks: speaks.map(Document.Hand.init), isTurn: isTurn, order: order.map(Document.Hand.init),
                isWhole: isWhole, waiting: waiting))
    }

    /// `{"error":"…","line":3}`
    public static func json(error: String, line: Int) -> String { Self.line(Flaw(error: error, line: line)) }

    private static func line(_ document: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(document)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    private struct Flaw: Encodable {
        let error: String
        let line: Int
    }

    private struct Document: Encodable {
        struct Hand: Encodable {
            let person: String
            let attendance: String
            let group: String?
            let region: String?

            init(_ hand: SpeakingQueue.Hand) {
                person = hand.person.rawValue
                attendance = hand.attendance.rawValue
                group = hand.group?.rawValue
                region = hand.region?.rawValue
            }

            enum CodingKeys: String, CodingKey {
                case person, attendance
                case group = "stakeholder_group"
                case region = "regional_group"
            }
        }

        let speaks: Hand?
        let isTurn: Bool
        let order: [Hand]
        let isWhole: Bool
        let waiting: Int

        enum CodingKeys: String, CodingKey { case speaks, next, order, waiting }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            // Null says that nobody speaks; without a turn there is nothing to say.
            if isTurn { try container.encode(speaks, forKey: .speaks) }
            if isWhole {
                try container.encode(order, forKey: .order)
            } else {
                try container.encode(order.first, forKey: .next)
            }
            try container.encode(waiting, forKey: .waiting)
        }
    }
}

extension SpeakingQueue {
    /// Does what a line asks for.
    public mutating func answer(_ line: HandLine) -> QueueReply {
        var speaks: Hand?
        var isTurn = false
        var isWhole = false
        switch line {
        case .up(let hand): raise(hand)
        case .down(let person): lower(person)
        case .next:
            speaks = takeNext()
            isTurn = true
        case .order: isWhole = true
        }
        return QueueReply(
            speaks: speaks, isTurn: isTurn, order: isWhole ? order : next.map { [$0] } ?? [], isWhole: isWhole,
            waiting: hands.count)
    }
}
