public import ForumModel

/// The second opinion on break-out groups: every hard rule recomputed from the people, the rules and the plan alone.
///
/// A plan may be wrong in any way; it is judged, never trusted.
public struct BreakoutVerifier: Sendable {
    /// A broken rule, in a plain sentence, with the group (from 1) where there is one.
    public struct Violation: Sendable, Hashable {
        public let rule: String
        public let group: Int?
        public let sentence: String
    }

    private let participants: [ID<Participant>: Participant]
    private let rules: BreakoutRules
    /// What the groups are called, where they are not numbered from 1 on.
    private let numbers: [Int]?

    /// - Parameter numbers: what the groups are called in sentences, in their order; nil for 1, 2, 3 and so on.
    public init(_ participants: [Participant], _ rules: BreakoutRules, numbers: [Int]? = nil) {
        self.numbers = numbers
        self.participants = Dictionary(participants.map { ($0.id, $0) }) { first, _ in first }
        self.rules = rules
        let here = self.participants.values.filter { $0.presence == .here }.sorted { $0.id < $1.id }
        self.here = here
        modes = Set(here.compactMap(\.attendance)).count
        present = rules.attributes.map { rule in Set(here.compactMap { $0.value(of: rule.attribute) }).sorted() }
    }

    /// Who is in the room, by id.
    private let here: [Participant]
    /// How many modes of attendance there are in the room.
    private let modes: Int
    /// The values that somebody in the room has, by attribute rule.
    private let present: [[String]]

    /// Every broken hard rule, rule by rule and group by group; empty for a plan that holds.
    public func violations(of plan: BreakoutPlan) -> [Violation] {
        let groups = plan.groups.map { $0.compactMap { participants[$0] } }
        var found = seating(plan)
        found += sizes(groups)
        found += companies(plan)
        for (index, group) in groups.enumerated() { found += mix(group, number: number(index), groups: groups) }
        found += blendedTables(groups)
        found += valuesTogether(groups)
        return found
    }

    /// What the group at a position is called.
    private func number(_ index: Int) -> Int {
        numbers.flatMap { $0.indices.contains(index) ? $0[index] : nil } ?? index + 1
    }

    /// Everybody here sits exactly once, and nobody else does.
    private func seating(_ plan: BreakoutPlan) -> [Violation] {
        var seats: [ID<Participant>: Int] = [:]
        var found: [Violation] = []
        for (index, group) in plan.groups.enumerated() {
            for id in group {
                seats[id, default: 0] += 1
                if seats[id] == 2 {
                    found.append(Violation(rule: "seating", group: number(index), sentence: "\(id) sits twice."))
                }
                if participants[id]?.presence != .here {
                    found.append(
                        Violation(
                            rule: "seating", group: number(index), sentence: "\(id) sits here, but is not in the room.")
                    )
                }
            }
        }
        for person in here where seats[person.id] == nil {
            found.append(Violation(rule: "seating", group: nil, sentence: "\(person.id) sits nowhere."))
        }
        for (id, group) in rules.pins.sorted(by: { $0.key < $1.key }) where participants[id]?.presence == .here {
            if plan.group(of: id) != group {
                found.append(
                    Violation(
                        rule: "pin", group: number(group - 1),
                        sentence: "\(id) should sit in group \(number(group - 1))."))
            }
        }
        return found
    }

    private var isSmallRoom: Bool { rules.groups == nil && here.count < rules.size.lowerBound }

    private func sizes(_ groups: [[Participant]]) -> [Violation] {
        let wanted = rules.groupCount(people: here.count, facilitators: here.count(where: \.isFacilitator))
        var found: [Violation] = []
        if groups.count != wanted, !here.isEmpty {
            let sentence = "There are \(groups.count) groups; there should be \(wanted)."
            found.append(Violation(rule: "groups", group: nil, sentence: sentence))
        }
        for (index, group) in groups.enumerated() where !isSmallRoom && !rules.size.contains(group.count) {
            let sentence =
                "Group \(number(index)) has \(group.count) people, not \(rules.size.lowerBound) to \(rules.size.upperBound)."
            found.append(Violation(rule: "size", group: number(index), sentence: sentence))
        }
        return found
    }

