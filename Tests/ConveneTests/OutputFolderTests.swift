import Foundation
import Publishing
import Synchronization
import Testing

@testable import convene

@Suite struct OutputFolderTests {
    private static func plan(_ folder: TemporaryFolder, _ output: String) throws -> Command.Outcome {
        try Command.run("plan", folder["event"], "-o", folder[output], "--iterations", "1000", "--quiet")
    }

    @Test func aFolderOfAnotherIsRefused() throws {
        let folder = try TinyEvent.folder()
        try folder.write(["programme.csv": "mine", "programme.json": "{\"generator\": \"somebody\"}"], to: "out")
        let before = try folder.contents("out")
        let run = try Self.plan(folder, "out")
        #expect(run.status == 1)
        #expect(run.error.contains("/out E605 the folder is not empty, and Convene did not write it."))
        #expect(try folder.contents("out") == before)
        #expect(try folder.names() == ["event", "out"])
    }

    @Test func aStrangersFileAmongOursIsNotLost() throws {
        let folder = try TinyEvent.folder()
        #expect(try Self.plan(folder, "out").status == 0)
        try folder.write(["notes.txt": "call the venue"], to: "out")
        let run = try Self.plan(folder, "out")
        #expect(run.status == 1)
        #expect(run.error.contains("'notes.txt'"))
        #expect(try folder.text("out/notes.txt") == "call the venue")
    }

    @Test func ownFoldersEmptyOnesAndDeepOnesAreFine() throws {
        let folder = try TinyEvent.folder()
        try folder.write([:], to: "out")
        #expect(try Self.plan(folder, "out").status == 0)
        #expect(chmod(folder["out"], 0o750) == 0)
        #expect(try Self.plan(folder, "out").status == 0)
        #expect(try folder.names("out") == outputNames)
        let mode = try FileManager.default.attributesOfItem(atPath: folder["out"])[.posixPermissions] as? Int
        #expect(mode == 0o750, "a folder keeps its permissions")
        #expect(try Self.plan(folder, "a/b/../b/c/").status == 1, "a folder that is not there has no parent")
        #expect(try Self.plan(folder, "a/b/c/").status == 0)
        #expect(try folder.names("a/b/c") == outputNames)
        #expect(try folder.names() == ["a", "event", "out"])
    }

    @Test func aLinkLeadsToItsFolder() throws {
        let folder = try TinyEvent.folder()
        try folder.write([:], to: "real")
        try FileManager.default.createSymbolicLink(atPath: folder["out"], withDestinationPath: "real")
        #expect(try Self.plan(folder, "out").status == 0)
        #expect(try folder.names("real") == outputNames)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder["out"]) == "real")
    }

    @Test(arguments: ["event", ".", "event/event.yaml", "event/event.yaml/out", "event/participants"])
    func wrongPlacesAreRefusedBeforeAnyWork(_ output: String) throws {
        let folder = try TinyEvent.folder()
        let before = try folder.contents("event")
        let run = try Self.plan(folder, output)
        #expect(run.status == 1)
        #expect(run.error.contains(" E606 "), "\(run.error)")
        #expect(try folder.contents("event") == before)
        #expect(try folder.names() == ["event"])
    }

    /// A limit on the size of files stands for a full disk.
    @Test func whatCannotBeWrittenWholeIsNotWritten() throws {
        let folder = try TinyEvent.folder()
        #expect(try Self.plan(folder, "out").status == 0)
        let before = try folder.contents("out")
        let script = "ulimit -f 2; exec \"$convene\" plan event -o $0 --iterations 1000 --quiet"
        for target in ["out", "new/out"] {
            let run = try Command.shell(script.replacing("$0", with: target), in: folder.path)
            #expect(run.status == 1)
            #expect(run.error.contains("\(target) E607 "), "\(run.error)")
        }
        #expect(try folder.contents("out") == before)
        #expect(try folder.names() == ["event", "out"])
    }

    @Test func aSummaryThatCannotBePrintedSpoilsNothing() throws {
        let folder = try TinyEvent.folder()
        let script = "\"$convene\" plan event -o out --iterations 1000"
        let full = try Command.shell(script + " --quiet > /dev/full", in: folder.path)
        #expect(full.status == 0)
        #expect(full.error.hasPrefix("standard output E607 "))
        let before = try folder.contents("out")
        #expect(try Command.shell(script + " >&- 2>&- <&-", in: folder.path).status == 0)
        #expect(try folder.contents("out") == before)
    }

    @Test func leftoversOfKilledRunsGoAndThoseOfLivingRunsStay() throws {
        let folder = try TinyEvent.folder()
        for name in [".convene-00000000000000aa", ".convene-00000000000000bb", ".convene-mine"] {
            try folder.write(["programme.csv": "half"], to: name)
        }
        let lock = open(folder[".convene-00000000000000bb"], O_RDONLY | O_DIRECTORY)
        defer { close(lock) }
        #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
        #expect(try Self.plan(folder, "out").status == 0)
        #expect(try folder.names() == [".convene-00000000000000bb", ".convene-mine", "event", "out"])
    }

    @Test func whoeverLooksSeesAWholeFolder() throws {
        let folder = try TemporaryFolder()
        let versions = (0..<2).map { version in
            [OutputFile(path: "programme.json", bytes: Array("{\"generator\": \"convene\"}".utf8))]
                + ["programme.csv", "breakouts/ws-1.csv"].map { path in
                    OutputFile(path: path, bytes: Array(repeating: UInt8(version), count: 40_000))
                }
        }
        let target = try OutputTarget(folder["out"], replacing: .ours)
        try target.replace(with: versions[0])
        let isOver = Atomic(false)
        let wrong = Atomic(0)
        let looks = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: 3) { worker in
            if worker == 0 {
                while !isOver.load(ordering: .relaxed) {
                    for file in versions[0] {
                        let seen = (try? folder.data("out/\(file.path)")).map { [UInt8]($0) }
                        let isWhole = versions.contains { $0.contains { $0.path == file.path && $0.bytes == seen } }
                        if !isWhole { wrong.add(1, ordering: .relaxed) }
                        looks.add(1, ordering: .relaxed)
                    }
                }
            } else {
                // Two writers at once take turns.
                for turn in 0..<60 {
                    do { try target.replace(with: versions[turn % 2]) } catch { wrong.add(1000, ordering: .relaxed) }
                }
                isOver.store(true, ordering: .relaxed)
            }
        }
        #expect(wrong.load(ordering: .relaxed) == 0)
        #expect(looks.load(ordering: .relaxed) > 0)
        #expect(try folder.names() == ["out"])
    }
}
