public import ForumModel
import Foundation

/// One line of events from a room, as it was written: a flat JSON object.
///
/// It can be written down again and means the same then, which is what a journal needs.
public struct LiveLine: Sendable, Hashable, Codable {
    public let fields: [String: Field]

    public enum Field: Sendable, Hashable, Codable {
        case text(String)
        case number(Int)
        case flag(Bool)
        case list([String])

        public init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let flag = try? container.decode(Bool.self) {
                self = .flag(flag)
            } else if let number = try? container.decode(Int.self) {
                self = .number(number)
            } else if let list = try? container.decode([String].self) {
                self = .list(list)
            } else {
                self = .text(try container.decode(String.self))
            }
        }

        public func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            case .flag(let flag): try container.encode(flag)
            case .list(let list): try container.encode(list)
            }
        }

        /// Numbers and lists as the cell of a table would have them.
        var text: String {
            switch self {
            case .text(let text): trimmed(text)
            case .number(let number): String(number)
            case .flag(let flag): flag ? "yes" : "no"
            case .list(let list): list.joined(separator: ";")
            }
        }
    }

    /// What is wrong with a line; nothing else is.
    public struct Flaw: Error, Sendable, Hashable {
        /// By which programs know it.
        public enum Code: String, Sendable, Hashable, CaseIterable {
            case badJSON = "bad-json"
            case unknownEvent = "unknown-event"
            case unknownField = "unknown-field"
            case missingField = "missing-field"
            case badValue = "bad-value"
        }

        public let code: Code
        public let sentence: String
    }

    /// Longer lines are no events.
    public static let limit = 64 << 10

    public init(from decoder: any Decoder) throws {
        // Null says as much as a field that is not there.
        fields = try decoder.singleValueContainer().decode([String: Field?].self).compactMapValues { $0 }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(fields)
    }

    /// Reads one line, without its line feed.
    public init(_ line: [UInt8]) throws(Flaw) {
        guard line.count <= Self.limit else {
            throw Flaw(code: .badJSON, sentence: "The line is longer than any event. Please write one event a line.")
        }
        guard let read = try? JSONDecoder().decode(Self.self, from: Data(line)) else {
            throw Flaw(
                code: .badJSON,
                sentence: "The line is not a flat JSON object such as {\"event\": \"left\", \"id\": \"p-7\"}.")
        }
        self = read
    }

    /// Without names and addresses.
    public var minimal: LiveLine { LiveLine(fields: fields.filter { $0.key != "name" && $0.key != "email" }) }

    private init(fields: [String: Field]) { self.fields = fields }

    /// The event of the line.
    ///
    /// - Parameter attributes: what groups are mixed by, as fields of an arrival.
    public func event(attributes: [AttributeID]) throws(Flaw) -> LiveEvent {
        guard let name = fields["event"]?.text else {
            throw Flaw(code: .missingField, sentence: "The line has no field “event”. \(Kind.list)")
        }
        guard let kind = Kind(rawValue: normalizedWord(name)) else {
            throw Flaw(code: .unknownEvent, sentence: "There is no event \(quoted(name)). \(Kind.list)")
        }
        let allowed = ["event"] + kind.fields + (kind == .arrived ? attributes.map(\.rawValue) : [])
        if let stranger = fields.keys.sorted().first(where: { !allowed.contains($0) }) {
            let advice = cure("Known are \(allowed.joined(separator: ", "))", for: stranger, among: allowed)
            throw Flaw(code: .unknownField, sentence: "“\(kind.rawValue)” has no field \(quoted(stranger)). \(advice).")
        }
        switch kind {
        case .arrived: return .arrived(try participant(attributes), waits: try flag("wait"))
        case .left: return .left(try id())
        case .mode: return .changedMode(try id(), try attendance(required("attendance")))
        case .facilitatorLost: return .facilitatorLost(try id())
        case .groupDissolved: return .groupDissolved(try number("group", in: 1...100_000))
        case .groupOpened: return .groupOpened
        case .placeWaiting: return .placeWaiting
        case .options: return .optionsAsked
        case .repair:
            return .repair(most: fields["most"] == nil ? nil : try number("most", in: 0...100_000))
        case .state: return .stateAsked
        }
    }

    /// The name of the event, as far as the line has one.
    public var eventName: String? { fields["event"]?.text }
}

