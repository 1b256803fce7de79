import ForumModel
import Foundation
import Publishing
import Testing

/// The night job from the outside: what it keeps, what it says, and what is left of it when it is killed.
@Suite struct BatchTests {
    private static func batch(_ folder: TemporaryFolder, _ more: String...) throws -> Command.Outcome {
        try Command.run(["batch", "--event", folder["event"], "--state", folder["state"], "--budget", "10s"] + more)
    }

    private static func withdraw(_ session: String, in folder: TemporaryFolder) throws {
        let rows = try folder.text("event/sessions.csv").split(separator: "\n").filter { !$0.hasPrefix(session) }
        try folder.write(["sessions.csv": rows.joined(separator: "\n") + "\n"], to: "event")
    }

    @Test func aProposalIsMadePublishedAndChanged() throws {
        let folder = try TinyEvent.folder()
        let first = try Self.batch(folder)
        #expect(first.status == 10, "\(first.error)")
        #expect(try folder.names("state/event/result") == ["programme", "report.md", "result.json"])
        #expect(try folder.names("state/event/versions").isEmpty)
        #expect(try Self.batch(folder).status == 10, "it still waits")

        let published = try Command.run("publish", folder["event"], "--state", folder["state"])
        #expect(published.status == 0, "\(published.error)")
        #expect(try folder.names("state/event/versions") == ["0001"])
        #expect(try Self.batch(folder).status == 0)
        #expect(try Command.run("publish", folder["event"], "--state", folder["state"]).status == 1)

        try Self.withdraw("ws-2", in: folder)
        let second = try Self.batch(folder, "--publish")
        #expect(second.status == 0, "\(second.error)")
        #expect(try folder.names("state/event/versions") == ["0001", "0002"])
        #expect(try folder.text("state/event/result/report.md").contains("ws-2"))
        let calendar = try folder.text("state/event/versions/0002/programme.ics")
        #expect(calendar.contains("STATUS:CANCELLED"))
        let diff = try Command.run(
            "diff", folder["state/event/versions/0001"], folder["state/event/versions/0002"])
        #expect(diff.text.contains("ws-2 \u{201C}Calm Seas\u{201D} is cancelled"))
        let sums = try Command.shell("sha256sum --check SHA256SUMS", in: folder["state/event/versions/0002"])
        #expect(sums.status == 0)
    }

    @Test func aBrokenFolderNeedsAPersonAndTheProgrammeStands() throws {
        let folder = try TinyEvent.folder()
        #expect(try Self.batch(folder, "--publish").status == 0)
        try folder.write(["rooms.csv": "id,name\n"], to: "event")
        let run = try Self.batch(folder, "--publish")
        #expect(run.status == 11)
        #expect(run.text.contains("E402"))
        #expect(try folder.text("state/event/result/report.md").contains("E402"))
        #expect(try folder.names("state/event/versions") == ["0001"])
    }

    @Test func aProposalWaitsWhileTheFolderIsBroken() throws {
        let folder = try TinyEvent.folder()
        #expect(try Self.batch(folder).status == 10)
        let proposed = try folder.contents("state/event/result/programme")
        let rooms = try folder.text("event/rooms.csv")
        try folder.write(["rooms.csv": "id,name\n"], to: "event")
        #expect(try Self.batch(folder).status == 11)
        #expect(try folder.contents("state/event/result/programme") == proposed)
        try folder.write(["rooms.csv": rooms], to: "event")
        #expect(try Command.run("publish", folder["event"], "--state", folder["state"]).status == 0)
        #expect(try folder.names("state/event/versions") == ["0001"])
    }

    @Test func whatHasNoPlaceNeedsAPerson() throws {
        let folder = try TinyEvent.folder(session: TinyEvent.giant)
        let run = try Self.batch(folder, "--publish")
        #expect(run.status == 11)
        #expect(try folder.text("state/event/result/report.md").contains("Everybody at Once"))
        #expect(try folder.names("state/event/versions").isEmpty, "a person decides about it")
    }

    @Test func eachEventFailsByItself() throws {
        let folder = try TinyEvent.folder()
        try folder.write(TinyEvent.files.merging(["event.yaml": "name: ["]) { $1 }, to: "other")
        let run = try Command.run([
            "batch", "--event", folder["other"], "--event", folder["event"], "--state", folder["state"], "--budget",
            "20s", "--textfile", folder["night.prom"],
        ])
        #expect(run.status == 11)
        #expect(try folder.names("state/event/result") == ["programme", "report.md", "result.json"])
        #expect(try folder.text("night-event.prom").contains("convene_batch_exit_status{event=\"event\"} 10\n"))
        #expect(try folder.text("night-other.prom").contains("convene_batch_exit_status{event=\"other\"} 11\n"))
    }

    @Test func aVersionThatWasTouchedIsNotTrusted() throws {
        let folder = try TinyEvent.folder()
        #expect(try Self.batch(folder, "--publish").status == 0)
        try Self.withdraw("ws-3", in: folder)
        #expect(try Self.batch(folder, "--publish").status == 0)
        try Data("nothing".utf8).write(to: URL(filePath: folder["state/event/versions/0002/programme.csv"]))
        let run = try Self.batch(folder)
        #expect(run.status == 10, "from version 1 there is something to propose again")
        #expect(try folder.text("state/event/result/report.md").contains("version 2 are not what they were"))
        #expect(try Self.batch(folder, "--publish").status == 0)
        #expect(try folder.names("state/event/versions") == ["0001", "0002", "0002-damaged"])
        #expect(try Self.batch(folder).status == 0, "and from there it goes on")
    }

