import ForumModel

/// A heat map of themes by time: how many sessions of a theme run at once.
struct ThemeHoursMap {
    /// Columns and rows that fit on a sheet of A4.
    private static let columns = 32
    private static let rows = 40
    private static let cell = (width: 22, height: 20)
    private static let margin = (left: 190, top: 62)

    let hours: ThemeHours
    let words: (TimeRange) -> String
    let clockTime: (Instant) -> String
    let name: (Theme) -> String

    /// One drawing for so many days and themes as a sheet holds.
    var drawings: [SVGDrawing] {
        let starts = Array(stride(from: 0, to: hours.rows.count, by: Self.rows))
        return sheets.flatMap { bands in
            starts.map { drawing(bands, Array(hours.rows[$0..<min($0 + Self.rows, hours.rows.count)])) }
        }
    }

    /// Whole days together, as many as fit; a day that is too long by itself stays whole.
    private var sheets: [Range<Int>] {
        var sheets: [Range<Int>] = []
        var days: [Range<Int>] = []
        for (number, band) in hours.bands.enumerated() {
            if let last = days.last, hours.bands[last.lowerBound].date == band.date {
                days[days.count - 1] = last.lowerBound..<(number + 1)
            } else {
                days.append(number..<(number + 1))
            }
        }
        for day in days {
            if let last = sheets.last, last.count + day.count <= Self.columns {
                sheets[sheets.count - 1] = last.lowerBound..<day.upperBound
            } else {
                sheets.append(day)
            }
        }
        return sheets
    }

    private func drawing(_ bands: Range<Int>, _ rows: [ThemeHours.Row]) -> SVGDrawing {
        let (cell, margin) = (Self.cell, Self.margin)
        var drawing = SVGDrawing(
            width: margin.left + bands.count * cell.width + 60, height: margin.top + (rows.count + 1) * cell.height + 8,
            label: label(bands, rows))
        for (column, number) in bands.enumerated() {
            let band = hours.bands[number]
            let x = margin.left + column * cell.width
            let isFirst = column == 0 || hours.bands[number - 1].date != band.date
            if isFirst { drawing.word(band.date.shortName, x: x + 2, y: 14, .start, "day") }
            drawing.word(
                clockTime(band.time.start), x: x + cell.width / 2 + 4, y: margin.top - 5, .start, isUpright: true)
        }
        let scale = HeatScale.counts
        for (place, row) in rows.enumerated() {
            let y = margin.top + place * cell.height
            drawing.word(name(row.theme).shortened(to: 30), x: margin.left - 6, y: y + 14, .end, title: name(row.theme))
            for (column, number) in bands.enumerated() {
                let count = row.counts[number]
                let look = scale.look(of: count)
                let x = margin.left + column * cell.width
                let note =
                    "\(name(row.theme)), \(words(hours.bands[number].time)): \(counted(count, "session")) at once"
                drawing.rectangle(x: x, y: y, width: cell.width, height: cell.height, look, title: note)
                drawing.word(
                    count > 0 ? "\(count)" : "·", x: x + cell.width / 2, y: y + 14, .middle,
                    "on on\(look.dropFirst())")
            }
        }
        let y = margin.top + rows.count * cell.height
        drawing.word("All sessions", x: margin.left - 6, y: y + 18, .end, "sum")
        for (column, number) in bands.enumerated() {
            let x = margin.left + column * cell.width + cell.width / 2
            drawing.word("\(hours.all[number])", x: x, y: y + 18, .middle, "sum")
        }
        separate(bands, to: y + 22, &drawing)
        return drawing
    }

    /// A line between two days.
    private func separate(_ bands: Range<Int>, to bottom: Int, _ drawing: inout SVGDrawing) {
        for (column, number) in bands.enumerated().dropFirst()
        where hours.bands[number].date != hours.bands[number - 1].date {
            drawing.rectangle(
                x: Self.margin.left + column * Self.cell.width - 1, y: 2, width: 2, height: bottom - 2, "rule")
        }
    }

    private func label(_ bands: Range<Int>, _ rows: [ThemeHours.Row]) -> String {
        let cells = rows.flatMap { row in bands.map { (row.theme, $0, row.counts[$0]) } }
        guard let most = cells.map(\.2).max(), let first = cells.first(where: { $0.2 == most }) else { return "" }
        return "Heat map of themes by time. The most sessions of one theme at once are \(most), of \(name(first.0)) on "
            + "\(words(hours.bands[first.1].time))."
    }
}

extension String {
    /// At most `length` characters; what is cut off leaves an ellipsis.
    func shortened(to length: Int) -> String { count > length ? prefix(length - 1) + "…" : self }
}