extension LiveLine {
    enum Kind: String, CaseIterable {
        case arrived, left, mode
        case facilitatorLost = "facilitator-lost"
        case groupDissolved = "group-dissolved"
        case groupOpened = "group-opened"
        case placeWaiting = "place-waiting"
        case options, repair, state

        static let list = "Events are \(allCases.map(\.rawValue).joined(separator: ", "))."

        var fields: [String] {
            switch self {
            case .arrived:
                ["id", "name", "email", "organization", "attendance", "languages", "role", "together", "apart", "wait"]
            case .left, .facilitatorLost: ["id"]
            case .mode: ["id", "attendance"]
            case .groupDissolved: ["group"]
            case .repair: ["most"]
            case .groupOpened, .placeWaiting, .options, .state: []
            }
        }
    }

    private func required(_ field: String) throws(Flaw) -> String {
        if let text = fields[field]?.text, !text.isEmpty { return text }
        throw Flaw(code: .missingField, sentence: "The field “\(field)” is missing.")
    }

    private func id() throws(Flaw) -> ID<Participant> {
        let text = try required("id")
        do {
            return ID(try identifier(text))
        } catch {
            throw Flaw(code: .badValue, sentence: "id: \(error.cause()). \(error.cure()).")
        }
    }

    private func attendance(_ text: String) throws(Flaw) -> Attendance {
        do {
            return try choice(text, aliases: Attendance.aliases)
        } catch {
            throw Flaw(code: .badValue, sentence: "attendance: \(error.cause()). \(error.cure()).")
        }
    }

    private func flag(_ field: String) throws(Flaw) -> Bool {
        guard let value = fields[field] else { return false }
        if case .flag(let flag) = value { return flag }
        throw Flaw(code: .badValue, sentence: "\(field): \(quoted(value.text)) is neither true nor false.")
    }

    private func number(_ field: String, in range: ClosedRange<Int>) throws(Flaw) -> Int {
        let text = try required(field)
        if let number = Int(text), range.contains(number) { return number }
        throw Flaw(
            code: .badValue,
            sentence: "\(field): \(quoted(text)) is not a whole number from \(range.lowerBound) on.")
    }

    private func participant(_ attributes: [AttributeID]) throws(Flaw) -> Participant {
        let words = ParticipantWords()
        var values: [AttributeID: String] = [:]
        for attribute in attributes where attribute != .attendance {
            guard let text = fields[attribute.rawValue]?.text, !text.isEmpty else { continue }
            switch attribute {
            case .stakeholderGroup: values[attribute] = words.stakeholders.resolve(text).rawValue
            case .regionalGroup:
                let word = words.regions.resolve(text)
                values[attribute] = word == .intergovernmental ? "" : word.rawValue
            case .gender: values[attribute] = genderWord(text) ?? ""
            case .newcomer: values[attribute] = ParticipantWords.newcomer(text).value
            default: values[attribute] = text
            }
        }
        let mode = fields["attendance"].map(\.text).flatMap { $0.isEmpty ? nil : $0 }
        return Participant(
            id: try id(), name: fields["name"]?.text, organization: fields["organization"]?.text, attributes: values,
            attendance: try mode.map { (text) throws(Flaw) in try attendance(text) },
            languages: languageWords(fields["languages"]?.text ?? ""),
            isFacilitator: ParticipantWords.isFacilitator(fields["role"]?.text ?? ""),
            together: fields["together"]?.text, apart: fields["apart"]?.text)
    }
}