    /// Killed at a moment drawn by chance, over and over: nothing is lost, half-written, stale or wrong.
    @Test(.timeLimit(.minutes(30))) func killedAtAnyMoment() throws {
        let kills = ProcessInfo.processInfo.environment["CONVENE_LONG_TESTS"] == "1" ? 300 : 12
        let folder = try TinyEvent.folder()
        var draw = SeededGenerator(seed: 7)
        let clock = ContinuousClock()
        let began = clock.now
        #expect(try Self.batch(folder, "--publish").status == 0)
        let whole = began.duration(to: clock.now) / .milliseconds(1)
        var versions = 1
        var struck = 0
        for round in 0..<kills {
            // Every round something is new, so that there is something to publish.
            let title = "Open Seas \(round)"
            try folder.write(
                ["sessions.csv": (TinyEvent.files["sessions.csv"] ?? "").replacing("Open Seas", with: title) + "\n"],
                to: "event")
            let run = try Command.start([
                "batch", "--event", folder["event"], "--state", folder["state"], "--budget", "10s", "--publish",
            ])
            usleep(UInt32(draw.below(max(1, Int(whole * 1_100)))))
            if run.process.isRunning { struck += kill(run.process.processIdentifier, SIGKILL) == 0 ? 1 : 0 }
            _ = try run.end()
            versions = try Self.check(folder, atLeast: versions)
        }
        #expect(struck > kills / 4, "most of the time it was killed at work")
        let last = try Self.batch(folder, "--publish")
        #expect(last.status == 0, "\(last.error)")
        let final = try Self.check(folder, atLeast: versions)
        let table = try folder.text("state/event/versions/\(Self.name(final))/programme.csv")
        #expect(table.contains("Open Seas \(kills - 1)"), "the last good state goes on to the newest event")
        #expect(try folder.names("state/event") == ["lock", "log.jsonl", "result", "versions"])
    }

    /// No file may grow beyond some size, as on a disk that is full: the run says so and ends, or dies on the spot, and what
    /// was good stays good.
    @Test(arguments: [true, false]) func aFullDiskLosesNothing(dies: Bool) throws {
        let folder = try TinyEvent.folder()
        #expect(try Self.batch(folder, "--publish").status == 0)
        var versions = 1
        var failures = 0
        for (round, blocks) in [0, 1, 2, 4, 6, 8, 12, 16, 24, 32, 48].enumerated() {
            let sessions = (TinyEvent.files["sessions.csv"] ?? "").replacing("Open Seas", with: "Full Seas \(round)")
            try folder.write(["sessions.csv": sessions + "\n"], to: "event")
            let run = try Command.shell(
                (dies ? "" : "trap '' XFSZ; ")
                    + "ulimit -f \(blocks); exec \"$convene\" batch --event event --state state "
                    + "--budget 10s --publish > /dev/null 2>&1", in: folder.path)
            if run.status != 0 { failures += 1 }
            #expect(dies || [0, 12].contains(run.status), "\(blocks) blocks: \(run.status)")
            versions = try Self.check(folder, atLeast: versions)
        }
        #expect(failures > 3, "there was too little room for most of them")
        #expect(try Self.batch(folder, "--publish").status == 0)
        let final = try Self.check(folder, atLeast: versions)
        #expect(try folder.text("state/event/versions/\(Self.name(final))/programme.csv").contains("Full Seas 10"))
        #expect(try folder.names("state/event") == ["lock", "log.jsonl", "result", "versions"])
    }

    private static func name(_ version: Int) -> String {
        String(repeating: "0", count: max(0, 4 - String(version).count)) + String(version)
    }

    /// - Returns: how many versions there are.
    private static func check(_ folder: TemporaryFolder, atLeast versions: Int) throws -> Int {
        let names = try folder.names("state/event/versions").filter { !$0.hasPrefix(".") }
        #expect(names.count >= versions, "no version is lost")
        #expect(names == (1...max(1, names.count)).map(name), "and none is left out")
        var histories: [History] = []
        for name in names.suffix(2) {
            let place = folder["state/event/versions/\(name)"]
            #expect(try Command.shell("sha256sum --check --quiet SHA256SUMS", in: place).status == 0)
            let bytes = try folder.data("state/event/versions/\(name)/history.json")
            let history = History(json: [UInt8](bytes))
            histories.append(try #require(history))
        }
        for (a, b) in zip(histories, histories.dropFirst()) { #expect(b.version == a.version + 1) }
        guard FileManager.default.fileExists(atPath: folder["state/event/result"]) else { return names.count }
        let result = try JSONSerialization.jsonObject(with: folder.data("state/event/result/result.json"))
        let document = try #require(result as? [String: Any])
        let report = try folder.text("state/event/result/report.md")
        let published = try #require(document["published"] as? Int)
        #expect(published <= names.count)
        #expect(report.contains("Version \(published) is published"), "the report and the result are of one run")
        for line in try folder.text("state/event/log.jsonl").split(separator: "\n").dropLast() {
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
        }
        return names.count
    }
}
