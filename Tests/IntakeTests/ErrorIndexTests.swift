import ForumModel
import Foundation
import Testing

@testable import Intake

/// The error index explains every code, and a test folder shows each.
@Suite struct ErrorIndexTests {
    static let index = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/Intake/Intake.docc/ErrorIndex.md")

    /// Codes that no event folder shows, and the test that does.
    private static let shownElsewhere: Set<Diagnostic.Code> = [
        .partsDoNotFit,  // below
        .placeOfUnscheduled, .rowWithoutPlace, .sessionWithoutRow, .sessionGone, .roomGone,  // ProgrammeIntakeTests
        .roleWithoutPart, .noParticipants,  // ParticipantIntakeTests
        .notAMeetingReport, .guestInMeeting, .severalNamesakes,  // MeetingReportTests
    ]

    @Test func everyCodeHasAnEntryAndEveryEntryACode() throws {
        let text = try String(contentsOf: Self.index, encoding: .utf8)
        let sections = text.components(separatedBy: "\n### ").dropFirst()
        let codes = sections.map { String($0.prefix(4)) }
        #expect(codes == codes.sorted { $0.dropFirst() < $1.dropFirst() })
        // From 600 on they are the command's own, which its tests hold against the index.
        let own = codes.filter { $0.dropFirst() < "600" }
        #expect(Set(own) == Set(Diagnostic.Code.allCases.map(\.rawValue)))
        #expect(codes.count == Set(codes).count)
        for section in sections {
            let code = String(section.prefix(4))
            #expect(section.contains("\nCause: ") && section.contains("\nCure: "), "\(code)")
            #expect(section.contains("\n```\n"), "\(code) has no sample")
        }
    }

    @Test func everyCodeHasAFixture() throws {
        let shown = Set(try Fixture.broken().flatMap(\.expected))
        let codes = Set(Diagnostic.Code.allCases).subtracting(Self.shownElsewhere)
        #expect(shown == Set(codes.map(\.rawValue)))
    }

    @Test func numbersAreUniqueWithoutTheirLetter() {
        let numbers = Diagnostic.Code.allCases.map { $0.rawValue.dropFirst() }
        #expect(Set(numbers).count == numbers.count)
    }

    /// What the event itself refuses and no row check has found is reported, not lost.
    @Test func partsThatDoNotFit() throws {
        let folder = try Fixture.folder("small")
        let log = DiagnosticLog()
        let settings = EventSettings(try #require(folder["event.yaml"]), rules: rules, log: log)
        var parts = EventParts(times: EventTimes(zone: try #require(settings.zone)))
        parts.roles = [Role(session: "ws-1", person: "p-1", kind: .speaker)]
        #expect(EventIntake.assemble(settings, parts, log: log) == nil)
        #expect(log.sorted(files: []).map(\.code) == [.partsDoNotFit])
    }
}
