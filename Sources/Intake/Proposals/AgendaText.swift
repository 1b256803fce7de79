import ForumModel

/// The parts of a session with their minutes, from the lines of an agenda or from a paragraph that holds one.
///
/// `- 10 minutes: Opening`, `Opening (10 min)`, `Opening – 10 minutes`, `11:15 - 11:20 – Opening`; in a paragraph only
/// the first of them, each after a dash. One part alone is no agenda.
enum AgendaText {
    struct Item: Sendable, Hashable {
        var minutes: Minutes
        var title: String
        /// The part's whole text, in small letters.
        var lower: [UInt8]
        var line: Int
        /// Minutes after midnight, where the part has times instead of a length.
        var clock: Range<Int>?

        /// Whether the part leaves time for the questions of those who listen.
        var hasQuestions: Bool {
            let words: [StaticString] = [
                "time for question", "questions and answer", "q&a", "q & a", "take questions", "questions from",
                "questions by the", "open floor", "open mic", "audience question",
            ]
            return words.contains { find($0, in: lower[...]) != nil }
        }

        /// Whether the part can follow `other`: times do not overlap, and leave no long gap.
        func follows(_ other: Self) -> Bool {
            guard let clock, let before = other.clock else { return true }
            return (before.upperBound...before.upperBound + 30).contains(clock.lowerBound)
        }
    }

    static func items(_ lines: ArraySlice<ProposalLine>) -> [Item] {
        for line in lines where !line.isShort || line.contains("agenda:") {
            let found = inline(line)
            if found.count >= 2 { return found }
        }
        var best: [Item] = []
        var run: [Item] = []
        var strangers = 0
        for line in lines where !line.isBlank {
            if let item = item(line) {
                if let last = run.last, !item.follows(last) {
                    if run.count > best.count { best = run }
                    run = []
                }
                run.append(item)
                strangers = 0
            } else {
                // An item may be explained in a few lines; further off begins something else.
                strangers += 1
                if strangers > 3 {
                    if run.count > best.count { best = run }
                    run = []
                }
            }
        }
        if run.count > best.count { best = run }
        return best.count >= 2 ? best : []
    }

    /// `… Agenda: - 10 minutes: Opening. Some words. - 25 minutes: Discussion. …`
    private static func inline(_ line: ProposalLine) -> [Item] {
        var starts: [(at: Int, minutes: Int, text: Int)] = []
        var from = 0
        while let at = find("min", in: line.lower[from...]) {
            from = at + 3
            // Back over the blank or hyphen, the digits and the dash that begins the part.
            var back = at
            while back > 0, line.lower[back - 1] == UInt8(ascii: " ") || line.lower[back - 1] == UInt8(ascii: "-") {
                back -= 1
            }
            let end = back
            while back > 0, isDigit(line.lower[back - 1]), end - back < 4 { back -= 1 }
            guard back < end, back == 0 || marksPart(line.lower, before: back) else { continue }
            var scanner = ByteScanner(line.lower, at: back)
            guard let value = scanner.number(digits: 3), value > 0, scanner.minutesWord() else { continue }
            _ = scanner.accept(")")
            guard scanner.separator() else { continue }
            starts.append((back, value, scanner.position))
        }
        let bytes = Array(line.text.utf8)
        return starts.indices.map { index in
            let end = index + 1 < starts.count ? starts[index + 1].at : bytes.count
            let part = starts[index].text..<max(starts[index].text, end)
            return Item(
                minutes: Minutes(starts[index].minutes),
                title: title(String(decoding: bytes[part], as: UTF8.self)),
                lower: Array(line.lower[part]), line: line.number)
        }
    }

