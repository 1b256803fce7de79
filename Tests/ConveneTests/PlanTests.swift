import Foundation
import Testing

@Suite struct PlanTests {
    @Test func plansAndWritesEverything() throws {
        let folder = try TinyEvent.folder()
        let run = try Command.run("plan", folder["event"], "-o", folder["out"], "--iterations", "20000")
        #expect(run.status == 0, "\(run.error)")
        #expect(try folder.names("out") == outputNames)
        #expect(try folder.names() == ["event", "out"])
        #expect(run.text.contains("All 4 sessions have a time and a room."))
        #expect(run.text.contains("Proven best"))
        #expect(run.error.contains("searching"), "without a terminal the phases are log lines")
        #expect(try Command.run("verify", folder["event"], folder["out"]).status == 0)
    }

    @Test func whatNoRoomCanHoldIsLeftOutWithAReason() throws {
        let folder = try TinyEvent.folder(session: TinyEvent.giant)
        let run = try Command.run("plan", folder["event"], "-o", folder["out"], "--iterations", "20000", "--quiet")
        #expect(run.status == 3, "\(run.error)")
        #expect(run.error.isEmpty)
        #expect(run.text.contains("4 of 5 sessions have a time and a room."))
        let reason = try #require(run.text.split(separator: "\n").first { $0.hasPrefix("  ws-9: ") })
        #expect(reason.contains("room-capacity"))
        let row = try folder.text("out/programme.csv").split(separator: "\r\n").first { $0.hasPrefix("ws-9,") }
        #expect(try #require(row).contains(",unscheduled,,,"))
        #expect(try folder.text("out/report.md").contains("ws-9"))

        let check = try Command.run("check", folder["event"])
        #expect(check.status == 0)
        #expect(check.text.contains("ws-9 has no possible place."))
    }

    @Test(arguments: [["--workers", "1"], ["--workers", "2"], ["--workers", "2", "--quiet", "--json"]])
    func equalSeedAndIterationsGiveEqualBytes(_ options: [String]) throws {
        let folder = try TinyEvent.folder(session: TinyEvent.giant)
        let limits = ["--iterations", "30000", "--seed", "5"]
        #expect(try Command.run(["plan", folder["event"], "-o", folder["one"]] + limits).status == 3)
        #expect(try Command.run(["plan", folder["event"], "-o", folder["two"]] + limits + options).status == 3)
        #expect(try folder.contents("one") == folder.contents("two"))
    }

    @Test func withJSONOneObjectSaysItAll() throws {
        let folder = try TinyEvent.folder(session: TinyEvent.giant)
        let run = try Command.run("plan", folder["event"], "-o", folder["out"], "--iterations", "20000", "--json")
        let answer = try run.object()
        #expect(run.status == 3)
        #expect(answer["exit_code"] as? Int == 3)
        #expect(answer["command"] as? String == "plan")
        #expect(answer["status"] as? String == "optimal")
        #expect(answer["scheduled"] as? Int == 4)
        #expect(
            answer["files"] as? [String] == [
                "programme.csv", "programme.ics", "programme.json", "report.md", "report.html", "report.json",
                "history.json",
            ])
        let unscheduled = try #require(answer["unscheduled"] as? [[String: Any]])
        #expect(unscheduled.map { $0["session"] as? String } == ["ws-9"])
        #expect((unscheduled[0]["reason"] as? String)?.contains("room-capacity") == true)
        #expect(unscheduled[0]["conflict"] as? [String] == [])
        let total = try #require(answer["total"] as? Double)
        #expect(try #require(answer["bound"] as? Double) == total)
    }

    @Test func warningsAreShownAlsoWhenQuiet() throws {
        let folder = try TinyEvent.folder(["room.csv": "id\n"])
        let run = try Command.run("plan", folder["event"], "-o", folder["out"], "--iterations", "1000", "--quiet")
        #expect(run.status == 0)
        #expect(run.error.hasPrefix("room.csv W115 "))
        #expect(run.error.split(separator: "\n").count == 1)
    }
}
