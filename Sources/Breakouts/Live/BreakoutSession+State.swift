public import ForumModel

extension BreakoutSession {
    /// How the room stands.
    public var state: RoomState {
        let seatedPeople = present.filter { seats[$0.id] != nil }
        let room = LiveRoom(seatedPeople, rules, groups: groups, seats: seats)
        let tally = SeatTally(room)
        var seated: [Int: [ID<Participant>]] = [:]
        for person in seatedPeople {
            if let group = seats[person.id] { seated[group, default: []].append(person.id) }
        }
        return RoomState(
            groups: groups, seated: groups.map { seated[$0] ?? [] }, waiting: queue, pairs: tally.pairs,
            bound: room.bound, violation: tally.violation, withoutFacilitator: groupsWithoutFacilitator)
    }

    /// Everybody who was ever registered, as they are now: who waits is `late`, who is not here `absent` or as
    /// registered. Sorted by id.
    public var participants: [Participant] {
        let waiting = Set(queue)
        return register.values.sorted { $0.id < $1.id }.map {
            waiting.contains($0.id) ? $0.with(presence: .late) : $0
        }
    }

    var groupsWithoutFacilitator: [Int] {
        let led = Set(present.filter(\.isFacilitator).compactMap { seats[$0.id] })
        return groups.filter { !led.contains($0) }
    }
}
