public import ForumModel

/// The second opinion on groups in use: whether an answer says exactly what has changed, and which rules are broken now.
public struct LiveVerifier: Sendable {
    private let rules: BreakoutRules

    public init(_ rules: BreakoutRules) { self.rules = rules }

    /// What is wrong with an answer, in sentences; empty when it can be believed.
    ///
    /// - Parameters:
    ///   - before: the room before the event.
    ///   - participants: everybody registered, as they are after the event.
    public func mistakes(_ before: RoomState, _ answer: LiveAnswer, _ participants: [Participant]) -> [String] {
        let (old, new) = (Self.seats(before), Self.seats(answer.state))
        var found = Self.unnamed(old, new, answer.changes)
        found += Self.lost(answer.state, participants)
        let pairs = pairs(of: answer.state, participants)
        if pairs != answer.state.pairs {
            found.append("The groups share \(pairs) values in pairs, not \(answer.state.pairs).")
        }
        let broken = broken(answer.state, participants)
        if broken.isEmpty, pairs < answer.state.bound {
            found.append("The bound \(answer.state.bound) is above \(pairs).")
        }
        if broken.isEmpty != (answer.state.violation == 0) {
            found.append("The rules are \(broken.isEmpty ? "kept" : "broken"), and the answer does not say so.")
        }
        return found
    }

    /// The hard rules that the seated people break, in sentences that call the groups by their numbers.
    public func broken(_ state: RoomState, _ participants: [Participant]) -> [String] {
        let seated = Set(state.seated.joined())
        let people = participants.map { person -> Participant in
            guard person.presence != .absent else { return person }
            return person.with(presence: seated.contains(person.id) ? .here : .late)
        }
        var open = rules
        open.groups = state.groups.count == 1 && seated.count < rules.size.lowerBound ? nil : state.groups.count
        open.pins = [:]
        for (id, number) in rules.pins {
            if let place = state.groups.firstIndex(of: number) { open.pins[id] = place + 1 }
        }
        // Tables in words of the solver have no numbers of their own: the verifier is told what they are called.
        return BreakoutVerifier(people, open, numbers: state.groups)
            .violations(of: BreakoutPlan(groups: state.seated, waiting: state.waiting)).map(\.sentence)
    }

    /// The last group named for somebody counts, so that a double seat shows as a change that nobody named.
    private static func seats(_ state: RoomState) -> [ID<Participant>: Int] {
        var seats: [ID<Participant>: Int] = [:]
        for (number, people) in zip(state.groups, state.seated) { for id in people { seats[id] = number } }
        return seats
    }

    private static func unnamed(
        _ old: [ID<Participant>: Int], _ new: [ID<Participant>: Int], _ changes: [SeatChange]
    ) -> [String] {
        var named: [ID<Participant>: SeatChange] = [:]
        var found: [String] = []
        for change in changes where named.updateValue(change, forKey: change.person) != nil {
            found.append("\(change.person) is named twice.")
        }
        for id in Set(old.keys).union(new.keys).sorted() where old[id] != new[id] && named[id] == nil {
            found.append("\(id) has moved without being named.")
        }
        for change in changes where old[change.person] != change.from || new[change.person] != change.to {
            found.append("\(change.person) did not go where the answer says.")
        }
        return found
    }

    /// Everybody who is here sits or waits, once, and nobody else does.
    private static func lost(_ state: RoomState, _ participants: [Participant]) -> [String] {
        var times: [ID<Participant>: Int] = [:]
        for id in Array(state.seated.joined()) + state.waiting { times[id, default: 0] += 1 }
        var found: [String] = []
        for person in participants {
            let isHere = person.presence == .here || state.waiting.contains(person.id)
            let count = times.removeValue(forKey: person.id) ?? 0
            if isHere, count != 1 { found.append("\(person.id) is here and has \(count) places.") }
            if !isHere, count > 0 { found.append("\(person.id) is not here and has a place.") }
        }
        return found + times.keys.sorted().map { "\($0) is not known and has a place." }
    }

    /// Pairs of seated people who share a value in a group, by the weights of the rules.
    private func pairs(of state: RoomState, _ participants: [Participant]) -> Int {
        let known = Dictionary(participants.map { ($0.id, $0) }) { first, _ in first }
        var sum = 0
        for group in state.seated {
            let people = group.compactMap { known[$0] }
            let leaders = people.count(where: \.isFacilitator)
            sum += leaders * (leaders - 1) / 2
            for (number, rule) in rules.attributes.enumerated() {
                var weight = 1
                if case .weighted(let given) = rules.priority {
                    weight = number < given.count ? max(given[number], 0) : 1
                }
                for (value, sharers) in Dictionary(grouping: people, by: { $0.value(of: rule.attribute) }) {
                    guard let value else { continue }
                    switch rule.mode(of: value) {
                    case .ignore, .together: continue
                    case .spread, .noLone, .atLeast: sum += weight * sharers.count * (sharers.count - 1) / 2
                    }
                }
            }
        }
        return sum
    }
}
