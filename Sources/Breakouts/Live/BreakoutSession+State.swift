public import ForumModel

extension BreakoutSession {
    /// How the room stands.
    public var state: RoomState {
        RoomState(
            groups: groups, seated: groups.map { members[$0] ?? [] }, waiting: queue, pairs: counts.pairs,
            bound: counts.bound, violation: counts.violation, withoutFacilitator: groupsWithoutFacilitator)
    }

    /// Everybody who was ever registered, as they are now: who waits is `late`, who is not here `absent` or as
    /// registered. Sorted by id.
    public var participants: [Participant] {
        let waiting = Set(queue)
        return register.values.sorted { $0.id < $1.id }.map {
            waiting.contains($0.id) ? $0.with(presence: .late) : $0
        }
    }

    /// What a person is called; nil when no name is known.
    public func name(of id: ID<Participant>) -> String? { register[id]?.name }

    var groupsWithoutFacilitator: [Int] {
        groups.filter { !counts.hasFacilitator($0) }
    }
}
