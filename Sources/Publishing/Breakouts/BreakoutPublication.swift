public import ForumModel
import Verification

/// Break-out groups of one session, ready to be written in every format.
///
/// All that the formats say comes from here, and nothing of it is a clock reading: equal publications give equal bytes.
public struct BreakoutPublication: Sendable {
    /// A stretch of the session's agenda.
    public struct AgendaPart: Sendable, Hashable {
        public let title: String
        public let minutes: Minutes
        /// Whether the groups meet in it.
        public let isInGroups: Bool

        public init(_ title: String, _ minutes: Minutes, isInGroups: Bool = false) {
            self.title = title
            self.minutes = minutes
            self.isInGroups = isInGroups
        }
    }

    /// The file name of the session, and what pages call it.
    public let session: String
    public let title: String
    /// The plans of the rounds in their order; at least one.
    public let rounds: [BreakoutPlan]
    public let rules: BreakoutRules
    /// How good the groups are, in a sentence.
    public let statement: String
    public let notes: [String]
    public let agenda: [AgendaPart]
    /// Identifiers and what the groups were mixed by; no names, no addresses.
    public let isMinimal: Bool
    public let seed: UInt64

    let people: [ID<Participant>: Participant]
    let emails: [ID<Participant>: String]
    let sorted: [Participant]
    /// Names that several people have, who are told apart by their identifiers.
    private let namesakes: Set<String>

    /// - Precondition: there is a round.
    public init(
        session: String, title: String, rounds: [BreakoutPlan], participants: [Participant], rules: BreakoutRules,
        statement: String, notes: [String] = [], agenda: [AgendaPart] = [],
        emails: [ID<Participant>: String] = [:], isMinimal: Bool = false, seed: UInt64 = 1
    ) {
        precondition(!rounds.isEmpty, "groups meet at least once")
        self.session = session
        self.title = title
        self.rounds = rounds
        self.rules = rules
        self.statement = statement
        self.notes = notes
        self.agenda = agenda
        self.isMinimal = isMinimal
        self.seed = seed
        self.emails = isMinimal ? [:] : emails
        sorted = participants.map { isMinimal ? $0.minimal(for: rules) : $0 }.sorted { $0.id < $1.id }
        people = Dictionary(sorted.map { ($0.id, $0) }) { first, _ in first }
        let names = Dictionary(grouping: sorted.compactMap(\.name)) { $0.lowercased() }
        namesakes = Set(names.filter { $0.value.count > 1 }.map(\.key))
    }

    /// What a person is called on paper.
    func name(of id: ID<Participant>) -> String {
        guard let name = people[id]?.name else { return id.rawValue }
        return namesakes.contains(name.lowercased()) ? "\(name) (\(id))" : name
    }

    /// Who guides a group, by name.
    func facilitators(of group: [ID<Participant>]) -> [String] {
        group.filter { people[$0]?.isFacilitator == true }.map(name).sorted()
    }

    /// Where a person of a group goes: to the table, or into the online room.
    func place(of person: ID<Participant>, group: Int) -> String {
        people[person]?.attendance == .online ? "Online room \(group)" : "Table \(group)"
    }

    /// Where a group meets, for everybody in it.
    func place(ofGroup group: Int, _ members: [ID<Participant>]) -> String {
        let places = Set(members.map { place(of: $0, group: group) })
        let online = "Online room \(group)"
        guard places.count > 1 else { return places.first ?? "" }
        return places.subtracting([online]).sorted().joined(separator: ", ") + " and online room \(group)"
    }

    /// Everybody who sits, by name as people look it up; with their group in each round.
    var seats: [(person: ID<Participant>, groups: [Int?])] {
        var groups: [ID<Participant>: [Int?]] = [:]
        for (round, plan) in rounds.enumerated() {
            for (index, members) in plan.groups.enumerated() {
                for id in members {
                    groups[id, default: Array(repeating: nil, count: rounds.count)][round] = index + 1
                }
            }
        }
        let names = groups.keys.map { (key: name(of: $0).lowercased(), id: $0) }
        return names.sorted { ($0.key, $0.id) < ($1.key, $1.id) }.map { ($0.id, groups[$0.id] ?? []) }
    }

    func balance(_ plan: BreakoutPlan) -> BalanceTable { BalanceTable(plan, sorted, rules) }
}
