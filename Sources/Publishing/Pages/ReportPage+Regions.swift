import ForumModel
import Verification

/// The hours that each regional group pays for taking part from afar.
extension ReportPage {
    var regions: Part? {
        guard !report.regions.isEmpty else { return nil }
        let most = report.regions.map { graded($0.hours.stage).reduce(.zero, +) }.max() ?? .zero
        let stage = report.regions.filter { $0.hours.stage.parts > 0 }
        let audience = report.regions.filter { $0.hours.audience.parts > 0 }
        return Part(
            "regions", "Hours from afar, region by region",
            [legend]
                + (stage.isEmpty ? [] : [stageTable(stage, most).markup])
                + (audience.isEmpty ? [] : [audienceTable(audience).markup]))
    }

    private var legend: String {
        let entries = [
            ("comfortable", "comfortable"), ("possible", "possible, early or late"), ("impossible", "night"),
        ]
        let items = entries.map { look, words in
            var swatch = SVGDrawing(width: 14, height: 12)
            swatch.rectangle(x: 0, y: 1, width: 14, height: 10, look)
            return "<li>\(swatch.markup) \(words)</li>"
        }
        return
            "<p>The hours are those on the clocks of the people themselves; comfortable and possible are as the rule "
            + "remote-hours has them.</p>\n<ul class=\"legend\" aria-label=\"Hours\">\(items.joined())</ul>"
    }

    private func stageTable(_ regions: [RegionFigures], _ most: Minutes) -> PageTable {
        let rows = regions.map { region -> [PageTable.Cell] in
            let parts = region.hours.stage
            return [PageTable.Cell(text(region.name)), PageTable.Cell("\(parts.parts)")]
                + graded(parts).map { PageTable.Cell($0.hours) }
                + [
                    PageTable.Cell(parts.meanGradeText),
                    PageTable.Cell(region.points.brief), bar(parts, of: most),
                ]
        }
        return PageTable(
            caption:
                "Hours on the stage: speakers and moderators who take part online, a part a person and session. The "
                + "mean grade is the one that region-fairness compares (0 comfortable, 1 possible, 4 night).",
            columns: [
                .words("Region"), .number("Parts"), .number("Comfortable"), .number("Possible"), .number("Night"),
                .number("Mean grade"), .number("Points"), .picture("Hours as a bar"),
            ], rows: rows)
    }

    private func audienceTable(_ regions: [RegionFigures]) -> PageTable {
        let most = regions.map { graded($0.hours.audience).reduce(.zero, +) }.max() ?? .zero
        let rows = regions.map { region -> [PageTable.Cell] in
            let parts = region.hours.audience
            return [PageTable.Cell(text(region.name)), PageTable.Cell("\(parts.parts)")]
                + graded(parts).map { PageTable.Cell($0.hours) }
                + [
                    PageTable.Cell(parts.meanGradeText), bar(parts, of: most),
                ]
        }
        return PageTable(
            caption:
                "Hours in the audience: people who take part online and want to attend, a part a person and session. "
                + "No rule counts them.",
            columns: [
                .words("Region"), .number("Parts"), .number("Comfortable"), .number("Possible"), .number("Night"),
                .number("Mean grade"), .picture("Hours as a bar"),
            ], rows: rows)
    }

    private func graded(_ parts: RemoteParts) -> [Minutes] {
        [parts.comfortable.minutes, parts.possible.minutes, parts.impossible.minutes]
    }

    /// Three grades one behind another.
    private func bar(_ parts: RemoteParts, of most: Minutes) -> PageTable.Cell {
        var drawing = SVGDrawing(width: 150, height: 12)
        var reached = Minutes.zero
        for (minutes, look) in zip(graded(parts), ["comfortable", "possible", "impossible"]) where minutes > 0 {
            let start = 150 * reached.rawValue / max(1, most.rawValue)
            reached = reached + minutes
            let end = 150 * reached.rawValue / max(1, most.rawValue)
            drawing.rectangle(x: start, y: 1, width: max(1, end - start), height: 10, look)
        }
        return PageTable.Cell(drawing.markup, "picture")
    }
}
