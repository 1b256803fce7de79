import Testing

@Suite struct GenerateTests {
    @Test func aMadeUpForumCanBePlanned() throws {
        let folder = try TemporaryFolder()
        let made = try Command.run("generate", folder["event"], "--sessions", "12", "--seed", "5")
        #expect(made.status == 0)
        #expect(made.text.contains("12 sessions"))
        #expect(made.text.contains("Ratio of offer to need: "))
        #expect(made.text.contains("Opening hours: "))
        #expect(try Command.run("check", folder["event"]).status == 0)
        let plan = try Command.run("plan", folder["event"], "-o", folder["out"], "--iterations", "30000", "--quiet")
        #expect(plan.status == 0, "\(plan.text)")

        let again = try Command.run("generate", folder["again"], "--sessions", "12", "--seed", "5", "--json")
        #expect(try again.object()["sessions"] as? Int == 12)
        #expect(try folder.contents("again") == folder.contents("event"))
    }

    @Test func aFolderThatIsNotEmptyIsRefused() throws {
        let folder = try TinyEvent.folder()
        let before = try folder.contents("event")
        let run = try Command.run("generate", folder["event"], "--sessions", "12")
        #expect(run.status == 1)
        #expect(run.error.contains("/event E605 the folder is not empty."))
        #expect(try folder.contents("event") == before)
    }
}
