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

    @Test func aSampleIsTheSameForTheSameSeed() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            Dictionary(
                uniqueKeysWithValues: (10...40).map { ("\($0).txt", Self.page.replacing("#3", with: "#\($0)")) }),
            to: "pages")
        func drawn(_ seed: String) throws -> [Substring] {
            try Command.run("intake", folder["pages"], "--sample", "5", "--seed", seed, "--lines").text
                .split(separator: "\n").filter { $0.hasPrefix("== ") }
        }
        #expect(try drawn("7").count == 5)
        #expect(try drawn("7") == drawn("7"))
        #expect(try drawn("7") != drawn("8"))
        let table = try Command.run("intake", folder["pages"], "--table").text
        #expect(table.contains("speakers: 31, with a name: 31, with both groups: 31"))
    }

    /// What cannot be written is undone, file by file.
    @Test func aFailureHalfWayLeavesTheFolderAsItWas() throws {
        let folder = try TinyEvent.folder(["proposals": "a file where the folder would be"])
        try folder.write(["a.txt": Self.page + "\nRound Table - 60 Min\n"], to: "pages")
        let before = try folder.contents("event")
        let run = try Command.run("intake", folder["pages"], "-o", folder["event"], "--yes")
        #expect(run.status == 1)
        #expect(run.error.contains("E607"))
        #expect(try folder.contents("event") == before)
    }

    @Test func whatIsTooLargeOrInAnotherEncodingIsSaid() throws {
        let folder = try self.folder()
        try Data(count: 6 << 20).write(to: URL(filePath: folder["pages/d.txt"]))
        try Data(Self.page.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
            .write(to: URL(filePath: folder["pages/e.txt"]))
        let run = try Command.run("intake", folder["pages"])
        #expect(run.status == 1)
        #expect(run.error.contains("/d.txt E611 the file has more than 4 MiB"))
        #expect(run.error.contains("/e.txt E611 the text seems to be UTF-16 without a byte-order mark"))
    }
}
