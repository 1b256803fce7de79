import ForumModel
import Testing
import Verification

@Suite struct LayoutChangeTests {
    let forum = SmallForum(
        sessions: [
            Session(id: "ws-1", layout: "theatre"), Session(id: "ws-2", layout: "roundtable"),
            Session(id: "ws-3", layout: "roundtable"), Session(id: "ws-4"), Session(id: "ws-5", layout: "theatre"),
        ])

    @Test func changesFromOneWishToTheNext() throws {
        let findings = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00"), Placement("ws-4", 24, "10:00-11:00"),
            Placement("ws-2", 24, "11:00-12:00"), Placement("ws-3", 24, "12:00-13:00"),
            Placement("ws-5", 24, "14:00-15:00")
        ).costs("layout-change")
        #expect(findings.map(\.sessions) == [["ws-1", "ws-2"], ["ws-3", "ws-5"]])
        #expect(findings.map(\.cost) == [Points(2), Points(2)])
        #expect(findings.map(\.rooms) == [["a"], ["a"]])
        #expect(
            findings.first?.sentence
                == "Hall A changes from theatre for ws-1 to roundtable for ws-2 on Tue 24 June.")
    }

    @Test func anotherRoomOrAnotherDayIsNoChange() throws {
        let assessment = try forum.assess(
            Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "11:00-12:00", in: "b"),
            Placement("ws-3", 25, "09:00-10:00"))
        #expect(assessment.total("layout-change") == .zero)
    }

    /// Two sessions that start together in one room break a hard rule; the order of their ids settles the count.
    @Test func tiesAreInTheOrderOfIds() throws {
        let findings = try forum.assess(
            Placement("ws-2", 24, "09:00-10:00"), Placement("ws-1", 24, "09:00-10:00"),
            Placement("ws-5", 24, "10:00-11:00")
        ).costs("layout-change")
        #expect(findings.map(\.sessions) == [["ws-1", "ws-2"], ["ws-2", "ws-5"]])
    }
}
