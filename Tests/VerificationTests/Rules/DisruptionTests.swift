import ForumModel
import Testing
import Verification

@Suite struct DisruptionTests {
    let forum = SmallForum(
        sessions: [Session(id: "ws-1", title: "Open data", durations: [60, 90]), Session(id: "ws-2")],
        rooms: [Room(id: "a", name: "Hall A"), Room(id: "b", name: "Hall B")])
    let before = Placement("ws-1", 24, "09:00-10:00")

    @Test(arguments: [
        (Placement("ws-1", 24, "09:00-10:00"), 0, ""), (Placement("ws-1", 24, "09:00-10:00", in: "b"), 2, "r"),
        (Placement("ws-1", 24, "10:00-11:00"), 5, "t"), (Placement("ws-1", 24, "09:00-10:30"), 5, "t"),
        (Placement("ws-1", 24, "10:00-11:30", in: "b"), 7, "tr"), (Placement("ws-1", 25, "09:00-10:00"), 10, "t"),
        (Placement("ws-1", 25, "10:00-11:30", in: "b"), 12, "tr"),
        // Midnight lies between the two starts.
        (Placement("ws-1", 23, "23:55-24:55"), 10, "t"),
    ])
    func dayTimeAndRoom(now: Placement, points: Int, changed: String) throws {
        let findings = try forum.assess([now], published: Programme([before])).costs("disruption")
        #expect(findings.map(\.cost) == (points == 0 ? [] : [Points(Double(points))]))
        #expect(findings.allSatisfy { $0.sentence.contains("in Hall A, and") == changed.contains("r") })
        #expect(findings.allSatisfy { $0.sentence.contains("on Tue 24 June 09:00-10:00") == changed.contains("t") })
    }

    @Test func theSentence() throws {
        let now = Placement("ws-1", 25, "10:00-11:00", in: "b")
        let findings = try forum.assess([now], published: Programme([before])).costs("disruption")
        #expect(
            findings.map(\.sentence) == [
                "ws-1 \"Open data\" was published on Tue 24 June 09:00-10:00 in Hall A, and is now on "
                    + "Wed 25 June 10:00-11:00 in Hall B."
            ])
        #expect(findings.map(\.rooms) == [["a", "b"]])
    }

    @Test func onlySessionsInBothProgrammesCount() throws {
        let published = Programme([before, Placement("elsewhere", 24, "09:00-10:00")])
        #expect(
            try forum.assess([Placement("ws-2", 24, "12:00-13:00")], published: published).total("disruption") == .zero)
    }

    @Test func withoutAPublishedProgrammeItSaysNothing() throws {
        #expect(try forum.assess([Placement("ws-1", 25, "09:00-10:00")]).total("disruption") == .zero)
    }

    @Test func aRoomThatIsGoneIsNamedByItsId() throws {
        let published = Programme([Placement("ws-1", 24, "09:00-10:00", in: "tent")])
        let findings = try forum.assess([before], published: published).costs("disruption")
        #expect(findings.map(\.cost) == [Points(2)])
        #expect(findings.map(\.sentence) == ["ws-1 \"Open data\" was published in tent, and is now in Hall A."])
    }

    @Test func anAnswerIsConfirmedAgainstThePublishedProgramme() throws {
        let event = try forum.event()
        let programme = Programme([
            Placement("ws-1", 24, "10:00-11:00"), Placement("ws-2", 24, "12:00-13:00"),
        ])
        let score = Score(acceptedLeftOut: .zero, candidatesLeftOut: .zero, total: Points(5))
        let certificate = Certificate(
            status: .limit, score: score, bound: .zero, unscheduled: [], seed: 1, iterations: 1)
        let verified = try VerifiedProgramme.verify(
            programme, certificate: certificate, of: event, published: Programme([before]))
        #expect(verified.assessment.score == score)
        #expect(throws: Refusal.self) {
            try VerifiedProgramme.verify(programme, certificate: certificate, of: event)
        }
    }
}
