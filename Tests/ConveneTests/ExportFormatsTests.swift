import Foundation
import Testing

@Suite struct ExportFormatsTests {
    private static func planned() throws -> TemporaryFolder {
        let folder = try TinyEvent.folder()
        let run = try Command.run("plan", folder["event"], "-o", folder["out"], "--iterations", "20000", "--quiet")
        #expect(run.status == 0)
        return folder
    }

    @Test func aFormatThatIsNotThereNamesTheNearest() throws {
        let folder = try Self.planned()
        let run = try Command.run("export", folder["event"], folder["out"], "--format", "schedul-xml")
        #expect(run.status == 2)
        #expect(run.error.contains("There is no format 'schedul-xml'. Did you mean 'schedule-xml'?"))
    }

    @Test func theHelpHasALineForEveryFormat() throws {
        let help = try Command.run("export", "--help").text
        for name in [
            "csv", "ics", "xcal", "schedule-xml", "schedule-json", "html", "door-signs", "sched", "whova",
            "guidebook", "grid-json", "calendars", "agendas",
        ] {
            #expect(help.contains("\n  \(name) "), "\(name)")
        }
    }

    @Test func feedsAreWrittenIntoAFolderAndReplacedThere() throws {
        let folder = try Self.planned()
        let arguments = ["export", folder["event"], folder["out"], "--format", "calendars", "-o", folder["feeds"]]
        #expect(try Command.run(arguments).status == 0)
        let index = try folder.data("feeds/index.json")
        #expect(folder.has("feeds/calendars/rooms/hall.ics"))
        #expect(try Command.run(arguments).status == 0, "an earlier export is replaced")
        #expect(try folder.data("feeds/index.json") == index)
        try folder.write(["notes.txt": "mine"], to: "feeds")
        let refused = try Command.run(arguments)
        #expect(refused.status == 1)
        #expect(refused.error.contains("'notes.txt'"))
        let other = try Command.run(
            "export", folder["event"], folder["out"], "--format", "agendas", "-o", folder["out"])
        #expect(other.status == 1, "an output folder is no export of this kind")
        #expect(folder.has("out/programme.csv"))
    }

    @Test func manyFilesNeedAFolder() throws {
        let folder = try Self.planned()
        let run = try Command.run("export", folder["event"], folder["out"], "--format", "agendas")
        #expect(run.status == 2)
        #expect(run.error.contains("name a folder for them with --output"))
        let odd = try Command.run("export", folder["event"], folder["out"], "--format", "html", "--byte-order-mark")
        #expect(odd.status == 2)
    }

    @Test func somebodyUnknownHasNoPage() throws {
        let folder = try Self.planned()
        let run = try Command.run(
            "export", folder["event"], folder["out"], "--format", "agendas", "--person", "nobody")
        #expect(run.status == 1)
        #expect(run.error.contains("people.csv E617 --person names 'nobody'"))
    }
}
