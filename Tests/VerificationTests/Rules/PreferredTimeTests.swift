import ForumModel
import Testing
import Verification

@Suite struct PreferredTimeTests {
    let forum = SmallForum(
        sessions: [
            Session(id: "ws-1", title: "Open data", preferred: [span(24, "09:00-10:00"), span(24, "10:00-12:00")]),
            Session(id: "ws-2"),
        ])

    @Test func outsideEveryWish() throws {
        let assessment = try forum.assess(Placement("ws-1", 24, "13:00-14:00"))
        let finding = try #require(assessment.costs("preferred-time").first)
        #expect(
            finding.sentence
                == "ws-1 \"Open data\" is on Tue 24 June 13:00-14:00, inside none of the times that it wishes for.")
        #expect(finding.cost == Points(5))
        #expect(assessment.score.total == Points(5))
    }

    @Test func partlyInsideTwoWishesIsInsideNone() throws {
        #expect(try forum.assess(Placement("ws-1", 24, "09:30-10:30")).total("preferred-time") == Points(5))
    }

    @Test(arguments: ["09:00-10:00", "11:00-12:00"])
    func whollyInsideAWish(hours: String) throws {
        #expect(try forum.assess(Placement("ws-1", 24, hours)).total("preferred-time") == .zero)
    }

    @Test func noWishesCostNothing() throws {
        #expect(try forum.assess(Placement("ws-2", 24, "13:00-14:00")).total("preferred-time") == .zero)
    }
}
