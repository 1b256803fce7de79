import Foundation
import Testing

/// Planning from an earlier programme, and only a part of it, on the small forum of Data.
@Suite struct PlanScopeTests {
    private static let limits = ["--iterations", "20000", "--quiet"]

    private static var small: String {
        var root = URL(filePath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        return root.appending(path: "Data/small").path()
    }

    /// Of each session start, end and room, as programme.csv has them.
    private func places(_ folder: TemporaryFolder, _ name: String) throws -> [String: [String]] {
        let rows = try folder.text("\(name)/programme.csv").split(separator: "\r\n")
        let head = rows[0].split(separator: ",").map(String.init)
        let columns = try ["start", "end", "room"].map { try #require(head.firstIndex(of: $0)) }
        var found: [String: [String]] = [:]
        for row in rows.dropFirst() {
            // Titles may hold commas in quotes; what is looked at does not.
            var cells: [String] = [""]
            var isQuoted = false
            for letter in row {
                if letter == "\"" {
                    isQuoted.toggle()
                } else if letter == ",", !isQuoted {
                    cells.append("")
                } else {
                    cells[cells.count - 1].append(letter)
                }
            }
            found[cells[0]] = columns.map { cells[$0] }
        }
        return found
    }

    private func planned() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let run = try Command.run(["plan", Self.small, "-o", folder["old"]] + Self.limits)
        #expect(run.status == 0, "\(run.error)")
        return folder
    }

    @Test func timesStayWhileRoomsAreGivenAnew() throws {
        let folder = try planned()
        let run = try Command.run(
            ["plan", Self.small, "-o", folder["new"], "--from", folder["old"], "--keep", "times", "--seed", "3"]
                + Self.limits)
        #expect(run.status == 0, "\(run.error)")
        #expect(run.text.contains("Every session was decided anew, and kept times"))
        let (old, new) = (try places(folder, "old"), try places(folder, "new"))
        #expect(old.count == 12)
        #expect(old.mapValues { $0.prefix(2) } == new.mapValues { $0.prefix(2) })
        #expect(try folder.text("new/programme.json").contains("\"scope\""))
    }

    @Test(arguments: [["day=2027-03-03"], ["theme=ai"], ["theme=ai", "day=2027-03-02"]])
    func everythingElseStays(_ only: [String]) throws {
        let folder = try planned()
        let options = only.flatMap { ["--only", $0] }
        let run = try Command.run(
            ["plan", Self.small, "-o", folder["old2"], "--from", folder["old"]] + options + Self.limits)
        #expect(run.status == 0, "\(run.error)")
        let (old, new) = (try places(folder, "old"), try places(folder, "old2"))
        let ai: Set<String> = ["audits", "schools", "tongues", "courts"]
        for (session, place) in old {
            let isOpen =
                only.contains("theme=ai") ? ai.contains(session) : place[0].hasPrefix("2027-03-03")
            if !isOpen { #expect(new[session] == place, "\(session)") }
            if only == ["day=2027-03-03"] { #expect(new[session]?[0].prefix(10) == place[0].prefix(10)) }
        }
        #expect(try Command.run("verify", Self.small, folder["old2"]).status == 0)
    }

    /// A session stands at a second-best place, and leaves it unless it is frozen: by an option or by decisions.csv.
    @Test(
        arguments: [
            ("theme=rights", true), ("day=2027-03-02", true), ("session=remedy", true), ("published", true),
            ("theme=ai", false), ("day=2027-03-03", false),
        ], [true, false])
    func frozenSessionsStay(_ freeze: (what: String, holds: Bool), asOption: Bool) throws {
        let folder = try planned()
        let row = """
            remedy,Where Do I Complain? A Clinic,workshop,rights,scheduled,2027-03-02T14:00+03:00,\
            2027-03-02T15:00+03:00,2027-03-02T11:00Z,2027-03-02T12:00Z,60,hall,Great Hall,10,
            """
        let rows = try folder.text("old/programme.csv").split(separator: "\r\n").map {
            $0.hasPrefix("remedy,") ? row : String($0)
        }
        try folder.write(["old.csv": rows.joined(separator: "\r\n") + "\r\n"])
        try FileManager.default.copyItem(atPath: Self.small, toPath: folder["event"])
        let settings = try folder.text("event/event.yaml")
        try folder.write([
            "event/event.yaml": settings.replacing("rules:\n", with: "rules:\n  disruption: {weight: 0}\n")
        ])
        var options = ["--from", folder["old.csv"]]
        if asOption {
            options += ["--freeze", freeze.what]
        } else {
            try folder.write(["event/decisions.csv": "decision,what\nfreeze,\(freeze.what)\n"])
        }
        let run = try Command.run(["plan", folder["event"], "-o", folder["new"]] + options + Self.limits)
        #expect(run.status == 0, "\(run.error)")
        let place = try #require(try places(folder, "new")["remedy"])
        #expect((place[0] == "2027-03-02T14:00+03:00") == freeze.holds)
        #expect(try folder.text("new/report.md").contains("frozen."))
    }

    @Test func theOutputMayReplaceWhatItWasPlannedFrom() throws {
        let folder = try planned()
        let run = try Command.run(
            ["plan", Self.small, "-o", folder["old"], "--from", folder["old"], "--only", "theme=ai"] + Self.limits)
        #expect(run.status == 0, "\(run.error)")
        #expect(try folder.names() == ["old"])
    }

    @Test func allMistakesAreToldAtOnce() throws {
        let folder = try TemporaryFolder()
        let run = try Command.run(
            "plan", Self.small, "-o", folder["out"], "--only", "day=2027-03-09", "--only", "theme=aj", "--keep",
            "times",
            "--freeze", "theme=ak"
        )
        #expect(run.status == 1)
        let lines = run.error.split(separator: "\n").map(String.init)
        #expect(lines.count == 4)
        #expect(lines[0].hasSuffix("E641 --keep needs an earlier programme. Name its folder with --from."))
        #expect(
            lines[1].hasSuffix(
                "E617 --only names '2027-03-09', which is no day of the event. The days are 2027-03-02, 2027-03-03."))
        #expect(
            lines[2].hasSuffix(
                "E617 --only names 'aj', which the event does not have. The themes are ai, access, rights, governance.")
        )
        #expect(
            lines[3].hasSuffix("E617 the event has no theme 'ak'. Did you mean 'ai'? Correct the id."))
        #expect(try folder.names().isEmpty)
        #expect(try Command.run("plan", Self.small, "-o", folder["out"], "--only", "monday").status == 2)
        let missing = try Command.run("plan", Self.small, "-o", folder["out"], "--from", folder["nowhere"])
        #expect(missing.status == 1 && missing.error.contains("E601"))
    }

