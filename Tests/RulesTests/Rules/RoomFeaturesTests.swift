import ForumModel
import Rules
import Testing

@Suite struct RoomFeaturesTests {
    let forum = SmallForum(
        sessions: [
            Session(id: "ws-1", features: ["hybrid", "livestream", "hybrid"]), Session(id: "ws-2"),
            Session(id: "ws-3", features: ["hybrid"]),
        ],
        rooms: [
            Room(id: "full", features: ["livestream", "hybrid", "recording"]), Room(id: "half", features: ["hybrid"]),
            Room(id: "bare"),
        ])

    @Test func aMissingFeatureIsForbidden() throws {
        #expect(
            try forum.written(by: "room-features")
                == Written(places: [
                    .init("ws-1", in: "half", .forbidden), .init("ws-1", in: "bare", .forbidden),
                    .init("ws-3", in: "bare", .forbidden),
                ]))
    }

    /// A feature that is asked for twice is missing once.
    @Test func softAtAPriceAFeature() throws {
        #expect(
            try forum.with("room-features", .soft(1.5)).written(by: "room-features")
                == Written(places: [
                    .init("ws-1", in: "half", .cost(1.5)), .init("ws-1", in: "bare", .cost(3)),
                    .init("ws-3", in: "bare", .cost(1.5)),
                ]))
        #expect(try forum.with("room-features", .soft(0)).written(by: "room-features") == .nothing)
    }

    /// Crews are no features: what a crew is asked for says nothing about rooms.
    @Test func crewsAreNoFeatures() throws {
        let forum = SmallForum(
            sessions: [Session(id: "ws-1", crews: ["captioning"])], crews: [Crew(id: "captioning", count: 1)])
        #expect(try forum.written(by: "room-features") == .nothing)
    }
}
