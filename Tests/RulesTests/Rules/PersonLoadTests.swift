import ForumModel
import Rules
import Testing

@Suite struct PersonLoadTests {
    /// Ada speaks in so many sessions and organizes one more.
    private func forum(_ count: Int, limit: String? = nil) -> SmallForum {
        let sessions = (1...(count + 1)).map { ID<Session>("ws-\($0)") }
        return SmallForum(
            sessions: sessions.map { Session(id: $0) } + [Session(id: "gone", status: .withdrawn)],
            people: [Person(id: "ada"), Person(id: "ben")],
            roles: sessions.dropLast().map { Role(session: $0, person: "ada", kind: .speaker) } + [
                Role(session: "ws-1", person: "ada", kind: .moderator),
                Role(session: sessions[count], person: "ada", kind: .organizer),
                Role(session: "gone", person: "ada", kind: .speaker),
                Role(session: "ws-1", person: "ben", kind: .required),
            ],
            rules: ["person-load": RuleSetting(options: limit.map { ["limit": $0] } ?? [:])])
    }

    private func ada(_ count: Int, limit: Int) -> Written {
        Written(dayLoads: [.init((1...count).map { ID("ws-\($0)") }, limit: limit, 4)])
    }

    @Test func moreThanThreeOnADay() throws {
        #expect(try forum(4).written(by: "person-load") == ada(4, limit: 3))
        #expect(try forum(3).written(by: "person-load") == .nothing)
    }

    @Test(arguments: [("1", 1), ("2", 2), ("3", 3)])
    func theLimitIsSet(text: String, limit: Int) throws {
        #expect(try forum(4, limit: text).written(by: "person-load") == ada(4, limit: limit))
    }

    /// What is not a whole number from 1 on is not read.
    @Test(arguments: ["0", "-1", "two", "2.5", ""])
    func otherwiseItIsThree(text: String) throws {
        #expect(try forum(4, limit: text).written(by: "person-load") == ada(4, limit: 3))
    }

    @Test func theWeightIsSet() throws {
        let forum = forum(4)
        #expect(
            try forum.with("person-load", RuleSetting(weight: 1)).written(by: "person-load").dayLoads.map(\.weight) == [
                1
            ])
        #expect(try forum.with("person-load", .off).written(by: "person-load") == .nothing)
    }
}
