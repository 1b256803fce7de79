/// One thing that is wrong, or looks wrong, in the files that were read.
public struct Diagnostic: Sendable, Hashable, Codable {
    public enum Severity: String, Sendable, Hashable, Codable { case warning, error }

    public let code: Code
    public let severity: Severity
    /// The path inside the folder.
    public let file: String
    /// The 1-based line of the file at which the record or the setting begins; nil when the whole file is meant.
    public let row: Int?
    /// The column, or for settings the path of the key: `rules.room-fit.weight`.
    public let column: String?
    /// What is the matter; no full stop.
    public let cause: String
    /// What to do about it; no full stop.
    public let cure: String

    public init(code: Code, file: String, row: Int? = nil, column: String? = nil, cause: String, cure: String) {
        self.code = code
        severity = code.severity
        self.file = file
        self.row = row
        self.column = column
        self.cause = cause
        self.cure = cure
    }
}

extension Diagnostic: CustomStringConvertible {
    /// One line: `sessions.csv:14 E312 'ws-9' asks for room 'hall-x', which rooms.csv does not list. Add the room.`
    public var description: String {
        let place = row.map { "\(file):\($0)" } ?? file
        return "\(place) \(code.rawValue) \(cause)." + (cure.isEmpty ? "" : " \(cure).")
    }
}
