import Foundation
import Testing

/// What people decide: warnings accepted, exchanges consented to, parts frozen; from the outside.
@Suite struct DecisionTests {
    private static var small: String {
        var root = URL(filePath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        return root.appending(path: "Data/small").path()
    }

    /// The small forum of Data, planned.
    private static func planned() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: small, toPath: folder["event"])
        let run = try Command.run("plan", folder["event"], "-o", folder["out"], "--iterations", "20000", "--quiet")
        #expect(run.status == 0, "\(run.error)")
        return folder
    }

    private static func warnings(_ folder: TemporaryFolder, _ more: String...) throws -> [[String: Any]] {
        let run = try Command.run(["warnings", folder["event"], folder["out"], "--json"] + more)
        return try #require(try run.object()["warnings"] as? [[String: Any]])
    }

    @Test func aWarningIsAcceptedUntilItsFactsChange() throws {
        let folder = try Self.planned()
        let key = try #require(try Self.warnings(folder)[0]["key"] as? String)
        let accepted = try Command.run(
            "acknowledge", folder["event"], folder["out"], key, "--by", "secretariat", "--because", "=more, chairs")
        #expect(accepted.status == 0, "\(accepted.error)")
        let row = try #require(try folder.text("event/decisions.csv").split(separator: "\r\n").last)
        #expect(row.hasPrefix("acknowledge,\(key),,secretariat,20") && row.hasSuffix(",\"'=more, chairs\""))
        #expect(try Self.warnings(folder).allSatisfy { $0["key"] as? String != key })
        let own = try Self.warnings(folder, "--acknowledged")
        #expect(own.count == 1 && (own[0]["acknowledged"] as? [String: Any])?["by"] as? String == "secretariat")
        let again = try Command.run("acknowledge", folder["event"], folder["out"], key)
        #expect(again.status == 0 && again.text.hasPrefix("Was accepted before"))
        // A weight is no fact.
        let settings = try folder.text("event/event.yaml").replacing(
            "rules:\n", with: "rules:\n  shortened: {weight: 7}\n")
        try folder.write(["event/event.yaml": settings])
        #expect(try Self.warnings(folder, "--acknowledged").count == 1)
        // Everything an hour later is another programme with other warnings.
        let later = try folder.text("out/programme.csv").replacing("2027-03-02T", with: "2027-03-03T")
        try folder.write(["out/programme.csv": later])
        let lapsed = try Command.run("warnings", folder["event"], folder["out"])
        #expect(lapsed.status == 3 && lapsed.text.contains("No longer so") && lapsed.text.contains(key))
        #expect(lapsed.text.hasPrefix("Blocks a move and publication"))
    }

    @Test func whatIsNoWarningCannotBeAccepted() throws {
        let folder = try Self.planned()
        let wrong = try Command.run("acknowledge", folder["event"], folder["out"], "0123456789", "no-key")
        #expect(wrong.status == 1 && wrong.error.split(separator: "\n").count { $0.contains("E645") } == 2)
        #expect(!folder.has("event/decisions.csv"))
        #expect(try Command.run("warnings", folder["event"], folder["out"], "--rule", "no-rule").status == 1)
    }

    @Test func severeWarningsKeepAProgrammeFromBeingPublished() throws {
        let folder = try Self.planned()
        let rule = try #require(
            try Self.warnings(folder).compactMap { ($0["finding"] as? [String: Any])?["rule"] as? String }.first)
        let text = try folder.text("event/event.yaml")
        #expect(!text.contains("\n  \(rule):"), "the test adds its setting")
        try folder.write([
            "event/event.yaml": text.replacing("rules:\n", with: "rules:\n  \(rule): {severity: blocks-publication}\n")
        ])
        let night = ["batch", "--event", folder["event"], "--state", folder["state"], "--budget", "5s", "--publish"]
        let first = try Command.run(night)
        #expect(first.status == 11, "\(first.text)")
        #expect(first.text.contains("E646") && first.text.contains("convene acknowledge"))
        #expect(try folder.names("state/event/versions").isEmpty)
        let refused = try Command.run("publish", folder["event"], "--state", folder["state"])
        #expect(refused.status == 1 && refused.error.contains("E646"))
        let proposal = folder["state/event/result/programme"]
        let found = try Command.run("warnings", folder["event"], proposal, "--rule", rule, "--json").object()
        let keys = try #require(found["warnings"] as? [[String: Any]]).compactMap { $0["key"] as? String }
        #expect(!keys.isEmpty)
        #expect(try Command.run(["acknowledge", folder["event"], proposal] + keys).status == 0)
        #expect(try Command.run("publish", folder["event"], "--state", folder["state"]).status == 0)
        #expect(try folder.names("state/event/versions") == ["0001"])
    }

    @Test func anExchangeNeedsTheConsentOfAll() throws {
        let folder = try Self.planned()
        let offers = try Command.run("swaps", folder["event"], folder["out"], "islands", "--json").object()
        let swap = try #require((offers["swaps"] as? [[String: Any]])?.first)
        let moves = try #require(swap["placements"] as? [[String: String]])
        let partner = try #require(moves[1]["session"])
        let apply = ["apply-swap", folder["event"], folder["out"], "islands", partner]
        let table = try folder.text("out/programme.csv")
        let waiting = try Command.run(apply + ["--consent", "islands=ada"])
        #expect(waiting.status == 3, "\(waiting.error)")
        #expect(waiting.text.contains("Still to consent") && waiting.text.contains(partner))
        #expect(try folder.text("out/programme.csv") == table)
        let done = try Command.run(apply + ["--consent", "\(partner)=ben", "--json"])
        #expect(done.status == 0, "\(done.error)")
        #expect(try done.object()["version"] as? Int == 2)
        #expect(try done.object()["key"] as? String == swap["key"] as? String)
        let rows = try folder.text("event/decisions.csv").split(separator: "\r\n").dropFirst()
        #expect(rows.map { $0.split(separator: ",")[0] } == ["consent", "consent"])
        let exchanged = try folder.text("out/programme.csv")
        for move in moves {
            let (session, start, room) = (move["session"] ?? "?", move["start"] ?? "?", move["room"] ?? "?")
            let row = exchanged.split(separator: "\r\n").first { $0.hasPrefix("\(session),") } ?? ""
            #expect(row.contains(start) && row.contains(",\(room),"), "\(session)")
        }
        #expect(try Command.run("verify", folder["event"], folder["out"]).status == 0)
        // A consent is to one exchange: back is another.
        let back = try Command.run(apply)
        #expect(back.status == 3 && back.text.contains("Still to consent"))
    }

    @Test func whatIsFrozenDoesNotExchange() throws {
        let folder = try Self.planned()
        #expect(try Command.run("swaps", folder["event"], folder["out"], "islands").status == 0)
        let frozen = try Command.run(
            "freeze", folder["event"], "session=islands", "day=2027-03-02", "--by", "secretariat")
        #expect(frozen.status == 0, "\(frozen.error)")
        #expect(try folder.text("event/decisions.csv").contains("freeze,session=islands,,secretariat,"))
        #expect(try Command.run("freeze", folder["event"], "session=islands").text == "That is frozen already.\n")
        #expect(try Command.run("swaps", folder["event"], folder["out"], "islands").status == 3)
        let run = try Command.run("apply-swap", folder["event"], folder["out"], "islands", "mesh")
        #expect(run.status == 3 && run.text.contains("frozen:"), "\(run.text)")
        let answer = try Command.run(
            "explain", folder["event"], folder["out"], "islands", "--at", "2027-03-02T14:00@studio")
        #expect(answer.text.contains("frozen:"))
        #expect(try Command.run("freeze", folder["event"], "session=nobody", "noon").status == 1)
    }

    @Test func mistakesInTheCall() throws {
        let folder = try Self.planned()
        let start = ["apply-swap", folder["event"], folder["out"]]
        #expect(try Command.run(start + ["remedy"]).status == 2)
        #expect(try Command.run(start + ["remedy", "remedy"]).status == 2)
        #expect(try Command.run(start + ["remedy", "regions", "--consent", "courts=ada"]).status == 2)
        let unknown = try Command.run(start + ["remedy", "nobody"])
        #expect(unknown.status == 1 && unknown.error.contains("E612"))
    }
}
