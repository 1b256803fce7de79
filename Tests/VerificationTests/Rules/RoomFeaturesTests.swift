import ForumModel
import Testing
import Verification

@Suite struct RoomFeaturesTests {
    let forum = SmallForum(
        sessions: [
            Session(id: "ws-1", title: "Open data", features: ["livestream", "hybrid", "step-free", "livestream"])
        ],
        rooms: [
            Room(id: "a", name: "Hall A", features: ["hybrid"]),
            Room(id: "b", name: "Hall B", features: ["hybrid", "livestream", "recording", "step-free"]),
        ])

    @Test func theSentenceNamesWhatIsMissing() throws {
        let assessment = try forum.assess(Placement("ws-1", 24, "09:00-10:00"))
        #expect(
            assessment.violations.map(\.sentence) == [
                "ws-1 \"Open data\" requires livestream and step-free, which Hall A does not have."
            ])
        #expect(assessment.violations.map(\.rule) == ["room-features"])
    }

    @Test func aRoomWithAllOfThemIsFine() throws {
        #expect(try forum.assess(Placement("ws-1", 24, "09:00-10:00", in: "b")).isSound)
    }

    @Test func madeSoftItCostsAUnitAFeature() throws {
        var forum = forum
        forum.rules["room-features"] = softened(1.5)
        #expect(try forum.assess(Placement("ws-1", 24, "09:00-10:00")).score.total == Points(3))
    }
}
