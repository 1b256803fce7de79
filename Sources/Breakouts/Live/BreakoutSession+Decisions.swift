import ForumModel

extension BreakoutSession {
    /// Who goes where because of an event.
    struct Decision {
        var changes: [SeatChange] = []
        var notes: [String] = []
        var isProven: Bool?
        var options: [RepairOption] = []
    }

    /// All who are here, as numbers.
    var room: LiveRoom { LiveRoom(present, rules, groups: groups, seats: seats) }

    var present: [Participant] { register.values.filter { $0.presence == .here }.sorted { $0.id < $1.id } }

    mutating func decide(_ event: LiveEvent) throws(LiveRefusal) -> Decision {
        switch event {
        case .arrived(let person, let waits): waits ? Decision() : placeNow(person.id)
        case .groupDissolved, .placeWaiting: queue.isEmpty ? Decision(isProven: true) : placeWaiting()
        case .optionsAsked: try options()
        case .repair(let most): try repair(most: most)
        case .left(let id), .facilitatorLost(let id): Decision(notes: notes(onFacilitators: id))
        case .changedMode, .groupOpened, .stateAsked: Decision()
        }
    }

    /// Where one more person costs least, as long as no further rule is broken by it.
    private mutating func placeNow(_ id: ID<Participant>) -> Decision {
        guard let person = register[id] else { return Decision() }
        if let bound = company(of: person) { return bound }
        let open = rules.pins[id].map { pin in groups.filter { $0 == pin } } ?? groups
        let entry = counts.entry(person)
        guard let group = counts.cheapest(for: entry, among: open.isEmpty ? groups : open) else {
            return Decision(notes: ["No group can take \(id) now without breaking a rule, so \(id) waits."])
        }
        return Decision(changes: [SeatChange(id, from: nil, to: group)])
    }

    /// Whether two people have to sit together, by a label or by a value whose people stay together.
    private func belong(_ person: Participant, _ other: Participant) -> Bool {
        if other.id == person.id { return false }
        if let label = person.together, other.together == label { return true }
        return rules.attributes.contains { rule in
            guard let value = person.value(of: rule.attribute), rule.mode(of: value) == .together else { return false }
            return other.value(of: rule.attribute) == value
        }
    }

    private func hasSeatedCompany(_ person: Participant) -> Bool {
        present.contains { seats[$0.id] != nil && belong(person, $0) }
    }

    /// For somebody who belongs to others: with them, or waiting; nil for who is free.
    private mutating func company(of person: Participant) -> Decision? {
        let isBound =
            person.together != nil
            || rules.attributes.contains { rule in
                person.value(of: rule.attribute).map { rule.mode(of: $0) } == .together
            }
        guard isBound else { return nil }
        let others = present.filter { belong(person, $0) }
        guard !others.isEmpty else { return nil }
        let entry = counts.entry(person)
        let theirs = Set(others.compactMap { seats[$0.id] }).sorted()
        if let group = counts.cheapest(for: entry, among: theirs) {
            return Decision(changes: [SeatChange(person.id, from: nil, to: group)])
        }
        return Decision(notes: [
            theirs.isEmpty
                ? "\(person.id) is to sit with others who wait, and waits with them."
                : "\(person.id) is to sit in group \(theirs[0]), which cannot take more now, so \(person.id) waits."
        ])
    }

    private mutating func placeWaiting() -> Decision {
        // Who belongs to people who sit goes to them or waits on; the others are placed together.
        var first: [SeatChange] = []
        var blocked: Set<ID<Participant>> = []
        for id in queue {
            guard let person = register[id], let bound = company(of: person), hasSeatedCompany(person) else { continue }
            if bound.changes.isEmpty { blocked.insert(id) }
            first += bound.changes
            seat(bound.changes)
        }
        let room = LiveRoom(present.filter { !blocked.contains($0.id) }, rules, groups: groups, seats: seats)
        let placement = BatchPlacement(
            room: room, solver: effort.solver, seconds: effort.batchSeconds, evaluations: effort.evaluations)
        let result = placement.result(seed: seed)
        var decision = Decision(
            changes: first + changes(in: room) { result.places[$0] }, isProven: result.isProven && blocked.isEmpty)
        let rest = queue.count - (decision.changes.count - first.count)
        if rest > 0 {
            decision.notes = ["\(rest == 1 ? "1 person has" : "\(rest) people have") to wait; a repair may help."]
        }
        return decision
    }

    private func makeRepair(of room: LiveRoom, seconds: Double) -> SeatingRepair {
        SeatingRepair(
            room: room, solver: effort.solver, seconds: seconds, seed: seed, evaluations: effort.evaluations)
    }

    private func repair(most: Int?) throws(LiveRefusal) -> Decision {
        let room = room
        let repair = makeRepair(of: room, seconds: effort.repairSeconds)
        let result = most.map { repair.best(withAtMost: max($0, 0)) } ?? repair.fewest()
        guard let result else { throw .noRepair(Self.reason(most)) }
        var decision = Decision(changes: changes(in: room) { result.places[$0] }, isProven: result.isProven)
        // The last bit of balance may cost more moves than it is worth; who asks should know before it is called out.
        if most == nil, !result.isProven, result.movers > 3 {
            decision.notes = [
                "\(result.movers) people move, and fewer may do. The event options shows how even fewer moves make it."
            ]
        }
        return decision
    }

    private static func reason(_ most: Int?) -> String {
        guard let most else { return "No seating was found that keeps all rules for those who are here." }
        return "No seating was found that keeps all rules with at most \(most) moved."
    }

    /// The frontier: for each number of movers the best balance, from none to the fewest that restore it.
    private func options() throws(LiveRefusal) -> Decision {
        let room = room
        let repair = makeRepair(of: room, seconds: effort.repairSeconds)
        guard let last = repair.fewest() else { throw .noRepair(Self.reason(nil)) }
        var options: [RepairOption] = []
        // A long frontier is of no use to somebody who has to choose within a minute.
        let few = makeRepair(of: room, seconds: effort.repairSeconds / 5)
        for most in 0..<min(last.movers, 8) {
            guard let result = few.best(withAtMost: most) else { continue }
            if let before = options.last, before.imbalance <= result.pairs - room.bound { continue }
            options.append(option(result, room))
        }
        options.append(option(last, room))
        return Decision(options: options)
    }

    private func option(_ result: SeatingRepair.Result, _ room: LiveRoom) -> RepairOption {
        RepairOption(
            movers: result.movers, imbalance: result.pairs - room.bound, isProven: result.isProven,
            changes: changes(in: room) { result.places[$0] })
    }

    /// The people of the units whose place differs from where they sit.
    private func changes(in room: LiveRoom, _ place: (Int) -> Int) -> [SeatChange] {
        room.roster.units.indices.flatMap { unit in
            let target = place(unit)
            return room.roster.units[unit].compactMap { person -> SeatChange? in
                let id = room.roster.people[person].id
                let (from, to) = (seats[id], target < 0 ? nil : room.numbers[target])
                return from == to ? nil : SeatChange(id, from: from, to: to)
            }
        }
    }

    private func notes(onFacilitators id: ID<Participant>) -> [String] {
        guard register[id]?.isFacilitator == true || register[id]?.presence == .here else { return [] }
        let alone = groupsWithoutFacilitator
        if alone.isEmpty || present.allSatisfy({ !$0.isFacilitator }) { return [] }
        return [
            "Nobody facilitates in \(alone.count == 1 ? "group" : "groups") "
                + alone.map(String.init).joined(separator: ", ") + "."
        ]
    }
}
