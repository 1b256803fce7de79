import ForumModel

/// How words are compared: in small letters, with hyphens for spaces and underscores, without a full stop at the end.
func normalizedWord(_ text: String) -> String {
    var word = ""
    var gap = false
    for scalar in trimmed(text).lowercased().unicodeScalars {
        switch scalar {
        case " ", "_", "-", "\u{A0}", "\t", "\u{2010}", "\u{2011}", "\u{2013}": gap = !word.isEmpty
        default:
            if gap { word.append("-") }
            gap = false
            word.unicodeScalars.append(scalar)
        }
    }
    while word.last == "." { word.removeLast() }
    return word
}

/// An open vocabulary: documented words, their aliases, and words that the event itself has brought in.
///
/// A class for its memory: each new word is reported once in a column, not in every row.
final class Vocabulary<W: Word> {
    private let aliases: [String: W]
    private var words: Set<String>
    private var reported: Set<Spot> = []

    init(aliases: [String: W], additional: [W] = []) {
        self.aliases = aliases
        words = Set((W.known + additional).map(\.rawValue))
    }

    /// Makes `word` one that needs no warning.
    func admit(_ word: W) { words.insert(word.rawValue) }

    /// The documented word without looking at the log.
    func resolve(_ text: String) -> W {
        let word = normalizedWord(text)
        return words.contains(word) ? W(rawValue: word) : aliases[word] ?? W(rawValue: word)
    }

    func word(_ text: String, at spot: Spot, log: DiagnosticLog) -> W {
        let word = resolve(text)
        guard !words.contains(word.rawValue) else { return word }
        let isNew = reported.insert(Spot(file: spot.file, row: nil, column: (spot.column ?? "") + "\n" + word.rawValue))
        guard isNew.inserted else { return word }
        log.report(
            .newWord, at: spot, "\(spot.column ?? "the value"): \(quoted(text)) is not one of the known words",
            cure("It stays a value of its own", for: word.rawValue, among: words))
        return word
    }
}

/// A word of a closed vocabulary; any other is an error.
func choice<Choice: CaseIterable & RawRepresentable & SendableMetatype>(
    _ text: String, aliases: [String: Choice] = [:]
) throws(Flaw) -> Choice where Choice.RawValue == String {
    let word = normalizedWord(text)
    if let choice = Choice(rawValue: word) ?? aliases[word] { return choice }
    throw Flaw(
        .unknownWord, "\(quoted(text)) is not one of the possible words",
        cure(
            "Write one of: \(Choice.allCases.map(\.rawValue).joined(separator: ", "))", for: word,
            among: Choice.allCases.map(\.rawValue)))
}

/// Yes or no, in the words of the usual spreadsheets.
func yesNo(_ text: String) throws(Flaw) -> Bool {
    switch normalizedWord(text) {
    case "yes", "y", "true", "t", "1", "x", "on", "oui", "si", "sí", "ja", "sim", "да", "是", "نعم", "✓":
        return true
    case "no", "n", "false", "f", "0", "off", "non", "nein", "nei", "não", "nao", "нет", "否", "لا": return false
    default: throw Flaw(.unknownWord, "\(quoted(text)) is neither yes nor no", "Write yes or no")
    }
}
