import ForumModel

/// `Break-out Group Discussions - Flexible Seating - 90 Min`, `Panel - 60 Min`, `Roundtable`.
struct FormatLine: Sendable, Hashable {
    var format: String
    var layout: Layout?
    var minutes: Minutes?

    /// Formats of the forum's forms, as ``normalizedWord(_:)`` leaves them, with the word for each.
    private static let formats: [String: String] = [
        "round-table": "roundtable", "roundtable": "roundtable", "panel": "panel", "panel-discussion": "panel",
        "birds-of-a-feather": "birds-of-a-feather", "debate": "debate", "other": "other", "tutorial": "tutorial",
        "break-out-group-discussions": "break-out-group-discussions",
        "breakout-group-discussions": "break-out-group-discussions",
        "break-out-group-discussion": "break-out-group-discussions", "break-out-groups": "break-out-group-discussions",
        "flash-session": "flash-session", "lightning-talk": "lightning-talk", "presentation": "presentation",
        "theater": "theatre", "theatre": "theatre", "classroom": "classroom", "networking-session": "networking",
        "open-mic": "open-mic", "fishbowl": "fishbowl", "unconference": "unconference", "interview": "interview",
        "hackathon": "hackathon", "world-café": "world-café", "world-cafe": "world-café",
    ]

    /// The first letters of formats and of their labels: most lines are none of them.
    private static let beginnings = Set(
        (formats.keys.map { $0.replacing("-", with: " ") } + ["session format", "format"]).map {
            Array($0.utf8.prefix(3))
        })

    /// Formats that name their layout; a round table of old need not have had a round table.
    private static let layoutsOfFormats: [String: Layout] = [
        "roundtable": "roundtable", "theatre": "theatre", "theater": "theatre", "classroom": "classroom",
    ]

    /// nil when the line does not have the form.
    init?(_ line: ProposalLine) {
        guard (5...90).contains(line.lower.count), Self.beginnings.contains(Array(line.lower[..<3])) else { return nil }
        var text = line.text
        if line.begins(with: "session format:") { text = cleaned(String(text.dropFirst(15))) }
        if line.begins(with: "format:") { text = cleaned(String(text.dropFirst(7))) }
        var parts = text.split(separator: " - ").map { cleaned(String($0)) }
        guard let first = parts.first, let format = Self.formats[normalizedWord(first)] else { return nil }
        parts.removeFirst()
        if let last = parts.last, let minutes = Self.minutes(last) {
            self.minutes = minutes
            parts.removeLast()
        }
        self.format = format
        switch parts.count {
        case 0 where minutes == nil: layout = Self.layoutsOfFormats[normalizedWord(first)]
        case 0: break
        case 1: layout = Self.layout(parts[0])
        default: return nil
        }
    }

    private static func minutes(_ text: String) -> Minutes? {
        var scanner = ByteScanner(text.utf8.map(smallLetter))
        guard let value = scanner.number(), value > 0, scanner.minutesWord() else { return nil }
        _ = scanner.accept(".")
        return scanner.isAtEnd ? Minutes(value) : nil
    }

    /// `Flexible Seating` and `Round Tables` are layouts of the vocabulary; any other word stays its own.
    private static func layout(_ text: String) -> Layout {
        var word = normalizedWord(text)
        if word.hasSuffix("-seating") { word.removeLast(8) }
        return Layout.aliases[word] ?? Layout(rawValue: word)
    }
}

/// The sustainable development goals that a line names.
enum GoalLine {
    /// Goals by the first words of their official names.
    private static let names: [(StaticString, Int)] = [
        ("no poverty", 1), ("zero hunger", 2), ("good health", 3), ("quality education", 4), ("gender equality", 5),
        ("clean water", 6), ("affordable and clean", 7), ("decent work", 8), ("industry, innovation", 9),
        ("reduced inequalit", 10), ("sustainable cities", 11), ("responsible consumption", 12),
        ("responsible production", 12), ("climate action", 13), ("life below water", 14), ("life on land", 15),
        ("peace, justice", 16), ("peace and justice", 16), ("partnerships for the goals", 17),
        ("partnership for the goals", 17),
    ]

    /// `GOAL 8: Decent Work…` and `8. Decent Work…`; nil when the line does not have the form.
    static func goal(_ line: ProposalLine) -> Int? {
        guard line.isShort else { return nil }
        var scanner = ByteScanner(line.lower)
        if scanner.accept("sdgs:") { scanner.skipBlanks() }
        let hasWord = scanner.accept(anyOf: ["goal ", "sdg "])
        guard let goal = scanner.number(digits: 2), (1...17).contains(goal) else { return nil }
        let hasSign = scanner.accept(anyOf: [":", "."])
        scanner.skipBlanks()
        for (name, number) in names where scanner.accept(name) { return number == goal ? goal : nil }
        return hasWord && (hasSign || scanner.isAtEnd) ? goal : nil
    }

    /// `16.7`, `5.a`: a target's goal, in a block of goals.
    static func target(_ line: ProposalLine) -> Int? {
        var scanner = ByteScanner(line.lower)
        guard let goal = scanner.number(digits: 2), (1...17).contains(goal) else { return nil }
        guard !scanner.isAtEnd else { return goal }
        guard scanner.accept("."), scanner.number(digits: 2) != nil || scanner.word().utf8.count == 1, scanner.isAtEnd
        else { return nil }
        return goal
    }

    /// `5, 9 and 16`, `SDG 5; SDG 9`: numbers of goals and nothing else, or none at all.
    static func list(_ text: String) -> [Int] {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." }
        var goals: [Int] = []
        for word in words where !["and", "goal", "goals", "sdg", "sdgs"].contains(word) {
            let digits = word.hasPrefix("sdg") ? word.dropFirst(3) : word
            guard let goal = Int(digits), (1...17).contains(goal) else { return [] }
            goals.append(goal)
        }
        return goals
    }

    /// `SDG 9.c` at any place of the line, in a block about targets.
    static func mentions(_ line: ProposalLine) -> [Int] {
        var goals: [Int] = []
        var from = 0
        while let at = find("sdg ", in: line.lower[from...]) {
            var scanner = ByteScanner(line.lower, at: at + 4)
            if let goal = scanner.number(digits: 2), (1...17).contains(goal) { goals.append(goal) }
            from = at + 4
        }
        return goals
    }
}
