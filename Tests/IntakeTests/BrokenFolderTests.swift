import ForumModel
import Foundation
import Intake
import Testing

@Suite struct BrokenFolderTests {
    @Test(arguments: try Fixture.broken())
    func eachFaultIsNamedAndNoOther(_ fixture: Fixture) {
        let reading = EventIntake.read(fixture.folder, rules: rules)
        let found = reading.diagnostics.map(\.code.rawValue).sorted()
        #expect(found == fixture.expected, "\(reading.diagnostics.map(\.description).joined(separator: "\n"))")
        let hasErrors = reading.diagnostics.contains { $0.severity == .error }
        #expect((reading.event == nil) == hasErrors)
    }

    @Test func theSmallFolderItselfIsGood() throws {
        let reading = EventIntake.read(try Fixture.folder("small"), rules: rules)
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
        #expect(reading.event?.sessions.count == 3)
    }

    /// What a message says, to the letter: the file, the row, the code, the cause and the cure.
    @Test(arguments: [
        (
            "unknown-room",
            "sessions.csv:3 E312 'ws-2' names room 'hal', which rooms.csv does not list. "
                + "Did you mean 'hall'? Add the room, or correct the id."
        ),
        (
            "unknown-time-zone",
            "event.yaml:2 E204 timezone: 'Europe/Olso' is not the name of a time zone. "
                + "Did you mean 'Europe/Oslo'? Write the IANA name of the place, such as Europe/Oslo."
        ),
        (
            "two-sessions-of-one-id",
            "sessions.csv:4 E303 the session 'ws-2' stands in row 3 already. "
                + "Give each its own id, or remove one of the two."
        ),
        (
            "cyclic-before",
            "relations.csv:4 E407 sessions come before each other in a circle: 'ws-1', 'ws-2', 'ws-3', 'ws-1'. "
                + "Remove one of these relations, or give it a weight instead of hard."
        ),
        (
            "two-pins-one-room",
            "sessions.csv:4 E405 'ws-3' is pinned to room 'hall' at a time that 'ws-2' in row 3 has already. "
                + "Move one of the two."
        ),
        (
            "pin-off-the-grid",
            "sessions.csv:3 E404 'ws-2' is pinned to 2025-06-23T09:15+02:00, but in slot 'mon-am' sessions start "
                + "only at a multiple of 30 minutes after its start. Correct the pin, the step of the grid, or the durations."
        ),
        (
            "latin-1-text",
            "people.csv:2 E104 the text is not UTF-8, from byte 76 of the file on. "
                + "Save as UTF-8; spreadsheets call it \"CSV UTF-8\"."
        ),
        (
            "option-is-not-hours",
            "event.yaml:10 E210 rules.remote-hours.comfortable: 'mornings' are not hours of a day. "
                + "Write them as \"09:00-18:00\"."
        ),
        (
            "option-limit-of-zero",
            "event.yaml:10 E304 rules.person-load.limit: 0 is not a possible number of sessions. "
                + "Write a whole number from 1 to 1000000."
        ),
        (
            "empty-folder",
            "small E101 the folder holds none of the files of an event. Expected are event.yaml, rooms.csv, "
                + "sessions.csv and, if wanted, slots.csv, people.csv, roles.csv, relations.csv, interests.csv, decisions.csv."
        ),
    ])
    func messagesAreSentences(name: String, sentence: String) throws {
        let fixture = try #require(try Fixture.broken().first { $0.name == name })
        let reading = EventIntake.read(fixture.folder, rules: rules)
        #expect(reading.diagnostics.map(\.description) == [sentence])
    }

    @Test func problemsOfAllFilesComeInTheOrderOfFilesAndRows() throws {
        let folder = try Fixture.folder("small")
            .with("rooms.csv", "id,capacity\nhall,x\nattic,y\n")
            .with("interests.csv", "person,session\na,ws-8\n")
            .with("event.yaml", "name: A\ntimezone: Nowhere\nslots: slots.csv\nturnover: long\n")
        let found = EventIntake.read(folder, rules: rules).diagnostics.map {
            "\($0.file):\($0.row ?? 0) \($0.code.rawValue)"
        }
        #expect(
            found == [
                "event.yaml:2 E204", "event.yaml:4 E304", "rooms.csv:2 E304", "rooms.csv:3 E304", "sessions.csv:2 W315",
                "sessions.csv:3 W315", "interests.csv:2 E313",
            ])
    }

    @Test func repeatedProblemsAreCountedAndNotListed() throws {
        let rows = (1...1254).map { "guest-\($0),ws-9" }.joined(separator: "\n")
        let folder = try Fixture.folder("small").with("interests.csv", "person,session\n" + rows)
        let diagnostics = EventIntake.read(folder, rules: rules).diagnostics
        #expect(diagnostics.count == 21)
        #expect(diagnostics.allSatisfy { $0.code == .unknownSession })
        #expect(diagnostics.last?.description == "interests.csv:22 E313 and 1,234 more like this.")
    }

    @Test func messagesStayOnOneLine() throws {
        let folder = try Fixture.folder("small")
            .with("roles.csv", "session,person,role\n\"ws\n\u{1B}[31m1\",p-1,speaker\n")
        let diagnostics = EventIntake.read(folder, rules: rules).diagnostics
        #expect(diagnostics.count == 1)
        #expect(diagnostics.allSatisfy { !$0.description.unicodeScalars.contains { $0.value < 0x20 } })
    }
}
