import ForumModel
import Foundation
import Intake
import Publishing

/// The file of a room that runs: how it began, and every event with its changes, a JSON object a line. Each line is on
/// the disk before its event is answered; a line that a crash cut off is dropped, and its event was never answered.
final class LiveJournal {
    /// How the room began.
    struct Start: Codable {
        /// What tells a journal from any other file.
        var generator = "convene-live-journal"
        /// Grows when a key changes its meaning.
        var formatVersion = 1
        let name: String
        let title: String
        let participants: [Participant]
        let rules: BreakoutRules
        let plan: BreakoutPlan
        let seed: UInt64
        let isMinimal: Bool
        let length: Minutes?
    }

    /// An event that happened, and who went where.
    struct Entry: Codable {
        let line: LiveLine
        let changes: [SeatChange]
    }

    let path: String
    /// nil for a new journal.
    private(set) var start: Start?
    private(set) var entries: [Entry] = []
    private let file: OpenFile

    init(_ path: String) throws(Failure) {
        self.path = path
        let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw DiskError(path).writing }
        file = OpenFile(descriptor: descriptor, path: path)
        do {
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
                throw Self.broken(path, "another run is writing it", "End that run first, or give another name")
            }
            try read()
        } catch {
            Foundation.close(descriptor)
            throw error as? Failure ?? Failure(unexpected: error)
        }
    }

    /// A journal in which nothing was begun leaves nothing behind.
    func close() {
        if start == nil, (try? file.status().st_size) == 0 { unlink(path) }
        Foundation.close(file.descriptor)
    }

    private static func broken(_ path: String, _ cause: String, _ cure: String) -> Failure {
        Failure(.brokenJournal, path, cause, cure)
    }

    private func read() throws(Failure) {
        let bytes: [UInt8]?
        do {
            bytes = try file.read(atMost: EventFolder.limit)
        } catch {
            throw error.reading
        }
        guard let bytes else {
            throw Self.broken(path, "it is larger than any journal", "Give another name for a new journal")
        }
        let end = bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        var lines = bytes[..<end].split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
        guard let first = lines.popFirst() else {
            guard bytes.isEmpty || JSONText.isObjectStart(bytes) else {
                throw Self.broken(path, "it is not a journal of Convene", "Give another name for a new journal")
            }
            return try cut(to: 0)
        }
        guard let start = JSONText.decode(Start.self, from: Array(first)), start.generator == "convene-live-journal"
        else { throw Self.broken(path, "it is not a journal of Convene", "Give another name for a new journal") }
        for (index, line) in lines.enumerated() {
            guard let entry = JSONText.decode(Entry.self, from: Array(line)) else {
                throw Self.broken(
                    path, "line \(index + 2) of the journal cannot be read",
                    "Give the journal as it was written, or another name for a new one")
            }
            entries.append(entry)
        }
        self.start = start
        if end < bytes.count { try cut(to: end) }
    }

    /// What a crash left of a line is no line.
    private func cut(to length: Int) throws(Failure) {
        guard ftruncate(file.descriptor, off_t(length)) == 0 else { throw DiskError(path).writing }
    }

    func begin(_ start: Start) throws(Failure) {
        try write(start)
        self.start = start
    }

    func append(_ entry: Entry) throws(Failure) { try write(entry) }

    private func write(_ line: some Encodable) throws(Failure) {
        guard let text = try? JSONText.line(of: line) else { throw Failure(unexpected: "no JSON") }
        do {
            try file.write(Array((text + "\n").utf8))
            try file.sync()
        } catch {
            throw error.writing
        }
    }
}
