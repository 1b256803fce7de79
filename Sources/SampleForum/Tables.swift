import ForumModel

/// A CSV file being written: RFC 4180, lines end with a line feed.
struct Table {
    private var lines: [String]

    init(_ columns: [String]) { lines = [columns.joined(separator: ",")] }

    mutating func add(_ cells: [String]) { lines.append(cells.map(Self.quoted).joined(separator: ",")) }

    var text: String { lines.joined(separator: "\n") + "\n" }

    private static func quoted(_ cell: String) -> String {
        let needsQuotes = cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        guard needsQuotes else { return cell }
        return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

extension Timetable {
    /// slots.csv: slots and the breaks between them.
    var table: Table {
        var table = Table(["id", "start", "end", "kind"])
        for day in 0..<days {
            let spans = (dailyOpenings.map { ($0, "session") } + dailyBreaks.map { ($0, "break") })
                .sorted { $0.0.start < $1.0.start }
            var numbers = ["session": 0, "break": 0]
            for (span, kind) in spans {
                numbers[kind, default: 0] += 1
                table.add([
                    "day\(day + 1)-\(kind == "break" ? "break" : "slot")-\(numbers[kind, default: 0])",
                    time(day * 1440 + span.start), time(day * 1440 + span.end), kind,
                ])
            }
        }
        return table
    }

    func table(_ rooms: [RoomDraft]) -> Table {
        var table = Table([
            "id", "name", "capacity", "layouts", "features", "breakout_tables", "building", "floor", "unavailable",
        ])
        for room in rooms {
            table.add([
                room.id, room.name, String(room.capacity),
                room.layouts.map { "\($0.name)=\($0.seats)" }.joined(separator: ";"),
                room.features.joined(separator: ";"), String(room.breakoutTables), room.building, String(room.floor),
                room.closing.map(range) ?? "",
            ])
        }
        return table
    }

    func table(_ drafts: [SessionDraft], in rooms: [RoomDraft]) -> Table {
        var table = Table([
            "id", "title", "type", "theme", "tags", "duration", "layout", "requires", "expected_onsite",
            "expected_online", "preferred", "avoid", "not_at", "rooms", "preferred_rooms", "pinned", "exclusive",
            "priority", "status", "language", "description",
        ])
        for draft in drafts {
            var pin = ""
            if let (start, room) = draft.pin { pin = (start.map(time) ?? "") + (room.map { "@" + rooms[$0].id } ?? "") }
            table.add([
                draft.id, draft.title, draft.type.rawValue, Themes.all[draft.theme].id,
                draft.tags.joined(separator: ";"), draft.durations.map(String.init).joined(separator: ";"),
                draft.layout ?? "", (draft.features + draft.crews).joined(separator: ";"),
                String(draft.expectedOnsite), String(draft.expectedOnline), draft.preferred.joined(separator: ";"),
                draft.avoided.joined(separator: ";"), draft.notAt.joined(separator: ";"),
                draft.rooms.map { rooms[$0].id }.joined(separator: ";"),
                draft.preferredRooms.map { rooms[$0].id }.joined(separator: ";"), pin,
                draft.isPlenary ? "yes" : "", draft.priority, draft.status.rawValue, draft.language,
                draft.description,
            ])
        }
        return table
    }
}
