import Foundation
import Testing

@Suite struct IntakeCommandTests {
    private static let page = "IGF 2031 WS #3 Lamps\n\nSpeaker 1: Abena Fern, Civil Society, African Group\n"

    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder["pages"], withIntermediateDirectories: true)
        try Data(Self.page.utf8).write(to: URL(filePath: folder["pages/b.txt"]))
        try Data(Self.page.replacing("#3", with: "#4").utf8).write(to: URL(filePath: folder["pages/a.txt"]))
        return folder
    }

    @Test func aFoldersPagesBecomeALineOfJSONEach() throws {
        let folder = try folder()
        let run = try Command.run("intake", folder["pages"], "--json")
        #expect(run.status == 0)
        let lines = run.text.split(separator: "\n")
        #expect(
            lines.map { $0.prefix(42) } == [
                "{\"year\":2031,\"type\":\"workshop\",\"number\":4,",
                "{\"year\":2031,\"type\":\"workshop\",\"number\":3,",
            ])
        #expect(try Command.run("intake", folder["pages"]).text.contains("2031-workshop-3 Lamps"))
    }

    @Test func aBrokenFileIsAProblemAndTheOthersAreRead() throws {
        let folder = try folder()
        try Data([0x61, 0]).write(to: URL(filePath: folder["pages/c.txt"]))
        let run = try Command.run("intake", folder["pages"], "--json")
        #expect(run.status == 1)
        #expect(run.error.contains("/c.txt E611 line 1 holds a NUL byte"))
        #expect(run.text.split(separator: "\n").count == 2)
    }
}
