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

    func decide(_ event: LiveEvent) throws(LiveRefusal) -> Decision {
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
    private func placeNow(_ id: ID<Participant>) -> Decision {
        let room = room
        guard let unit = room.roster.units.firstIndex(where: { $0.contains { room.roster.people[$0].id == id } }) else {
            return Decision()
        }
        var tally = SeatTally(room)
        if room.home[unit] >= 0 { return joinCompany(id, in: room, unit, tally) }
        let pin = room.roster.pinned[unit]
        var best = (price: 0, group: -1)
        for group in room.numbers.indices where pin < 0 || pin == group {
            let price = tally.priceOfMoving(unit, to: group)
            if price < best.price { best = (price, group) }
        }
        guard best.group >= 0 else {
            return Decision(notes: ["No group can take \(id) now without breaking a rule, so \(id) waits."])
        }
        return Decision(changes: changes(in: room) { $0 == unit ? best.group : room.home[$0] })
    }

    /// The others of the label sit already: there, or nowhere.
    private func joinCompany(_ id: ID<Participant>, in room: LiveRoom, _ unit: Int, _ tally: SeatTally) -> Decision {
        let group = room.home[unit]
        let here = present.filter { seats[$0.id] == room.numbers[group] }
        let before = LiveRoom(here, rules, groups: [room.numbers[group]], seats: seats)
        let with = here + [register[id]].compactMap { $0 }
        let after = LiveRoom(with, rules, groups: [room.numbers[group]], seats: seats)
        if SeatTally(after).violation > SeatTally(before).violation {
            return Decision(
                notes: ["\(id) is to sit in group \(room.numbers[group]), which cannot take more, so \(id) waits."])
        }
        return Decision(changes: [SeatChange(id, from: nil, to: room.numbers[group])])
    }

    private func placeWaiting() -> Decision {
        let room = room
        let placement = BatchPlacement(room: room, solver: effort.solver, seconds: effort.batchSeconds)
        let result = placement.result(seed: seed)
        var decision = Decision(changes: changes(in: room) { result.places[$0] }, isProven: result.isProven)
        let rest = queue.count - decision.changes.count
        if rest > 0 {
            decision.notes = ["\(rest == 1 ? "1 person has" : "\(rest) people have") to wait; a repair may help."]
        }
        return decision
    }

    private func repair(most: Int?) throws(LiveRefusal) -> Decision {
        let room = room
        let repair = SeatingRepair(room: room, solver: effort.solver, seconds: effort.repairSeconds, seed: seed)
        let result = most.map { repair.best(withAtMost: max($0, 0)) } ?? repair.fewest()
        guard let result else { throw .noRepair(Self.reason(most)) }
        return Decision(changes: changes(in: room) { result.places[$0] }, isProven: result.isProven)
    }

    private static func reason(_ most: Int?) -> String {
        guard let most else { return "No seating was found that keeps all rules for those who are here." }
        return "No seating was found that keeps all rules with at most \(most) moved."
    }

    /// The frontier: for each number of movers the best balance, from none to the fewest that restore it.
    private func options() throws(LiveRefusal) -> Decision {
        let room = room
        let repair = SeatingRepair(room: room, solver: effort.solver, seconds: effort.repairSeconds, seed: seed)
        guard let last = repair.fewest() else { throw .noRepair(Self.reason(nil)) }
        var options: [RepairOption] = []
        // A long frontier is of no use to somebody who has to choose within a minute.
        let few = SeatingRepair(room: room, solver: effort.solver, seconds: effort.repairSeconds / 5, seed: seed)
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
