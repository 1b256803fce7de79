import Foundation
public import ForumModel

/// A fictional forum, made up from a seed: the files of an event folder, and a programme that proves it can be planned.
///
/// The same specification gives the same bytes on every machine. First every session gets a place in a hidden programme,
/// the witness; then everything that a rule could object to is drawn so that the witness obeys it. So each sample forum
/// has a programme with all its accepted sessions and candidates.
public struct SampleForum: Sendable {
    /// As asked for, but for the number of rooms where these were too few, and the step where it was none of those
    /// possible.
    public let specification: ForumSpecification
    /// The event folder: paths and texts, sorted by path.
    public let files: [(path: String, text: String)]
    /// A programme that breaks no hard rule and leaves no accepted session or candidate out. It does not care for soft
    /// rules.
    public let witness: Programme
    /// Room-minutes that the openings offer.
    public let offeredRoomMinutes: Int
    /// Room-minutes that the sessions need, their turnover and the other rooms' minutes in plenaries included.
    public let neededRoomMinutes: Int
    /// Size, hours, offer and need in a few lines of plain English, and what was changed of the specification.
    public let summary: String

    public init(_ wanted: ForumSpecification) {
        var specification = wanted
        specification.rooms = Supply.rooms(enoughFor: wanted)
        let timetable = Timetable(specification)
        specification.step = Minutes(timetable.step)

        // Every step draws from a sequence of its own, so that a change of one leaves what the others draw.
        func generator(_ step: UInt64) -> SeededGenerator {
            SeededGenerator(seed: wanted.seed &* 0x9E37_79B9_7F4A_7C15 &+ step)
        }
        var (topics, places, demands, wishes) = (generator(1), generator(2), generator(3), generator(4))
        var (bonds, faces, casts, absences, lists) =
            (generator(5), generator(6), generator(7), generator(8), generator(9))

        let rooms = Venue.rooms(specification.rooms, timetable)
        let roomDemands = RoomDemands(specification)
        let hourWishes = Wishes(timetable: timetable, rooms: rooms)
        var sessions = SessionDrafting.sessions(specification, &topics)
        Witness.place(&sessions, rooms, timetable, &places)
        roomDemands.draw(&sessions, rooms, &demands)
        hourWishes.draw(&sessions, &wishes)
        // Counted for slots in both kinds of hours, where room is scarcer: so both get the same sessions.
        var aligned = specification
        aligned.breaks = .kept
        KindsOfDemand(sessions, rooms, Timetable(aligned)).relax(&sessions)
        let relations = Bonds(timetable: timetable).draw(&sessions, &bonds)
        var people = Participants.people(specification, &faces)
        var casting = Casting(people, rooms)
        casting.cast(sessions, &casts)
        hourWishes.drawAbsences(&people, casting.places, &absences)
        let bookmarks = Bookmarks.bookmarks(specification, sessions, people, &lists)

        let settings = EventSettings(specification: specification, timetable: timetable, crews: roomDemands.crews)
        var files = [
            ("event.yaml", settings.yaml),
            ("rooms.csv", timetable.table(rooms).text),
            ("sessions.csv", timetable.table(sessions, in: rooms).text),
            ("people.csv", Table(people).text),
            ("roles.csv", Table(casting.roles, sessions, people).text),
            ("relations.csv", Table(relations, sessions).text),
            ("interests.csv", Table(bookmarks, sessions).text),
        ]
        if timetable.isAligned { files.append(("slots.csv", timetable.table.text)) }
        self.files = files.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }.map { (path: $0.0, text: $0.1) }
        self.specification = specification
        witness = Self.programme(sessions, rooms, specification)
        let supply = Supply(specification, timetable)
        offeredRoomMinutes = supply.offered
        neededRoomMinutes = supply.needed
        summary = Summary(wanted: wanted, specification: specification, timetable: timetable, supply: supply).text
    }

    private static func programme(
        _ sessions: [SessionDraft], _ rooms: [RoomDraft], _ specification: ForumSpecification
    ) -> Programme {
        Programme(
            sessions.compactMap { session -> Placement? in
                guard let place = session.place else { return nil }
                let date = specification.startDate.advanced(by: place.span.day)
                return Instant(date, minute: place.span.start % 1440, in: specification.timeZone).map {
                    Placement(
                        session: ID(session.id), start: $0, duration: Minutes(place.span.length),
                        room: ID(rooms[place.room].id))
                }
            })
    }
}
