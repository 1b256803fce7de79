import Foundation
import Publishing

/// The place of a folder that is going to be written, checked before any work is done for it.
struct OutputTarget {
    /// What may be in the way and yet be replaced.
    enum Replaceable {
        /// Only an empty folder.
        case empty
        /// A folder with a programme that Convene wrote, too.
        case ours
        /// A folder with break-out groups that Convene wrote, too.
        case ourGroups
        /// A folder that Convene wrote in this format, too.
        case ourExport(FolderFormat)
        /// A folder with what a night has found, too.
        case ourResult
        /// A folder with choices after a change, too.
        case ourFrontier
        /// A folder with messages that Convene wrote, too.
        case ourMessages

        /// The file by which such a folder is known.
        var mark: String {
            switch self {
            case .empty, .ours: OutputFolder.mark
            case .ourGroups: BreakoutFolder.mark
            case .ourExport: FolderFormat.mark
            case .ourResult: NightResult.file
            case .ourMessages: Outbox.index
            case .ourFrontier: FrontierFolder.mark
            }
        }

        func isOurs(mark bytes: [UInt8]) -> Bool {
            switch self {
            case .empty, .ours: OutputFolder.isOurs(mark: bytes)
            case .ourGroups: BreakoutFolder.isOurs(mark: bytes)
            case .ourExport(let format): format.isOurs(mark: bytes)
            case .ourResult: JSONText.decode(NightResult.self, from: bytes)?.generator == NightResult.mark
            case .ourFrontier: FrontierFolder.isOurs(mark: bytes)
            case .ourMessages: bytes.starts(with: "file,method,session,person,to".utf8)
            }
        }

        /// What Convene writes there.
        func isExpected(_ entry: String) -> Bool {
            switch self {
            case .empty, .ours:
                entry == "breakouts"
                    || ExportFormat.files.contains { $0.path.split(separator: "/").first.map(String.init) == entry }
            case .ourGroups: BreakoutFormat.all.contains { $0.path == entry }
            case .ourExport(let format): format.makes(entry: entry)
            case .ourResult: [NightResult.file, "report.md", "changes.csv", "programme"].contains(entry)
            case .ourFrontier: FrontierFolder.makes(entry: entry)
            case .ourMessages: entry == Outbox.index || entry.hasSuffix(".eml")
            }
        }

        /// Whether only an empty folder may be in the way.
        var isNothing: Bool {
            if case .empty = self { true } else { false }
        }
    }

    /// As the user gave it, for messages.
    let name: String
    /// Absolute and without links. The folder itself need not exist, nor those above it.
    let path: String
    private let replaceable: Replaceable

    /// - Parameter event: the event folder, which must not be written over.
    init(_ name: String, replacing replaceable: Replaceable, besides event: String? = nil) throws(Failure) {
        self.name = name
        self.replaceable = replaceable
        path = try Self.resolve(name)
        if let event = event.flatMap(FolderPath.resolved) {
            if FolderPath.lies(event, in: path) {
                throw Failure(
                    .wrongPlace, name, "the event folder is there, and the output would replace it",
                    "Choose another folder")
            }
            if FolderPath.lies(path, in: event + "/participants") {
                throw Failure(
                    .wrongPlace, name, "this folder of the event is for lists of participants", "Choose another folder")
            }
        }
        if FolderPath.isTaken(path) { try checkReplaceable() }
        try checkPermission()
    }

    /// - Throws: ``Failure`` when something stands there that is not to be replaced.
    func checkReplaceable() throws(Failure) {
        guard FolderPath.isFolder(path) else {
            throw Failure(.wrongPlace, name, "a file stands where the folder would be", "Choose another name")
        }
        let entries = try FolderPath.entries(of: path)
        guard !entries.isEmpty else { return }
        guard !replaceable.isNothing else {
            throw Failure(.foreignFolder, name, "the folder is not empty", "Choose a new name, or empty the folder")
        }
        guard entries.contains(replaceable.mark), isOurs("\(path)/\(replaceable.mark)") else {
            throw Failure(
                .foreignFolder, name, "the folder is not empty, and Convene did not write it",
                "Choose another folder, so that nothing of yours is lost")
        }
        let strangers = entries.filter { !isExpected($0) }
        guard strangers.isEmpty else {
            let list = strangers.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
            throw Failure(
                .foreignFolder, name,
                "beside what Convene wrote it holds \(list)\(strangers.count > 3 ? " and more" : "")",
                "Move that elsewhere first, since the whole folder is replaced")
        }
    }

    private func isOurs(_ mark: String) -> Bool {
        let bytes = try? OpenFile.with(mark, O_RDONLY | O_NONBLOCK) { file throws(DiskError) in
            try file.read(atMost: EventFolder.limit)
        }
        return (bytes ?? nil).map { replaceable.isOurs(mark: $0) } ?? false
    }

    /// What Convene writes there, and what desktops leave behind where people look at it.
    private func isExpected(_ entry: String) -> Bool {
        replaceable.isExpected(entry) || entry == ".DS_Store" || entry.hasPrefix(".~lock.")
    }

    /// Follows links as far as the path exists; the rest must be plain names.
    private static func resolve(_ name: String) throws(Failure) -> String {
        var front = name.hasPrefix("/") ? name : FileManager.default.currentDirectoryPath + "/" + name
        var rest: [String] = []
        while true {
            if let real = FolderPath.resolved(front) {
                if !rest.isEmpty, !FolderPath.isFolder(real) {
                    throw Failure(.wrongPlace, name, "'\(real)' is a file, not a folder", "Choose another place")
                }
                return ([real == "/" ? "" : real] + rest.reversed()).joined(separator: "/")
            }
            guard errno == ENOENT || errno == ENOTDIR else { throw DiskError(name).writing }
            if FolderPath.isTaken(front) {
                throw Failure(
                    .wrongPlace, name, "'\(front)' is a link to something that is not there", "Remove the link")
            }
            let last = FolderPath.name(of: front)
            guard last != "..", front != "/" else {
                throw Failure(.wrongPlace, name, "the path leads through a folder that is not there", "Check the path")
            }
            if last != "." { rest.append(last) }
            front = FolderPath.parent(of: front)
        }
    }

    /// Says now what would otherwise be found out after minutes of work.
    private func checkPermission() throws(Failure) {
        var folder = FolderPath.parent(of: path)
        while folder != "/", !FolderPath.isTaken(folder) { folder = FolderPath.parent(of: folder) }
        guard access(folder, W_OK | X_OK) == 0 else { throw DiskError(name).writing }
        var (here, above) = (stat(), stat())
        guard stat(path, &here) == 0, stat(folder, &above) == 0 else { return }
        guard here.st_dev == above.st_dev else { throw DiskError(name, EBUSY).writing }
    }
}
