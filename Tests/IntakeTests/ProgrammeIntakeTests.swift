import ForumModel
import Foundation
import Intake
import Testing

@Suite struct ProgrammeIntakeTests {
    static let header =
        "session,title,type,theme,status,start,end,start_utc,end_utc,duration,room,room_name,onsite,online\n"
    let event: Event

    init() throws {
        event = try #require(EventIntake.read(try Fixture.folder("small"), rules: rules).event)
    }

    private func read(_ rows: String...) -> (Programme?, [Diagnostic]) {
        ProgrammeIntake.read(Array((Self.header + rows.joined(separator: "\n")).utf8), for: event)
    }

    @Test func aPublishedProgramme() throws {
        let (programme, diagnostics) = read(
            "ws-1,'=Opening,workshop,trust,scheduled,2025-06-24T09:00+02:00,2025-06-24T10:30+02:00,"
                + "2025-06-24T07:00Z,2025-06-24T08:30Z,90,hall,Great Hall,120,",
            "ws-3,Names,main,,Scheduled,2025-06-23T09:30+02:00,2025-06-23T10:30+02:00,,,60,hall,,,",
            "ws-2,Closing,open-forum,access,unscheduled,,,,,,,,,")
        #expect(diagnostics.isEmpty, "\(diagnostics)")
        #expect(programme?.placements.map(\.session) == ["ws-1", "ws-3"])
        let place = try #require(programme?["ws-1"])
        #expect(place.start.isoUTC == "2025-06-24T07:00Z")
        #expect(place.duration == 90)
        #expect(place.room == "hall")
    }

    @Test(arguments: [
        ("ws-9,,,,scheduled,2025-06-24T09:00Z,2025-06-24T10:00Z,,,,hall,,,", Diagnostic.Code.unknownSession),
        ("ws-1,,,,scheduled,2025-06-24T09:00Z,2025-06-24T10:00Z,,,,cellar,,,", .unknownRoom),
        ("ws-1,,,,scheduled,2025-06-24T09:00Z,2025-06-24T09:00Z,,,,hall,,,", .endBeforeStart),
        ("ws-1,,,,scheduled,2025-06-24T09:00Z,,,,,hall,,,", .rowWithoutPlace),
        ("ws-1,,,,unscheduled,2025-06-24T09:00Z,,,,,hall,,,", .placeOfUnscheduled),
        ("ws-1,,,,postponed,,,,,,,,,", .unknownWord), ("ws-2,,,,unscheduled,,,,,,,,,", .identifierTwice),
        ("ws-1,,,,scheduled,at nine,2025-06-24T09:00Z,,,,hall,,,", .notATime),
        (",,,,scheduled,,,,,,,,,", .missingValue),
        ("ws-1,,,,,,,,,,,,,", .missingValue),
    ])
    func faults(row: String, code: Diagnostic.Code) {
        let (programme, diagnostics) = read(
            "ws-2,,,,unscheduled,,,,,,,,,", "ws-3,,,,unscheduled,,,,,,,,,", row)
        #expect(programme == nil)
        #expect(diagnostics.filter { $0.severity == .error }.map(\.code) == [code], "\(diagnostics)")
        #expect(diagnostics.first { $0.severity == .error }?.row == 4)
    }

    @Test func aSessionWithoutARowIsUnscheduled() {
        let (programme, diagnostics) = read("ws-1,,,,unscheduled,,,,,,,,,", "ws-3,,,,unscheduled,,,,,,,,,")
        #expect(programme?.placements.isEmpty == true)
        #expect(diagnostics.map(\.code) == [.sessionWithoutRow])
    }

    /// What the event has no more is a mistake in its programme, and the course of things in an earlier one.
    @Test(arguments: [
        ("gone,,,,scheduled,2025-06-23T09:00Z,2025-06-23T10:00Z,,,,hall,,,", Diagnostic.Code.sessionGone),
        ("ws-1,,,,scheduled,2025-06-23T09:00Z,2025-06-23T10:00Z,,,,lost,,,", .roomGone),
    ])
    func anEarlierProgrammeMayHaveMore(row: String, code: Diagnostic.Code) {
        let header = "session,title,type,theme,status,start,end,start_utc,end_utc,duration,room,room_name,onsite,online"
        let bytes = Array("\(header)\n\(row)\n".utf8)
        #expect(ProgrammeIntake.read(bytes, for: event).0 == nil)
        let (programme, diagnostics) = ProgrammeIntake.read(bytes, for: event, isEarlier: true)
        #expect(programme?.placements.isEmpty == true)
        #expect(diagnostics.map(\.code).contains(code))
    }

    @Test func noiseIsAnErrorAndNoCrash() {
        let (programme, diagnostics) = ProgrammeIntake.read([0xFF, 0x00, 0x22], for: event)
        #expect(programme == nil)
        #expect(diagnostics.contains { $0.severity == .error })
    }
}
