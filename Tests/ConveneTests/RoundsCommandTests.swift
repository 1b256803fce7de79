import Foundation
import Testing

/// Several rounds, earlier meetings and rules of one's own, with `convene breakouts` as a process.
@Suite struct RoundsCommandTests {
    private static func pairs(_ groups: [[String]]) -> Set<[String]> {
        Set(groups.flatMap { group in group.flatMap { a in group.filter { $0 > a }.map { [a, $0] } } })
    }

    @Test func roundsAreInEveryOutputAndVerified() throws {
        let folder = try SmallRoom.folder()
        let run = try Command.run(
            ["breakouts", folder["event"], "ws-1", "--rounds", "3", "-o", folder["out"], "--json"] + SmallRoom.options)
        #expect(run.status == 0, "\(run.error)")
        let answer = try run.object()
        let rounds = try #require(answer["rounds"] as? [[[String]]])
        #expect(rounds.count == 3 && rounds.allSatisfy { $0.joined().count == 16 })
        #expect(Set(rounds).count == 3, "each in other company")
        for guide in ["0", "1"] {
            #expect(Set(rounds.map { $0.firstIndex { $0.contains(guide) } }).count == 1, "facilitators stay")
        }
        let meetings = try #require(answer["meetings"] as? [String: Int])
        #expect(meetings["pairs"] == rounds.reduce(into: Set()) { $0.formUnion(Self.pairs($1)) }.count)
        let text = try folder.text("out/call-out.txt")
        #expect(text.contains("16 people in 2 groups, 3 rounds."))
        #expect(text.contains("Round 3") && text.contains("Facilitator"))
        #expect(try folder.text("out/groups.csv").split(separator: "\r\n").count == 49, "a row a person and round")
        #expect(try folder.text("out/sheets.html").components(separatedBy: "class=\"sheet\"").count == 7)
        #expect(try folder.text("out/balance.html").contains("Round 3"))
        let verified = try Command.run(
            ["breakouts", "verify", folder["out/groups.csv"], folder["event"], "ws-1"] + SmallRoom.options)
        #expect(verified.status == 0, "\(verified.error)")
        #expect(verified.text.contains("Round 3: Every hard rule holds.") && verified.text.contains("more than once"))
    }

    @Test func whoHasMetSitsApart() throws {
        let folder = try SmallRoom.folder()
        func make(_ out: String, _ more: [String]) throws -> [[String]] {
            let run = try Command.run(
                ["breakouts", "--participants", folder["people.csv"], "-o", folder[out], "--json"] + SmallRoom.options
                    + more)
            #expect(run.status == 0, "\(run.error)")
            return try #require(try run.object()["groups"] as? [[String]])
        }
        let first = try make("first", [])
        // Somebody of elsewhere does not matter.
        try folder.write(["met.csv": try folder.text("first/groups.csv") + "1,1,stranger,,,,,\r\n"])
        let second = try make("second", ["--met", folder["met.csv"]])
        let again = Self.pairs(first).intersection(Self.pairs(second)).count
        // Of eight in a group four go on together at best, in both groups of both halves.
        #expect(again == 24)
    }

    @Test func aTableOfMeetingsMustBeReadable() throws {
        let folder = try SmallRoom.folder()
        try folder.write(["met.csv": "group,participant\nx,1\n"])
        let run = try Command.run(
            "breakouts", "--participants", folder["people.csv"], "-o", folder["out"], "--met", folder["met.csv"],
            "--met", folder["nowhere.csv"])
        #expect(run.status == 1)
        #expect(run.error.contains("E304") && run.error.contains("nowhere.csv"), "both at once")
        #expect(!folder.has("out"))
    }

    @Test func modesAndPinsHold() throws {
        let folder = try SmallRoom.folder()
        let run = try Command.run(
            [
                "breakouts", "--participants", folder["people.csv"], "-o", folder["out"], "--json", "--modes",
                "stakeholder-group:government=together", "--modes", "stakeholder_group:civil-society=ignore", "--pin",
                "5=2", "--weights", "2,1",
            ] + SmallRoom.options)
        #expect(run.status == 0, "\(run.error)")
        let groups = try #require(try run.object()["groups"] as? [[String]])
        #expect(groups[1].contains("5"))
        #expect(groups.contains { Set(["0", "4", "8", "12"]).isSubset(of: $0) }, "governments in one group")
    }

    @Test(arguments: [
        ["--modes", "topic=ignore"], ["--modes", "gender"], ["--modes", "gender=some"], ["--pin", "5"],
        ["--weights", "1,x"], ["--weights", "1"], ["--rounds", "0"], ["--rounds", "2", "--live"],
    ])
    func wrongRulesAreWrongUsage(_ options: [String]) throws {
        let folder = try SmallRoom.folder()
        let run = try Command.run(
            ["breakouts", "--participants", folder["people.csv"], "-o", folder["out"]] + options)
        #expect(run.status == 2, "\(run.error)")
        #expect(!folder.has("out"))
    }

    @Test func whatTheListDoesNotHaveIsSaidAllAtOnce() throws {
        let folder = try SmallRoom.folder()
        let run = try Command.run(
            "breakouts", "--participants", folder["people.csv"], "-o", folder["out"], "--pin", "99=1", "--modes",
            "stakeholder_group:goverment=no-lone")
        #expect(run.status == 1)
        #expect(run.error.contains("E617 --pin names '99', who is not in the list."))
        #expect(run.error.contains("which nobody has in stakeholder_group. The values are civil-society, government,"))
        #expect(!folder.has("out"))
    }
}
