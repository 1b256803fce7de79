import ForumModel
import Testing
import Verification

@Suite struct RelationBeforeTests {
    @Test func theSecondStartsTooEarly() throws {
        let assessment = try SmallForum.related(.before).assess(
            Placement("ws-1", 24, "10:00-11:00"), Placement("ws-2", 24, "10:55-11:55", in: "b"))
        #expect(
            assessment.violations.map(\.sentence) == [
                "ws-1 is to be over when ws-2 starts: it ends on Tue 24 June 11:00, and ws-2 starts on "
                    + "Tue 24 June 10:55."
            ])
        #expect(assessment.violations.map(\.rule) == ["relation-before"])
        #expect(assessment.violations.map(\.sessions) == [["ws-1", "ws-2"]])
    }

    @Test func endingWhenTheOtherStartsIsBefore() throws {
        let assessment = try SmallForum.related(.before).assess(
            Placement("ws-1", 24, "10:00-11:00"), Placement("ws-2", 24, "11:00-12:00"))
        #expect(assessment.isSound)
        #expect(assessment.total("relation-before") == nil)
    }

    @Test func itBindsOnlyWhenBothArePlaced() throws {
        #expect(try SmallForum.related(.before).assess(Placement("ws-2", 24, "09:00-10:00")).isSound)
    }

    @Test func softStrengthCostsItsOwnPoints() throws {
        var forum = SmallForum.related(.before, .soft(Points(2.5)))
        forum.rules["relation-before"] = RuleSetting(weight: 100)
        let assessment = try forum.assess(
            Placement("ws-1", 24, "10:00-11:00"), Placement("ws-2", 24, "09:00-10:00"))
        #expect(assessment.isSound)
        #expect(assessment.costs("relation-before").map(\.cost) == [Points(2.5)])
        #expect(assessment.score.total == Points(2.5))
    }

    @Test func hardStrengthMadeSoftCostsTheRulesWeight() throws {
        var forum = SmallForum.related(.before)
        forum.relations.append(Relation(.before, "ws-1", "ws-2", .soft(Points(2.5))))
        forum.rules["relation-before"] = softened(10)
        let assessment = try forum.assess(
            Placement("ws-1", 24, "10:00-11:00"), Placement("ws-2", 24, "09:00-10:00"))
        #expect(assessment.isSound)
        #expect(assessment.costs("relation-before").map(\.cost) == [Points(10), Points(2.5)])
    }

    @Test func weightZeroSwitchesOffTheHardOnesAlone() throws {
        var forum = SmallForum.related(.before)
        forum.relations.append(Relation(.before, "ws-1", "ws-2", .soft(Points(2.5))))
        forum.rules["relation-before"] = softened(0)
        let assessment = try forum.assess(
            Placement("ws-1", 24, "10:00-11:00"), Placement("ws-2", 24, "09:00-10:00"))
        #expect(assessment.isSound)
        #expect(assessment.score.total == Points(2.5))
    }
}
