import Foundation
import ForumModel

/// The programme in the terms of the schedule files that conference apps read: what schedule.xml and schedule.json
/// share.
///
/// Its identifiers come from the event's acronym and domain and the entities' ids alone, as the calendar's do, so that
/// a session that moves stays the same session.
struct ScheduleDocument {
    let title: String
    let acronym: String
    let version: String
    /// The event's site, where it has one that browsers understand.
    let site: String?
    let timeZone: String
    /// Minutes: every start and length is a multiple of it.
    let grid: Int
    let rooms: [ScheduleRoom]
    let tracks: [ScheduleTrack]
    let days: [ScheduleDay]

    init(_ publication: Publication) {
        let event = publication.event
        title = Markup.printable(event.name)
        acronym = Self.acronym(of: event)
        version = String(publication.version)
        site = event.url.flatMap(Self.webAddress)
        timeZone = event.timeZone.ianaName
        grid = Self.grid(of: publication)
        let names = ScheduleNames(publication, acronym: acronym)
        rooms = event.rooms.sorted { $0.id < $1.id }.map { ScheduleRoom($0, names) }
        tracks = event.themes.map { ScheduleTrack($0) }
        let people = SchedulePeople(publication, names)
        days = ProgrammeDay.days(of: publication).enumerated().map { index, day in
            ScheduleDay(day, index: index + 1, publication, names, people)
        }
    }

    /// At least four of `a-z 0-9 _`: what is left of the event's, with its year behind it where that is too short.
    private static func acronym(of event: Event) -> String {
        let plain = FileName.slug(event.acronym).map { $0 == "-" ? "_" : $0 }
        guard plain.count < 4 else { return String(plain) }
        let year = event.days.first?.components.year ?? event.published.date(in: event.timeZone).components.year
        return String(plain) + "_\(year)"
    }

    private static func grid(of publication: Publication) -> Int {
        func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }
        let zone = publication.event.timeZone
        let lengths = publication.scheduled.flatMap {
            [$0.placement.start.local(in: zone).minute, $0.placement.duration.rawValue]
        }
        let step = lengths.reduce(0, divisor)
        // As the format's readers have it when nothing is told.
        return step == 0 ? 15 : min(step, 60)
    }

    /// `text` when it is a link of the web without anything that a URI may not hold; nil otherwise.
    static func webAddress(_ text: String) -> String? {
        guard let uri = CalendarURI.text(text) else { return nil }
        let scheme = uri.prefix { $0 != ":" }.lowercased()
        guard scheme == "http" || scheme == "https", uri.contains("://") else { return nil }
        return scheme + uri.dropFirst(scheme.count)
    }
}

struct ScheduleRoom {
    /// No two rooms have the same one here, for readers know rooms by it.
    let name: String
    let slug: String
    let guid: String
    let capacity: Int?
    let place: String?

    init(_ room: Room, _ names: ScheduleNames) {
        name = names.room(room.id)
        slug = "room-" + FileName.safe(room.id.rawValue).replacing("~", with: "-")
        guid = names.guid("room", room.id.rawValue)
        capacity = room.capacity?.rawValue
        let parts = [room.building, room.floor.map { "floor \($0)" }].compactMap { $0 }.filter { !$0.isEmpty }
        place = parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}

struct ScheduleTrack {
    let name: String
    let slug: String
    let colour: String?

    init(_ theme: Theme) {
        name = Markup.printable(theme.name)
        // The format knows no underscores; a tilde makes two ids that differ in nothing else differ still.
        slug = "theme-" + FileName.safe(theme.id.rawValue.replacing("_", with: "~")).replacing("~", with: "-")
        colour = theme.colour.flatMap(Colour.hexadecimal)
    }
}

struct ScheduleDay {
    let index: Int
    let date: String
    let start: String
    let end: String
    /// The rooms in which something takes place, by id; the events by start.
    let rooms: [(name: String, guid: String, events: [ScheduleEvent])]

    init(
        _ day: ProgrammeDay, index: Int, _ publication: Publication, _ names: ScheduleNames, _ people: SchedulePeople
    ) {
        let zone = publication.event.timeZone
        self.index = index
        date = day.date.description
        start = day.time.start.isoSeconds(in: zone)
        end = day.time.end.isoSeconds(in: zone)
        let byRoom = Dictionary(grouping: day.items, by: \.placement.room)
        rooms = byRoom.keys.sorted().map { room in
            let events = (byRoom[room] ?? []).map { ScheduleEvent($0, publication, names, people) }
            return (names.room(room), names.guid("room", room.rawValue), events)
        }
    }
}

/// A session as the schedule files tell it.
struct ScheduleEvent {
    let id: Int
    let guid: String
    let code: String
    let slug: String
    let room: String
    let title: String
    let type: String
    /// ISO 8601 with seconds and offset.
    let date: String
    let end: String
    /// `09:00`
    let start: String
    /// `01:30`
    let duration: String
    let abstract: String
    /// Who does what, and the link to take part online: not all readers show roles and links.
    let description: String
    let track: String?
    let language: String?
    let persons: [SchedulePerson]
    let links: [(title: String, address: String)]
    let address: String?

    init(_ item: ScheduledSession, _ publication: Publication, _ names: ScheduleNames, _ people: SchedulePeople) {
        let event = publication.event
        let withheld = publication.withheld
        let session = item.session
        let place = item.placement
        id = names.number(session.id)
        guid = names.guid("session", session.id.rawValue)
        code = names.code(session.id)
        slug = names.slug(session.id)
        room = names.room(place.room)
        // Readers turn schedule.json into XML, so both hold only what XML can.
        title = Markup.printable(withheld.removed(from: session.title))
        type = session.type.rawValue
        date = place.start.isoSeconds(in: event.timeZone)
        end = place.end.isoSeconds(in: event.timeZone)
        start = clock(place.start.local(in: event.timeZone).minute)
        duration = clock(place.duration.rawValue)
        abstract = Markup.printable(session.description.map(withheld.removed(from:)) ?? "")
        description = Markup.printable(people.lines(of: session).joined(separator: "\n"))
        track = session.theme.map { Markup.printable(event.theme($0)?.name ?? $0.rawValue) }
        language = session.language
        persons = people.onStage(in: session.id)
        let online = session.onlineURL.flatMap(withheld.publicLink).flatMap(ScheduleDocument.webAddress)
        links = online.map { [("Take part online", $0)] } ?? []
        address = session.url.flatMap(withheld.publicLink).flatMap(ScheduleDocument.webAddress)
    }
}

extension Instant {
    /// ISO 8601 with the offset of `zone`, as XML Schema wants it: `2025-06-23T09:00:00+02:00`.
    func isoSeconds(in zone: TimeZone) -> String {
        let text = iso(in: zone)
        return text.prefix(16) + ":00" + text.dropFirst(16)
    }
}