    /// `together` and `apart`.
    private func companies(_ plan: BreakoutPlan) -> [Violation] {
        var found: [Violation] = []
        func byLabel(_ label: (Participant) -> String?) -> [(String, [Participant])] {
            Dictionary(grouping: here.filter { label($0) != nil }) { label($0) ?? "" }.sorted { $0.key < $1.key }
        }
        for (label, people) in byLabel(\.together) where Set(people.map { plan.group(of: $0.id) }).count > 1 {
            found.append(
                Violation(rule: "together", group: nil, sentence: "The people labelled \(label) sit in several groups.")
            )
        }
        for (label, people) in byLabel(\.apart) where Set(people.map { plan.group(of: $0.id) }).count < people.count {
            found.append(
                Violation(rule: "apart", group: nil, sentence: "Two of the people labelled \(label) share a group."))
        }
        return found
    }

    /// Facilitator, language, attendance and the modes of values in one group.
    private func mix(_ group: [Participant], number: Int, groups: [[Participant]]) -> [Violation] {
        var found: [Violation] = []
        func add(_ rule: String, _ sentence: String) {
            found.append(Violation(rule: rule, group: number, sentence: "Group \(number) \(sentence)"))
        }
        let facilitators = here.count(where: \.isFacilitator)
        if rules.facilitatorEach, facilitators >= groups.count, facilitators > 0,
            !group.contains(where: \.isFacilitator)
        {
            add("facilitator", "has no facilitator.")
        }
        if rules.commonLanguage {
            let spoken = group.filter { !$0.languages.isEmpty }.map { Set($0.languages) }
            if let first = spoken.first, spoken.dropFirst().reduce(first, { $0.intersection($1) }).isEmpty {
                add("language", "has no language in common.")
            }
        }
        if let hybrid = bindingHybrid {
            let onsite = group.count { $0.attendance == .onsite }
            let online = group.count { $0.attendance == .online }
            if onsite > 0, online > 0, min(onsite, online) < hybrid.minimum {
                add("hybrid", "has \(onsite) people onsite and \(online) online; both need \(hybrid.minimum).")
            }
        }
        for (rule, present) in zip(rules.attributes, present) {
            let counts = Dictionary(grouping: group.compactMap { $0.value(of: rule.attribute) }) { $0 }
            for value in present {
                let count = counts[value]?.count ?? 0
                switch rule.mode(of: value) {
                case .noLone where count == 1: add("no-lone", "has only one person with \(value).")
                case .atLeast(let least) where count < least:
                    add("at-least", "has \(count) people with \(value), not \(least).")
                default: continue
                }
            }
        }
        return found
    }

    /// The hybrid rule where both modes are in the room and the room is not one small group.
    private var bindingHybrid: HybridRule? {
        modes == 2 && !isSmallRoom ? rules.hybrid : nil
    }

    private func blendedTables(_ groups: [[Participant]]) -> [Violation] {
        guard let hybrid = bindingHybrid, let tables = hybrid.blendedTables else { return [] }
        let blended = groups.count { Set($0.compactMap(\.attendance)).count == 2 }
        if blended <= tables { return [] }
        let sentence = "\(blended) groups are blended; the room has tables for \(tables)."
        return [Violation(rule: "hybrid", group: nil, sentence: sentence)]
    }

    private func valuesTogether(_ groups: [[Participant]]) -> [Violation] {
        var found: [Violation] = []
        for rule in rules.attributes {
            for value in Set(here.compactMap { $0.value(of: rule.attribute) }).sorted() {
                guard case .together = rule.mode(of: value) else { continue }
                if groups.count(where: { $0.contains { $0.value(of: rule.attribute) == value } }) > 1 {
                    found.append(
                        Violation(rule: "together", group: nil, sentence: "People with \(value) sit in several groups.")
                    )
                }
            }
        }
        return found
    }
}
