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

        public init(solver: (any LinearSolver)?, batchSeconds: Double = 0.6, repairSeconds: Double = 2) {
            self.solver = solver
            self.batchSeconds = batchSeconds
            self.repairSeconds = repairSeconds
        }
    }

    public let rules: BreakoutRules
    public let seed: UInt64
    let effort: Effort
    /// Everybody who was ever registered or came. Who is here has the presence `here`, seated or not.
    var register: [ID<Participant>: Participant]
    /// The number of the group of each who sits.
    var seats: [ID<Participant>: Int] = [:]
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
        for (index, people) in plan.groups.enumerated() {
            for id in people where register[id]?.presence == .here && seats[id] == nil { seats[id] = index + 1 }
        }
        queue = register.values.filter { $0.presence == .here && seats[$0.id] == nil }.map(\.id).sorted()
    }

    /// Takes an event in and answers it.
    ///
    /// - Throws: ``LiveRefusal`` when it cannot have happened; then nothing has changed.
    public mutating func answer(_ event: LiveEvent) throws(LiveRefusal) -> LiveAnswer {
        var next = self
        var changes = try next.take(event)
        let decision = try next.decide(event)
        next.seat(decision.changes)
        // Who lost a seat and found another has moved from the one to the other.
        changes = Self.joined(changes, decision.changes)
        self = next
        return LiveAnswer(
            changes: changes, notes: decision.notes, isProven: decision.isProven, options: decision.options,
            state: state)
    }

    /// Repeats what was once decided.
    ///
    /// - Parameter changes: of the answer that the event had.
    public mutating func replay(_ event: LiveEvent, _ changes: [SeatChange]) throws(LiveRefusal) {
        var next = self
        _ = try next.take(event)
        next.seat(changes)
        self = next
    }

    /// Writes down what has happened, without deciding anything; gives the seats that were lost by it.
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
            register[id] = person.with(presence: .absent)
            queue.removeAll { $0 == id }
            return [SeatChange(id, from: seats.removeValue(forKey: id), to: nil)]
        case .changedMode(let id, let mode):
            let person = try here(id)
            if person.attendance == mode { throw .sameMode(id, mode) }
            register[id] = person.with(attendance: mode)
        case .facilitatorLost(let id):
            let person = try here(id)
            if !person.isFacilitator { throw .notFacilitator(id) }
            register[id] = person.withoutFacilitating
        case .groupDissolved(let group):
            guard groups.contains(group) else { throw .noSuchGroup(group) }
            if groups.count == 1 { throw .lastGroup(group) }
            groups.removeAll { $0 == group }
            let people = seats.filter { $0.value == group }.map(\.key).sorted()
            for id in people { seats[id] = nil }
            queue += people
            return people.map { SeatChange($0, from: group, to: nil) }
        case .groupOpened:
            lastGroup += 1
            groups.append(lastGroup)
        case .placeWaiting, .stateAsked, .optionsAsked, .repair: break
        }
        return []
    }

    private func here(_ id: ID<Participant>) throws(LiveRefusal) -> Participant {
        guard let person = register[id], person.presence == .here else { throw .notHere(id) }
        return person
    }

    private mutating func seat(_ changes: [SeatChange]) {
        for change in changes where register[change.person]?.presence == .here {
            if let group = change.to {
                seats[change.person] = group
                queue.removeAll { $0 == change.person }
            }
        }
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
