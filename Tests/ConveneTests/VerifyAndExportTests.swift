import Foundation
import Testing

@Suite struct VerifyAndExportTests {
    /// The event, planned into `out`; one session has no place.
    private static func planned() throws -> TemporaryFolder {
        let folder = try TinyEvent.folder(session: TinyEvent.giant)
        let run = try Command.run("plan", folder["event"], "-o", folder["out"], "--iterations", "20000", "--quiet")
        #expect(run.status == 3)
        return folder
    }

    /// Puts ws-1 and ws-4 at the same time into the same room, as a hand might.
    private static func spoil(_ folder: TemporaryFolder) throws {
        let lines = try folder.text("out/programme.csv").split(separator: "\r\n").map { line in
            guard line.hasPrefix("ws-4,") || line.hasPrefix("ws-1,") else { return String(line) }
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return (cells[..<5] + ["2027-06-14T09:00", "2027-06-14T10:00", "", "", "60", "hall", "", "", ""])
                .joined(separator: ",")
        }
        try folder.write(["programme.csv": lines.joined(separator: "\r\n")], to: "out")
    }

    @Test func aSoundProgrammeIsJudgedRuleByRule() throws {
        let folder = try Self.planned()
        let run = try Command.run("verify", folder["event"], folder["out"])
        #expect(run.status == 0)
        #expect(run.text.contains("Every hard rule holds."))
        #expect(run.text.contains("theme-overlap"))
        #expect(run.text.contains("ws-9"))
        let answer = try Command.run("verify", folder["event"], folder["out"], "--json").object()
        #expect((answer["violations"] as? [Any])?.isEmpty == true)
        #expect(answer["exit_code"] as? Int == 0)
        #expect(answer["status"] as? String == "optimal")
        #expect((answer["rules"] as? [[String: Any]])?.contains { $0["rule"] as? String == "theme-overlap" } == true)
    }

    /// What departs from an earlier programme costs something, and only who knows that programme can say so.
    @Test func whatWasMovedIsCountedFromTheEarlierProgramme() throws {
        let folder = try TinyEvent.folder()
        #expect(try Command.run("plan", folder["event"], "-o", folder["one"], "--iterations", "20000").status == 0)
        let first = try folder.text("one/programme.csv").contains(
            "ws-1,Open Seas,workshop,ocean,scheduled,2027-06-14T09:00")
        let start = first ? "10:00" : "09:00"
        let rows = (TinyEvent.files["sessions.csv"] ?? "").replacing("expected_onsite", with: "expected_onsite,pinned")
            .replacing("60,80", with: "60,80,2027-06-14T\(start)")
        try folder.write(["sessions.csv": rows + "\n"], to: "event")
        let planned = try Command.run(
            "plan", folder["event"], "-o", folder["two"], "--from", folder["one"], "--iterations", "20000", "--json")
        let total = try planned.object()["total"] as? Double
        func judged(_ more: String...) throws -> Double? {
            try Command.run(["verify", folder["event"], folder["two"], "--json"] + more).object()["total"] as? Double
        }
        #expect(try judged("--from", folder["one"]) == total)
        let alone = try judged()
        #expect(try #require(alone) < total ?? 0)
    }

    @Test func aSpoiltProgrammeIsNamedSoAndNotExported() throws {
        let folder = try Self.planned()
        try Self.spoil(folder)
        let run = try Command.run("verify", folder["event"], folder["out"])
        #expect(run.status == 1)
        #expect(run.text.contains("room-double-booking: "))
        #expect(!run.text.contains("Proven best"))
        let answer = try Command.run("verify", folder["event"], folder["out"], "--json").object()
        #expect(answer["exit_code"] as? Int == 1)
        #expect((answer["violations"] as? [[String: Any]])?.first?["rule"] as? String == "room-double-booking")
        let export = try Command.run(
            "export", folder["event"], folder["out"], "--format", "ics", "--output", folder["forum.ics"])
        #expect(export.status == 1)
        #expect(export.error.contains("programme.csv E609 room-double-booking: "))
        #expect(!folder.has("forum.ics"))
    }

