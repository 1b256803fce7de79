import ForumModel
import Verification

/// The best score that any programme of an event can have, by trying them all.
///
/// What a place costs and what two places cost together is asked of the verification, a programme of one or two
/// sessions at a time; the solver's own terms are not looked at. Most rules look at one or two sessions, so those
/// numbers add up; the others are left out of the sums, which then are a lower bound. Of those some cannot become
/// cheaper by a further session: what they cost a programme in the making is added. A whole programme that all this
/// does not rule out is judged by the verification itself.
struct BruteForce {
    private let event: Event
    private let verifier: Verifier
    private let sessions: [Session]
    /// For each session its places that break no hard rule by themselves.
    private var places: [[Placement]] = []
    private var prices: [[Int64]] = []
    /// What each two places of two sessions cost together; nil when they break a hard rule.
    private var pairs: [[[[Int64?]]]] = []
    private let weights: [Points]
    private var best = Score(acceptedLeftOut: far, candidatesLeftOut: far, total: far)
    private var bestPlacements: [Placement] = []

    /// Rules that look at more than two sessions, and cost no less when one is added.
    private static let growing: Set<RuleID> = [
        "theme-rooms", "theme-days", "layout-change", "person-load", "attendee-three-in-a-row",
    ]
    private static let others: Set<RuleID> = [
        "crew-capacity", "attendee-lone-session", "region-fairness", "prime-time-share",
    ]

    private static let far = Points(rawValue: .max / 4)

    /// The best score, and a programme that has it.
    static func optimum(of event: Event, published: Programme? = nil) -> (score: Score, programme: Programme) {
        var search = BruteForce(event, published)
        search.tabulate()
        search.explore()
        return (search.best, Programme(search.bestPlacements))
    }

    private init(_ event: Event, _ published: Programme?) {
        self.event = event
        verifier = Verifier(event, published: published)
        sessions = event.sessions.filter(\.status.isPlanned)
        weights = sessions.map(event.weight(of:))
    }

    // MARK: - Single places and pairs

    private mutating func tabulate() {
        for session in sessions {
            var kept: [(Placement, Int64)] = []
            for placement in allPlacements(of: session) {
                if let price = price([placement]) { kept.append((placement, price)) }
            }
            // The cheapest first, so that good programmes are met early.
            kept.sort { $0.1 < $1.1 }
            places.append(kept.map(\.0))
            prices.append(kept.map(\.1))
        }
        pairs = sessions.indices.map { a in
            sessions.indices.map { b in
                guard a < b else { return [] }
                return places[a].indices.map { p in
                    places[b].indices.map { q in
                        price([places[a][p], places[b][q]]).map { $0 - prices[a][p] - prices[b][q] }
                    }
                }
            }
        }
    }

    /// Every start on a slot's grid, accepted length and room: more than the rules allow, never less.
    private func allPlacements(of session: Session) -> [Placement] {
        var found: [Placement] = []
        for slot in event.slots where slot.kind == .session {
            for duration in session.durations {
                var start = slot.time.start
                while start + duration <= slot.time.end {
                    for room in event.rooms {
                        let placement = Placement(session: session.id, start: start, duration: duration, room: room.id)
                        if !found.contains(placement) { found.append(placement) }
                    }
                    guard let step = event.step else { break }
                    start = start + step
                }
            }
        }
        return found
    }

    /// The soft total of the rules that add up, or nil when a hard rule is broken.
    private func price(_ placements: [Placement]) -> Int64? {
        let assessment = verifier.assess(Programme(placements))
        guard assessment.isSound else { return nil }
        return assessment.rules.reduce(0) {
            Self.others.contains($1.rule) || Self.growing.contains($1.rule) ? $0 : $0 + $1.total.rawValue
        }
    }

    private func growingPrice(_ placements: [Placement]) -> Int64 {
        verifier.assess(Programme(placements)).rules.reduce(0) {
            Self.growing.contains($1.rule) ? $0 + $1.total.rawValue : $0
        }
    }

    // MARK: - All programmes

    /// A programme in the making.
    private struct Branch {
        var placements: [Placement] = []
        var accepted = Points.zero
        var candidates = Points.zero
        var total: Int64 = 0
        /// For each open session the price of each of its places beside what is placed; nil: impossible.
        var open: [Int: [Int64?]]
    }

    private mutating func explore() {
        explore(Branch(open: Dictionary(uniqueKeysWithValues: sessions.indices.map { ($0, prices[$0]) })))
    }

    private mutating func explore(_ branch: Branch) {
        var reached = bound(of: branch)
        guard reached < best else { return }
        if branch.placements.count > 1, !branch.open.isEmpty {
            reached = Score(
                acceptedLeftOut: reached.acceptedLeftOut, candidatesLeftOut: reached.candidatesLeftOut,
                total: reached.total + Points(rawValue: growingPrice(branch.placements)))
            guard reached < best else { return }
        }
        // The session with the fewest places left, the first among equals.
        let next = branch.open.keys.min { a, b in
            let (x, y) = (branch.open[a]?.count { $0 != nil } ?? 0, branch.open[b]?.count { $0 != nil } ?? 0)
            return x != y ? x < y : a < b
        }
        guard let next, let choices = branch.open[next] else { return judge(branch) }
        for place in choices.indices.sorted(by: { (choices[$0] ?? .max, $0) < (choices[$1] ?? .max, $1) }) {
            guard let price = choices[place] else { continue }
            var deeper = branch
            deeper.open[next] = nil
            deeper.placements.append(places[next][place])
            deeper.total += price
            for other in deeper.open.keys {
                deeper.open[other] = narrowed(deeper.open[other] ?? [], other, next, place)
            }
            explore(deeper)
        }
        var without = branch
        without.open[next] = nil
        leaveOut(next, &without)
        explore(without)
    }

    private func narrowed(_ prices: [Int64?], _ other: Int, _ next: Int, _ place: Int) -> [Int64?] {
        prices.indices.map { q in
            guard let price = prices[q] else { return nil }
            let together = other < next ? pairs[other][next][q][place] : pairs[next][other][place][q]
            return together.map { price + $0 }
        }
    }

    private func leaveOut(_ session: Int, _ branch: inout Branch) {
        if sessions[session].status == .candidate {
            branch.candidates = branch.candidates + weights[session]
        } else {
            branch.accepted = branch.accepted + weights[session]
        }
    }

    /// No programme that comes of the branch is better, level by level.
    private func bound(of branch: Branch) -> Score {
        var reached = branch
        for (session, prices) in branch.open {
            if let cheapest = prices.compactMap({ $0 }).min() {
                // Who weighs nothing may stay out for nothing.
                if weights[session] > .zero { reached.total += cheapest }
            } else {
                leaveOut(session, &reached)
            }
        }
        return Score(
            acceptedLeftOut: reached.accepted, candidatesLeftOut: reached.candidates,
            total: Points(rawValue: reached.total))
    }

    private mutating func judge(_ branch: Branch) {
        let assessment = verifier.assess(Programme(branch.placements))
        guard assessment.isSound, assessment.score < best else { return }
        best = assessment.score
        bestPlacements = branch.placements
    }
}
