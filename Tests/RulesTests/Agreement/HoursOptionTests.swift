import Foundation
import ForumModel
import Rules
import Testing
import Verification

/// However the hours of `remote-hours` are written, both implementations read the same, and the default where they
/// cannot read them.
@Suite struct HoursOptionTests {
    private func forum(_ hours: String?) -> SmallForum {
        SmallForum(
            sessions: [Session(id: "ws-1", durations: [30])],
            people: [Person(id: "ada", timeZone: oslo, attendance: .online)],
            roles: [Role(session: "ws-1", person: "ada", kind: .speaker)],
            slots: [Slot(id: "day", time: span(24, "00:00-24:00"))],
            rules: ["remote-hours": RuleSetting(options: hours.map { ["comfortable": $0] } ?? [:])])
    }

    private func planned(_ event: Event) -> [Points] {
        let context = RuleContext(event)
        let terms = Terms(context)
        return context.grid.candidates[0].indices.map {
            Evaluation([.init(candidate: $0, room: 0)], context, terms).total
        }
    }

    private func verified(_ event: Event) -> [Points] {
        let verifier = Verifier(event)
        return Grid(event).candidates[0].map {
            verifier.assess(Programme([Placement(session: "ws-1", start: $0.start, duration: $0.duration, room: "a")]))
                .score.total
        }
    }

    @Test(arguments: ["10:00-11:00", "9:00-10:00", "22:30-04:00", "09:00 - 10:30", "12:00-12:00", "13:00-24:00"])
    func readable(hours: String) throws {
        let event = try forum(hours).event()
        #expect(planned(event) == verified(event))
        #expect(try planned(event) != planned(forum(nil).event()))
    }

    @Test(arguments: [
        "", "morning", "10:00", "10:00-", "10-11", "10:00-11:00-12:00", "24:00-06:00", "10:00-24:01", "10:60-12:00",
        "9:5-12:00", "+9:00-12:00", "1 0:00-12:00", "010:00-12:00", "10:00:00-12:00", "10:000-12:00",
    ])
    func unreadable(hours: String) throws {
        let event = try forum(hours).event()
        #expect(try planned(event) == planned(forum(nil).event()))
        #expect(planned(event) == verified(event))
    }
}
