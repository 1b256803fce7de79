public import ForumModel

/// The second opinion on several rounds of groups: each round by itself, and what binds them together.
public struct RoundsVerifier: Sendable {
    private let participants: [Participant]
    private let rules: BreakoutRules

    public init(_ participants: [Participant], _ rules: BreakoutRules) {
        self.participants = participants
        self.rules = rules
    }

    /// Every broken rule with its round, from 1; empty for rounds that hold.
    ///
    /// Each round keeps all hard rules, has no more pairs of an attribute than the first one, and leaves facilitators at
    /// the table where they sat in the first.
    public func violations(of rounds: BreakoutRounds) -> [(round: Int, violation: BreakoutVerifier.Violation)] {
        let verifier = BreakoutVerifier(participants, rules)
        var found: [(round: Int, violation: BreakoutVerifier.Violation)] = []
        guard let first = rounds.plans.first else { return [] }
        let floor = BalanceTable(first, participants, rules)
        for (index, plan) in rounds.plans.enumerated() {
            func add(_ rule: String, _ group: Int?, _ sentence: String) {
                let violation = BreakoutVerifier.Violation(rule: rule, group: group, sentence: sentence)
                found.append((index + 1, violation))
            }
            found += verifier.violations(of: plan).map { (index + 1, $0) }
            let table = BalanceTable(plan, participants, rules)
            for rule in rules.attributes where counted(table, rule) > counted(floor, rule) {
                add(
                    "balance", nil,
                    "Round \(index + 1) mixes \(rule.attribute) less evenly than the first: \(counted(table, rule)) pairs "
                        + "against \(counted(floor, rule)).")
            }
            for person in participants where person.isFacilitator && person.presence == .here {
                guard let home = first.group(of: person.id), plan.group(of: person.id) != home else { continue }
                add("facilitator-stays", home, "\(person.id) leaves group \(home) in round \(index + 1).")
            }
        }
        return found
    }

    /// Pairs of the values that are to be even.
    private func counted(_ table: BalanceTable, _ rule: AttributeRule) -> Int {
        table.rows.reduce(0) { sum, row in
            guard row.attribute == rule.attribute else { return sum }
            switch rule.mode(of: row.value) {
            case .together, .ignore: return sum
            case .spread, .noLone, .atLeast: return sum + row.pairs
            }
        }
    }

    /// The meetings of the people who are here, in all rounds and in groups of earlier sessions.
    public func meetings(of rounds: BreakoutRounds, earlier: [BreakoutPlan] = []) -> BreakoutRounds.Meetings {
        let here = Set(participants.filter { $0.presence == .here }.map(\.id))
        var times: [Set<ID<Participant>>: Int] = [:]
        for group in (earlier + rounds.plans).flatMap(\.groups) {
            let people = group.filter(here.contains)
            for (place, person) in people.enumerated() {
                for other in people.prefix(place) { times[[person, other], default: 0] += 1 }
            }
        }
        var meetings = BreakoutRounds.Meetings()
        meetings.pairs = times.count
        meetings.repeated = times.values.count { $0 > 1 }
        meetings.squares = times.values.reduce(0) { $0 + $1 * $1 }
        return meetings
    }
}
