import ForumModel
import Verification

/// What it costs that sessions run at the same time: the findings of the rules about overlaps.
struct Clashes {
    /// Two sessions that had better not overlap.
    struct Pair {
        /// The one that starts first.
        let first: ScheduledSession
        let second: ScheduledSession
        /// In which both run.
        let time: TimeRange
        let points: Points
        /// In the catalogue's order.
        let rules: [RuleID]
    }

    /// Two themes, or one with itself.
    struct Cell {
        /// nil: no theme.
        let first: ID<Theme>?
        let second: ID<Theme>?
        let pairs: Int
        let points: Points
    }

    /// Those with points, in the order of the themes, the first of the two leading.
    let cells: [Cell]
    let total: Points
    /// How many pairs there are.
    var count: Int { overlaps.count }

    /// By time, room and session, as in the publication.
    private let scheduled: [ScheduledSession]
    private let overlaps: [Overlap]

    /// A pair by the sessions' positions in the programme, since large programmes have a great many.
    private struct Overlap {
        let first: Int
        let second: Int
        var points = Points.zero
        var rules: [RuleID] = []
    }

    init(of publication: Publication) {
        scheduled = publication.scheduled
        let positions = Dictionary(scheduled.enumerated().map { ($1.session.id, $0) }) { first, _ in first }
        var found: [Int: Overlap] = [:]
        let aboutOverlaps = Set(Verifier.rules.filter(\.isAboutOverlaps).map(\.id))
        for score in publication.assessment.rules where aboutOverlaps.contains(score.rule) {
            for finding in score.findings where finding.cost != .zero && finding.sessions.count == 2 {
                guard let a = positions[finding.sessions[0]], let b = positions[finding.sessions[1]],
                    scheduled[a].placement.time.overlaps(scheduled[b].placement.time)
                else { continue }
                let new = Overlap(first: min(a, b), second: max(a, b))
                let key = new.first * scheduled.count + new.second
                found[key, default: new].points += finding.cost
                if found[key]?.rules.last != score.rule { found[key]?.rules.append(score.rule) }
            }
        }
        overlaps = found.values.sorted { a, b in
            a.points != b.points ? a.points > b.points : (a.first, a.second) < (b.first, b.second)
        }
        total = overlaps.reduce(.zero) { $0 + $1.points }
        cells = Self.cells(of: overlaps, scheduled, publication.event.themes.map { Optional($0.id) } + [nil])
    }

    /// The dearest first, then by time, room and session.
    func dearest(_ most: Int) -> [Pair] {
        overlaps.prefix(most).compactMap { overlap in
            let (first, second) = (scheduled[overlap.first], scheduled[overlap.second])
            guard let time = first.placement.time.intersection(second.placement.time) else { return nil }
            return Pair(first: first, second: second, time: time, points: overlap.points, rules: overlap.rules)
        }
    }

    private static func cells(
        of overlaps: [Overlap], _ scheduled: [ScheduledSession], _ themes: [ID<Theme>?]
    ) -> [Cell] {
        let numbers = Dictionary(themes.enumerated().map { ($1, $0) }) { first, _ in first }
        let themeNumbers = scheduled.map { numbers[$0.session.theme] ?? themes.count - 1 }
        var sums: [Int: (pairs: Int, points: Points)] = [:]
        for overlap in overlaps {
            let (a, b) = (themeNumbers[overlap.first], themeNumbers[overlap.second])
            let key = min(a, b) * themes.count + max(a, b)
            sums[key, default: (0, .zero)].pairs += 1
            sums[key, default: (0, .zero)].points += overlap.points
        }
        return sums.sorted { $0.key < $1.key }.map { key, sum in
            Cell(
                first: themes[key / themes.count], second: themes[key % themes.count], pairs: sum.pairs,
                points: sum.points)
        }
    }
}
