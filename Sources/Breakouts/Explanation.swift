import ForumModel

/// Why rules cannot hold together, as far as counting shows it, and the smallest change that helps.
///
/// Every conflict here is a proof: a count that no seating can have.
enum Explanation {
    static func counted(_ roster: Roster) -> [BreakoutConflict] {
        let sizes = sizeConflicts(roster)
        if !sizes.isEmpty { return sizes }
        let found = pinConflicts(roster) + companyConflicts(roster) + valueConflicts(roster)
        return found.isEmpty ? hybridConflicts(roster) : found
    }

    static func number(of groups: Int) -> String { groups == 1 ? "1 group" : "\(groups) groups" }

    static func words(_ size: ClosedRange<Int>) -> String {
        size.count == 1 ? "\(size.lowerBound)" : "\(size.lowerBound) to \(size.upperBound)"
    }

    private static func sizeConflicts(_ roster: Roster) -> [BreakoutConflict] {
        let (n, size, groups) = (roster.people.count, roster.size, roster.groups)
        if groups * size.lowerBound <= n, n <= groups * size.upperBound { return [] }
        let sentence = "\(n) people cannot be \(Self.number(of: groups)) of \(words(size))."
        let (least, most) = ((n + size.upperBound - 1) / size.upperBound, n / size.lowerBound)
        var relaxed = roster.rules
        if least <= most {
            let nearest = min(max(groups, least), most)
            relaxed.groups = nearest
            return [BreakoutConflict(sentence, remedy: "\(Self.number(of: nearest)) can.", relaxed: relaxed)]
        }
        relaxed.size = min(size.lowerBound, n / groups)...max(size.upperBound, (n + groups - 1) / groups)
        return [BreakoutConflict(sentence, remedy: "Groups of \(words(relaxed.size)) can.", relaxed: relaxed)]
    }

    private static func pinConflicts(_ roster: Roster) -> [BreakoutConflict] {
        var found: [BreakoutConflict] = []
        var pinnedTo = [Int](repeating: 0, count: roster.groups)
        for (unit, people) in roster.units.enumerated() {
            let pins = people.compactMap { person in
                roster.rules.pins[roster.people[person].id].map { (id: roster.people[person].id, group: $0) }
            }
            for pin in pins where !(1...roster.groups).contains(pin.group) {
                var relaxed = roster.rules
                relaxed.pins[pin.id] = nil
                let sentence =
                    "\(pin.id) is wanted in group \(pin.group), but the room has \(Self.number(of: roster.groups))."
                found.append(BreakoutConflict(sentence, remedy: "Leave \(pin.id) free.", relaxed: relaxed))
            }
            if let first = pins.first, let other = pins.first(where: { $0.group != first.group }) {
                var relaxed = roster.rules
                relaxed.pins[other.id] = first.group
                let sentence =
                    "\(first.id) and \(other.id) sit together, but are wanted in groups \(first.group) and \(other.group)."
                let remedy = "Put \(other.id) into group \(first.group) too."
                found.append(BreakoutConflict(sentence, remedy: remedy, relaxed: relaxed))
            }
            if roster.pinned[unit] >= 0 { pinnedTo[roster.pinned[unit]] += people.count }
        }
        for (group, count) in pinnedTo.enumerated() where count > roster.size.upperBound {
            let sentence = "\(count) people are wanted in group \(group + 1); it holds \(roster.size.upperBound)."
            var relaxed = roster.rules
            relaxed.size = roster.size.lowerBound...count
            found.append(BreakoutConflict(sentence, remedy: "Groups of up to \(count) can.", relaxed: relaxed))
        }
        return found
    }

    private static func valueConflicts(_ roster: Roster) -> [BreakoutConflict] {
        var found: [BreakoutConflict] = []
        for value in roster.values.dropFirst() {
            guard case .criterion(.attribute(let attribute)) = roster.columns[value.column] else { continue }
            func relaxed(to mode: ValueMode) -> BreakoutRules {
                var rules = roster.rules
                rules.attributes = rules.attributes.map { rule in
                    guard rule.attribute == attribute else { return rule }
                    var modes = rule.modes
                    modes[value.name] = mode
                    return AttributeRule(attribute, mode: rule.mode, modes: modes)
                }
                return rules
            }
            switch value.mode {
            case .noLone where value.count == 1:
                let sentence = "Only one person has \(attribute) “\(value.name)”: nobody can keep them company."
                found.append(BreakoutConflict(sentence, remedy: "Let them sit alone.", relaxed: relaxed(to: .spread)))
            case .atLeast(let least) where least * roster.groups > value.count:
                let each = value.count / roster.groups
                let sentence =
                    "\(value.count) people with \(attribute) “\(value.name)” cannot give \(least) to each of "
                    + "\(roster.groups) groups."
                let remedy = each > 0 ? "\(each) to each can." : "Let some groups have none."
                found.append(BreakoutConflict(sentence, remedy: remedy, relaxed: relaxed(to: .atLeast(each))))
            default: continue
            }
        }
        return found
    }

    /// No split of the groups into blended, onsite and online ones: first more tables, then another number of
    /// groups, then a smaller least number of each mode, then no hybrid rule is tried.
    private static func hybridConflicts(_ roster: Roster) -> [BreakoutConflict] {
        guard let (rule, onsite, online) = roster.hybrid, KindCounts.feasible(for: roster).isEmpty else { return [] }
        let tables = rule.blendedTables.map { " and at most \($0) blended" } ?? ""
        let sentence =
            "\(roster.values[onsite].count) onsite and \(roster.values[online].count) online cannot be "
            + "\(Self.number(of: roster.groups)) of \(words(roster.size)) with at least \(rule.minimum) of each in a blended "
            + "one\(tables)."
        func works(_ rules: BreakoutRules) -> Bool {
            let other = Roster(roster.people, rules)
            return sizeConflicts(other).isEmpty && !KindCounts.feasible(for: other).isEmpty
        }
        var wishes: [(String, BreakoutRules)] = []
        func add(_ remedy: String, _ change: (inout BreakoutRules) -> Void) {
            var rules = roster.rules
            change(&rules)
            wishes.append((remedy, rules))
        }
        if let given = rule.blendedTables, given < roster.groups {
            for more in (given + 1)...roster.groups {
                add(more == 1 ? "1 blended group can." : "\(more) blended groups can.") {
                    $0.hybrid = HybridRule(blendedTables: more, minimum: rule.minimum)
                }
            }
        }
        for step in 1...max(roster.groups, 1) {
            for groups in [roster.groups - step, roster.groups + step] where groups > 0 {
                add("\(Self.number(of: groups)) can.") { $0.groups = groups }
            }
        }
        for minimum in stride(from: rule.minimum - 1, to: 0, by: -1) {
            add("With at least \(minimum) of each they can.") {
                $0.hybrid = HybridRule(blendedTables: rule.blendedTables, minimum: minimum)
            }
        }
        add("Let people onsite and online sit together in any way.") { $0.hybrid = nil }
        guard let (remedy, rules) = wishes.first(where: { works($0.1) }) else { return [BreakoutConflict(sentence)] }
        return [BreakoutConflict(sentence, remedy: remedy, relaxed: rules)]
    }
}
