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

    /// The dearest first, then by time and session.
    let pairs: [Pair]
    /// Those with points, in the order of the themes, the first of the two leading.
    let cells: [Cell]
    let total: Points

    init(of publication: Publication) {
        let places = Dictionary(publication.scheduled.map { ($0.session.id, $0) }) { first, _ in first }
        var found: [Key: (points: Points, rules: [RuleID])] = [:]
        let aboutOverlaps = Set(Verifier.rules.filter(\.isAboutOverlaps).map(\.id))
        for score in publication.assessment.rules where aboutOverlaps.contains(score.rule) {
            for finding in score.findings where finding.cost != .zero && finding.sessions.count == 2 {
                let key = Key(finding.sessions[0], finding.sessions[1])
                guard let first = places[key.first], let second = places[key.second],
                    first.placement.time.overlaps(second.placement.time)
                else { continue }
                found[key, default: (.zero, [])].points += finding.cost
                if found[key]?.rules.last != score.rule { found[key]?.rules.append(score.rule) }
            }
        }
        pairs = found.compactMap { key, sum -> Pair? in
            guard let a = places[key.first], let b = places[key.second],
                let time = a.placement.time.intersection(b.placement.time)
            else { return nil }
            return Pair(first: min(a, b), second: max(a, b), time: time, points: sum.points, rules: sum.rules)
        }.sorted { a, b in
            a.points != b.points ? a.points > b.points : (a.first, a.second) < (b.first, b.second)
        }
        total = pairs.reduce(.zero) { $0 + $1.points }
        cells = Self.cells(of: pairs, publication.event.themes.map { Optional($0.id) } + [nil])
    }

    private static func cells(of pairs: [Pair], _ themes: [ID<Theme>?]) -> [Cell] {
        let numbers = Dictionary(themes.enumerated().map { ($1, $0) }) { first, _ in first }
        var sums: [[Int]: (pairs: Int, points: Points)] = [:]
        for pair in pairs {
            let key = [pair.first, pair.second].compactMap { numbers[$0.session.theme] }.sorted()
            sums[key, default: (0, .zero)].pairs += 1
            sums[key, default: (0, .zero)].points += pair.points
        }
        return sums.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, sum in
            Cell(first: themes[key[0]], second: themes[key[1]], pairs: sum.pairs, points: sum.points)
        }
    }

    private struct Key: Hashable {
        let first: ID<Session>
        let second: ID<Session>

        init(_ a: ID<Session>, _ b: ID<Session>) { (first, second) = (min(a, b), max(a, b)) }
    }
}
