import ForumModel
import Foundation
import Testing

@Suite struct BadInputTests {
    /// One fault a folder: what is changed, and how the line about it begins.
    static let faults: [(changes: [String: String?], line: String)] = [
        (["rooms.csv": nil], "rooms.csv E102 "),
        (["event.yaml": "name: Tiny Forum\ntimezone: Europe/Olso\nslots: slots.csv\n"], "event.yaml:2 E204 "),
        (["event.yaml": "name: [\n"], "event.yaml:2 E116 "),
        (["relations.csv": "kind,a,b\nbefore,ws-1,ws-2\nbefore,ws-2,ws-1\n"], "relations.csv:3 E407 "),
        (["roles.csv": "session,person,role\nws-1,p-1,speaker\n", "people.csv": "id,name\n"], "roles.csv:2 E314 "),
        (["interests.csv": "person,session\np-1,ws-77\n"], "interests.csv:2 E313 "),
        (
            [
                "sessions.csv": """
                id,title,duration,pinned
                ws-1,Open Seas,60,2027-06-14T09:00@hall
                ws-2,Calm Seas,60,2027-06-14T09:30@hall
                """
            ], "sessions.csv:3 E405 "
        ),
        (["sessions.csv": "id,title,duration,rooms\nws-1,Open Seas,60,hal\n"], "sessions.csv:2 E312 "),
    ]

    @Test(arguments: faults.indices)
    func aFaultIsNamedWithCodeAndPlaceAndNothingIsWritten(_ number: Int) throws {
        let (changes, line) = Self.faults[number]
        let folder = try TinyEvent.folder(changes)
        for command in [["plan", folder["event"], "-o", folder["out"], "--quiet"], ["check", folder["event"]]] {
            let run = try Command.run(command)
            #expect(run.status == 1)
            #expect(run.output.isEmpty)
            #expect(run.error.split(separator: "\n").contains { $0.hasPrefix(line) }, "\(run.error)")
        }
        #expect(try folder.names() == ["event"])
    }

    @Test func withJSONTheProblemsAreValues() throws {
        let folder = try TinyEvent.folder(Self.faults[3].changes)
        let run = try Command.run("plan", folder["event"], "-o", folder["out"], "--json")
        #expect(run.status == 1)
        #expect(run.error.isEmpty)
        let answer = try run.object()
        #expect(answer["exit_code"] as? Int == 1)
        let problems = try #require(answer["diagnostics"] as? [[String: Any]])
        #expect(problems.count == 1)
        #expect(problems[0]["code"] as? String == "E407")
        #expect(problems[0]["severity"] as? String == "error")
        #expect(problems[0]["file"] as? String == "relations.csv")
        #expect(problems[0]["row"] as? Int == 3)
    }

    @Test func anEmptyFolderSaysWhatIsExpected() throws {
        let folder = try TemporaryFolder()
        try folder.write([:], to: "event")
        let run = try Command.run("plan", folder["event"], "-o", folder["out"], "--quiet")
        #expect(run.status == 1)
        #expect(run.error.hasPrefix("event E101 "))
        #expect(run.error.contains("sessions.csv"))
        #expect(try folder.names() == ["event"])
    }

    @Test func whatIsNoFolderSaysSo() throws {
        let folder = try TinyEvent.folder()
        let missing = try Command.run("check", folder["nothing"])
        #expect(missing.status == 1)
        #expect(missing.error.contains("/nothing E601 "))
        let file = try Command.run("check", folder["event/event.yaml"])
        #expect(file.status == 1)
        #expect(file.error.contains("/event.yaml E602 "))
    }

    /// A pipe would never end.
    @Test func aPipeInTheFolderIsRefused() throws {
        let folder = try TinyEvent.folder()
        #expect(mkfifo(folder["event/people.csv"], 0o600) == 0)
        let run = try Command.run("check", folder["event"])
        #expect(run.status == 1)
        #expect(run.error.hasPrefix("people.csv E603 "))
    }

    @Test(arguments: [UInt8.min...UInt8.max, 0x20...0x7E, 0x2C...0x31])
    func tenMegabytesOfNoiseAreAMistakeLikeAnyOther(_ octets: ClosedRange<UInt8>) throws {
        let folder = try TinyEvent.folder()
        var generator = SeededGenerator(seed: 11)
        let line = (0..<997).map { _ in UInt8.random(in: octets, using: &generator) }
        var noise = Data()
        while noise.count < 10_000_000 { noise += line + [0x0A] }
        try noise.write(to: URL(filePath: folder["event/sessions.csv"]))
        let run = try Command.run("plan", folder["event"], "-o", folder["out"], "--quiet")
        #expect(run.status == 1)
        #expect(
            run.error.contains("sessions.csv:1 E") || run.error.contains("sessions.csv E"), "\(run.error.prefix(300))")
        #expect(run.error.utf8.count < 100_000)
        #expect(try folder.names() == ["event"])
    }
}
