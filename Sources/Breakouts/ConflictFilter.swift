import ForumModel

/// Finds the rules that cannot hold together where no single count shows it.
///
/// A deletion filter (Chinneck and Dravnieks 1991): each kind of rule is taken away in turn and left out for good when
/// the rest is still disproved. What stays is irreducible: without any one of them the rest can hold or is not disproved.
struct ConflictFilter {
    private enum Kind: String, CaseIterable {
        case together = "people to sit together"
        case apart = "people to sit apart"
        case pins = "people wanted in a certain group"
        case languages = "a common language"
        case hybrid = "the hybrid rule"
        case facilitators = "a facilitator in each group"
        case modes = "the modes of some values"
    }

    let people: [Participant]
    let rules: BreakoutRules
    /// Whether a plan is possible; nil when that was not settled.
    let canHold: ([Participant], BreakoutRules) -> Bool?

    var conflicts: [BreakoutConflict] {
        var kept = Kind.allCases.filter(isStated)
        for kind in Kind.allCases where kept.contains(kind) {
            let rest = kept.filter { $0 != kind }
            let (people, rules) = room(with: rest)
            if canHold(people, rules) == false { kept = rest }
        }
        let size = "groups of \(Explanation.words(rules.size))"
        let names = kept.map(\.rawValue) + [size]
        let list = names.dropLast().joined(separator: ", ") + (names.count > 1 ? " and " : "") + names[names.count - 1]
        let sentence = "These cannot hold together: \(list)."
        if let relaxed = withOtherSizes {
            let remedy = "Groups of \(Explanation.words(relaxed.size)) can."
            return [BreakoutConflict(sentence, remedy: remedy, relaxed: relaxed)]
        }
        for kind in kept.reversed() {
            let (people, others) = room(with: Kind.allCases.filter { $0 != kind })
            guard canHold(people, others) == true else { continue }
            var relaxed = others
            relaxed.groups = rules.groups
            let isRule = kind != .together && kind != .apart
            return [
                BreakoutConflict(
                    sentence, remedy: "Without “\(kind.rawValue)” the rest can.", relaxed: isRule ? relaxed : nil)
            ]
        }
        return [BreakoutConflict(sentence)]
    }

    /// The rules with the bounds on sizes a little wider, where that is enough.
    private var withOtherSizes: BreakoutRules? {
        let (lo, hi) = (rules.size.lowerBound, rules.size.upperBound)
        for size in [max(lo - 1, 1)...hi, lo...(hi + 1), max(lo - 2, 1)...hi, lo...(hi + 2)] where size != rules.size {
            var relaxed = rules
            relaxed.size = size
            if canHold(people, relaxed) == true { return relaxed }
        }
        return nil
    }

    private func isStated(_ kind: Kind) -> Bool {
        switch kind {
        case .together: people.contains { $0.together != nil }
        case .apart: people.contains { $0.apart != nil }
        case .pins: !rules.pins.isEmpty
        case .languages: rules.commonLanguage && people.contains { !$0.languages.isEmpty }
        case .hybrid: rules.hybrid != nil && Set(people.compactMap(\.attendance)).count > 1
        case .facilitators: rules.facilitatorEach && people.contains(where: \.isFacilitator)
        case .modes: rules.attributes.contains { $0.mode != .spread || !$0.modes.isEmpty }
        }
    }

    /// The room with only these kinds of rules. The number of groups stays.
    private func room(with kinds: [Kind]) -> ([Participant], BreakoutRules) {
        var rules = rules
        rules.groups = rules.groupCount(people: people.count, facilitators: people.count(where: \.isFacilitator))
        if !kinds.contains(.pins) { rules.pins = [:] }
        if !kinds.contains(.languages) { rules.commonLanguage = false }
        if !kinds.contains(.hybrid) { rules.hybrid = nil }
        if !kinds.contains(.facilitators) { rules.facilitatorEach = false }
        if !kinds.contains(.modes) { rules.attributes = rules.attributes.map { AttributeRule($0.attribute) } }
        let people = people.map { person in
            var attributes: [AttributeID: String] = [:]
            for rule in rules.attributes { attributes[rule.attribute] = person.value(of: rule.attribute) }
            return Participant(
                id: person.id, organization: person.organization, attributes: attributes,
                attendance: person.attendance, languages: person.languages, isFacilitator: person.isFacilitator,
                together: kinds.contains(.together) ? person.together : nil,
                apart: kinds.contains(.apart) ? person.apart : nil)
        }
        return (people, rules)
    }
}