    /// What was proven, and the reasons for what is left out, are read back.
    @Test(arguments: [
        ("csv", "programme.csv"), ("ics", "programme.ics"), ("json", "programme.json"), ("report-md", "report.md"),
        ("report-html", "report.html"), ("report-json", "report.json"),
    ])
    func anExportIsWhatPlanWrote(_ format: String, _ name: String) throws {
        let folder = try Self.planned()
        let run = try Command.run("export", folder["event"], folder["out"], "--format", format)
        #expect(run.status == 0)
        #expect(try run.output == folder.data("out/\(name)"))
        let into = try Command.run(
            "export", folder["event"], folder["out"], "--format", format, "-o", folder["copy"])
        #expect(into.status == 0)
        #expect(into.output.isEmpty)
        #expect(try folder.data("copy") == run.output)
        #expect(try folder.names() == ["copy", "event", "out"])
    }

    @Test func theTableItselfMayBeNamed() throws {
        let folder = try Self.planned()
        let whole = try Command.run("verify", folder["event"], folder["out"])
        let table = try Command.run("verify", folder["event"], folder["out/programme.csv"])
        #expect(table.status == 0)
        #expect(table.output == whole.output)
        try folder.write(["draft.csv": try folder.text("out/programme.csv")])
        let draft = try Command.run("export", folder["event"], folder["draft.csv"], "--format", "csv")
        #expect(draft.status == 0)
        #expect(try draft.output == folder.data("draft.csv"))
    }

    /// A hand that takes a session out leaves a sound programme of which nothing is proven.
    @Test func aProofDoesNotOutliveAChangeByHand() throws {
        let folder = try Self.planned()
        let lines = try folder.text("out/programme.csv").split(separator: "\r\n").map { line in
            line.hasPrefix("ws-2,") ? "ws-2,Calm Seas,workshop,ocean,unscheduled,,,,,60,,,10," : String(line)
        }
        try folder.write(["programme.csv": lines.joined(separator: "\r\n")], to: "out")
        let answer = try Command.run("verify", folder["event"], folder["out"], "--json").object()
        #expect(answer["exit_code"] as? Int == 0)
        #expect(answer["status"] as? String == "limit")
        #expect(answer["accepted_left_out"] as? Double == 2)
        #expect(answer["accepted_left_out_bound"] as? Double == 0)
        let report = try Command.run("export", folder["event"], folder["out"], "--format", "report-md")
        #expect(report.status == 0)
        #expect(!report.text.contains("Proven best"))
    }

    /// What was proven under other weights is not proven under these.
    @Test func aProofDoesNotOutliveAChangeOfTheRules() throws {
        let folder = try Self.planned()
        let settings = try folder.text("event/event.yaml") + "\nrules:\n  theme-overlap: {weight: 9}\n"
        try folder.write(["event.yaml": settings], to: "event")
        let answer = try Command.run("verify", folder["event"], folder["out"], "--json").object()
        #expect(answer["status"] as? String == "limit")
    }

    @Test func aFolderWithoutAProgrammeSaysSo() throws {
        let folder = try TinyEvent.folder()
        for arguments in [["verify"], ["export", "--format", "csv"]] {
            let run = try Command.run(arguments + [folder["event"], folder["event"]])
            #expect(run.status == 1)
            #expect(run.error.contains("/event E608 the folder holds no programme.csv."))
        }
    }

    @Test func aReaderThatGoesAwayIsNoError() throws {
        let folder = try Self.planned()
        let script = "{ \"$convene\" export event out --format ics; echo $? > status; } | head -c 5"
        let run = try Command.shell(script, in: folder.path)
        #expect(run.text == "BEGIN")
        #expect(run.error.isEmpty)
        #expect(try folder.text("status") == "0\n")
    }

    @Test func aFullDiskBehindStandardOutputIsAnError() throws {
        let folder = try Self.planned()
        let run = try Command.shell("\"$convene\" export event out --format ics > /dev/full", in: folder.path)
        #expect(run.status == 1)
        #expect(run.error.hasPrefix("standard output E607 "))
    }
}
