import ForumModel

/// A heat map of themes by themes: what the clashes between their sessions cost.
struct ThemeClashMap {
    /// So many themes fit on a sheet of A4.
    static let themes = 24
    private static let cell = (width: 30, height: 22)
    private static let margin = (left: 216, top: 24)

    let clashes: Clashes
    let name: (ID<Theme>?) -> String

    /// Those with the dearest clashes, in the order of the event's themes, and whether there are more.
    private let shown: [ID<Theme>?]
    let isCut: Bool

    /// - Parameter order: the event's themes.
    init(_ clashes: Clashes, order: [ID<Theme>], name: @escaping (ID<Theme>?) -> String) {
        self.clashes = clashes
        self.name = name
        var sums: [ID<Theme>?: Points] = [:]
        for cell in clashes.cells {
            sums[cell.first, default: .zero] += cell.points
            if cell.second != cell.first { sums[cell.second, default: .zero] += cell.points }
        }
        let all = (order.map { Optional($0) } + [nil]).enumerated().filter { sums[$1] != nil }
        let dearest = all.sorted { a, b in
            let (x, y) = (sums[a.element] ?? .zero, sums[b.element] ?? .zero)
            return x != y ? x > y : a.offset < b.offset
        }
        isCut = dearest.count > Self.themes
        shown = dearest.prefix(Self.themes).sorted { $0.offset < $1.offset }.map(\.element)
    }

    private var most: Int { clashes.cells.map { Self.rounded($0.points) }.max() ?? 0 }

    var scale: HeatScale { HeatScale.shares(of: most) }

    var drawing: SVGDrawing {
        let (cell, margin) = (Self.cell, Self.margin)
        var drawing = SVGDrawing(
            width: margin.left + shown.count * cell.width + 4, height: margin.top + shown.count * cell.height + 4,
            label: label)
        var cells: [Pair: Clashes.Cell] = [:]
        for cell in clashes.cells {
            cells[Pair(cell.first, cell.second)] = cell
            cells[Pair(cell.second, cell.first)] = cell
        }
        let scale = scale
        for (row, theme) in shown.enumerated() {
            let y = margin.top + row * cell.height
            let title = name(theme)
            drawing.word("\(title.shortened(to: 30))  \(row + 1)", x: margin.left - 6, y: y + 15, .end, title: title)
            drawing.word(
                "\(row + 1)", x: margin.left + row * cell.width + cell.width / 2, y: margin.top - 7, .middle,
                title: title)
            for (column, other) in shown.enumerated() {
                let found = cells[Pair(theme, other)]
                let value = found.map { Self.rounded($0.points) } ?? 0
                let look = scale.look(of: value)
                let x = margin.left + column * cell.width
                let note =
                    "\(title) and \(name(other)): "
                    + (found.map { "\(points($0.points)), \(counted($0.pairs, "pair"))" } ?? "no clash")
                drawing.rectangle(x: x, y: y, width: cell.width, height: cell.height, look, title: note)
                drawing.word(
                    found == nil ? "·" : "\(value)", x: x + cell.width / 2, y: y + 15, .middle,
                    "on on\(look.dropFirst())")
            }
        }
        return drawing
    }

    /// Whole points, at least one where there are any.
    private static func rounded(_ points: Points) -> Int { max(1, Int(points.value.rounded())) }

    private var label: String {
        guard let dearest = clashes.cells.max(by: { $0.points < $1.points }) else { return "" }
        return "Heat map of themes by themes. The dearest clashes are those of \(name(dearest.first)) with "
            + "\(name(dearest.second)): \(points(dearest.points))."
    }

    private struct Pair: Hashable {
        let row: ID<Theme>?
        let column: ID<Theme>?

        init(_ row: ID<Theme>?, _ column: ID<Theme>?) { (self.row, self.column) = (row, column) }
    }
}
