import Foundation
import Testing

/// `convene breakouts` as a process.
@Suite struct BreakoutsTests {
    private static let names = [
        "balance.csv", "balance.html", "breakouts.json", "call-out.html", "call-out.txt", "groups.csv", "sheets.html",
        "zoom.csv",
    ]

    @Test func groupsOfASessionAreMadeAndConfirmed() throws {
        let folder = try SmallRoom.folder()
        let run = try Command.run(
            ["breakouts", folder["event"], "ws-1", "-o", folder["out"]] + SmallRoom.options)
        #expect(run.status == 0, "\(run.error)")
        #expect(try folder.names("out") == Self.names)
        #expect(run.text.contains("16 people in 2 groups. Proven best"))
        let text = try folder.text("out/call-out.txt")
        #expect(text.hasPrefix("Open Seas\n16 people in 2 groups."))
        #expect(text.contains("Person 0 ") && !text.contains("Late Comer"), "id 0 is a person like any other")
        #expect(try folder.text("out/zoom.csv").hasPrefix("Pre-assign Room Name,Email Address\r\nGroup 1,"))
        #expect(try folder.text("out/sheets.html").contains("Break-out groups"), "the agenda's minutes")
        #expect(
            try folder.text("out/groups.csv").split(separator: "\r\n").count == 17, "a row a person")
        let verified = try Command.run(
            ["breakouts", "verify", folder["out/groups.csv"], folder["event"], "ws-1"] + SmallRoom.options)
        #expect(verified.status == 0, "\(verified.error)")
        #expect(verified.text.contains("Every hard rule holds."))
        // Again into the same folder, with the same bytes.
        let before = try folder.contents("out")
        #expect(
            try Command.run(["breakouts", folder["event"], "ws-1", "-o", folder["out"]] + SmallRoom.options).status == 0
        )
        #expect(try folder.contents("out") == before)
    }

    @Test func minimalDataHoldsNoNames() throws {
        let folder = try SmallRoom.folder()
        let run = try Command.run(
            ["breakouts", "--participants", folder["people.csv"], "-o", folder["out"], "--minimal", "--json"]
                + SmallRoom.options)
        #expect(run.status == 0, "\(run.error)")
        #expect(try run.object()["people"] as? Int == 16)
        for (name, bytes) in try folder.contents("out") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("Person 3") && !text.contains("@example"), "\(name)")
        }
        #expect(!folder.has("out/zoom.csv"))
    }

    @Test func whatIsImpossibleIsExplainedAndNothingIsWritten() throws {
        let folder = try SmallRoom.folder()
        let run = try Command.run(
            "breakouts", "--participants", folder["people.csv"], "-o", folder["out"], "--groups", "5")
        #expect(run.status == 1)
        #expect(run.error.contains("E614 16 people cannot be 5 groups of 5 to 10. 3 groups can: --groups 3."))
        #expect(!folder.has("out"))
    }

    /// What the message says does help.
    @Test func anOptionMakesItPossible() throws {
        let folder = try TemporaryFolder()
        let rows = (0..<12).map { "p-\($0),\($0 == 11 ? "youth" : "government")" }
        try folder.write(["people.csv": "id,stakeholder_group\n" + rows.joined(separator: "\n") + "\n"])
        let call = ["breakouts", "--participants", folder["people.csv"], "-o", folder["out"]]
        let alone = try Command.run(call + ["--modes", "stakeholder_group:youth=no-lone"])
        #expect(alone.error.contains("Let them sit alone: --modes stakeholder_group:youth=spread."))
        #expect(try Command.run(call + ["--modes", "stakeholder_group:youth=spread"]).status == 0)
        #expect(try Command.run(call + ["--without", "language,hybrid"]).status == 0)
        #expect(try Command.run(call + ["--without", "tongues"]).status == 2)
    }

    private static let wrongUsage: [[String]] = [
        ["breakouts", "-o", "x"], ["breakouts", "E", "-o", "x"],
        ["breakouts", "--participants", "p.csv", "-o", "x", "--size", "9-3"],
        ["breakouts", "--participants", "p.csv", "--journal", "j"],
    ]

    private static let wrongInput: [[String]] = [
        ["breakouts", "E", "ws-77", "-o", "x"], ["breakouts", "E", "ws-2", "-o", "x"],
        ["breakouts", "--participants", "nowhere.csv", "-o", "x"],
        ["breakouts", "--participants", "p.csv", "--present", "nowhere.csv", "-o", "x"],
        ["breakouts", "--participants", "p.csv", "-o", "E"], ["breakouts", "--live", "--journal", "j"],
    ]

    @Test(arguments: wrongUsage) func wrongUsageLeavesNothing(_ arguments: [String]) throws {
        try Self.leaveNothing(arguments, status: 2)
    }

    @Test(arguments: wrongInput) func wrongInputLeavesNothing(_ arguments: [String]) throws {
        try Self.leaveNothing(arguments, status: 1)
    }

    private static func leaveNothing(_ arguments: [String], status: Int32) throws {
        let folder = try SmallRoom.folder()
        let names = ["E": folder["event"], "x": folder["x"], "p.csv": folder["people.csv"], "j": folder["j"]]
        let run = try Command.run(arguments.map { names[$0] ?? $0 })
        #expect(run.status == status, "\(run.error)")
        #expect(!run.error.isEmpty && run.output.isEmpty)
        #expect(!folder.has("x") && !folder.has("j"))
    }

    @Test func groupsMadeByHandAreJudged() throws {
        let folder = try SmallRoom.folder()
        let rows = (0..<16).map { "\($0 < 4 ? 1 : 2),\($0)" }.joined(separator: "\n")
        try folder.write(["hand.csv": "group,participant\n\(rows)\n", "typo.csv": "group,participant\nx,0\n1,zz\n"])
        let run = try Command.run("breakouts", "verify", folder["hand.csv"], "--participants", folder["people.csv"])
        #expect(run.status == 1)
        #expect(run.error.contains("E615 size: Group 1 has 4 people, not 5 to 10."))
        let typo = try Command.run("breakouts", "verify", folder["typo.csv"], "--participants", folder["people.csv"])
        #expect(typo.status == 1)
        #expect(typo.error.contains("E304") && typo.error.contains("E314"))
    }

    @Test func whoIsInTheMeetingIsHere() throws {
        let folder = try SmallRoom.folder()
        try folder.write([
            "zoom.csv":
                "Name (Original Name),User Email,Join Time,Guest\nSomebody,P2@example.org,09:00,No\nPerson 3,,09:01,Yes\n"
                + "Person 3,,09:05,Yes\nA Stranger,,09:06,Yes\n"
        ])
        let run = try Command.run(
            [
                "breakouts", "--participants", folder["people.csv"], "--present", folder["zoom.csv"], "-o",
                folder["out"], "--tables", "1", "--json",
            ] + SmallRoom.options)
        #expect(run.status == 0, "\(run.error)")
        let answer = try run.object()
        // Eight onsite, two of the eight online, one guest.
        #expect(answer["people"] as? Int == 11)
        #expect((answer["waiting"] as? [String])?.count == 7)
        #expect(try folder.text("out/groups.csv").contains("guest-1,A Stranger"))
    }
}
