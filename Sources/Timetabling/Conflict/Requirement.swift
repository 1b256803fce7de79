import ForumModel

/// One thing that is asked of a programme and could be given up, as part of a conflict.
enum Requirement: Sendable, Hashable {
    /// The session has a place.
    case placed(ID<Session>)
    /// The session stays where the secretariat pinned it.
    case pinned(ID<Session>)
    /// The session stays where it was published, since a decision freezes it.
    case frozen(ID<Session>)
    /// The session keeps what a ``Scope`` says of its earlier place.
    case kept(ID<Session>)
    /// The room has enough seats, the wanted layout, the features, or is one of those allowed.
    case seats(ID<Session>), layout(ID<Session>), features(ID<Session>), allowedRooms(ID<Session>)
    /// The session is not at its impossible times.
    case notAt(ID<Session>)
    /// Nothing else runs beside the session.
    case exclusive(ID<Session>)
    /// The person is in its sessions: one at a time, with pauses and ways between.
    case attends(ID<Person>)
    /// The person has no part when it is not available.
    case available(ID<Person>)
    /// No more sessions at once than there are crews.
    case crew(ID<Crew>)
    /// A hard relation, by its position in the event's list.
    case relation(Int)
    /// The room is not used while it is closed.
    case closed(ID<Room>)
    /// Rooms stay empty for a while after a session.
    case turnover
}
