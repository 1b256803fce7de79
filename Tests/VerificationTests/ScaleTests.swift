import ForumModel
import Testing
import Verification

/// A forum of 2,000 sessions whose findings can be counted on paper.
@Suite struct ScaleTests {
    let rooms = 80
    let slots = 25

    @Test func everyPairIsCountedOnce() throws {
        let hours = (0..<slots).map { slot in
            TimeRange(start: at(23, "09:00") + Minutes(1440 * (slot / 5) + 90 * (slot % 5)), duration: 60)
        }
        var sessions: [Session] = []
        var roles: [Role] = []
        var placements: [Placement] = []
        for slot in 0..<slots {
            for room in 0..<rooms {
                let id = ID<Session>("s\(slot)-\(room)")
                sessions.append(Session(id: id, theme: ID("t\(room % 8)"), crews: ["captioning"], expectedOnsite: 25))
                roles += (0..<3).map { Role(session: id, person: ID("p\(room)-\($0)"), kind: .speaker) }
                placements.append(Placement(session: id, start: hours[slot].start, duration: 60, room: ID("r\(room)")))
            }
        }
        let forum = SmallForum(
            sessions: sessions, rooms: (0..<rooms).map { Room(id: ID("r\($0)"), capacity: 50) },
            people: (0..<rooms).flatMap { room in (0..<3).map { Person(id: ID("p\(room)-\($0)")) } }, roles: roles,
            themes: (0..<8).map { Theme(id: ID("t\($0)")) }, crews: [Crew(id: "captioning", count: 79)],
            slots: hours.enumerated().map { Slot(id: ID("slot-\($0)"), time: $1) }, step: nil, turnover: 30,
            rules: [
                "crew-capacity": softened(0.01),
                "person-pause": RuleSetting(options: ["minutes": "30"]),
            ])
        let assessment = try Verifier(forum.event()).assess(Programme(placements))
        #expect(assessment.isSound)
        #expect(assessment.leftOut.isEmpty)
        // 10 sessions a theme and slot: 45 pairs.
        #expect(assessment.costs("theme-overlap").count == 45 * 8 * slots)
        #expect(assessment.total("theme-overlap") == Points(Double(4 * 45 * 8 * slots)))
        // One crew too few for an hour in each slot.
        #expect(assessment.total("crew-capacity") == Points(0.6 * Double(slots)))
        #expect(assessment.total("room-fit") == Points(0.5 * Double(sessions.count)))
    }
}
