import Foundation
import ForumModel

/// The sessions of one person, day by day, with what lies between them.
struct PersonalAgenda {
    private let person: Person
    private let name: String
    private let publication: Publication
    private let roles: [ID<Session>: [RoleKind]]
    private let days: [ProgrammeDay]
    /// Theirs that have no place.
    private let unplaced: [Session]

    init(_ person: Person, name: String, roles: [Role], _ publication: Publication) {
        self.person = person
        self.name = name
        self.publication = publication
        let byKind = Dictionary(grouping: roles, by: \.session).mapValues { Set($0.map(\.kind)) }
        self.roles = byKind.mapValues { kinds in (PeopleByRole.roles + [.required]).filter(kinds.contains) }
        days = ProgrammeDay.days(of: publication).compactMap { day in
            let items = day.items.filter { byKind[$0.session.id] != nil }
            return items.isEmpty ? nil : ProgrammeDay(date: day.date, items: items, breaks: [], time: day.time)
        }
        unplaced = publication.unscheduled.map(\.session).filter { byKind[$0.id] != nil }
    }

    var bytes: [UInt8] {
        let event = publication.event
        let zone = Markup.escaped(event.timeZone.ianaName)
        let own = ownZone.map { ", and in brackets those of \(Markup.escaped($0.ianaName))" } ?? ""
        let sections = days.map(section)
        let shown =
            sections.isEmpty
            ? "<p>None of your sessions has a place in the programme.</p>" : sections.joined(separator: "\n")
        let body = """
            <header>
            <p class="muted">\(Markup.escaped(event.name))</p>
            <h1><bdi>\(Markup.escaped(name))</bdi></h1>
            <p class="muted">All times are those of \(zone)\(own).\
            \(person.attendance == .online ? " You take part online." : "")</p>
            </header>
            <main>
            \(shown)
            \(missing)
            </main>
            """
        return Page.bytes(title: "\(event.name): \(name)", style: Self.style, body: body)
    }

    /// The person's own time zone, where its clocks show another time.
    private var ownZone: TimeZone? {
        guard let zone = person.timeZone, let start = days.first?.time.start,
            zone.ianaName != publication.event.timeZone.ianaName,
            start.offset(in: zone) != start.offset(in: publication.event.timeZone)
        else { return nil }
        return zone
    }

    private var missing: String {
        guard !unplaced.isEmpty else { return "" }
        let items = unplaced.map { "<li>\(Page.inLanguage($0.language, title(of: $0)))</li>" }
        return "<section><h2>Without a place in the programme</h2><ul>\(items.joined())</ul></section>"
    }

    private func section(_ day: ProgrammeDay) -> String {
        let rows = day.items.enumerated().map { number, item in
            let before = number > 0 ? between(day.items[..<number], item) : ""
            return before + row(item)
        }
        return """
            <section>
            <h2>\(day.date.longName)</h2>
            <table>
            <thead><tr><th scope="col">Time</th><th scope="col">Session</th><th scope="col">Your part</th>\
            <th scope="col">Where</th></tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            </section>
            """
    }

    private func row(_ item: ScheduledSession) -> String {
        let session = item.session
        let room = publication.event.room(item.placement.room)
        let place = [room?.building, room?.floor.map { "floor \($0)" }].compactMap { $0 }.joined(separator: ", ")
        let note = place.isEmpty ? "" : "<small>\(Markup.escaped(place))</small>"
        let parts = (roles[session.id] ?? []).map { $0.title(plural: false) }.joined(separator: ", ")
        return """
            <tr><th scope="row">\(times(item.placement))</th>\
            <td>\(Page.inLanguage(session.language, title(of: session)))\
            <small>\(Markup.escaped(session.type.words))</small>\
            \(link(of: session))</td><td>\(Markup.escaped(parts))</td>\
            <td><bdi>\(Markup.escaped(publication.name(of: item.placement.room)))</bdi>\(note)</td></tr>
            """
    }

    private func link(of session: Session) -> String {
        guard let link = session.onlineURL.flatMap(publication.withheld.publicLink),
            let address = ScheduleDocument.webAddress(link)
        else { return "" }
        return "<small><a href=\"\(Markup.escaped(address))\">\(Markup.escaped(link))</a></small>"
    }

    private func times(_ place: Placement) -> String {
        func range(_ zone: TimeZone) -> String {
            [place.start, place.end].map { clock($0.local(in: zone).minute) }.joined(separator: "–")
        }
        let own = ownZone.map { zone in
            let differs = place.start.date(in: zone) != place.start.date(in: publication.event.timeZone)
            return "<small>(\(range(zone))\(differs ? ", " + place.start.date(in: zone).shortName : ""))</small>"
        }
        return range(publication.event.timeZone) + (own ?? "")
    }

    /// A row before `item` when it overlaps with one of the earlier sessions, or when there is a way to walk from the
    /// last one.
    private func between(_ earlier: ArraySlice<ScheduledSession>, _ item: ScheduledSession) -> String {
        let overlaps = earlier.filter { $0.placement.time.overlaps(item.placement.time) }
        guard overlaps.isEmpty else {
            let titles = overlaps.map { Markup.escaped(title(of: $0.session)) }.joined(separator: ", ")
            return hint("Overlap: the next session begins before the end of \(titles).", isAlarm: true)
        }
        guard person.attendance == .onsite, let last = earlier.max(by: { $0.placement.end < $1.placement.end }),
            let from = publication.event.room(last.placement.room),
            let to = publication.event.room(item.placement.room), from.id != to.id
        else { return "" }
        let walk = publication.event.walking.minutes(from: from, to: to)
        guard walk > 0 else { return "" }
        let pause = item.placement.start - last.placement.end
        let isShort = pause < walk
        let target = [to.name, to.building, to.floor.map { "floor \($0)" }].compactMap { $0 }.joined(separator: ", ")
        return hint(
            "Walk \(walk) to \(Markup.escaped(target)); there are \(pause) until the next session begins."
                + (isShort ? " That is too short: you will come late or must leave early." : ""), isAlarm: isShort)
    }

    private func hint(_ text: String, isAlarm: Bool) -> String {
        let mark = isAlarm ? "<strong>Attention.</strong> " : ""
        return "<tr class=\"\(isAlarm ? "alarm" : "hint")\"><td colspan=\"4\">\(mark)\(text)</td></tr>\n"
    }

    private func title(of session: Session) -> String { publication.withheld.removed(from: session.title) }

    private static let style = """
        @page { size: A4 portrait; margin: 14mm; }
        body { font-size: 11pt; max-width: 52rem; }
        h1 { font-size: 22pt; }
        h2 { font-size: 14pt; margin: 6mm 0 2mm; break-after: avoid; }
        .muted { color: var(--muted); }
        table { width: 100%; table-layout: fixed; }
        thead th:nth-child(1) { width: 17%; }
        thead th:nth-child(3) { width: 19%; }
        thead th:nth-child(4) { width: 21%; }
        th, td { text-align: left; vertical-align: top; padding: 1.5mm 3mm 1.5mm 0;
          border-top: .2mm solid var(--line); }
        thead th { border: 0; color: var(--muted); font-weight: 400; }
        th[scope=row] { white-space: nowrap; font-variant-numeric: tabular-nums; }
        tr { break-inside: avoid; }
        small { display: block; color: var(--muted); font-weight: 400; }
        tr.hint td { color: var(--muted); border-top-style: dashed; font-size: .9em; }
        tr.alarm td { color: var(--sign); border-top-style: dashed; background: #fdf3ec; padding-left: 2mm; }
        """
}
