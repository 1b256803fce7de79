public import ForumModel

/// What a line of events is answered with: one JSON object on one line.
///
/// `state.groups` names everybody only when it was asked for, since a room's list is long and mostly as before.
public struct LiveReply: Encodable, Sendable {
    private struct Change: Encodable, Sendable {
        let person: String
        let name: String?
        let from: OrNull<Int>
        let to: OrNull<Int>
    }

    private struct Option: Encodable, Sendable {
        let movers: Int
        let imbalance: Int
        let proven: Bool
        let changes: [Change]
    }

    private struct Group: Encodable, Sendable {
        let group: Int
        let size: Int
        let people: [String]?
    }

    private struct State: Encodable, Sendable {
        let groups: [Group]
        let waiting: [String]
        let imbalance: Int
        let broken: [String]
        let withoutFacilitator: [Int]

        enum CodingKeys: String, CodingKey {
            case groups, waiting, imbalance, broken
            case withoutFacilitator = "without_facilitator"
        }
    }

    private struct Fault: Encodable, Sendable {
        let code: String
        let sentence: String
    }

    private let line: Int
    private let event: String?
    private let ok: Bool
    private let changes: [Change]?
    private let notes: [String]?
    private let proven: Bool?
    private let options: [Option]?
    private let state: State?
    private let error: Fault?

    /// - Parameters:
    ///   - line: the number of the line that is answered, from 1.
    ///   - broken: the rules that the room breaks now, in sentences.
    ///   - names: what the people are called; nobody for minimal data.
    ///   - isFull: whether the state names everybody who sits.
    public init(
        line: Int, event: String, _ answer: LiveAnswer, broken: [String], names: (ID<Participant>) -> String?,
        isFull: Bool
    ) {
        func listed(_ changes: [SeatChange]) -> [Change] {
            changes.map {
                Change(person: $0.person.rawValue, name: names($0.person), from: OrNull($0.from), to: OrNull($0.to))
            }
        }
        self.line = line
        self.event = event
        ok = true
        changes = listed(answer.changes)
        notes = answer.notes
        proven = answer.isProven
        options =
            answer.options.isEmpty
            ? nil
            : answer.options.map {
                Option(
                    movers: $0.movers, imbalance: $0.imbalance, proven: $0.isProven, changes: listed($0.changes))
            }
        state = State(
            groups: zip(answer.state.groups, answer.state.seated).map {
                Group(group: $0, size: $1.count, people: isFull ? $1.map(\.rawValue) : nil)
            }, waiting: answer.state.waiting.map(\.rawValue), imbalance: answer.state.imbalance, broken: broken,
            withoutFacilitator: answer.state.withoutFacilitator)
        error = nil
    }

    /// The line was not understood, or cannot have happened; nothing has changed.
    public init(line: Int, event: String?, code: String, sentence: String) {
        self.line = line
        self.event = event
        ok = false
        changes = nil
        notes = nil
        proven = nil
        options = nil
        state = nil
        error = Fault(code: code, sentence: sentence)
    }

    /// One line without its line feed.
    public var text: String { (try? JSONText.line(of: self)) ?? "{\"ok\":false}" }
}
