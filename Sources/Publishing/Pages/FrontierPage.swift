import ForumModel

extension FrontierFolder {
    /// The choices as a picture and a table, with links to their folders.
    var page: [UInt8] {
        let event = choices.first?.publication.event.name ?? ""
        let body = """
            <main>
            <h1>\(Markup.escaped(event)): what a change may cost</h1>
            <p>Each point is a whole programme that keeps every hard rule. To the left people are disturbed least; lower down
            the wishes are met best.</p>
            \(picture)
            <table>
            <thead><tr><th scope="col">Sessions moved</th><th scope="col">Points</th><th scope="col">Accepted left out</th>
            <th scope="col">Programme</th></tr></thead>
            <tbody>
            \(choices.map(row).joined(separator: "\n"))
            </tbody>
            </table>
            </main>
            """
        return Page.bytes(
            title: "\(event): what a change may cost",
            style: """
                main { max-width: 46rem; margin: auto; }
                svg { width: 100%; height: auto; margin: 1rem 0; font-size: 13px; }
                .axis { fill: var(--line); }
                .step, .choice { fill: #1f4e79; }
                .least { fill: var(--sign); }
                th, td { border-bottom: 1px solid var(--soft); padding: .3rem .8rem; text-align: right; }
                th:last-child, td:last-child { text-align: left; }
                """, body: body)
    }

    private func row(_ choice: Choice) -> String {
        let moves = "\(choice.moved.count)" + (choice.isLeast ? " (proven the fewest)" : "")
        return "<tr><td>\(moves)</td><td>\(choice.quality.total.brief)</td>"
            + "<td>\(choice.quality.acceptedLeftOut.brief)</td>"
            + "<td><a href=\"\(choice.folder)/report.html\">\(choice.folder)</a></td></tr>"
    }

    private var picture: String {
        let (width, height) = (720, 320)
        let (left, right, top, bottom) = (80, 20, 24, 50)
        var drawing = SVGDrawing(
            width: width, height: height,
            label: "Points of the programme against sessions moved; the table has the figures")
        let totals = choices.map(\.quality.total)
        let (low, high) = (totals.min() ?? .zero, totals.max() ?? .zero)
        let most = max(1, choices.map(\.moved.count).max() ?? 1)
        let span = max((high - low).value, 1)
        let floor = height - bottom
        func x(_ moves: Int) -> Int { left + (width - left - right) * moves / most }
        func y(_ total: Points) -> Int { top + Int(Double(floor - top) * (high - total).value / span) }
        drawing.rectangle(x: left, y: top, width: 1, height: floor - top, "axis")
        drawing.rectangle(x: left, y: floor, width: width - left - right, height: 1, "axis")
        drawing.word(high.brief, x: left - 8, y: y(high) + 4, .end)
        if low < high { drawing.word(low.brief, x: left - 8, y: y(low) + 4, .end) }
        drawing.word("0", x: left, y: floor + 20, .middle)
        drawing.word("\(most)", x: width - right, y: floor + 20, .middle)
        drawing.word("sessions moved", x: (left + width) / 2, y: height - 8, .middle)
        drawing.word("points", x: 14, y: height / 2, .middle, isUpright: true)
        // Between two choices nothing better is known than the one to the left.
        for (one, next) in zip(choices, choices.dropFirst()) {
            let (from, to) = (x(one.moved.count), x(next.moved.count))
            let (level, below) = (y(one.quality.total), y(next.quality.total))
            drawing.rectangle(x: from, y: level, width: to - from + 1, height: 1, "step")
            drawing.rectangle(x: to, y: level, width: 1, height: below - level + 1, "step")
        }
        for choice in choices {
            let (here, level) = (x(choice.moved.count), y(choice.quality.total))
            let words = "\(counted(choice.moved.count, "session")) moved, \(points(choice.quality.total))"
            drawing.rectangle(
                x: here - 4, y: level - 4, width: 9, height: 9, choice.isLeast ? "least" : "choice", title: words)
            drawing.word("\(choice.moved.count)", x: min(here + 8, width - 40), y: level - 8)
        }
        return drawing.markup
    }
}
