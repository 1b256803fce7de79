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
            "plan", Self.small, "-o", folder["out"], "--only", "day=2027-03-09", "--only", "theme=aj", "--keep", "times"
        )
        #expect(run.status == 1)
        let lines = run.error.split(separator: "\n").map(String.init)
        #expect(lines.count == 3)
        #expect(lines[0].hasSuffix("E641 --keep needs an earlier programme. Name its folder with --from."))
        #expect(
            lines[1].hasSuffix(
                "E617 --only names '2027-03-09', which is no day of the event. The days are 2027-03-02, 2027-03-03."))
        #expect(
            lines[2].hasSuffix(
                "E617 --only names 'aj', which the event does not have. The themes are ai, access, rights, governance.")
        )
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
