/// The tables of the event folder that proposals are merged into.
enum MergedTable: String, CaseIterable, Sendable {
    case sessions = "sessions.csv"
    case people = "people.csv"
    case roles = "roles.csv"
    case relations = "relations.csv"
    /// What a request says and sessions.csv has no column for.
    case requests = "proposals/requests.csv"
    case agendas = "proposals/agendas.csv"

    /// The columns that tell the rows apart.
    var keys: [String] {
        switch self {
        case .sessions, .people: ["id"]
        case .roles: ["session", "person", "role"]
        case .relations: ["kind", "a", "b"]
        case .requests: ["session"]
        case .agendas: ["session", "part"]
        }
    }

    var columns: [String] {
        switch self {
        case .sessions: ["id", "title", "type", "theme", "tags", "duration", "layout", "requires", "status"]
        case .people: ["id", "name", "organization", "stakeholder_group", "regional_group"]
        case .roles: ["session", "person", "role"]
        case .relations: ["kind", "a", "b", "strength"]
        case .requests:
            [
                "session", "format", "hybrid", "question_minutes", "breakout_min", "breakout_max", "breakout_minutes",
                "breakout_hybrid", "proposed_start", "proposed_end", "proposed_room",
            ]
        case .agendas: ["session", "part", "minutes", "kind", "title"]
        }
    }
}

/// The cells that tell a row apart, in the order of the table's keys.
struct RowKey: Hashable, Comparable, Sendable {
    let parts: [String]

    init(_ parts: String...) { self.parts = parts }
    init(_ parts: [String]) { self.parts = parts }

    /// As messages and the memory of the merge have it.
    var text: String { parts.joined(separator: ";") }

    static func < (a: Self, b: Self) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }
}

/// A row that the proposals ask for.
struct WantedRow: Sendable {
    let key: RowKey
    /// Beside the keys; what is unknown is left out.
    var cells: [(column: String, value: String)] = []
    /// Written into a new row only: what stands in for the unknown, and what is the secretariat's to change.
    var initial: [(column: String, value: String)] = []
}

/// All that the proposals ask of one table.
struct WantedTable: Sendable {
    let table: MergedTable
    var rows: [WantedRow] = []
    /// Whether a row that an earlier merge wrote, and that nobody asks for any more, has been taken back; rows of
    /// proposals that were not read this time, and rows about which nothing is known now, have not.
    var isTakenBack: @Sendable (RowKey) -> Bool = { _ in false }
}
