import ForumModel
import Testing
import Verification

@Suite struct PersonPauseTests {
    func forum(_ setting: RuleSetting?) -> SmallForum {
        SmallForum(
            sessions: [Session(id: "ws-1"), Session(id: "ws-2"), Session(id: "ws-3", durations: [180])],
            people: [Person(id: "p1", name: "Kim Example"), Person(id: "p2")],
            roles: ["ws-1", "ws-2", "ws-3"].map { Role(session: $0, person: "p1", kind: .speaker) }
                + [Role(session: "ws-2", person: "p2", kind: .speaker)],
            rules: setting.map { ["person-pause": $0] } ?? [:])
    }

    let hardly = RuleSetting(options: ["minutes": "15"])

    @Test func tooShortAPause() throws {
        let assessment = try forum(hardly).assess(
            Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "10:05-11:05"))
        #expect(
            assessment.violations.map(\.sentence) == [
                "Kim Example (p1) has 5 minutes between ws-1 and ws-2 on Tue 24 June 10:05, and a pause is to last "
                    + "15 minutes."
            ])
        #expect(assessment.violations.map(\.people) == [["p1"]])
    }

    @Test func exactlyThePause() throws {
        let assessment = try forum(hardly).assess(
            Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "10:15-11:15"))
        #expect(assessment.isSound)
    }

    @Test func withoutTheOptionItSaysNothing() throws {
        let assessment = try forum(nil).assess(
            Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "10:00-11:00"))
        #expect(assessment.isSound)
    }

    @Test func missingMinutesAndOverlaps() throws {
        let setting = softened(0.5, options: ["minutes": "20"])
        let apart = try forum(setting).assess(
            Placement("ws-1", 24, "09:00-10:00"), Placement("ws-2", 24, "10:08-11:08"))
        #expect(apart.total("person-pause") == Points(6))
        // An overlap has no pause at all, wherever it ends.
        let inside = try forum(setting).assess(
            Placement("ws-3", 24, "09:00-12:00"), Placement("ws-1", 24, "10:00-11:00", in: "b"))
        #expect(inside.total("person-pause") == Points(10))
        #expect(inside.broken("person-double-booking").count == 1)
    }
}
