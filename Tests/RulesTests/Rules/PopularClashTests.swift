import ForumModel
import Rules
import Testing

@Suite struct PopularClashTests {
    /// Sessions `ws-10`, `ws-11`, … with these interests.
    private func forum(_ interests: [Double]) -> SmallForum {
        SmallForum(sessions: interests.enumerated().map { Session(id: ID("ws-\(10 + $0)"), interest: $1) })
    }

    private func popular(_ forum: SmallForum) throws -> [[ID<Session>]] {
        try forum.written(by: "popular-clash").separations.map(\.sessions)
    }

    @Test func aTenthOfTheSessionsRoundedUp() throws {
        let forum = forum(Array(repeating: 1, count: 17) + [5, 2, 3, 4])
        #expect(
            try forum.written(by: "popular-clash")
                == Written(separations: [.init(["ws-27", "ws-29", "ws-30"], .overlap, 2)]))
        #expect(try popular(self.forum(Array(repeating: 1, count: 16) + [5, 2, 3, 4])) == [["ws-26", "ws-29"]])
    }

    @Test func tenSessionsHaveOneMostPopularOnly() throws {
        #expect(try popular(forum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])) == [])
    }

    @Test func tiesAreBrokenById() throws {
        var forum = forum([2, 2, 2] + Array(repeating: 1, count: 9))
        #expect(try popular(forum) == [["ws-10", "ws-11"]])
        forum.sessions.reverse()
        #expect(try popular(forum) == [["ws-11", "ws-10"]])
    }

    @Test func noInterestIsNeverPopular() throws {
        #expect(try popular(forum([0, 3, 0, 1] + Array(repeating: 0, count: 30))) == [["ws-11", "ws-13"]])
        #expect(try popular(forum([3] + Array(repeating: 0, count: 30))) == [])
    }

    @Test func onlyPlannedSessionsCount() throws {
        var forum = forum([3, 2] + Array(repeating: 1, count: 8))
        forum.sessions.append(Session(id: "gone", interest: 9, status: .withdrawn))
        #expect(try popular(forum) == [])
        forum.sessions.append(Session(id: "spare", interest: 9, status: .candidate))
        #expect(try popular(forum) == [["ws-10", "spare"]])
        #expect(try popular(forum.with("popular-clash", .off)) == [])
    }
}
