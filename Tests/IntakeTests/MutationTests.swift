import ForumModel
import Foundation
import Intake
import Testing

/// Thousands of small damages to good folders: never a crash, and an event exactly when nothing is an error.
@Suite struct MutationTests {
    private static let pieces: [[UInt8]] =
        [
            "\"", ",", ";", "\n", "\r", "\u{0}", "=", "@", "-1", "nan", "1e999", "99999999999999999999", "/", "..",
            "&a ",
            "*a", "[", "{", ":", "- ", "  ", "\t", "'", "ws-1", "hall", "2025-06-23", "T09:00", "25:00-26:00", "#",
            "|\n",
            "hard", "before", "no", "days-apart:0", "\u{FEFF}", "ü", "00:00-24:00", "!!binary ", "%", "?",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80]]

    private func mutated(_ folder: EventFiles, _ random: inout SeededGenerator) -> EventFiles {
        var files = folder.files
        let names = files.keys.sorted()
        for _ in 0...random.below(3) {
            let name = names[random.below(names.count)]
            var bytes = files[name] ?? []
            let place = random.below(bytes.count + 1)
            let piece = Self.pieces[random.below(Self.pieces.count)]
            switch random.below(6) {
            case 0, 1: bytes.insert(contentsOf: piece, at: place)
            case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.below(8)))
            case 3: bytes.replaceSubrange(place..<min(bytes.count, place + piece.count), with: piece)
            case 4:
                let other = random.below(bytes.count + 1)
                bytes.insert(contentsOf: bytes[min(place, other)..<max(place, other)].prefix(60), at: place)
            default:
                if random.below(10) == 0 { bytes = Array(bytes.prefix(place)) }
            }
            files[name] = bytes
        }
        return EventFiles(name: folder.name, files: files)
    }

    @Test(arguments: ["small", "complete"], [1, 2] as [UInt64])
    func damagedFoldersAreJudgedAndNeverCrash(name: String, seed: UInt64) throws {
        let folder = try Fixture.folder(name)
        var random = SeededGenerator(seed: seed)
        var sound = 0
        for _ in 0..<600 {
            let damaged = mutated(folder, &random)
            let reading = EventIntake.read(damaged, rules: rules)
            let errors = reading.diagnostics.filter { $0.severity == .error }
            #expect((reading.event == nil) == !errors.isEmpty)
            #expect(reading.diagnostics.allSatisfy { $0.code != .partsDoNotFit && !$0.description.contains("\n") })
            if reading.event != nil { sound += 1 }
        }
        // Both outcomes occur, so that the comparison above says something.
        #expect(sound > 10 && sound < 590)
    }

    @Test func aFloodOfErrorsIsNotCountedToItsEnd() throws {
        let rows = String(repeating: "a\n", count: 150_000)
        let folder = try Fixture.folder("small").with("interests.csv", "person,session\n" + rows)
        let diagnostics = EventIntake.read(folder, rules: rules).diagnostics
        let last = diagnostics.last { $0.code == .missingValue }
        #expect(last?.cause.hasPrefix("and at least 9") == true, "\(diagnostics)")
        #expect(diagnostics.count == 42)
    }

    @Test func noiseIsAnsweredWithAFewDiagnostics() throws {
        var random = SeededGenerator(seed: 3)
        let noise = (0..<200_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        for name in ["event.yaml", "rooms.csv", "sessions.csv", "slots.csv", "relations.csv"] {
            let small = try Fixture.folder("small")
            var files = small.files
            files[name] = noise
            let reading = EventIntake.read(EventFiles(name: "noise", files: files), rules: rules)
            #expect(reading.event == nil)
            #expect(reading.diagnostics.count < 400)
        }
    }
}
