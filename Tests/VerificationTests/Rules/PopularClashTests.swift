import ForumModel
import Testing
import Verification

@Suite struct PopularClashTests {
    /// Twenty-one planned sessions, so that three are popular, and one that is withdrawn.
    func forum(_ interests: [Int: Double]) -> SmallForum {
        SmallForum(
            sessions: (10...30).map { Session(id: ID("ws-\($0)"), interest: interests[$0] ?? 1) }
                + [Session(id: "gone", interest: 100, status: .withdrawn)],
            rooms: ["a", "b", "c", "d"].map { Room(id: $0) })
    }

    func findings(_ interests: [Int: Double], together sessions: [Int]) throws -> [Finding] {
        let rooms: [ID<Room>] = ["a", "b", "c", "d"]
        return try forum(interests).assess(
            zip(sessions, rooms).map { Placement(ID("ws-\($0)"), 24, "09:00-10:00", in: $1) }
        ).costs("popular-clash")
    }

    @Test func aTenthOfTheSessionsRoundedUpIsPopular() throws {
        let findings = try findings([20: 9, 21: 7, 22: 5, 23: 4], together: [20, 21, 22, 23])
        #expect(findings.map(\.sessions) == [["ws-20", "ws-21"], ["ws-20", "ws-22"], ["ws-21", "ws-22"]])
        #expect(findings.map(\.cost) == [Points(2), Points(2), Points(2)])
        #expect(
            findings.first?.sentence
                == "ws-20 and ws-21, both among the 3 most popular sessions, overlap on Tue 24 June 09:00-10:00.")
    }

    @Test func tiesGoToTheSmallerId() throws {
        #expect(try findings([:], together: [10, 11, 13]).map(\.sessions) == [["ws-10", "ws-11"]])
        #expect(try findings([13: 1.5], together: [10, 11, 12, 13]).count == 3)
        #expect(try findings([13: 1.5], together: [12, 13]).isEmpty)
    }

    @Test func noInterestIsNeverPopular() throws {
        let none = Dictionary(uniqueKeysWithValues: (10...30).map { ($0, 0.0) })
        #expect(try findings(none, together: [10, 11, 12]).isEmpty)
        #expect(try findings(none.merging([15: 1, 16: 2]) { $1 }, together: [10, 15, 16]).count == 1)
    }
}
