import ForumModel

/// The people of a room and the rules, as flat tables with people, values and units numbered from 0.
///
/// Value 0 stands for “unknown” in every column. A *unit* is one person, or all who must sit together.
struct Roster {
    /// Who is here, sorted by id.
    let people: [Participant]
    let rules: BreakoutRules
    let groups: Int
    /// The bounds that hold here: fewer people than the least size make one small group.
    let size: ClosedRange<Int>
    let columns: [Column]
    let values: [Value]
    /// The value of person p in column c at `p · columns + c`.
    let entries: [Int32]
    /// The people of each unit, ascending; units in the order of their first person.
    let units: [[Int]]
    /// The group (from 0) where a unit is pinned, or −1.
    let pinned: [Int]
    let languages: LanguageTable
    /// What the value numbers of both modes are, where the hybrid rule binds.
    let hybrid: (rule: HybridRule, onsite: Int, online: Int)?
    /// Whether each group must have a facilitator.
    let needsFacilitators: Bool
    /// What was done with wishes that make no sense, in plain sentences.
    let warnings: [String]

    /// The criteria in order of priority, with their columns.
    let criteria: [(criterion: Criterion, column: Int)]

    init(_ participants: [Participant], _ rules: BreakoutRules) {
        var seen: Set<ID<Participant>> = []
        let people = participants.filter { $0.presence == .here && seen.insert($0.id).inserted }
            .sorted { $0.id < $1.id }
        let facilitators = people.count(where: \.isFacilitator)
        let groups = rules.groupCount(people: people.count, facilitators: facilitators)
        var warnings: [String] = []
        let isSmall: Bool
        if seen.count < participants.count(where: { $0.presence == .here }) {
            warnings.append("Some people stand in the list twice; each was placed once.")
        }
        if rules.groups == nil, people.count < rules.size.lowerBound {
            warnings.append(
                "\(people.count) people are fewer than a group of \(rules.size.lowerBound); they are one group.")
            isSmall = true
            size = min(people.count, rules.size.lowerBound)...rules.size.upperBound
        } else {
            isSmall = false
            size = rules.size
        }
        needsFacilitators = rules.facilitatorEach && facilitators >= groups && facilitators > 0
        var table = ValueTable(people)
        table.addFacilitators()
        for rule in rules.attributes { table.add(rule) }
        if rules.hybrid != nil, !rules.attributes.contains(where: { $0.attribute == .attendance }) {
            table.addPresence()
        }
        table.addApart()
        table.addSize()
        if rules.organizationsApart { table.addOrganizations() }
        columns = table.columns
        values = table.values
        entries = table.flat
        criteria = table.columns.indices.compactMap { column in
            table.columns[column].criterion.map { (criterion: $0, column: column) }
        }
        let bonds = Bonds(people, table, rules)
        units = bonds.units
        pinned = bonds.pins(rules, groups: groups, people)
        languages = rules.commonLanguage ? LanguageTable(people) : .none
        hybrid = rules.hybrid.flatMap { rule in
            guard !isSmall, let (onsite, online) = table.modes else { return nil }
            return (rule, onsite, online)
        }
        self.people = people
        self.rules = rules
        self.groups = groups
        self.warnings = warnings
    }

    /// The number of the first organization; they are the last values. The number of values when there are none.
    var organizationsBegin: Int {
        guard columns.last == .criterion(.organization) else { return values.count }
        for number in values.indices.dropFirst() where values[number].column == columns.count - 1 { return number }
        return values.count
    }

    func value(of person: Int, in column: Int) -> Int { Int(entries[person * columns.count + column]) }
}
