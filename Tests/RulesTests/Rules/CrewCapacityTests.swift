import ForumModel
import Rules
import Testing

@Suite struct CrewCapacityTests {
    let forum = SmallForum(
        sessions: [
            Session(id: "ws-1", crews: ["captioning", "interpretation"]), Session(id: "ws-2", crews: ["captioning"]),
            Session(id: "ws-3", crews: ["interpretation", "interpretation"]), Session(id: "ws-4"),
            Session(id: "ws-5", crews: ["captioning"]), Session(id: "gone", crews: ["captioning"], status: .requested),
        ],
        crews: [Crew(id: "interpretation", count: 2), Crew(id: "captioning", count: 2), Crew(id: "signing", count: 0)])

    private func captioning(_ weight: Double?) -> Written {
        Written(cumulatives: [
            .init(name: "captioning", sessions: ["ws-1", "ws-2", "ws-5"], limit: 2, weight: weight)
        ])
    }

    /// Interpretation has as many crews as sessions want one, exactly the limit.
    @Test func aLimitThatCanBePassedIsWritten() throws {
        #expect(try forum.written(by: "crew-capacity") == captioning(nil))
    }

    @Test func softAtAPriceAMissingCrewMinute() throws {
        #expect(try forum.with("crew-capacity", .soft(0.2)).written(by: "crew-capacity") == captioning(0.2))
        #expect(try forum.with("crew-capacity", .soft(0)).written(by: "crew-capacity") == .nothing)
    }

    @Test func noCrewAtAllIsALimitToo() throws {
        let forum = SmallForum(sessions: [Session(id: "ws-1", crews: ["signing"])], crews: forum.crews)
        #expect(
            try forum.written(by: "crew-capacity")
                == Written(cumulatives: [.init(name: "signing", sessions: ["ws-1"], limit: 0, weight: nil)]))
    }
}
