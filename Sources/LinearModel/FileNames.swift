/// Names of rows or columns as model files allow them: unique, of at most 200 characters, letters, digits and `_ ( ) ,
/// .` only, and never read as a number or a word of the format.
struct FileNames {
    private(set) var names: [String] = []
    private var taken: Set<String>

    /// The column that carries the objective's offset.
    static let offset = "objective_constant"
    static let objective = "objective"

    init(_ originals: some Sequence<String>) {
        taken = [Self.offset, Self.objective]
        for (index, original) in originals.enumerated() { append(original, index) }
    }

    subscript(index: Int) -> String { names[index] }

    private mutating func append(_ original: String, _ index: Int) {
        var name = Self.legal(original)
        if taken.contains(name) { name += "_\(index + 1)" }
        while taken.contains(name) { name += "_" }
        taken.insert(name)
        names.append(name)
    }

    private static func legal(_ original: String) -> String {
        var name = ""
        for character in original.prefix(200) {
            switch character {
            case "a"..."z", "A"..."Z", "0"..."9", "_", "(", ")", ",", ".": name.append(character)
            case "[", "{": name.append("(")
            case "]", "}": name.append(")")
            default: name.append("_")
            }
        }
        let isWord = ModelFileWord(name) != nil || ["free", "inf", "infinity"].contains(name.lowercased())
        // `e9` would be read as the tail of a number.
        guard let first = name.first, first.isLetter, !isWord, first != "e", first != "E" else { return "_" + name }
        return name
    }
}

/// The words that begin a part of an LP file.
enum ModelFileWord: Hashable {
    case minimize, maximize, rows, bounds, integers, binaries, end

    /// nil if `word` is none; upper and lower case are alike.
    init?(_ word: String) {
        switch word.lowercased() {
        case "minimize", "minimise", "minimum", "min": self = .minimize
        case "maximize", "maximise", "maximum", "max": self = .maximize
        case "subject", "such", "st", "s.t.", "st.": self = .rows
        case "bounds", "bound": self = .bounds
        case "general", "generals", "gen", "integer", "integers", "int": self = .integers
        case "binary", "binaries", "bin": self = .binaries
        case "end": self = .end
        default: return nil
        }
    }
}
