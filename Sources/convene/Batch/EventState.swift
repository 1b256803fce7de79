import Foundation
import Publishing

/// What the night job keeps of one event: its versions, the last result, a log. Every part is replaced in one step, so
/// that a run that is killed at any moment leaves a state from which the next goes on.
///
/// ```
/// lock            held while a run lasts; the system gives it back when a run dies
/// versions/0001/  one folder a published version, never touched again, with SHA256SUMS
/// result/         what the last run found: report.md, result.json, and programme/ with what it proposes
/// log.jsonl       a JSON object a line
/// ```
struct EventState {
    /// Absolute.
    let path: String
    private let lock: Int32

    /// Takes the lock.
    ///
    /// - Parameter waits: whether to wait for another run that has it.
    /// - Returns: nil when another run has it.
    static func open(_ path: String, waits: Bool) throws(Failure) -> EventState? {
        let path = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
        do {
            try FileManager.default.createDirectory(atPath: path + "/versions", withIntermediateDirectories: true)
        } catch {
            throw Failure(
                .notWritten, path, "the folder cannot be made: \(error.localizedDescription)",
                "Check the path and the permissions")
        }
        let lock = Foundation.open(path + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard lock >= 0 else { throw DiskError(path + "/lock").writing }
        while flock(lock, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
            let reason = errno
            if reason == EINTR { continue }
            Foundation.close(lock)
            if reason == EWOULDBLOCK { return nil }
            throw DiskError(path + "/lock", reason).writing
        }
        // What killed runs left half-made.
        StagingFolder.removeLeftovers(in: path)
        StagingFolder.removeLeftovers(in: path + "/versions")
        return EventState(path: path, lock: lock)
    }

    func close() { Foundation.close(lock) }

    // MARK: - Versions

    /// The numbers of all versions, ascending.
    func versions() throws(Failure) -> [Int] {
        try FolderPath.entries(of: path + "/versions").compactMap { name in
            name.count >= 4 && name.allSatisfy(\.isNumber) ? Int(name) : nil
        }.sorted()
    }

    func folder(ofVersion number: Int) -> String {
        let digits = String(number)
        return path + "/versions/" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// The newest version whose files are what they were, and those after it that are not.
    func newest() throws(Failure) -> (version: Int, damaged: [Int]) {
        var damaged: [Int] = []
        for number in try versions().reversed() {
            if isIntact(number) { return (number, damaged) }
            damaged.append(number)
        }
        return (0, damaged)
    }

    private func isIntact(_ number: Int) -> Bool {
        let folder = folder(ofVersion: number)
        guard let sums = try? SingleFile.read(folder + "/SHA256SUMS") else { return false }
        let lines = String(decoding: sums, as: UTF8.self).split(separator: "\n")
        return !lines.isEmpty
            && lines.allSatisfy { line in
                guard let space = line.firstRange(of: "  "),
                    let bytes = try? SingleFile.read("\(folder)/\(line[space.upperBound...])")
                else { return false }
                return ContentHash.of(bytes) == line[..<space.lowerBound]
            }
    }

    /// Adds a version in one step. What is there already is never replaced.
    ///
    /// - Parameter diff: what is new; nil for a first version.
    func publish(_ publication: Publication, _ diff: ProgrammeDiff?) throws {
        var files = try OutputFolder.files(for: publication)
        if let diff {
            files.append(OutputFile(path: "changes.csv", bytes: diff.csv))
            files.append(OutputFile(path: "changes.txt", bytes: Array(diff.text.utf8)))
        }
        try putAside(publication.version)
        let target = try OutputTarget(folder(ofVersion: publication.version), replacing: .empty)
        try target.replace(with: files + [.checksums(of: files)])
    }

    /// A damaged version keeps its files under another name, and gives its number to the one that takes its place.
    private func putAside(_ number: Int) throws(Failure) {
        let folder = folder(ofVersion: number)
        guard FolderPath.isTaken(folder), !isIntact(number) else { return }
        var aside = folder + "-damaged"
        while FolderPath.isTaken(aside) { aside += "-again" }
        guard rename(folder, aside) == 0 else { throw DiskError(folder).writing }
    }

    // MARK: - The last result

    func lastResult() -> NightResult? {
        guard let bytes = try? SingleFile.read(path + "/result/" + NightResult.file) else { return nil }
        return JSONText.decode(NightResult.self, from: bytes)
    }

    /// The files of the programme that waits to be published as version `number`; empty where none does.
    func proposal(for number: Int) throws(Failure) -> [OutputFile] {
        guard lastResult()?.proposed == number else { return [] }
        let folder = path + "/result/programme"
        var files: [OutputFile] = []
        for name in try FolderPath.entries(of: folder) where !FolderPath.isFolder("\(folder)/\(name)") {
            files.append(OutputFile(path: name, bytes: try SingleFile.read("\(folder)/\(name)")))
        }
        return files
    }

    func write(_ result: NightResult, _ report: MorningReport, programme: [OutputFile]) throws {
        var files = [
            OutputFile(path: NightResult.file, bytes: try JSONText.bytes(of: result)),
            OutputFile(path: "report.md", bytes: Array(report.text.utf8)),
        ]
        if let diff = report.diff, !diff.changes.isEmpty {
            files.append(OutputFile(path: "changes.csv", bytes: diff.csv))
        }
        files += programme.map { OutputFile(path: "programme/" + $0.path, bytes: $0.bytes) }
        try OutputTarget(path + "/result", replacing: .ourResult).replace(with: files)
    }
}

/// result.json: how the last run ended, for the next one and for programs.
struct NightResult: Codable {
    static let file = "result.json"
    static let mark = "convene-batch"

    var generator = Self.mark
    let event: String
    /// As the process says it: 0, 10, 11 or 12.
    let exit: Int32
    /// The version that is published, 0 for none.
    let published: Int
    /// The version that is proposed.
    let proposed: Int?
    /// SHA-256 of the event folder that was planned.
    let input: String
    let reasons: [String]
    let needs: [String]
}
