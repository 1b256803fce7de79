import Foundation
import Publishing
import Testing

/// The files of the tiny forum, octet by octet. `CONVENE_WRITE_GOLDEN=1 swift test` writes them anew; read the change
/// before you commit it.
@Suite struct GoldenTests {
    @Test(arguments: OutputFormat.folder.map(\.name))
    func fileIsTheGoldenOne(name: String) throws {
        let format = try #require(OutputFormat.named(name))
        let made = try format.file(for: TinyForum.publication())
        let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(made.path)")
        if ProcessInfo.processInfo.environment["CONVENE_WRITE_GOLDEN"] == "1" {
            try Data(made.bytes).write(to: golden)
        }
        let expected = try [UInt8](Data(contentsOf: golden))
        let isGolden = made.bytes == expected
        #expect(isGolden, "\(made.path):\n\(difference(made.bytes, expected))")
    }

    @Test func equalPublicationsAreEqualBytes() throws {
        let first = try OutputFolder.files(for: TinyForum.publication())
        let second = try OutputFolder.files(for: TinyForum.publication())
        #expect(first == second)
        // The folder's reports share their figures; by themselves they say the same.
        let publication = try TinyForum.publication()
        #expect(try first == OutputFormat.folder.map { try $0.file(for: publication) })
        #expect(
            first.map(\.path) == [
                "programme.csv", "programme.ics", "programme.json", "report.md", "report.html", "report.json",
                "history.json",
            ])
    }

    /// The lines in which two texts differ, with line ends made visible.
    private func difference(_ made: [UInt8], _ expected: [UInt8]) -> String {
        let new = lines(made)
        let old = lines(expected)
        let changes = new.difference(from: old).map { change in
            switch change {
            case .insert(let offset, let line, _): (offset, "+\(offset + 1): \(line)")
            case .remove(let offset, let line, _): (offset, "-\(offset + 1): \(line)")
            }
        }
        return changes.sorted { $0 < $1 }.map(\.1).joined(separator: "\n")
    }

    private func lines(_ bytes: [UInt8]) -> [String] {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self).replacing("\r", with: "␍")
        }
    }
}
