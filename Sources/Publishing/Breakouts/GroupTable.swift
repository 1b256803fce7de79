import ForumModel

extension BreakoutFormat {
    /// groups.csv, a row for each person and round.
    static let groupTable = BreakoutFormat(
        path: "groups.csv", summary: "Who sits where, as a table.", bytes: { GroupTable.bytes($0) })

    /// zoom.csv, rooms of an online meeting assigned before it begins.
    static let preAssignment = BreakoutFormat(
        path: "zoom.csv", summary: "Online rooms assigned in advance, for Zoom.",
        bytes: { PreAssignment($0).bytes })
}

enum GroupTable {
    static let header = [
        "round", "group", "participant", "name", "role", "attendance", "stakeholder_group", "regional_group",
    ]

    static func bytes(_ publication: BreakoutPublication) -> [UInt8] {
        var table = CSVWriter(header: header)
        for (round, plan) in publication.rounds.enumerated() {
            for (index, group) in plan.groups.enumerated() {
                for id in group {
                    let person = publication.people[id]
                    table.append([
                        CSVWriter.Cell(round + 1), CSVWriter.Cell(index + 1), .text(id.rawValue),
                        .text(person?.name ?? ""), .value(person?.isFacilitator == true ? "facilitator" : ""),
                        .value(person?.attendance?.rawValue ?? ""),
                        .text(person?.value(of: .stakeholderGroup) ?? ""),
                        .text(person?.value(of: .regionalGroup) ?? ""),
                    ])
                }
            }
        }
        return table.bytes
    }
}

/// The rooms of a Zoom meeting, by e-mail address. Zoom takes them only before the meeting, and only of signed-in
/// accounts; who comes otherwise reads the call-out list.
public struct PreAssignment: Sendable {
    /// Zoom's limits.
    public static let roomLimit = 100
    public static let personLimit = 1_000

    /// nil where Zoom would take nothing of it, or refuse it.
    public let bytes: [UInt8]?
    /// Why there is no file, or who is missing in it; nil when everybody online is in it.
    public let note: String?

    public init(_ publication: BreakoutPublication) {
        // Zoom knows one set of rooms a meeting.
        let plan = publication.rounds[0]
        var rows: [(group: Int, email: String)] = []
        var missing = 0
        for (index, group) in plan.groups.enumerated() {
            for id in group where publication.people[id]?.attendance != .onsite {
                if let email = publication.emails[id] {
                    rows.append((index + 1, email))
                } else if publication.people[id]?.attendance == .online {
                    missing += 1
                }
            }
        }
        let rooms = Set(rows.map(\.group)).count
        let first =
            publication.rounds.count > 1 ? "zoom.csv has the rooms of round 1; Zoom takes one set a meeting." : nil
        guard !rows.isEmpty else {
            bytes = nil
            note = missing > 0 ? "zoom.csv is left out: no e-mail address of anybody online is known." : nil
            return
        }
        guard rooms <= Self.roomLimit, rows.count <= Self.personLimit else {
            bytes = nil
            note =
                "zoom.csv is left out: Zoom takes \(Self.roomLimit) rooms and \(Self.personLimit) people, and these are "
                + "\(rooms) rooms and \(rows.count) people."
            return
        }
        var table = CSVWriter(header: ["Pre-assign Room Name", "Email Address"])
        for row in rows { table.append([.value("Group \(row.group)"), .text(row.email)]) }
        bytes = table.bytes
        let without =
            missing > 0
            ? "zoom.csv has no row for \(missing) of the people online, whose e-mail address is not known." : nil
        let notes = [first, without].compactMap { $0 }
        note = notes.isEmpty ? nil : notes.joined(separator: " ")
    }
}
