import Foundation
import ForumModel
import Intake
import Testing

/// Real pages, where they are at hand: the folder `igf` in CONVENE_SHARED, or beside the repository.
///
/// They are compared by numbers alone; nothing of their text stands here.
private enum SharedPages {
    static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["CONVENE_SHARED"] {
            return URL(filePath: path).appending(path: "igf")
        }
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return root.deletingLastPathComponent().appending(path: "shared/igf")
    }()

    static var exist: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static func read(_ name: String) throws -> [(file: String, text: String, proposals: [Proposal])] {
        let files = try FileManager.default.contentsOfDirectory(
            at: folder.appending(path: name), includingPropertiesForKeys: nil)
        return try files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.map { file in
            let bytes = [UInt8](try Data(contentsOf: file))
            return (file.lastPathComponent, String(decoding: bytes, as: UTF8.self), try Proposal.read(bytes))
        }
    }
}

@Suite("Real pages", .enabled(if: SharedPages.exist, "the folder igf is neither in CONVENE_SHARED nor in ../shared"))
struct SharedProposalTests {
    @Test("both complete documents are read in full")
    func seeds() throws {
        let proposals = try SharedPages.read("seeds").flatMap(\.proposals)
        try #require(proposals.count == 2)
        let older = proposals[0]
        #expect(older.id == "2020-workshop-168")
        #expect(older.durations == [90])
        #expect(older.speakers.count == 5)
        #expect(older.goals == [8, 9, 10, 17])
        #expect(older.agenda.map(\.minutes) == [10, 25, 5, 25, 25])
        #expect(older.breakouts == Proposal.BreakoutWish(min: 5, max: 10, minutes: 25, isHybrid: true))
        #expect(older.isHybrid == true)
        #expect(older.onsiteModerators.count == 1)
        #expect(older.onlineModerators.count == 1)
        #expect(older.rapporteurs.count == 1)
        let newer = proposals[1]
        #expect(newer.durations == [90, 60])
        #expect(newer.questionTime == 30)
        #expect(newer.speakers.count == 5)
        #expect(newer.organizers.count == 3)
        #expect(newer.onsiteModerators.map(\.regionalGroup) == [nil])
        #expect(newer.onlineModerators.count == 1)
        #expect(newer.format == "roundtable")
        #expect(older.warnings.isEmpty && newer.warnings.isEmpty)
    }

    /// Counted by a plain pattern: numbered speaker lines with at least three fields between commas. Read means a
    /// name, and group and region wherever the line's last field is a region or its last but one a group.
    @Test("at least 97 % of the numbered speaker lines are read")
    func speakerLines() throws {
        let regions = ["Group", "(WEOG)", "(GRULAC)", "WEOG", "GRULAC", "Organization", "Pacific"]
        var lines = 0
        var withWords = 0
        var read = 0
        for (_, text, proposals) in try SharedPages.read("pages") {
            let speakers = Dictionary(
                proposals.flatMap(\.speakers).map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
            var seen: Set<String> = []
            for (index, line) in text.components(separatedBy: "\n").enumerated() {
                let trimmed = line.trimmingCharacters(in: .whitespaces)
                guard trimmed.hasPrefix("Speaker "), trimmed.contains(":"), seen.insert(trimmed).inserted else {
                    continue
                }
                let fields = trimmed.components(separatedBy: ",").map { $0.trimmingCharacters(in: .whitespaces) }
                guard fields.count >= 3 else { continue }
                lines += 1
                let speaker = speakers[index + 1]
                guard regions.contains(where: { fields[fields.count - 1].hasSuffix($0) }) else {
                    #expect(speaker?.stakeholderGroup == nil && speaker?.regionalGroup == nil)
                    continue
                }
                withWords += 1
                if speaker?.name != nil, speaker?.stakeholderGroup != nil, speaker?.regionalGroup != nil { read += 1 }
            }
        }
        #expect(lines > 200)
        #expect(Double(read) >= 0.97 * Double(withWords), "\(read) of \(withWords), \(lines) in all")
    }

    /// The table of finds: a page counts once for each field.
    @Test("fields found, by year and rendering, do not get fewer")
    func fieldTable() throws {
        var table: [String: [Proposal.Field: Int]] = [:]
        var totals: [Proposal.Field: Int] = [:]
        for proposal in try SharedPages.read("pages").flatMap(\.proposals) {
            let row = "\(proposal.year.map { String($0) } ?? "year unknown") \(proposal.rendering.rawValue)"
            for field in Proposal.Field.allCases where proposal.has(field) {
                table[row, default: [:]][field, default: 0] += 1
                totals[field, default: 0] += 1
            }
        }
        let text = table.sorted { $0.key < $1.key }.map { row, fields in
            row + ": " + Proposal.Field.allCases.map { "\($0.rawValue) \(fields[$0] ?? 0)" }.joined(separator: ", ")
        }.joined(separator: "\n")
        let least: [Proposal.Field: Int] = [
            .year: 66, .type: 73, .number: 68, .title: 74, .slot: 19, .organizers: 61, .speakers: 58, .format: 57,
            .durations: 57, .onsiteModerators: 38, .onlineModerators: 37, .rapporteurs: 36, .sdgs: 8,
        ]
        for (field, count) in least.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            #expect(totals[field, default: 0] >= count, "\(field.rawValue)\n\(text)")
        }
    }
}
