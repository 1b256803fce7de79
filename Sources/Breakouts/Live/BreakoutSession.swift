public import ForumModel
public import LinearModel

/// Break-out groups in use: people come late, leave, go online, and groups open and close.
///
///     event -> facts (who is here) -> decision (who goes where) -> seats
///
/// Deciding may take a time limit into account; facts and seats never do. So a journal of events with their changes gives
/// the same groups again (`replay`), whatever the machine. Nobody who sits moves without being named in an answer.
public struct BreakoutSession: Sendable {
    /// How much work a decision may be.
    public struct Effort: Sendable {
        /// Solves the integer programs; nil for search alone.
        public var solver: (any LinearSolver)?
        /// For placing those who wait.
        public var batchSeconds: Double
        /// For each question of a repair.
        public var repairSeconds: Double
        /// Prices that a search may look up before the solver is asked; some millions a second.
        public var evaluations: Int

        public init(
            solver: (any LinearSolver)?, batchSeconds: Double = 0.6, repairSeconds: Double = 2,
            evaluations: Int = 60_000
        ) {
            self.solver = solver
            self.batchSeconds = batchSeconds
            self.repairSeconds = repairSeconds
            self.evaluations = evaluations
        }
    }

    public let rules: BreakoutRules
    public let seed: UInt64
    let effort: Effort
    /// Everybody who was ever registered or came. Who is here has the presence `here`, seated or not.
    var register: [ID<Participant>: Participant]
    /// The number of the group of each who sits.
    private(set) var seats: [ID<Participant>: Int] = [:]
    /// By the number of the group who sits there, sorted.
    private(set) var members: [Int: [ID<Participant>]] = [:]
    var counts: GroupCounts
    /// In the order of arrival.
    var queue: [ID<Participant>] = []
    /// Open groups, ascending.
    public private(set) var groups: [Int]
    private var lastGroup: Int

    /// Begins with a plan; whoever is here and has no seat in it waits.
    ///
    /// - Parameter participants: all who are registered. Of several with one identifier the first counts.
    public init(
        _ participants: [Participant], _ rules: BreakoutRules, plan: BreakoutPlan, seed: UInt64 = 1, effort: Effort
    ) {
        self.rules = rules
        self.seed = seed
        self.effort = effort
        register = Dictionary(participants.map { ($0.id, $0) }) { first, _ in first }
        lastGroup = max(plan.groups.count, 1)
        groups = Array(1...lastGroup)
        counts = GroupCounts(rules, groups: groups)
        for (index, people) in plan.groups.enumerated() {
            for id in people where register[id]?.presence == .here && seats[id] == nil { seat(id, in: index + 1) }
        }
        queue = register.values.filter { $0.presence == .here && seats[$0.id] == nil }.map(\.id).sorted()
    }

    /// Takes an event in and answers it.
    ///
    /// - Throws: ``LiveRefusal`` when it cannot have happened; then nothing has changed.
    public mutating func answer(_ event: LiveEvent) throws(LiveRefusal) -> LiveAnswer {
        // Only repairs can fail once the event is taken in, and their events are no facts.
        let lost = try take(event)
        let decision = try decide(event)
        seat(decision.changes)
        return LiveAnswer(
            // Who lost a seat and found another has moved from the one to the other.
            changes: Self.joined(lost, decision.changes), notes: decision.notes, isProven: decision.isProven,
            options: decision.options, state: state)
    }

    /// Repeats what was once decided.
    ///
    /// - Parameter changes: of the answer that the event had.
    public mutating func replay(_ event: LiveEvent, _ changes: [SeatChange]) throws(LiveRefusal) {
        _ = try take(event)
        seat(changes)
    }

    /// Writes down what has happened, without deciding anything; gives the seats that were lost by it. Refuses before it
    /// changes anything.
    private mutating func take(_ event: LiveEvent) throws(LiveRefusal) -> [SeatChange] {
        switch event {
        case .arrived(let person, _):
            if register[person.id]?.presence == .here { throw .alreadyHere(person.id) }
            let known = register[person.id]?.updated(by: person) ?? person
            register[person.id] = known.with(presence: .here)
            queue.append(person.id)
            return [SeatChange(person.id, from: nil, to: nil)]
        case .left(let id):
            let person = try here(id)
            let group = unseat(person)
            register[id] = person.with(presence: .absent)
            queue.removeAll { $0 == id }
            return [SeatChange(id, from: group, to: nil)]
        case .changedMode(let id, let mode):
            let person = try here(id)
            if person.attendance == mode { throw .sameMode(id, mode) }
            replace(person, by: person.with(attendance: mode))
        case .facilitatorLost(let id):
            let person = try here(id)
            if !person.isFacilitator { throw .notFacilitator(id) }
            replace(person, by: person.withoutFacilitating)
        case .groupDissolved(let group):
            guard groups.contains(group) else { throw .noSuchGroup(group) }
            if groups.count == 1 { throw .lastGroup(group) }
            let people = members[group] ?? []
            for id in people { _ = register[id].map { unseat($0) } }
            groups.removeAll { $0 == group }
            counts.close(group)
            queue += people
            return people.map { SeatChange($0, from: group, to: nil) }
        case .groupOpened:
            lastGroup += 1
            groups.append(lastGroup)
            counts.open(lastGroup)
        case .placeWaiting, .stateAsked, .optionsAsked, .repair: break
        }
        return []
    }

    private func here(_ id: ID<Participant>) throws(LiveRefusal) -> Participant {
        guard let person = register[id], person.presence == .here else { throw .notHere(id) }
        return person
    }

    mutating func seat(_ changes: [SeatChange]) {
        for change in changes {
            guard let person = register[change.person], person.presence == .here, let group = change.to else {
                continue
            }
            unseat(person)
            seat(change.person, in: group)
            queue.removeAll { $0 == change.person }
        }
    }

    private mutating func seat(_ id: ID<Participant>, in group: Int) {
        guard let person = register[id] else { return }
        seats[id] = group
        var people = members[group] ?? []
        people.insert(id, at: people.firstIndex { id < $0 } ?? people.count)
        members[group] = people
        let entry = counts.entry(person)
        counts.shift(entry, in: group, by: 1)
    }

    /// Gives the group where the person sat.
    @discardableResult
    private mutating func unseat(_ person: Participant) -> Int? {
        guard let group = seats.removeValue(forKey: person.id) else { return nil }
        members[group]?.removeAll { $0 == person.id }
        let entry = counts.entry(person)
        counts.shift(entry, in: group, by: -1)
        return group
    }

    /// Somebody stays where they sit, and counts in another way.
    private mutating func replace(_ person: Participant, by other: Participant) {
        let group = unseat(person)
        register[person.id] = other
        if let group { seat(person.id, in: group) }
    }

    private static func joined(_ lost: [SeatChange], _ found: [SeatChange]) -> [SeatChange] {
        let targets = Dictionary(found.map { ($0.person, $0) }) { first, _ in first }
        let first = lost.map { change in
            SeatChange(change.person, from: change.from, to: targets[change.person]?.to ?? change.to)
        }
        let named = Set(lost.map(\.person))
        return first + found.filter { !named.contains($0.person) }
    }
}
