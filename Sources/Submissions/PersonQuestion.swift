import Intake
import Publishing

/// Two spellings that may be one person, with the secretariat's answer: a row of `proposals/people.csv`.
public struct PersonQuestion: Sendable, Hashable {
    public static let file = "proposals/people.csv"
    private static let columns = ["a", "b", "reason", "treated_as", "same"]

    /// The spellings, ascending.
    public let a: String
    public let b: String
    public let reason: String
    /// Whether the two have one identifier as long as nobody answers.
    public let areOne: Bool
    /// `same` as written; empty as long as nobody has answered.
    public let answer: String

    init(a: String, b: String, reason: String, areOne: Bool, answer: String = "") {
        self.a = a
        self.b = b
        self.reason = reason
        self.areOne = areOne
        self.answer = answer
    }

    /// nil for no answer, and for one that is neither yes nor no.
    public var isSame: Bool? {
        switch answer.lowercased() {
        case "yes", "y", "true", "1", "x", "same": true
        case "no", "n", "false", "0", "different": false
        default: nil
        }
    }

    /// - Returns: nil when the file was spoilt; `diagnostics` then says where.
    static func read(_ bytes: [UInt8], diagnostics: inout [Diagnostic]) -> [Self]? {
        guard let table = EditableTable(file: file, bytes: bytes, diagnostics: &diagnostics) else { return nil }
        return table.rows.indices.map { row in
            Self(
                a: table.value(row, "a"), b: table.value(row, "b"), reason: table.value(row, "reason"),
                areOne: table.value(row, "treated_as") == "one", answer: table.value(row, "same"))
        }
    }

    static func bytes(_ questions: [Self]) -> [UInt8] {
        var writer = CSVWriter(header: columns)
        for question in questions {
            writer.append([
                .text(question.a), .text(question.b), .value(question.reason),
                .value(question.isSame ?? question.areOne ? "one" : "two"), .text(question.answer),
            ])
        }
        return writer.bytes
    }
}
