import ForumModel

extension OutputFormat {
    /// door-signs.html, a sheet for each room and day.
    public static let doorSigns = OutputFormat(
        name: "door-signs", path: "door-signs.html",
        summary: "A sheet in large type for each room and day, to be printed.",
        bytes: { DoorSigns($0).bytes })
}

/// What hangs beside the door of a room on one day: its name, and what takes place there at what time.
struct DoorSigns {
    private let publication: Publication

    init(_ publication: Publication) { self.publication = publication }

    var bytes: [UInt8] {
        let days = ProgrammeDay.days(of: publication)
        let sheets = publication.event.rooms.sorted { $0.id < $1.id }.flatMap { room in
            days.compactMap { day in sheet(room, day) }
        }
        let body = sheets.isEmpty ? "<p>No session has a place yet.</p>" : sheets.joined(separator: "\n")
        return Page.bytes(
            title: "\(publication.event.name): door signs", style: Self.style, body: "<main>\n\(body)\n</main>")
    }

    private func sheet(_ room: Room, _ day: ProgrammeDay) -> String? {
        let items = day.items.filter { $0.placement.room == room.id }
        guard !items.isEmpty else { return nil }
        let place = [room.building, room.floor.map { "floor \($0)" }].compactMap { $0 }.joined(separator: ", ")
        let size = items.count <= 5 ? "few" : items.count <= 8 ? "some" : "many"
        return """
            <section class="\(size)">
            <p class="forum">\(Markup.escaped(publication.event.name))</p>
            <h1><bdi>\(Markup.escaped(room.name))</bdi></h1>
            <p class="place">\(Markup.escaped(place))</p>
            <h2>\(day.date.longName)</h2>
            <table>
            <thead><tr><th scope="col">Time</th><th scope="col">Session</th></tr></thead>
            <tbody>
            \(items.map(row).joined(separator: "\n"))
            </tbody>
            </table>
            </section>
            """
    }

    private func row(_ item: ScheduledSession) -> String {
        let zone = publication.event.timeZone
        let times = [item.placement.start, item.placement.end].map { clock($0.local(in: zone).minute) }
        let session = item.session
        let title = Page.inLanguage(session.language, publication.withheld.removed(from: session.title))
        return "<tr><th scope=\"row\">\(times[0])<span>–\(times[1])</span></th>"
            + "<td>\(title)<small>\(Markup.escaped(session.type.words))</small></td></tr>"
    }

    private static let style = """
        @page { size: A4 portrait; margin: 14mm; }
        section { break-after: page; margin-bottom: 3rem; }
        section:last-child { break-after: auto; }
        .forum { font-size: 14pt; color: var(--muted); }
        h1 { font-size: 52pt; line-height: 1.05; overflow-wrap: break-word; }
        .place { font-size: 20pt; color: var(--muted); }
        h2 { font-size: 26pt; margin: 6mm 0 4mm; }
        table { width: 100%; }
        thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; }
        th, td { text-align: left; vertical-align: top; padding: 3mm 4mm 3mm 0; border-top: .5mm solid var(--line); }
        tr { break-inside: avoid; }
        th[scope=row] { white-space: nowrap; width: 1%; padding-right: 8mm; font-variant-numeric: tabular-nums; }
        th[scope=row] span { font-weight: 400; }
        td small { display: block; font-size: .6em; color: var(--muted); }
        .few table { font-size: 25pt; }
        .some table { font-size: 19pt; }
        .many table { font-size: 13pt; }
        .many th, .many td { padding-top: 1.5mm; padding-bottom: 1.5mm; }
        """
}
