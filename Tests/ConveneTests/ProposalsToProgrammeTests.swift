import Foundation
import Testing

/// From proposals as organizers write them to a programme that is verified, and to groups in the room.
@Suite struct ProposalsToProgrammeTests {
    private static let venue = [
        "event.yaml": """
        name: Forum of the Paper Lamps
        timezone: Europe/Oslo
        acronym: lamps
        hours:
          - {days: 2031-06-02/2031-06-03, open: "09:00-18:00", breaks: ["12:30-13:30"]}
        step: 30
        turnover: 10
        """,
        "rooms.csv": """
        id,name,capacity,layouts,features,breakout_tables
        hall,Great Hall,120,theatre=120;roundtable=60;flexible=80,hybrid,12
        annex,Annex,60,roundtable=40;u-shape=30;flexible=50,hybrid,6
        nook,Nook,30,,hybrid,
        """,
    ]

    private static let topics = [
        "Lamps for Small Harbours", "Paper Bridges", "Kites over Town", "Quiet Libraries", "Markets without Noise",
        "Rain on Roofs", "Clocks that Agree", "Maps for Walkers",
    ]
    private static let groups = ["Civil Society", "Government", "Private Sector", "Technical Community"]
    private static let regions = [
        "African Group", "Asia-Pacific Group", "Eastern European Group",
        "Latin American and Caribbean Group (GRULAC)", "Western European and Others Group (WEOG)",
    ]

    private static func person(_ number: Int) -> String {
        let first = ["Abena", "Igor", "Rosa", "Lin", "Mia", "Otto", "Wanda", "Piet"][number % 8]
        let last = ["Fern", "Vale", "Quill", "Marsh", "Reed", "Brook", "Teal", "Dune", "Slate"][number / 8 % 9]
        return "\(first) \(last), \(groups[number % 4]), \(regions[number % 5])"
    }

