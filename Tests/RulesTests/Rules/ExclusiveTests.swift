import ForumModel
import Rules
import Testing

@Suite struct ExclusiveTests {
    let forum = SmallForum(sessions: [
        Session(id: "ws-1"), Session(id: "main-1", isExclusive: true), Session(id: "gone", status: .withdrawn),
        Session(id: "main-2", isExclusive: true), Session(id: "ws-2", status: .candidate),
    ])

    private func pairs(_ amount: Terms.Amount) -> Written {
        Written(bonds: [
            .init(.apart, "main-1", "ws-1", amount), .init(.apart, "main-1", "main-2", amount),
            .init(.apart, "main-1", "ws-2", amount), .init(.apart, "main-2", "ws-1", amount),
            .init(.apart, "main-2", "ws-2", amount),
        ])
    }

    /// Two exclusive sessions are one pair.
    @Test func everyPairWithAnExclusiveSessionOnce() throws {
        #expect(try forum.written(by: "exclusive") == pairs(.forbidden))
    }

    @Test func softAtAPriceAPair() throws {
        #expect(try forum.with("exclusive", .soft(8)).written(by: "exclusive") == pairs(.cost(8)))
        #expect(try forum.with("exclusive", .soft(0)).written(by: "exclusive") == .nothing)
    }

    @Test func nobodyIsExclusive() throws {
        #expect(
            try SmallForum(sessions: [Session(id: "ws-1"), Session(id: "ws-2")]).written(by: "exclusive") == .nothing)
    }
}
