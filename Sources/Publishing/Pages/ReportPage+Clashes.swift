import ForumModel

/// What runs at the same time and had better not.
extension ReportPage {
    /// So many pairs are listed; report.json has more.
    private static let listedPairs = 12

    var themeHours: Part? {
        let hours = report.themeHours
        guard !hours.rows.isEmpty, !hours.bands.isEmpty else { return nil }
        let map = ThemeHoursMap(
            hours: hours, words: words, clockTime: { clock($0.local(in: event.timeZone).minute) },
            name: { publication.withheld.removed(from: $0.name) })
        return Part(
            "theme-hours", "Themes through the day",
            [
                "<p>The most sessions of a theme that run at the same moment, from each opening of the programme to "
                    + "the next. From two on, whoever follows the theme misses something.</p>"
            ] + map.drawings.map { figure($0, HeatScale.counts, "Sessions at once") })
    }

    var clashes: Part? {
        let clashes = report.clashes
        guard clashes.count > 0 else { return nil }
        let map = ThemeClashMap(clashes, order: event.themes.map(\.id), name: name(of:))
        var content = [
            "<p>\(counted(clashes.count, "pair")) of sessions run at the same time and had better not, for "
                + "\(points(clashes.total)): because they share a theme, tags, their audience or an organizer, or "
                + "both draw many people.</p>"
        ]
        if !event.themes.isEmpty {
            content.append(figure(map.drawing, map.scale, "Points of the clashes between two themes"))
            if map.isCut {
                content.append(
                    "<p class=\"note\">The \(ThemeClashMap.themes) themes with the dearest clashes; report.json has all."
                        + "</p>"
                )
            }
        }
        return Part("clashes", "Heat map of clashes", content + [pairTable(clashes).markup])
    }

    private func pairTable(_ clashes: Clashes) -> PageTable {
        let rows = clashes.dearest(Self.listedPairs).map { pair -> [PageTable.Cell] in
            [
                PageTable.Cell(text(words(pair.time)), "when"), PageTable.Cell(label(pair.first.session)),
                PageTable.Cell(label(pair.second.session)),
                PageTable.Cell(pair.rules.map { text($0.rawValue) }.joined(separator: ", ")),
                PageTable.Cell(pair.points.brief),
            ]
        }
        let rest = clashes.count - rows.count
        return PageTable(
            caption: rest > 0 ? "The dearest of them; \(rest) more cost no more than the last one." : "All of them.",
            columns: [
                .words("Time"), .words("Session"), .words("Session"), .words("Rules"), .number("Points"),
            ], rows: rows)
    }

    /// A drawing under the legend of its scale.
    private func figure(_ drawing: SVGDrawing, _ scale: HeatScale, _ name: String) -> String {
        let items = scale.words.enumerated().map { step, range in
            "<li class=\"heat h\(step + 1)\">\(range)</li>"
        }
        return """
            <figure>
            <figcaption><span>\(name):</span> <ul class="legend" aria-label="\(name)"><li class="heat h0">· none</li>\
            \(items.joined())</ul></figcaption>
            \(drawing.markup)
            </figure>
            """
    }
}
