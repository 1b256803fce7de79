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
                svg { width: 100%; height: auto; margin: 1rem 0; }
                th, td { border-bottom: 1px solid var(--soft); padding: .3rem .8rem; text-align: right; }
                th:last-child, td:last-child { text-align: left; }
                """, body: body)
    }

    private func row(_ choice: Choice) -> String {
        let moves = "\(choice.moved.count)" + (choice.isLeast ? " (proven the fewest)" : "")
        return "<tr><td>\(moves)</td><td>\(choice.quality.total.brief)</td>"
            + "<td>\(choice.quality.acceptedLeftOut.brief)</td>"
            + "<td><a href=\"\(choice.folder)/report.md\">\(choice.folder)</a></td></tr>"
    }

    private var picture: String {
        let (width, height) = (720.0, 320.0)
        let (left, right, top, bottom) = (70.0, 20.0, 20.0, 50.0)
        let totals = choices.map(\.quality.total.value)
        let most = Double(max(1, choices.map(\.moved.count).max() ?? 1))
        let (low, high) = (totals.min() ?? 0, totals.max() ?? 1)
        let span = max(high - low, 1)
        func x(_ moves: Int) -> Double { left + (width - left - right) * Double(moves) / most }
        func y(_ total: Double) -> Double { top + (height - top - bottom) * (high - total) / span }
        func text(_ number: Double) -> String { Points(number).brief }
        // Between two choices nothing better is known than the one to the left.
        var line = ""
        for (number, choice) in choices.enumerated() {
            let (here, level) = (text(x(choice.moved.count)), text(y(choice.quality.total.value)))
            line += number == 0 ? "M\(here) \(level)" : " H\(here) V\(level)"
        }
        let marks = choices.map { choice in
            let (here, level) = (x(choice.moved.count), y(choice.quality.total.value))
            let words = "\(counted(choice.moved.count, "session")) moved, \(points(choice.quality.total))"
            return """
                <circle cx="\(text(here))" cy="\(text(level))" r="5" fill="\(choice.isLeast ? "#8a3b00" : "#1f4e79")">\
                <title>\(Markup.escaped(words))</title></circle>
                <text x="\(text(min(here + 8, width - 60)))" y="\(text(level - 8))">\(choice.moved.count)</text>
                """
        }
        return """
            <svg viewBox="0 0 \(Int(width)) \(Int(height))" role="img" font-size="13" \
            aria-label="Points of the programme against sessions moved; the table has the figures">
            <line x1="\(text(left))" y1="\(text(top))" x2="\(text(left))" y2="\(text(height - bottom))" stroke="#8b97a3"/>
            <line x1="\(text(left))" y1="\(text(height - bottom))" x2="\(text(width - right))" \
            y2="\(text(height - bottom))" stroke="#8b97a3"/>
            <text x="\(text(left - 8))" y="\(text(y(high) + 4))" text-anchor="end">\(text(high))</text>
            <text x="\(text(left - 8))" y="\(text(y(low) + 4))" text-anchor="end">\(text(low))</text>
            <text x="\(text(left))" y="\(text(height - bottom + 20))" text-anchor="middle">0</text>
            <text x="\(text(width - right))" y="\(text(height - bottom + 20))" text-anchor="middle">\(Int(most))</text>
            <text x="\(text((left + width) / 2))" y="\(text(height - 8))" text-anchor="middle">sessions moved</text>
            <text x="14" y="\(text(height / 2))" text-anchor="middle" \
            transform="rotate(-90 14 \(text(height / 2)))">points</text>
            <path d="\(line)" fill="none" stroke="#1f4e79" stroke-width="1.5"/>
            \(marks.joined(separator: "\n"))
            </svg>
            """
    }
}
