import ForumModel
import Testing

@testable import Intake

/// decisions.csv, and the same words on the command line.
@Suite struct DecisionIntakeTests {
    @Test func everyKindOfDecision() throws {
        let table = """
            decision,what,session,by,date,note
            freeze,published,,secretariat,2025-06-01,badges are printed
            Freeze,day=2025-06-24,,,,
            freeze,theme=ai,,,,
            freeze,session=ws-1,,,,
            acknowledge,5f2ac81d04,,,,
            consent,91bd03aa7e,ws-1,ada,,
            """
        let event = try #require(
            EventIntake.read(try Fixture.folder("complete").with("decisions.csv", table), rules: rules).event)
        let day = try #require(LocalDate(year: 2025, month: 6, day: 24))
        let midnights = [day, day.advanced(by: 1)].map { Instant($0, minute: 0, in: event.timeZone)! }
        #expect(
            event.decisions == [
                Decision(
                    .freeze(.published), by: "secretariat", date: LocalDate(year: 2025, month: 6, day: 1),
                    note: "badges are printed"),
                Decision(.freeze(.times([TimeRange(midnights[0], midnights[1])!]))),
                Decision(.freeze(.theme("ai"))), Decision(.freeze(.session("ws-1"))),
                Decision(.acknowledgement(warning: "5f2ac81d04")),
                Decision(.consent(exchange: "91bd03aa7e", session: "ws-1"), by: "ada"),
            ])
    }

    @Test func choicesOfTheCommandLine() throws {
        let event = try #require(EventIntake.read(try Fixture.folder("complete"), rules: rules).event)
        #expect(FreezeChoice("session=ws-1", of: event) == .freeze(.session("ws-1")))
        #expect(FreezeChoice(" Published", of: event) == .freeze(.published))
        for wrong in ["", "session", "session=", "session=nobody", "theme=nothing", "time=noon", "day", "all=1"] {
            guard case .flaw(let cause, let cure) = FreezeChoice(wrong, of: event) else {
                Issue.record("\(wrong) was understood")
                continue
            }
            #expect(!cause.isEmpty && !cure.isEmpty)
        }
    }
}
