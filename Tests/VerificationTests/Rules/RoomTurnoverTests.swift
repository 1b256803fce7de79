import ForumModel
import Testing
import Verification

@Suite struct RoomTurnoverTests {
    let forum = SmallForum(
        sessions: [Session(id: "main-1", type: "main"), Session(id: "ws-1"), Session(id: "ws-2", durations: [10])],
        turnover: 15, types: ["main": TypeSettings(turnover: 30)])

    @Test func tooLittleTimeBetweenTwoSessions() throws {
        let assessment = try forum.assess(
            Placement("main-1", 24, "09:00-10:00"), Placement("ws-1", 24, "10:10-11:10"))
        #expect(
            assessment.violations.map(\.sentence) == [
                "In Hall A ws-1 starts 10 minutes after main-1 ends (Tue 24 June 10:00), and the room needs 30 minutes."
            ])
        #expect(assessment.violations.map(\.rule) == ["room-turnover"])
    }

    @Test func theEarlierSessionsTurnoverCounts() throws {
        // 15 minutes after a workshop are enough, whatever comes then.
        let enough = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00"), Placement("main-1", 24, "10:15-11:15"))
        #expect(enough.isSound)
        let short = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00"), Placement("main-1", 24, "10:14-11:14"))
        #expect(short.broken("room-turnover").count == 1)
    }

    @Test func laterSessionsCountToo() throws {
        var forum = forum
        forum.rules["room-turnover"] = softened(2)
        let assessment = try forum.assess(
            Placement("main-1", 24, "09:00-10:00"), Placement("ws-2", 24, "10:05-10:15"),
            Placement("ws-1", 24, "10:20-11:20"))
        // 30 − 5 and 30 − 20 after main-1, 15 − 5 after ws-2, at 2 points a minute.
        #expect(assessment.costs("room-turnover").map(\.cost) == [Points(50), Points(20), Points(20)])
        #expect(assessment.score.total == Points(90))
        #expect(assessment.isSound)
    }

    @Test func overlapsAndOtherRoomsAreNotItsBusiness() throws {
        let assessment = try forum.assess(
            Placement("main-1", 24, "09:00-10:00"), Placement("ws-1", 24, "09:30-10:30"),
            Placement("ws-2", 24, "10:00-10:10", in: "b"))
        #expect(assessment.violations.map(\.rule) == ["room-double-booking"])
    }

    @Test func aTouchingSessionMissesTheWholeTurnover() throws {
        var forum = forum
        forum.rules["room-turnover"] = softened()
        let assessment = try forum.assess(
            Placement("main-1", 24, "09:00-10:00"), Placement("ws-1", 24, "10:00-11:00"))
        #expect(assessment.total("room-turnover") == Points(30))
    }
}
