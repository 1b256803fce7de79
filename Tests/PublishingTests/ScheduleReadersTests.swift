import Foundation
import ForumModel
import Publishing
import Testing

/// What other people's software makes of the schedule files, of xCal and of the feeds: Scripts/check-schedule and
/// Scripts/check-calendar.
@Suite(.serialized) struct ScheduleReadersTests {
    private static let scripts = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Scripts")

    @Test func theScheduleToolsSeeTheTinyForum() throws {
        let outcome = try check(schedule(of: try TinyForum.publication()), "check-schedule", ["."])
        #expect(outcome.code == 0, "\(outcome.text)")
    }

    @Test func theCheckFindsAnHourTooLate() throws {
        let files = try schedule(of: try TinyForum.publication()).map { file in
            guard file.path == "schedule.xml" else { return file }
            let late = String(decoding: file.bytes, as: UTF8.self).replacing("T09:00:00", with: "T10:00:00")
            return OutputFile(path: file.path, bytes: Array(late.utf8))
        }
        let outcome = try check(files, "check-schedule", ["."])
        #expect(outcome.code == 1)
        #expect(outcome.text.contains("times that do not agree"))
    }

    @Test func bothLibrariesReadEveryFeed() throws {
        let files = try feeds(of: try TinyForum.publication())
        let outcome = try check(files, "check-calendar", ["programme.ics", "programme.csv", "feeds"])
        #expect(outcome.code == 0, "\(outcome.text)")
    }

    @Test func theCheckFindsAFeedThatLacksASession() throws {
        let files = try feeds(of: try TinyForum.publication())
        let lost = files.map { file in
            let text = String(decoding: file.bytes, as: UTF8.self)
            guard file.path == "feeds/calendars/rooms/hall.ics", let start = text.range(of: "BEGIN:VEVENT"),
                let end = text.range(of: "END:VEVENT\r\n")
            else { return file }
            return OutputFile(path: file.path, bytes: Array((text[..<start.lowerBound] + text[end.upperBound...]).utf8))
        }
        let outcome = try check(lost, "check-calendar", ["programme.ics", "programme.csv", "feeds"])
        #expect(outcome.code == 1)
        #expect(outcome.text.contains("rooms together are not the programme"))
    }

    private func schedule(of publication: Publication) throws -> [OutputFile] {
        let formats: [OutputFormat] = [.csv, .calendar, .xCal, .scheduleXML, .scheduleJSON]
        return try formats.map { try $0.file(for: publication) }
    }

    private func feeds(of publication: Publication) throws -> [OutputFile] {
        let feeds = try FolderFormat.calendars.files(for: publication)
        return try [OutputFormat.csv, .calendar].map { try $0.file(for: publication) }
            + feeds.map { OutputFile(path: "feeds/" + $0.path, bytes: $0.bytes) }
    }

    /// Runs a script over `files`. Cancels the test where the libraries cannot be had; continuous integration must have
    /// them.
    private func check(
        _ files: [OutputFile], _ script: String, _ arguments: [String]
    ) throws -> (code: Int32, text: String) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "convene-schedule-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in files {
            let place = folder.appending(path: file.path)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: place)
        }
        let process = Process()
        let output = Pipe()
        process.executableURL = Self.scripts.appending(path: script)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        if process.terminationStatus == 77, ProcessInfo.processInfo.environment["CI"] == nil {
            try Test.cancel("the libraries cannot be had here: \(text)")
        }
        return (process.terminationStatus, text)
    }
}
