/// Who sits in which break-out group.
public struct BreakoutPlan: Sendable, Hashable, Codable {
    /// The groups in their order, from 1 on paper; each group's people sorted.
    public let groups: [[ID<Participant>]]
    /// Registered people who are not here yet, sorted.
    public let waiting: [ID<Participant>]

    public init(groups: [[ID<Participant>]], waiting: [ID<Participant>] = []) {
        self.groups = groups.map { $0.sorted() }
        self.waiting = waiting.sorted()
    }

    /// The group of a person, from 1; nil for who sits nowhere.
    public func group(of person: ID<Participant>) -> Int? {
        groups.firstIndex { $0.contains(person) }.map { $0 + 1 }
    }
}
