import ForumModel

/// What sessions and people ask of the hours, and what the secretariat has fixed. What is hard, the witness keeps.
struct Wishes {
    let timetable: Timetable
    let rooms: [RoomDraft]

    func draw(_ drafts: inout [SessionDraft], _ generator: inout SeededGenerator) {
        var plenary = 0
        for index in drafts.indices {
            guard let place = drafts[index].place else { continue }
            if drafts[index].isPlenary {
                drafts[index].rooms = [Venue.mainHall]
                // The opening and the closing are promised; the hours of the other plenaries are not.
                if plenary < 2 { drafts[index].pin = (place.span.start, Venue.mainHall) }
                plenary += 1
                continue
            }
            if drafts[index].type == .dayZero {
                if timetable.days > 1 && place.span.day == 0 {
                    drafts[index].notAt = [timetable.dates(1, timetable.days - 1)]
                }
                continue
            }
            if generator.chance(25) { drafts[index].preferred = preferred(&generator) }
            if generator.chance(12) { drafts[index].avoided = [generator.pick(dislikes)] }
            if generator.chance(10) { drafts[index].notAt = impossible(place.span, &generator) }
            fix(&drafts[index], place, &generator)
        }
    }

    /// A few sessions keep a promised time, room or both; others name the rooms that will do, or that they would like.
    private func fix(_ draft: inout SessionDraft, _ place: SessionDraft.Place, _ generator: inout SeededGenerator) {
        let isAccepted = draft.status == .accepted && draft.type != .lightning
        switch generator.below(100) {
        case 0...2: if isAccepted { draft.pin = (place.span.start, place.room) }
        case 3...5: if isAccepted { draft.pin = (place.span.start, nil) }
        case 6, 7: if isAccepted { draft.pin = (nil, place.room) }
        case 8...12:
            let others = generator.shuffled(Array(rooms.indices)).filter { $0 != place.room }
            draft.rooms = ([place.room] + others.prefix(4)).sorted()
        case 13...22:
            draft.preferredRooms = Set([generator.below(rooms.count), generator.below(rooms.count)]).sorted()
        default: break
        }
    }

    /// Half a day, given as it is written in requests.
    private func halfDay(_ day: Int, afternoon: Bool) -> LocalSpan {
        LocalSpan(start: day * 1440 + (afternoon ? 780 : 480), end: day * 1440 + (afternoon ? 1260 : 780))
    }

    private func preferred(_ generator: inout SeededGenerator) -> [String] {
        let day = generator.below(timetable.days)
        switch generator.below(5) {
        case 0: return [timetable.date(day)]
        case 1: return [timetable.dates(day, min(day + 1, timetable.days - 1))]
        case 2: return [generator.chance(50) ? "09:00-13:00" : "13:00-19:00"]
        case 3: return [timetable.range(halfDay(day, afternoon: generator.chance(50)))]
        default:
            let other = (day + 1 + generator.below(max(1, timetable.days - 1))) % timetable.days
            let both = [day, other].sorted()
            return both[0] == both[1]
                ? [timetable.date(day)]
                : both.map { timetable.range(halfDay($0, afternoon: $0 == day)) }
        }
    }

    private var dislikes: [String] {
        ["17:00-20:00", "08:00-10:30", timetable.date(timetable.days - 1), timetable.date(0)]
    }

    /// A day or half a day at which the session cannot be, other than where the witness has it.
    private func impossible(_ span: LocalSpan, _ generator: inout SeededGenerator) -> [String] {
        for _ in 0..<10 {
            let day = generator.below(timetable.days)
            if generator.chance(50) {
                if day != span.day { return [timetable.date(day)] }
            } else {
                let half = halfDay(day, afternoon: generator.chance(50))
                if !half.overlaps(span) { return [timetable.range(half)] }
            }
        }
        return []
    }

    /// One person in sixteen comes late, leaves early or has a meeting elsewhere.
    func drawAbsences(
        _ people: inout [ParticipantDraft], _ places: [[SessionDraft.Place]], _ generator: inout SeededGenerator
    ) {
        for index in people.indices where generator.below(16) == 0 {
            let last = timetable.days - 1
            let absence: (span: LocalSpan, text: String)
            switch generator.below(4) {
            case 0: absence = (LocalSpan(start: 0, end: 1440), timetable.date(0))
            case 1: absence = (LocalSpan(start: last * 1440, end: (last + 1) * 1440), timetable.date(last))
            case 2:
                let half = halfDay(generator.below(timetable.days), afternoon: generator.chance(50))
                absence = (half, timetable.range(half))
            default:
                let day = max(0, last - 1)
                absence = (LocalSpan(start: day * 1440, end: (last + 1) * 1440), timetable.dates(day, last))
            }
            if places[index].allSatisfy({ !$0.span.overlaps(absence.span) }) {
                people[index].unavailable = [absence.text]
            }
        }
    }
}
