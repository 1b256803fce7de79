import Foundation
import ForumModel
import Publishing
import Testing
import Verification
import Workbooks

/// The workbook, read by somebody else's library: Scripts/check-workbook.
@Suite(.serialized) struct WorkbookTests {
    private static let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Scripts/check-workbook")
    private static let oslo = TimeZone(identifier: "Europe/Oslo")!

    private static func moment(_ day: Int, _ minute: Int) -> Instant {
        Instant(LocalDate(year: 2025, month: 6, day: day)!, minute: minute, in: oslo)!
    }

    private static let titles = [
        "=HYPERLINK(\"http://example.org\",\"Click\")", "+1", "-1 is <b>bold</b> & \"quoted\"", "@everyone",
        "A bell\u{7}, a null\u{0}, \u{FFFF} and a line\r\nmore", "مرحبا 👩‍👩‍👧‍👦", "_x0041_ stays",
        String(repeating: "👩‍🚀 long ", count: 9000),
    ]

    /// Two days, two rooms; a session of two hours beside two of one hour, a break, and one session without a place.
    private static func publication() throws -> Publication {
        let slots = [23, 24].flatMap { day in
            [
                Slot(id: ID("\(day)-am"), time: TimeRange(moment(day, 540), moment(day, 720))!),
                Slot(id: ID("\(day)-noon"), time: TimeRange(moment(day, 720), moment(day, 780))!, kind: .break),
                Slot(id: ID("\(day)-pm"), time: TimeRange(moment(day, 780), moment(day, 1020))!),
            ]
        }
        let sessions = titles.enumerated().map { number, title in
            Session(
                id: ID("s\(number)"), title: title, theme: number < 4 ? "t" : nil,
                durations: [number == 0 ? 120 : 60], expectedOnsite: 20)
        }
        let event = try Event(
            name: "Workbook \u{1}Forum", timeZone: oslo, published: moment(1, 720), slots: slots,
            rooms: [Room(id: "a", name: "=Hall [A]: */?\\", building: "East"), Room(id: "b")],
            themes: [Theme(id: "t", name: "A theme's \"name\"", colour: "#2e8b57")],
            sessions: sessions + [Session(id: "left", title: "=left")],
            people: [Person(id: "p", name: "Ada Example", email: "ada@mail.example.org")],
            roles: [Role(session: "s1", person: "p", kind: .speaker)])
        let starts: [(Int, Int, ID<Room>)] = [
            (23, 540, "a"), (23, 540, "b"), (23, 600, "b"), (23, 780, "a"), (23, 960, "b"), (24, 540, "a"),
            (24, 600, "b"), (24, 780, "b"),
        ]
        let programme = Programme(
            zip(sessions, starts).map { session, place in
                Placement(
                    session: session.id, start: moment(place.0, place.1), duration: session.durations[0], room: place.2)
            })
        return publication(event, programme)
    }

    private static func publication(_ event: Event, _ programme: Programme) -> Publication {
        let assessment = Verifier(event).assess(programme)
        return Publication(
            event: event, programme: programme,
            certificate: Certificate(
                status: .limit, score: assessment.score, bound: .zero, unscheduled: [], seed: 0, iterations: 0),
            assessment: assessment)
    }

    @Test func everyTimeAndTextComesBack() throws {
        let outcome = try check(try Self.publication())
        #expect(outcome.code == 0, "\(outcome.text)")
    }

    @Test func theCheckFindsAnHourTooLate() throws {
        let publication = try Self.publication()
        let table = String(decoding: try OutputFormat.csv.bytes(publication), as: UTF8.self)
        let outcome = try check(publication, table: table.replacing("T09:00", with: "T08:00"))
        #expect(outcome.code == 1)
        #expect(outcome.text.contains("the rows are not those of the table"))
    }

    @Test func equalProgrammesAreEqualBytes() throws {
        let bytes = try OutputFormat.workbook.bytes(try Self.publication())
        #expect(bytes == (try OutputFormat.workbook.bytes(try Self.publication())))
        #expect(bytes.starts(with: "PK".utf8))
    }

    @Test func anEmptyProgrammeIsAWorkbook() throws {
        let full = try Self.publication()
        let outcome = try check(Self.publication(full.event, Programme([])))
        #expect(outcome.code == 0, "\(outcome.text)")
    }

    @Test func theValuesKeepToWhatSpreadsheetsHold() throws {
        let book = Workbook(of: try Self.publication())
        #expect(book.sheets.map(\.name) == ["Programme", "Mon 23 Jun 2025", "Tue 24 Jun 2025", "Unscheduled"])
        let cells = book.sheets.flatMap(\.rows).flatMap(\.cells)
        let texts = cells.compactMap { cell -> String? in if case .text(let text) = cell.value { text } else { nil } }
        #expect(texts.contains("=left"), "a text is a text, without a guard before it")
        #expect(texts.map(\.utf16.count).max() ?? 0 <= 32_767)
        #expect((texts.map(\.utf16.count).max() ?? 0) > 32_000, "cut, and not dropped")
        #expect(texts.allSatisfy { !$0.unicodeScalars.contains("\u{7}") && !$0.contains("@mail.example.org") })
        #expect(book.sheets.allSatisfy { sheet in sheet.rows.allSatisfy { $0.cells.count == sheet.widths.count } })
        // The session of two hours, and the breaks of both days.
        let merges = book.sheets[1].merges.map { [$0.row, $0.column, $0.rows, $0.columns] }
        #expect(merges == [[1, 1, 2, 1], [3, 1, 1, 2]])
    }

    /// Cancels the test where the library cannot be had; continuous integration must have it.
    private func check(_ publication: Publication, table: String? = nil) throws -> (code: Int32, text: String) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "convene-workbook-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let rows = try table.map { Array($0.utf8) } ?? OutputFormat.csv.bytes(publication)
        try Data(rows).write(to: folder.appending(path: "programme.csv"))
        try Data(OutputFormat.workbook.bytes(publication)).write(to: folder.appending(path: "programme.xlsx"))
        let process = Process()
        let output = Pipe()
        process.executableURL = Self.script
        process.arguments = [folder.path(percentEncoded: false)]
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        if process.terminationStatus == 77, ProcessInfo.processInfo.environment["CI"] == nil {
            try Test.cancel("the library cannot be had here: \(text)")
        }
        return (process.terminationStatus, text)
    }
}
