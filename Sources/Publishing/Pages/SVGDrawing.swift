/// A small drawing inside a page: rectangles and words, in units of a CSS pixel at its natural size.
struct SVGDrawing {
    /// Where a word stands at its x.
    enum Anchor: String { case start, middle, end }

    let width: Int
    let height: Int
    /// What is to be seen, in a sentence, for those who do not see it; empty for an ornament whose figures stand beside
    /// it.
    let label: String
    private var shapes = ""

    init(width: Int, height: Int, label: String = "") {
        self.width = width
        self.height = height
        self.label = label
    }

    /// - Parameters:
    ///   - look: names of classes of the page's style.
    ///   - title: what a pointer that rests on it is told.
    mutating func rectangle(x: Int, y: Int, width: Int, height: Int, _ look: String, title: String? = nil) {
        let place = "class=\"\(look)\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\""
        shapes += title.map { "<rect \(place)><title>\(Markup.escaped($0))</title></rect>" } ?? "<rect \(place)/>"
    }

    /// A word with its base line at y.
    mutating func word(
        _ text: String, x: Int, y: Int, _ anchor: Anchor = .start, _ look: String = "", isUpright: Bool = false,
        title: String? = nil
    ) {
        let turn = isUpright ? " transform=\"rotate(-90 \(x) \(y))\"" : ""
        let note = title.map { "<title>\(Markup.escaped($0))</title>" } ?? ""
        let style = look.isEmpty ? "" : " class=\"\(look)\""
        shapes +=
            "<text\(style) x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor.rawValue)\"\(turn)>"
            + "\(note)\(Markup.escaped(text))</text>"
    }

    var markup: String {
        let meaning =
            label.isEmpty ? "aria-hidden=\"true\"" : "role=\"img\" aria-label=\"\(Markup.escaped(label))\""
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" "
            + "viewBox=\"0 0 \(width) \(height)\" \(meaning)>\(shapes)</svg>"
    }
}
