import ForumModel

extension OutputFormat {
    /// programme.html, to be printed.
    public static let page = OutputFormat(
        name: "html", path: "programme.html",
        summary: "The days as tables of rooms and times, for screen and A4 paper.",
        bytes: { ProgrammePage($0).bytes })
}

/// programme.html: days by rooms, A4 landscape, in the colours of the themes.
struct ProgrammePage {
    /// Rooms that are side by side on a sheet and can still be read.
    private static let width = 7

    private let publication: Publication
    private let colours: [ID<Theme>: String]

    init(_ publication: Publication) {
        self.publication = publication
        colours = Dictionary(
            publication.event.themes.compactMap { theme in
                theme.colour.flatMap(Colour.hexadecimal).map { (theme.id, $0) }
            }
        ) { a, _ in a }
    }

    var bytes: [UInt8] {
        let event = publication.event
        let rooms = event.rooms.sorted { $0.id < $1.id }
        let days = ProgrammeDay.days(of: publication).filter { !$0.items.isEmpty }
        let sections = days.flatMap { day in
            let grids = DayGrid.grids(of: day, rooms: rooms, width: Self.width)
            return grids.enumerated().map { number, grid in
                section(
                    day, grid, part: grids.count > 1 ? "sheet \(number + 1) of \(grids.count)" : nil,
                    isFirst: number == 0)
            }
        }
        let links = days.map { "<a href=\"#day-\($0.date)\">\($0.date.longName)</a>" }.joined(separator: " · ")
        let body = """
            <header>
            <h1>\(Markup.escaped(event.name))</h1>
            <p class="note">All times are those of \(Markup.escaped(event.timeZone.ianaName)).</p>
            \(legend)
            <nav aria-label="Days">\(links)</nav>
            </header>
            <main>
            \(sections.isEmpty ? "<p>No session has a place yet.</p>" : sections.joined(separator: "\n"))
            </main>
            """
        return Page.bytes(title: "\(event.name): programme", style: Self.style, body: body)
    }

    private var legend: String {
        let used = Set(publication.scheduled.compactMap(\.session.theme))
        let items = publication.event.themes.filter { used.contains($0.id) }.map { theme in
            "<li\(style(of: theme.id))>\(Markup.escaped(theme.name))</li>"
        }
        return items.isEmpty ? "" : "<ul class=\"legend\" aria-label=\"Themes\">\(items.joined())</ul>"
    }

    private func section(_ day: ProgrammeDay, _ grid: DayGrid, part: String?, isFirst: Bool) -> String {
        let heads = grid.rooms.map { room in
            let place = [room.building, room.floor.map { "floor \($0)" }].compactMap { $0 }.joined(separator: ", ")
            let note = place.isEmpty ? "" : "<small>\(Markup.escaped(place))</small>"
            return "<th scope=\"col\"><bdi>\(Markup.escaped(room.name))</bdi>\(note)</th>"
        }
        let anchor = isFirst ? " id=\"day-\(day.date)\"" : ""
        let sheet = part.map { " <span class=\"part\">\($0)</span>" } ?? ""
        let label = day.date.longName + (part.map { ", \($0)" } ?? "")
        return """
            <section\(anchor) aria-label="\(label)">
            <h2>\(day.date.longName)\(sheet)</h2>
            <table>
            <thead><tr><th scope="col" class="time">Time</th>\(heads.joined())</tr></thead>
            <tbody>
            \(grid.rows.map { row($0, day) }.joined(separator: "\n"))
            </tbody>
            </table>
            </section>
            """
    }

    private func row(_ row: DayGrid.Row, _ day: ProgrammeDay) -> String {
        let time = "<th scope=\"row\" class=\"time\">\(shown(row.start))</th>"
        guard !(row.isBreak && row.isEmpty) else {
            return "<tr class=\"break\">\(time)<td colspan=\"\(row.cells.count)\">Break</td></tr>"
        }
        return "<tr>\(time)\(row.cells.compactMap { $0.map(cell) }.joined())</tr>"
    }

    private func cell(_ cell: DayGrid.Cell) -> String {
        let span = cell.rows > 1 ? " rowspan=\"\(cell.rows)\"" : ""
        guard let first = cell.items.first else { return "<td\(span) class=\"free\"></td>" }
        let look = first.session.theme.map(style(of:)) ?? ""
        return "<td\(span)\(look)>\(cell.items.map(entry).joined())</td>"
    }

    private func entry(_ item: ScheduledSession) -> String {
        let event = publication.event
        let session = item.session
        let theme = session.theme.map { event.theme($0)?.name ?? $0.rawValue }
        let language = session.language.flatMap { $0 == event.languages.first ? nil : $0 }
        let notes = [session.type.words, theme, language].compactMap { $0 }.joined(separator: " · ")
        let title = Page.inLanguage(session.language, publication.withheld.removed(from: session.title))
        return """
            <div class="entry"><span class="when">\(shown(item.placement.start))–\(shown(item.placement.end))</span> \
            <strong>\(title)</strong> <span class="note">\(Markup.escaped(notes))</span></div>
            """
    }

    private func shown(_ moment: Instant) -> String { clock(moment.local(in: publication.event.timeZone).minute) }

    /// The theme's colour and its tint; the theme's name says the same for those who do not see them.
    private func style(of theme: ID<Theme>) -> String {
        guard let colour = colours[theme] else { return "" }
        return " style=\"border-left: 1.2mm solid \(colour); background: \(Colour.tint(colour))\""
    }

    private static let style = """
        @page { size: A4 landscape; margin: 9mm; }
        body { font-size: 9pt; }
        h1 { font-size: 16pt; }
        h2 { font-size: 13pt; margin: 0 0 2mm; break-after: avoid; }
        .part { font-weight: 400; font-size: 10pt; color: var(--muted); }
        .note, nav { color: var(--muted); }
        nav { margin: 2mm 0 4mm; }
        .legend { list-style: none; display: flex; flex-wrap: wrap; gap: 1.5mm; padding: 0; margin: 2mm 0; }
        .legend li { padding: .5mm 2mm; border-left: 1.2mm solid var(--line); background: var(--soft); }
        section { margin-bottom: 8mm; }
        table { width: 100%; table-layout: fixed; }
        th, td { border: .2mm solid var(--line); padding: .8mm 1mm; vertical-align: top; text-align: left;
          overflow-wrap: break-word; }
        thead th { background: var(--soft); }
        th small { display: block; font-weight: 400; color: var(--muted); }
        th.time { width: 13mm; background: var(--soft); font-variant-numeric: tabular-nums; font-weight: 600; }
        td.free { background: #fff; }
        tr.break td { background: var(--soft); text-align: center; color: var(--muted); font-style: italic; }
        .entry + .entry { margin-top: 1mm; border-top: .2mm dashed var(--line); }
        .when { font-variant-numeric: tabular-nums; white-space: nowrap; }
        td .when, td .note { font-size: .86em; }
        @media print {
          body { font-size: 7pt; line-height: 1.18; }
          nav { display: none; }
          section { break-before: page; margin: 0; }
          section:first-of-type { break-before: auto; }
          tr { break-inside: avoid; }
          h2 { font-size: 11pt; }
          th, td { padding: .5mm .7mm; }
        }
        """
}

extension SessionType {
    /// `open-forum` as people read it.
    var words: String {
        // National and regional initiatives are known by their initials.
        if rawValue == "nri" { return "NRI" }
        let text = String(rawValue.map { $0 == "-" || $0 == "_" ? " " : $0 })
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}