    /// Whether what stands before `at` begins a part: a dash or dot of a list, an opening bracket, a colon.
    private static func marksPart(_ bytes: [UInt8], before at: Int) -> Bool {
        var back = at
        while back > 0, bytes[back - 1] == UInt8(ascii: " ") { back -= 1 }
        guard back > 0 else { return true }
        return [UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "*")]
            .contains(bytes[back - 1])
            || (back >= 3 && ["•", "–", "—"].contains(String(decoding: bytes[(back - 3)..<back], as: UTF8.self)))
    }

    /// One line with one part.
    private static func item(_ line: ProposalLine) -> Item? {
        guard line.lower.count <= 600 else { return nil }
        let bytes = Array(line.text.utf8)
        func item(_ minutes: Int, _ text: ArraySlice<UInt8>) -> Item? {
            let title = title(String(decoding: text, as: UTF8.self))
            guard (1...600).contains(minutes), !title.isEmpty else { return nil }
            return Item(minutes: Minutes(minutes), title: title, lower: line.lower, line: line.number)
        }
        var scanner = ByteScanner(line.lower)
        if let clock = clockRange(&scanner) {
            var part = item(clock.count, bytes[scanner.position...])
            part?.clock = clock
            return part
        }
        scanner = ByteScanner(line.lower)
        _ = scanner.bullet()
        _ = scanner.accept(anyOf: ["(", "["])
        if let minutes = scanner.number(digits: 3), scanner.minutesWord() {
            _ = scanner.accept(anyOf: [")", "]"])
            guard scanner.separator() else { return nil }
            return item(minutes, bytes[scanner.position...])
        }
        return trailing(line).flatMap { item($0.minutes, bytes[$0.start..<$0.end]) }
    }

    /// `Opening (10 min)`, `Opening – 10 minutes`.
    private static func trailing(_ line: ProposalLine) -> (minutes: Int, start: Int, end: Int)? {
        guard line.isShort else { return nil }
        var at = line.lower.count
        while at > 0,
            [UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "."), UInt8(ascii: ";"), 32].contains(
                line.lower[at - 1])
        {
            at -= 1
        }
        while at > 0, (97...122).contains(line.lower[at - 1]) { at -= 1 }
        while at > 0, [32, UInt8(ascii: "-")].contains(line.lower[at - 1]) { at -= 1 }
        let end = at
        while at > 0, isDigit(line.lower[at - 1]), end - at < 3 { at -= 1 }
        guard at > 0, at < end else { return nil }
        var scanner = ByteScanner(line.lower, at: at)
        guard let minutes = scanner.number(digits: 3), scanner.minutesWord() else { return nil }
        var before = at
        while before > 0, line.lower[before - 1] == 32 { before -= 1 }
        guard before > 0 else { return nil }
        let sign = line.lower[before - 1]
        let dash =
            before >= 3 && ["–", "—"].contains(String(decoding: line.lower[(before - 3)..<before], as: UTF8.self))
        guard dash || [UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "-"), UInt8(ascii: ":")].contains(sign)
        else { return nil }
        before -= dash ? 3 : 1
        var start = ByteScanner(line.lower)
        _ = start.bullet()
        return start.position < before ? (minutes, start.position, before) : nil
    }

    /// `11:15 - 11:20 – `; times of a zone are a programme's, not a session's.
    private static func clockRange(_ scanner: inout ByteScanner) -> Range<Int>? {
        _ = scanner.bullet()
        guard let start = clock(&scanner), scanner.separator(), let end = clock(&scanner), start < end,
            scanner.separator() || scanner.accept(" "),
            !scanner.accept(anyOf: ["local time", "utc", "gmt", "(utc", "cet", "h utc"])
        else { return nil }
        return start..<end
    }

    private static func clock(_ scanner: inout ByteScanner) -> Int? {
        let from = scanner.position
        guard let hour = scanner.number(digits: 2), scanner.accept(anyOf: [":", "."]),
            let minute = scanner.number(digits: 2), hour < 24, minute < 60
        else {
            scanner.position = from
            return nil
        }
        return hour * 60 + minute
    }

    /// The first sentence, without the signs around it, cut at a word after some 300 letters.
    static func title(_ text: String) -> String {
        var title = cleaned(text)
        if let stop = sentenceEnd(title) { title = String(title[..<stop]) }
        let edges: Set<Character> = [" ", "-", "–", "—", ":", ";", ".", ",", "•", "|", "(", "["]
        while let first = title.first, edges.contains(first) { title.removeFirst() }
        while let last = title.last, edges.contains(last) { title.removeLast() }
        guard title.utf8.count > 300 else { return title }
        let cut = title.prefix(300)
        return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)])
    }
}

/// Where the first sentence ends: a full stop, question or exclamation mark before a blank, not after one letter.
private func sentenceEnd(_ text: String) -> String.Index? {
    let bytes = text.utf8
    var letters = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
        let next = bytes.index(after: index)
        switch bytes[index] {
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
            if letters > 1, next < bytes.endIndex, bytes[next] == 32 { return index }
            letters = 0
        case let byte where isLetter(byte) || isDigit(byte): letters += 1
        case UInt8(ascii: ")"): letters = 2
        default: letters = 0
        }
        index = next
    }
    return nil
}
