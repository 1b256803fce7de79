import ForumModel

/// A row of relations.csv.
struct BondDraft {
    let kind: String
    let a: Int
    let b: Int
    /// `hard` or a weight.
    let strength: String
}

/// Makes up relations between sessions; the hard ones hold in the witness.
struct Bonds {
    /// How many there are for 300 sessions, and weights to draw from (none: hard).
    private static let plan: [(kind: String, count: Int, weights: [String])] = [
        ("before", 8, []), ("back-to-back", 4, []), ("same-room", 3, []), ("same-day", 3, []),
        ("different-day", 5, []), ("days-apart:2", 2, []), ("parallel", 2, []), ("not-parallel", 12, []),
        ("before", 3, ["3", "6"]), ("same-day", 3, ["2", "4"]), ("different-day", 4, ["3"]),
        ("same-room", 2, ["2"]), ("not-parallel", 20, ["2", "4", "8"]),
    ]
    private static let mostOfOneSession = 2

    let timetable: Timetable

    /// A follow-up gets the title of what it follows.
    func draw(_ drafts: inout [SessionDraft], _ generator: inout SeededGenerator) -> [BondDraft] {
        let possible = drafts.indices.filter { drafts[$0].status == .accepted && drafts[$0].type.share > 0 }
        guard possible.count > 1 else { return [] }
        var bonds: [BondDraft] = []
        var uses = drafts.map { _ in 0 }
        for (kind, count, weights) in Self.plan {
            let wanted = (count * drafts.count + 150) / 300
            var found = 0
            for attempt in 0..<(wanted * 400) where found < wanted {
                let a = generator.pick(possible)
                let b = generator.pick(possible)
                let isAkin = drafts[a].theme == drafts[b].theme || attempt % 400 > 200
                guard a != b, isAkin, uses[a] < Self.mostOfOneSession, uses[b] < Self.mostOfOneSession,
                    let first = drafts[a].place, let second = drafts[b].place,
                    !weights.isEmpty || holds(kind, first, second)
                else { continue }
                let strength = weights.isEmpty ? "hard" : generator.pick(weights)
                bonds.append(BondDraft(kind: kind, a: a, b: b, strength: strength))
                if kind == "back-to-back" && uses[a] == 0 && uses[b] == 0 {
                    drafts[b].title = drafts[a].title + " (part two)"
                    drafts[b].theme = drafts[a].theme
                    drafts[b].tags = drafts[a].tags
                    drafts[b].description = drafts[a].description
                    drafts[a].title += " (part one)"
                }
                uses[a] += 1
                uses[b] += 1
                found += 1
            }
        }
        return bonds
    }

    private func holds(_ kind: String, _ a: SessionDraft.Place, _ b: SessionDraft.Place) -> Bool {
        switch kind {
        case "before": a.span.end <= b.span.start
        case "back-to-back": a.span.day == b.span.day && (0...30).contains(b.span.start - a.span.end)
        case "same-room": a.room == b.room
        case "same-day": a.span.day == b.span.day
        case "different-day": a.span.day != b.span.day
        case "days-apart:2": abs(a.span.day - b.span.day) >= 2
        case "parallel": a.span.start == b.span.start
        case "not-parallel": !a.span.overlaps(b.span)
        default: false
        }
    }
}
