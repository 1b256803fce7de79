import ForumModel

extension OutputFormat {
    /// grid.json, in the shape of Sessionize's schedule grid.
    public static let grid = OutputFormat(
        name: "grid-json", path: "grid.json",
        summary: "The days by rooms and times for web sites (as Sessionize's grid).",
        bytes: { try JSONText.bytes(of: GridDocument.days(of: $0)) })
}

/// A day of grid.json. Times are those of the venue, without an offset, as this shape's readers expect.
struct GridDocument: Encodable {
    let date: String
    let isDefault = false
    let rooms: [Room]
    let timeSlots: [TimeSlot]

    struct Room: Encodable {
        let id: Int
        let name: String
        let sessions: [Entry]
    }

    struct TimeSlot: Encodable {
        /// `09:00:00`
        let slotStart: String
        let rooms: [Place]
    }

    struct Place: Encodable {
        let id: Int
        let name: String
        let session: Entry
        let index: Int
    }

    struct Entry: Encodable {
        let id: String
        let title: String
        let description: OrNull<String>
        let startsAt: String
        let endsAt: String
        let isServiceSession = false
        let isPlenumSession: Bool
        let speakers: [Speaker]
        let categoryItems: [Item]
        let roomId: Int
        let room: String
        let liveUrl: OrNull<String>
        let status = "Accepted"
        let isInformed = true
        let isConfirmed = true
    }

    struct Speaker: Encodable {
        let id: String
        let name: String
    }

    struct Item: Encodable {
        let id: Int
        let name: String
    }

    static func days(of publication: Publication) -> [GridDocument] {
        let event = publication.event
        let names = ScheduleNames(publication, acronym: event.acronym)
        let people = SchedulePeople(publication, names)
        let numbers = StableNumbers.numbers(
            event.rooms.map { "room " + $0.id.rawValue } + event.themes.map { "theme " + $0.id.rawValue })
        return ProgrammeDay.days(of: publication).map { day in
            let entries = day.items.map { entry($0, publication, numbers, people) }
            let inRooms = Dictionary(grouping: entries, by: \.roomId)
            let rooms = event.rooms.sorted { $0.id < $1.id }.compactMap { room -> Room? in
                let id = numbers["room " + room.id.rawValue] ?? 0
                return inRooms[id].map { Room(id: id, name: room.name, sessions: $0) }
            }
            let columns = Dictionary(rooms.enumerated().map { ($1.id, $0) }) { a, _ in a }
            let starts = Dictionary(grouping: entries, by: \.startsAt)
            let slots = starts.keys.sorted().map { start in
                TimeSlot(
                    slotStart: String(start.suffix(8)),
                    rooms: (starts[start] ?? []).map {
                        Place(id: $0.roomId, name: $0.room, session: $0, index: columns[$0.roomId] ?? 0)
                    }.sorted { $0.index < $1.index })
            }
            return GridDocument(date: "\(day.date)T00:00:00", rooms: rooms, timeSlots: slots)
        }
    }

    private static func entry(
        _ item: ScheduledSession, _ publication: Publication, _ numbers: [String: Int], _ people: SchedulePeople
    ) -> Entry {
        let event = publication.event
        let withheld = publication.withheld
        let session = item.session
        let items = session.theme.map { theme in
            Item(id: numbers["theme " + theme.rawValue] ?? 0, name: event.theme(theme)?.name ?? theme.rawValue)
        }
        return Entry(
            id: session.id.rawValue, title: withheld.removed(from: session.title),
            description: OrNull(session.description.map(withheld.removed(from:))),
            startsAt: local(item.placement.start, event), endsAt: local(item.placement.end, event),
            isPlenumSession: session.isExclusive,
            speakers: people.onStage(in: session.id).map { Speaker(id: $0.guid, name: $0.name) },
            categoryItems: items.map { [$0] } ?? [], roomId: numbers["room " + item.placement.room.rawValue] ?? 0,
            room: publication.name(of: item.placement.room),
            liveUrl: OrNull(session.onlineURL.flatMap(withheld.publicLink)))
    }

    /// `2025-06-23T09:00:00`
    private static func local(_ moment: Instant, _ event: Event) -> String {
        String(moment.isoSeconds(in: event.timeZone).prefix(19))
    }
}
