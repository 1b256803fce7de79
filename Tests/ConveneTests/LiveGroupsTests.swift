import Foundation
import ForumModel
import Publishing
import Testing

/// `convene breakouts --live` as a process: lines in, lines out, a journal that survives.
@Suite struct LiveGroupsTests {
    private static func live(
        _ folder: TemporaryFolder, _ lines: [String], list: Bool = true, options: String = ""
    ) throws -> (Command.Outcome, [[String: Any]]) {
        try folder.write(["events.jsonl": lines.joined(separator: "\n") + "\n"])
        let people = list ? "--participants people.csv \(SmallRoom.options.joined(separator: " "))" : ""
        let run = try Command.shell(
            "\"$convene\" breakouts \(people) --live \(options) < events.jsonl", in: folder.path)
        let replies = try run.text.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        return (run, replies)
    }

    private static func state(_ reply: [String: Any]?) throws -> NSDictionary {
        NSDictionary(dictionary: try #require(reply?["state"] as? [String: Any]))
    }

    @Test func linesAreAnsweredOneByOne() throws {
        let folder = try SmallRoom.folder()
        let (run, replies) = try Self.live(
            folder,
            [
                #"{"event":"arrived","id":16}"#, #"{"event":"arrived","id":"16"}"#,
                #"{"event":"arrived","id":"w","name":"Wal Kin","stakeholder_group":"gov","attendance":"onsite"}"#,
                #"{"event":"left","id":"5"}"#, "", #"{"event":"options"}"#, #"{"event":"repair"}"#,
                #"{"event":"state"}"#,
            ])
        #expect(run.status == 0, "\(run.error)")
        #expect(replies.map { $0["line"] as? Int } == [0, 1, 2, 3, 4, 6, 7, 8])
        #expect(replies.map { $0["ok"] as? Bool } == [true, true, false, true, true, true, true, true])
        let late = try #require((replies[1]["changes"] as? [[String: Any]])?.first)
        #expect(late["person"] as? String == "16" && late["from"] is NSNull && late["to"] is Int)
        #expect(late["name"] as? String == "Late Comer")
        #expect((replies[2]["error"] as? [String: String])?["code"] == "already-here")
        #expect((replies[6]["state"] as? [String: Any])?["broken"] as? [String] == [])
        let groups = try #require((replies[7]["state"] as? [String: Any])?["groups"] as? [[String: Any]])
        #expect(groups.compactMap { ($0["people"] as? [String])?.count }.reduce(0, +) == 17)
    }

    @Test func aRestartContinuesWhereItWas() throws {
        let folder = try SmallRoom.folder()
        let first = [
            #"{"event":"left","id":"0"}"#, #"{"event":"arrived","id":"16"}"#,
            #"{"event":"arrived","id":"w","name":"Wal Kin","attendance":"onsite","wait":true}"#,
            #"{"event":"place-waiting"}"#, #"{"event":"state"}"#,
        ]
        let (run, replies) = try Self.live(folder, first, options: "--journal room.jsonl")
        #expect(run.status == 0, "\(run.error)")
        let bytes = try folder.data("room.jsonl")
        #expect(bytes.count { $0 == 0x0A } == 5, "the beginning and four events; a question is none")
        // A crash in the middle of a line.
        try (bytes + Data(#"{"line":{"event":"le"#.utf8)).write(to: URL(filePath: folder["room.jsonl"]))
        let (again, more) = try Self.live(
            folder, [#"{"event":"state"}"#], list: false, options: "--journal room.jsonl -o out")
        #expect(again.status == 0, "\(again.error)")
        #expect(try Self.state(more.first) == Self.state(replies.last))
        #expect(try Self.state(more.last) == Self.state(replies.last))
        #expect(try folder.data("room.jsonl") == bytes)
        #expect(try folder.text("out/call-out.txt").contains("Wal Kin"))
    }

    @Test func aMinimalJournalHoldsNoNames() throws {
        let folder = try SmallRoom.folder()
        let (run, _) = try Self.live(
            folder, [#"{"event":"arrived","id":"w","name":"Wal Kin","email":"w@example.org"}"#],
            options: "--journal room.jsonl --minimal")
        #expect(run.status == 0, "\(run.error)")
        let text = try folder.text("room.jsonl") + run.text
        #expect(!text.contains("Wal Kin") && !text.contains("example.org") && !text.contains("Person 1"))
    }

    @Test func aBrokenJournalIsRefused() throws {
        let folder = try SmallRoom.folder()
        try folder.write(["room.jsonl": "id,name\n1,Ann\n"])
        let (run, _) = try Self.live(folder, [], options: "--journal room.jsonl")
        #expect(run.status == 1)
        #expect(run.error.contains("E616"))
        #expect(try folder.text("room.jsonl") == "id,name\n1,Ann\n", "what is not ours stays as it is")
    }

    /// Whatever comes, a kind line answers, and nothing changes.
    @Test(arguments: 1...3) func noiseChangesNothing(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "{", "}", "[", "\"event\"", ":", "\"left\"", "\"id\"", "\"nobody\"", ",", "1e999", "null", "\u{0}", "\\u00",
            "\"arrived\"", "=cmd", "true", " ", "\"repair\"", "-4", "\u{202E}", "\"most\"",
        ]
        var lines: [String] = [
            #"{"event":"left","id":"nobody"}"#, #"{"event":"mode","id":"0","attendance":"onsite"}"#,
            #"{"event":"group-dissolved","group":99}"#, #"{"event":"facilitator-lost","id":"7"}"#,
            #"{"event":"arrived","id":"0"}"#, #"{"event":"arrived","id":"x","colour":"red"}"#,
            String(repeating: "x", count: 70_000),
        ]
        for _ in 0..<40 {
            lines.append((0..<(1 + generator.below(9))).map { _ in pieces[generator.below(pieces.count)] }.joined())
        }
        let folder = try SmallRoom.folder()
        let (run, replies) = try Self.live(folder, lines + [#"{"event":"state"}"#], options: "--journal room.jsonl")
        #expect(run.status == 0, "\(run.error)")
        for reply in replies.dropFirst().dropLast() where reply["ok"] as? Bool == false {
            let error = try #require(reply["error"] as? [String: String])
            #expect(error["sentence"]?.isEmpty == false && error["code"]?.isEmpty == false)
        }
        #expect(replies.count { $0["ok"] as? Bool == false } >= 7)
        #expect(try Self.state(replies.first) == Self.state(replies.last))
        #expect(try folder.text("room.jsonl").split(separator: "\n").count == 1)
    }

    @Test func theSchemaNamesEveryCode() throws {
        let run = try Command.run("breakouts", "schema")
        #expect(run.status == 0)
        #expect(run.text == LiveSchema.text)
        let codes = try run.object()["$defs"] as? [String: Any]
        #expect(codes?["event"] != nil && codes?["answer"] != nil)
        let refusals: [LiveRefusal] = [
            .notHere("a"), .alreadyHere("a"), .sameMode("a", .online), .notFacilitator("a"), .noSuchGroup(1),
            .lastGroup(1), .noRepair(""),
        ]
        for refusal in refusals { #expect(run.text.contains("\"\(refusal.code)\"")) }
    }
}