    /// In each of the three renderings; the first asks for break-out groups.
    private static func page(_ number: Int) -> String {
        let speakers = (0..<3).map { "Speaker \($0 + 1): \(person(number * 4 + $0))" }.joined(separator: "\n")
        let title = "IGF 2031 WS #\(number + 1) \(topics[number])"
        let wish =
            number == 0
            ? """
            Agenda: - 10 minutes: Welcome. - 25 minutes: Stories. - 5 minutes: Transition to the tables. - 25 minutes: \
            Break-out groups of 5-8 people. - 25 minutes: Maps on the wall and questions.
            """ : "We are willing to shorten the session to 60 minutes."
        let format = number == 0 ? "Break-out Group Discussions - Flexible Seating - 90 Min" : "Round Table - 90 Min"
        switch number % 3 {
        case 0:
            return "\(title)\n\n\(speakers)\n\nModerator\n\n\(person(number * 4))\n\nOnline Moderator\n\n"
                + "\(person(60 + number))\n\nRapporteur\n\n\(person(number * 4 + 3))\n\nFormat\n\n\(format)\n\n\(wish)\n"
        case 1:
            return
                "\(title)\n\n\n\(speakers)\n\n\n\(person(number * 4))\n\nOnline Moderator\n\n\(person(60 + number))\n\n\n"
                + "\(person(number * 4 + 3))\n\n\n\(format)\n\n\(wish)\n"
        default:
            return "\(title)\n\(speakers)\n\(person(number * 4))\n\(person(60 + number))\n\(person(number * 4 + 3))\n"
                + "\(format)\nFormat description: \(wish)\n"
        }
    }

    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(Self.venue, to: "event")
        try folder.write(
            Dictionary(uniqueKeysWithValues: Self.topics.indices.map { ("\($0).txt", Self.page($0)) }), to: "pages")
        return folder
    }

    @Test func proposalsBecomeAVerifiedProgramme() throws {
        let folder = try folder()
        let intake = try Command.run("intake", folder["pages"], "-o", folder["event"], "--yes")
        #expect(intake.status == 0, "\(intake.error)")
        #expect(intake.text.contains("sessions.csv: 8 new rows"))
        let plan = try Command.run(
            "plan", folder["event"], "-o", folder["out"], "--iterations", "20000", "--workers", "1", "-q")
        #expect(plan.status == 0, "\(plan.text)\(plan.error)")
        let programme = try folder.text("out/programme.csv")
        for number in 1...8 { #expect(programme.contains("2031-workshop-\(number),")) }
        #expect(try Command.run("verify", folder["event"], folder["out"]).status == 0)
        let show = try Command.run(
            "run-of-show", folder["event"], "2031-workshop-1", "--programme", folder["out"], "--json")
        let object = try show.object()
        #expect(object["problems"] as? [String] == [])
        #expect((object["parts"] as? [[String: Any]])?.contains { $0["kind"] as? String == "breakout" } == true)
        let cards = try Command.run("scorecard", folder["event"], "--json").object()
        #expect((cards["scorecards"] as? [Any])?.count == 8)
    }

    @Test func withoutAYesNothingIsWritten() throws {
        let folder = try folder()
        let before = try folder.contents("event")
        for arguments in [[], ["--dry-run"]] {
            let run = try Command.run(["intake", folder["pages"], "-o", folder["event"]] + arguments)
            #expect(run.status == (arguments.isEmpty ? 2 : 0))
            #expect(run.text.contains("  + 2031-workshop-1  Lamps for Small Harbours"))
            #expect(run.error.contains("E621") == arguments.isEmpty)
            #expect(try folder.contents("event") == before)
        }
        try Data([0x61, 0]).write(to: URL(filePath: folder["pages/z.txt"]))
        #expect(try Command.run("intake", folder["pages"], "-o", folder["event"], "--yes").status == 1)
        #expect(try folder.contents("event") == before)
    }

    @Test func aFolderThatIsNotThereYetIsMade() throws {
        let folder = try folder()
        let run = try Command.run("intake", folder["pages"], "-o", folder["new"], "--yes", "--json")
        #expect(run.status == 0, "\(run.error)")
        #expect(try run.object()["written"] as? Bool == true)
        #expect(try folder.names("new").contains("sessions.csv"))
        #expect(try folder.names("new").allSatisfy { !$0.hasPrefix(".convene") })
    }

    private static let hasBreakouts = (try? Command.run("help").text.contains("\n  breakouts ")) == true

    @Test(.enabled(if: hasBreakouts, "this build has no command 'breakouts'"))
    func theWorkshopThatAsksForGroupsGetsThem() throws {
        let folder = try folder()
        #expect(try Command.run("intake", folder["pages"], "-o", folder["event"], "--yes").status == 0)
        let people = (1...40).map { number in
            "p\(number),Guest \(number),\(Self.groups[number % 4]),\(Self.regions[number % 5]),"
                + (number % 4 == 0 ? "online" : "onsite")
        }
        try folder.write(
            [
                "2031-workshop-1.csv": (["id,name,stakeholder_group,regional_group,attendance"] + people)
                    .joined(separator: "\n") + "\n"
            ], to: "event/participants")
        // The wish of the proposal, as the merge has kept it.
        #expect(
            try folder.text("event/proposals/requests.csv").contains(
                "2031-workshop-1,break-out-group-discussions,yes,,5,8,25"))
        let run = try Command.run("breakouts", folder["event"], "2031-workshop-1", "--size", "5-8", "-o", folder["out"])
        #expect(run.status == 0, "\(run.text)\(run.error)")
        let lines = try folder.text("out/groups.csv").split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let group = try #require(lines.first?.firstIndex(of: "group"))
        let sizes = Dictionary(lines.dropFirst().map { ($0[group], 1) }, uniquingKeysWith: +)
        #expect(sizes.values.reduce(0, +) == 40)
        #expect(sizes.values.allSatisfy { (5...8).contains($0) })
    }
}