    @Test func aTableOfAnotherNameIsCalledByIt() throws {
        let folder = try planned()
        let table = try folder.text("old/programme.csv").replacingOccurrences(of: "\r\nopening,", with: "\r\nclosing,")
        try folder.write(["mine.csv": table])
        let run = try Command.run("verify", Self.small, folder["mine.csv"])
        #expect(run.status == 1)
        #expect(run.error.hasPrefix("mine.csv"), "\(run.error)")
        #expect(!run.error.contains("programme.csv"))
    }
}

/// `convene frontier` from the outside.
@Suite struct FrontierCommandTests {
    @Test func choicesAreWrittenAsFolders() throws {
        let folder = try TinyEvent.folder()
        let plan = try Command.run("plan", folder["event"], "-o", folder["out"], "--iterations", "20000", "--quiet")
        #expect(plan.status == 0, "\(plan.error)")
        let missing = try Command.run("frontier", folder["event"], "-o", folder["choices"])
        #expect(missing.status == 1 && missing.error.contains("E641"))
        for _ in 1...2 {
            let run = try Command.run(
                "frontier", folder["event"], "--from", folder["out"], "-o", folder["choices"], "--seconds", "1",
                "--json")
            #expect(run.status == 0, "\(run.error)")
            let choices = try #require(try run.object()["choices"] as? [[String: Any]])
            #expect(choices.first?["folder"] as? String == "0-moves")
            #expect(choices.first?["is_least"] as? Bool == true)
        }
        #expect(try folder.names("choices").contains("frontier.html"))
        #expect(try folder.text("choices/frontier.csv").hasPrefix("folder,moves,least,"))
        #expect(try Command.run("verify", folder["event"], folder["choices/0-moves"]).status == 0)
        #expect(
            try folder.text("choices/0-moves/programme.csv") == folder.text("out/programme.csv"), "nothing has changed")
    }
}
