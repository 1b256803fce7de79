import ForumModel

extension OutputFormat {
    /// schedule.json, the same for programs.
    public static let scheduleJSON = OutputFormat(
        name: "schedule-json", path: "schedule.json", summary: "The same for programs that read schedule.json.",
        bytes: { try JSONText.bytes(of: ScheduleJSON(ScheduleDocument($0))) })
}

/// schedule.json: keys as the format's readers know them.
struct ScheduleJSON: Encodable {
    let schedule: Schedule

    struct Schedule: Encodable {
        let version: String
        let baseURL: String?
        let generator = ["name": "Convene"]
        let conference: Conference

        enum CodingKeys: String, CodingKey {
            case version, generator, conference
            case baseURL = "base_url"
        }
    }

    struct Conference: Encodable {
        let title: String
        let acronym: String
        let start: String
        let end: String
        let daysCount: Int
        let timeslotDuration: String
        let timeZoneName: String
        let url: String?
        let rooms: [Room]
        let tracks: [Track]
        let days: [Day]

        enum CodingKeys: String, CodingKey {
            case title, acronym, start, end, daysCount, url, rooms, tracks, days
            case timeslotDuration = "timeslot_duration"
            case timeZoneName = "time_zone_name"
        }
    }

    struct Room: Encodable {
        let name: String
        let slug: String
        let guid: String
        let description: String?
        let capacity: Int?
    }

    struct Track: Encodable {
        let name: String
        let slug: String
        let color: String?
    }

    struct Day: Encodable {
        let index: Int
        let date: String
        let dayStart: String
        let dayEnd: String
        /// By the room's name.
        let rooms: [String: [Entry]]

        enum CodingKeys: String, CodingKey {
            case index, date, rooms
            case dayStart = "day_start"
            case dayEnd = "day_end"
        }
    }

    struct Entry: Encodable {
        let guid: String
        let code: String
        let id: Int
        let date: String
        let start: String
        let end: String
        let duration: String
        let room: String
        let slug: String
        let url: String
        let title: String
        let subtitle = ""
        let track: OrNull<String>
        let type: String
        let language: OrNull<String>
        let abstract: String
        let description: String
        let persons: [Person]
        let links: [Link]
        let attachments: [Link] = []
    }

    struct Person: Encodable {
        let id: Int
        let guid: String
        let publicName: String

        enum CodingKeys: String, CodingKey {
            case id, guid
            case publicName = "public_name"
        }
    }

    struct Link: Encodable {
        let url: String
        let title: String
    }

    init(_ document: ScheduleDocument) {
        let conference = Conference(
            title: document.title, acronym: document.acronym, start: document.days.first?.date ?? "",
            end: document.days.last?.date ?? "", daysCount: document.days.count,
            timeslotDuration: clock(document.grid), timeZoneName: document.timeZone, url: document.site,
            rooms: document.rooms.map {
                Room(name: $0.name, slug: $0.slug, guid: $0.guid, description: $0.place, capacity: $0.capacity)
            },
            tracks: document.tracks.map { Track(name: $0.name, slug: $0.slug, color: $0.colour) },
            days: document.days.map { day in
                Day(
                    index: day.index, date: day.date, dayStart: day.start, dayEnd: day.end,
                    rooms: Dictionary(day.rooms.map { ($0.name, $0.events.map(Entry.init)) }) { $0 + $1 })
            })
        schedule = Schedule(version: document.version, baseURL: document.site, conference: conference)
    }
}

extension ScheduleJSON.Entry {
    init(_ event: ScheduleEvent) {
        self.init(
            guid: event.guid, code: event.code, id: event.id, date: event.date, start: event.start, end: event.end,
            duration: event.duration, room: event.room, slug: event.slug,
            // The key may not be missing; a session without a page is named by its identifier.
            url: event.address ?? "urn:uuid:" + event.guid,
            title: event.title, track: OrNull(event.track), type: event.type, language: OrNull(event.language),
            abstract: event.abstract, description: event.description,
            persons: event.persons.map { ScheduleJSON.Person(id: $0.id, guid: $0.guid, publicName: $0.name) },
            links: event.links.map { ScheduleJSON.Link(url: $0.address, title: $0.title) })
    }
}
