public import ForumModel

/// A session minute by minute.
public struct RunOfShow: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, Codable {
        case opening, talk, transition, breakout, questions, closing
    }

    public struct Part: Sendable, Hashable {
        public let title: String
        public let minutes: Minutes
        public let kind: Kind

        public init(_ title: String, _ minutes: Minutes, _ kind: Kind) {
            self.title = title
            self.minutes = minutes
            self.kind = kind
        }

        /// A part of an agenda; its kind is read from the words of the title.
        ///
        /// - Parameter hasQuestions: whether its description leaves time for questions; a talk then is a part of these.
        public init(agenda title: String, _ minutes: Minutes, hasQuestions: Bool = false) {
            let kind = Kind(title: title)
            self.init(title, minutes, kind == .talk && hasQuestions ? .questions : kind)
        }
    }

    public let parts: [Part]
    public let length: Minutes
    /// Before the session, outside its length.
    public let setup: Minutes
    /// What does not go together, in plain sentences; empty when all is well.
    public let problems: [String]

    /// - Parameters:
    ///   - length: of the session; the parts are checked against it.
    ///   - questions: the least time for questions that the organizers promise.
    public init(_ parts: [Part], length: Minutes, setup: Minutes = 0, questions: Minutes = 0) {
        self.parts = parts
        self.length = length
        self.setup = setup
        var problems: [String] = []
        let total = parts.reduce(Minutes.zero) { $0 + $1.minutes }
        if total != length {
            problems.append(
                "the parts add up to \(total), \(total < length ? "less" : "more") than the session's \(length)")
        }
        for part in parts where part.minutes <= 0 { problems.append("'\(part.title)' has no time") }
        let asked = Self.time(of: .questions, in: parts)
        if asked < questions { problems.append("\(asked) for questions, \(questions) are promised") }
        if parts.contains(where: { $0.kind == .breakout }), !parts.contains(where: { $0.kind == .transition }) {
            problems.append("no time to move to the break-out groups")
        }
        self.problems = problems
    }

    /// Time of all parts of a kind.
    public static func time(of kind: Kind, in parts: [Part]) -> Minutes {
        parts.filter { $0.kind == kind }.reduce(Minutes.zero) { $0 + $1.minutes }
    }

    /// Each part with the minute at which it begins, from the session's start.
    public var timetable: [(start: Minutes, part: Part)] {
        var start = Minutes.zero
        return parts.map { part in
            defer { start = start + part.minutes }
            return (start, part)
        }
    }

    /// The same parts in less time: each is cut in proportion, the questions not below what is promised.
    ///
    /// Whole minutes by largest remainders, the earlier part first among equals; a part keeps at least a minute.
    /// - Returns: nil when a minute for each part and the promised questions do not fit.
    public func shortened(to length: Minutes, questions: Minutes = 0) -> RunOfShow? {
        guard length < self.length else { return self }
        let asked = Self.time(of: .questions, in: parts)
        let floor = min(asked, questions)
        let even = Self.shares(of: length, for: parts.map(\.minutes))
        if let even, Self.time(of: .questions, in: replaced(even)) >= floor {
            return RunOfShow(replaced(even), length: length, setup: setup, questions: questions)
        }
        // The questions keep what is promised; the rest shares what is left.
        let isQuestion = parts.map { $0.kind == .questions }
        let asking = zip(parts, isQuestion).filter(\.1).map(\.0.minutes)
        let others = zip(parts, isQuestion).filter { !$0.1 }.map(\.0.minutes)
        guard var first = Self.shares(of: floor, for: asking), var second = Self.shares(of: length - floor, for: others)
        else { return nil }
        let minutes = isQuestion.map { $0 ? first.removeFirst() : second.removeFirst() }
        return RunOfShow(replaced(minutes), length: length, setup: setup, questions: questions)
    }

    private func replaced(_ minutes: [Minutes]) -> [Part] {
        zip(parts, minutes).map { Part($0.title, $1, $0.kind) }
    }

    /// `total` shared out in proportion to `weights`, at least a minute each; nil when it does not suffice.
    private static func shares(of total: Minutes, for weights: [Minutes]) -> [Minutes]? {
        let sum = weights.reduce(0) { $0 + max(0, $1.rawValue) }
        guard total.rawValue >= weights.count else { return nil }
        guard !weights.isEmpty, sum > 0 else { return weights.isEmpty ? [] : nil }
        // A minute each first, so that short parts do not vanish; the rest in proportion to what is missing.
        let spare = total.rawValue - weights.count
        let wanted = weights.map { max(0, $0.rawValue - 1) }
        let wantedSum = max(1, wanted.reduce(0, +))
        var shares = wanted.map { 1 + $0 * spare / wantedSum }
        let order = wanted.indices.sorted {
            (wanted[$0] * spare % wantedSum, $1) > (wanted[$1] * spare % wantedSum, $0)
        }
        for index in order.prefix(max(0, total.rawValue - shares.reduce(0, +))) { shares[index] += 1 }
        return shares.map { Minutes($0) }
    }
}

extension RunOfShow.Kind {
    /// By the words that organizers use; questions win over talk, moving over the groups that it leads to.
    init(title: String) {
        let words = title.lowercased()
        func says(_ list: String...) -> Bool { list.contains { words.contains($0) } }
        if says("transition", "sort participants", "move to", "moving to") {
            self = .transition
        } else if says("break-out", "breakout", "group work") {
            self = .breakout
        } else if says("asking", "policy question", "guiding question", "questions for the panel", "key question") {
            // Questions to those on stage, not from those before it.
            self = .talk
        } else if says("question", "q&a", "discussion with the audience", "open floor", "open mic") {
            self = .questions
        } else if says("opening", "welcome", "introduc") {
            self = .opening
        } else if says("closing", "wrap", "conclusion", "takeaway", "summary") {
            self = .closing
        } else {
            self = .talk
        }
    }
}

extension RunOfShow {
    /// The usual course of a format, for proposals without an agenda.
    ///
    /// - Parameter format: as proposals have it; an unknown one goes like a panel.
    public static func template(format: String?, length: Minutes, questions: Minutes = 0) -> RunOfShow? {
        let parts: [Part]
        switch format {
        case "break-out-group-discussions":
            parts = [
                Part("Opening", 10, .opening), Part("Introduction to the topic", 20, .talk),
                Part("Transition to the groups", 5, .transition), Part("Break-out groups", 30, .breakout),
                Part("Reports and questions", 20, .questions), Part("Closing", 5, .closing),
            ]
        case "roundtable", "birds-of-a-feather", "debate":
            parts = [
                Part("Opening", 10, .opening), Part("Interventions", 30, .talk),
                Part("Open discussion", 45, .questions),
                Part("Closing", 5, .closing),
            ]
        default:
            parts = [
                Part("Opening", 5, .opening), Part("Contributions of the speakers", 50, .talk),
                Part("Questions", 30, .questions), Part("Closing", 5, .closing),
            ]
        }
        let whole = RunOfShow(parts, length: 90, questions: questions)
        guard length > 90 else { return whole.shortened(to: length, questions: questions) }
        // Longer sessions give what is over to the questions.
        let longer = parts.map { $0.kind == .questions ? Part($0.title, $0.minutes + length - 90, $0.kind) : $0 }
        return RunOfShow(longer, length: length, questions: questions)
    }
}
