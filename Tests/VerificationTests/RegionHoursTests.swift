import Foundation
import ForumModel
import Testing
import Verification

@Suite struct RegionHoursTests {
    /// Two sessions; who is far away speaks in the first and wants to hear the second.
    private var forum: SmallForum {
        SmallForum(
            sessions: [Session(id: "ws-1", durations: [90]), Session(id: "ws-2")],
            people: [
                Person(
                    id: "bruno", regionalGroup: "grulac", timeZone: TimeZone(identifier: "America/Bogota"),
                    attendance: .online),
                Person(id: "nobody", regionalGroup: .intergovernmental, attendance: .online),
                Person(id: "here", regionalGroup: "african", timeZone: TimeZone(identifier: "Africa/Nairobi")),
            ],
            roles: ["bruno", "nobody", "here"].map { Role(session: "ws-1", person: ID($0), kind: .speaker) },
            interests: ["ws-1", "ws-2", "ws-2"].map { Interest(person: "bruno", session: ID($0)) })
    }

    private func hours(_ placements: [Placement]) throws -> [RegionHours] {
        Verifier(try forum.event()).regionHours(of: Programme(placements))
    }

    @Test func hoursAreThoseOfThePeoplesOwnClocks() throws {
        // Bogotá is seven hours behind Oslo in June: 02:00 and 06:00.
        let hours = try hours([Placement("ws-1", 24, "09:00-10:30"), Placement("ws-2", 24, "13:00-14:00")])
        #expect(hours.map(\.region) == ["grulac", nil])
        #expect(hours[0].stage.impossible.parts == 1)
        #expect(hours[0].stage.impossible.minutes == 90)
        #expect(hours[0].stage.meanGrade == 4)
        #expect(hours[0].audience.possible.parts == 1, "once a session, and not where he speaks himself")
        #expect(hours[0].audience.possible.minutes == 60)
        #expect(hours[1].stage.ungraded == 1, "without a time zone nobody can say")
        #expect(hours[1].stage.parts == 1)
    }

    @Test func aSessionWithoutAPlaceIsAPartWithoutHours() throws {
        let hours = try hours([])
        #expect(hours.map(\.stage.ungraded) == [1, 1])
        #expect(hours.map(\.audience.parts) == [0, 0])
        #expect(hours.map(\.stage.meanGrade) == [0, 0])
    }
}
