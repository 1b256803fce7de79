import ForumModel
import Verification

extension OutputFormat {
    /// report.html, the report for those who would rather look than read.
    public static let reportPage = OutputFormat(
        name: "report-html", path: "report.html",
        summary: "The report with bars and heat maps, for screen and A4 paper.",
        report: { ReportPage(report: $0).bytes })
}

/// report.html: the whole report on a page of its own, A4 portrait.
struct ReportPage {
    /// So many findings of a rule are listed, the dearest; report.json has all.
    static let listed = 5

    let report: ProgrammeReport

    var publication: Publication { report.publication }
    var event: Event { report.publication.event }

    var bytes: [UInt8] {
        let parts = [
            violations, unscheduled, rules, days, themes, themeHours, clashes, regions, roomUse, findings, origin,
        ].compactMap { $0 }
        let links = parts.map { "<a href=\"#\($0.id)\">\($0.title)</a>" }.joined(separator: " · ")
        let body = """
            <header>
            <h1>\(text(event.name))</h1>
            <p class="lead">Report on the programme, version \(publication.version). \
            All times are those of \(text(event.timeZone.ianaName)).</p>
            \(standing)
            <nav aria-label="Parts of the report">\(links)</nav>
            </header>
            <main>
            \(parts.map(\.markup).joined(separator: "\n"))
            </main>
            """
        return Page.bytes(
            title: "\(publication.withheld.removed(from: event.name)): report", style: Self.style, body: body)
    }

    /// A part of the page under a heading of its own.
    struct Part {
        let id: String
        let title: String
        let content: String

        init(_ id: String, _ title: String, _ content: [String]) {
            self.id = id
            self.title = title
            self.content = content.joined(separator: "\n")
        }

        var markup: String {
            "<section id=\"\(id)\" aria-labelledby=\"\(id)-title\">\n<h2 id=\"\(id)-title\">\(title)</h2>\n\(content)\n"
                + "</section>"
        }
    }

    /// Text from data as it may stand in the page.
    func text(_ text: String) -> String { Markup.escaped(publication.withheld.removed(from: text)) }

    /// `ws-12 Open data`
    func label(_ session: Session) -> String {
        let title = Page.inLanguage(session.language, publication.withheld.removed(from: session.title))
        return "<span class=\"id\">\(text(session.id.rawValue))</span> \(title)"
    }

    func name(of theme: ID<Theme>?) -> String {
        theme.map { publication.withheld.removed(from: event.theme($0)?.name ?? $0.rawValue) } ?? "No theme"
    }

    /// `Mon 14 Jun 09:00–10:30`
    func words(_ time: TimeRange) -> String {
        let (start, end) = (time.start.local(in: event.timeZone), time.end.local(in: event.timeZone))
        return "\(start.date.shortName) \(clock(start.minute))–\(clock(end.minute))"
    }

    /// A bar as long as its part of the largest.
    func bar(_ value: Points, of most: Points) -> PageTable.Cell {
        var drawing = SVGDrawing(width: 150, height: 12)
        let length = most > .zero ? Int((150 * value.value / most.value).rounded(.up)) : 0
        drawing.rectangle(x: 0, y: 1, width: max(0, min(150, length)), height: 10, "bar")
        return PageTable.Cell(drawing.markup, "picture")
    }

    private var standing: String {
        let placed = publication.scheduled.count
        let all = placed + publication.unscheduled.count
        let score = publication.assessment.score
        let state = ReportState(of: publication)
        var figures = [
            ("With a place", "\(placed) of \(all)"), ("Score", points(score.total)),
            ("Proven bound", state.bound.map { points($0) } ?? "not proven"),
            ("Gap", state.gap ?? "not known"),
        ]
        if score.acceptedLeftOut > .zero {
            figures.append(("Weight of accepted sessions left out", score.acceptedLeftOut.brief))
        }
        if score.candidatesLeftOut > .zero {
            figures.append(("Weight of candidates left out", score.candidatesLeftOut.brief))
        }
        let list = figures.map { "<div><dt>\($0)</dt><dd>\($1)</dd></div>" }.joined()
        return "<p class=\"state\">\(text(state.plain))</p>\n<dl class=\"figures\">\(list)</dl>"
    }

    private var origin: Part? {
        let certificate = publication.certificate
        guard certificate.iterations > 0 else { return nil }
        return Part(
            "origin", "How it was found",
            ["<p>\(counted(certificate.iterations, "iteration")) of the search from seed \(certificate.seed).</p>"])
    }
}
