/// How dark the cells of a heat map are: one hue from light to dark, so that grey print and colour-blind readers lose
/// nothing; the number stands in every cell.
struct HeatScale {
    /// From the lightest to the darkest; `none` is no step.
    static let steps = 5

    /// The least value of each step, ascending.
    let floors: [Int]

    /// 1, 2, 3, 4, and 5 and more.
    static let counts = HeatScale(floors: Array(1...steps))

    /// Steps of equal width from 1 up to `most`.
    static func shares(of most: Int) -> HeatScale {
        let width = max(1, (most + steps - 1) / steps)
        return HeatScale(floors: (0..<steps).map { 1 + $0 * width })
    }

    /// The class in the page's style: `h0` below the first step, then `h1` to `h5`.
    func look(of value: Int) -> String { "h\(floors.filter { $0 <= value }.count)" }

    /// The range of each step in words: `2`, `3`, ..., `6 and more`.
    var words: [String] {
        floors.indices.map { step in
            guard step + 1 < floors.count else { return "\(floors[step]) and more" }
            let last = floors[step + 1] - 1
            return last > floors[step] ? "\(floors[step])–\(last)" : "\(floors[step])"
        }
    }

    /// The looks that go with them, in ColorBrewer's sequential blues, which print in grey as well.
    static let style = """
        .h0 { fill: #fff; background: #fff; color: #44525f; }
        .h1 { fill: #deebf7; background: #deebf7; }
        .h2 { fill: #b3d1ea; background: #b3d1ea; }
        .h3 { fill: #6baed6; background: #6baed6; }
        .h4 { fill: #2171b5; background: #2171b5; color: #fff; }
        .h5 { fill: #08306b; background: #08306b; color: #fff; }
        rect.h0, rect.h1, rect.h2, rect.h3, rect.h4, rect.h5 { stroke: #fff; stroke-width: 1; }
        rect.h0 { stroke: #dde3e8; }
        """
}
