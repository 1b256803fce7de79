import Foundation
import ForumModel
import Publishing
import Testing

/// What other people's calendar software makes of our calendar: Scripts/check-calendar reads it with two libraries.
@Suite(.serialized) struct OtherReadersTests {
    private static let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Scripts/check-calendar")

    @Test func bothLibrariesReadTheTinyForum() throws {
        let publication = try TinyForum.publication()
        let outcome = try check(
            calendar: try OutputFormat.calendar.bytes(publication), table: try OutputFormat.csv.bytes(publication))
        #expect(outcome.code == 0, "\(outcome.text)")
    }

    @Test func theCheckFindsAnHourTooLate() throws {
        let publication = try TinyForum.publication()
        let late = try TinyForum.text(.calendar, of: publication).replacing("T090000", with: "T100000")
        let outcome = try check(calendar: Array(late.utf8), table: try OutputFormat.csv.bytes(publication))
        #expect(outcome.code == 1)
        #expect(outcome.text.contains("does not find"))
    }

    @Test(arguments: ["Europe/Dublin", "Africa/Casablanca", "America/St_Johns", "Asia/Kathmandu", "UTC"])
    func bothLibrariesAgreeOnTheZone(name: String) throws {
        let zone = try #require(TimeZone(identifier: name))
        // A day of every month, so that the clocks change in between.
        let placements = (1...12).map { month in
            Placement(
                session: ID("m\(month)"),
                start: Instant(rawValue: LocalDate(year: 2025, month: month, day: 9)!.dayNumber * 1440 + 720),
                duration: 90, room: "r")
        }
        let event = try Event(
            name: "A year", timeZone: zone,
            slots: [Slot(id: "s", time: TimeRange(placements[0].start, placements[11].end)!)], rooms: [Room(id: "r")],
            sessions: placements.map { Session(id: $0.session) })
        let publication = Publication(
            event: event, programme: Programme(placements), certificate: TinyForum.certificate,
            assessment: TinyForum.assessment)
        let outcome = try check(
            calendar: try OutputFormat.calendar.bytes(publication), table: try OutputFormat.csv.bytes(publication))
        #expect(outcome.code == 0, "\(outcome.text)")
    }

    /// Cancels the test where the libraries cannot be had; continuous integration must have them.
    private func check(calendar: [UInt8], table: [UInt8]) throws -> (code: Int32, text: String) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "convene-calendar-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = [folder.appending(path: "programme.ics"), folder.appending(path: "programme.csv")]
        try Data(calendar).write(to: files[0])
        try Data(table).write(to: files[1])
        let process = Process()
        let output = Pipe()
        process.executableURL = Self.script
        process.arguments = files.map { $0.path(percentEncoded: false) }
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        if process.terminationStatus == 77, ProcessInfo.processInfo.environment["CI"] == nil {
            try Test.cancel("the calendar libraries cannot be had here: \(text)")
        }
        return (process.terminationStatus, text)
    }
}
