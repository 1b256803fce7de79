import ForumModel

/// What organizers promise and wish for in plain sentences.
struct Promises: Sendable {
    /// Shorter lengths that they accept, with their lines.
    var shorter: [(minutes: Minutes, line: Int)] = []
    /// The length that the secretariat has set.
    var reset: (minutes: Minutes, line: Int)?
    /// The least time for questions.
    var questions: (minutes: Minutes, line: Int)?
    var hybridLine: Int?
    /// A line that wishes for break-out groups.
    var breakoutLine: Int?
    var groupSize: (min: Int, max: Int, line: Int)?
    var hybridBreakoutLine: Int?

    init(_ lines: ArraySlice<ProposalLine>) {
        for line in lines where !line.isBlank {
            let speaksOfBreakouts = line.contains("break-out") || line.contains("breakout")
            if !speaksOfBreakouts, !line.contains("minute"), !line.contains("hybrid") { continue }
            for sentence in Self.sentences(line.lower) { read(sentence, at: line.number) }
        }
    }

    /// The line's parts between full stops, question and exclamation marks.
    private static func sentences(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        bytes.split { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "!") }
    }

    private mutating func read(_ sentence: ArraySlice<UInt8>, at line: Int) {
        func says(_ words: StaticString...) -> Bool { words.contains { find($0, in: sentence) != nil } }
        let isDenied = says(" not ", " no ", "n't ", "n’t ", "without", "instead of")
        if hybridLine == nil, !isDenied, says("hybrid") { hybridLine = line }
        readBreakouts(sentence, at: line, isDenied: isDenied)
        guard says("minute") else { return }
        if reset == nil, says("duration reset to", "duration was reset to", "duration is reset to"),
            let minutes = Self.minutes(sentence, after: ["reset to"])
        {
            reset = (minutes, line)
        } else if says("willing", "open to", "happy to", "ready to", "prepared to", "can also", "could also", "accept"),
            says("abridge", "shorten", "reduce", "cut ", "condense", "adapt", "accept", "compress"), !says("unwilling"),
            let minutes = Self.minutes(sentence, after: [" to ", "accept "])
        {
            shorter.append((minutes, line))
        }
        if questions == nil, says("question", "q&a", "q & a"), !isDenied,
            let minutes = Self.minutes(
                sentence, after: ["minimum of ", "at least ", "no less than ", "not less than "])
        {
            questions = (minutes, line)
        }
    }

    private mutating func readBreakouts(_ sentence: ArraySlice<UInt8>, at line: Int, isDenied: Bool) {
        func says(_ words: StaticString...) -> Bool { words.contains { find($0, in: sentence) != nil } }
        guard says("break-out", "breakout"), !isDenied else { return }
        if says("group", "session", "room", "discussion") { breakoutLine = breakoutLine ?? line }
        if groupSize == nil, let size = Self.groupSize(sentence) { groupSize = (size.min, size.max, line) }
        if hybridBreakoutLine == nil,
            says("hybrid", "both") && says("online", "remote", "virtual", "hybrid")
                && says("in-person", "in person", "onsite", "on-site", "hybrid"),
            says("group", "session", "room")
        {
            hybridBreakoutLine = line
        }
    }

    /// The minutes right after one of `words`.
    private static func minutes(_ sentence: ArraySlice<UInt8>, after words: [StaticString]) -> Minutes? {
        for word in words {
            var from = sentence
            while let at = find(word, in: from) {
                let end = at + word.utf8CodeUnitCount
                var scanner = ByteScanner(Array(sentence[end...].prefix(40)))
                scanner.skipBlanks()
                _ = scanner.accept(anyOf: ["a ", "about ", "only "])
                if let value = scanner.number(digits: 3), (5...480).contains(value), scanner.minutesWord() {
                    return Minutes(value)
                }
                from = sentence[end...]
            }
        }
        return nil
    }

    /// `groups of 5-10 participants`, `groups of 6 to 8`, `groups of 6 people`.
    private static func groupSize(_ sentence: ArraySlice<UInt8>) -> (min: Int, max: Int)? {
        guard let at = find("groups of ", in: sentence) else { return nil }
        var scanner = ByteScanner(Array(sentence[(at + 10)...].prefix(60)))
        _ = scanner.accept(anyOf: ["about ", "around ", "between "])
        guard let smallest = scanner.number(digits: 3), smallest > 0 else { return nil }
        scanner.skipBlanks()
        guard scanner.accept(anyOf: ["-", "–", "to ", "and ", "or "]) else { return (smallest, smallest) }
        scanner.skipBlanks()
        guard let largest = scanner.number(digits: 3), smallest <= largest else { return nil }
        return (smallest, largest)
    }
}
