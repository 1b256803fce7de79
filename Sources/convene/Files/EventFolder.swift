import Foundation
import Intake

/// Reads what matters of an event folder into memory: event.yaml, the tables beside it, and those in `participants` and
/// `proposals`.
enum EventFolder {
    static let settings = "event.yaml"
    /// All files together.
    static let limit = 256 << 20

    static func read(_ path: String) throws(Failure) -> EventFiles {
        let root = try FolderPath.existing(path)
        var files: [String: [UInt8]] = [:]
        var room = limit
        for name in try FolderPath.entries(of: root) where isOfInterest(name) {
            try add(name, in: root, to: &files, &room)
        }
        for folder in ["participants", "proposals"] where FolderPath.isFolder("\(root)/\(folder)") {
            for name in try FolderPath.entries(of: "\(root)/\(folder)") where name.hasSuffix(".csv") {
                try add("\(folder)/\(name)", in: root, to: &files, &room)
            }
        }
        return EventFiles(name: FolderPath.name(of: root), files: files)
    }

    /// Tables and settings, also with slips in their names, for which intake has advice.
    private static func isOfInterest(_ name: String) -> Bool {
        let small = name.lowercased()
        return [".csv", ".yaml", ".yml"].contains(where: small.hasSuffix) && !name.hasPrefix(".")
    }

    private static func add(
        _ name: String, in root: String, to files: inout [String: [UInt8]], _ room: inout Int
    ) throws(Failure) {
        let bytes: [UInt8]?
        do {
            bytes = try OpenFile.with("\(root)/\(name)", O_RDONLY | O_NONBLOCK) { file throws(DiskError) in
                guard try file.status().st_mode & S_IFMT == S_IFREG else { throw DiskError(name, EINVAL) }
                return try file.read(atMost: room)
            }
        } catch {
            if error.number == EINVAL {
                throw Failure(.unreadable, name, "it is not a file", "Give it another name, or move it elsewhere")
            }
            throw DiskError(name, error.number).reading
        }
        guard let bytes else {
            throw Failure(
                .folderTooLarge, name,
                "with this file the folder holds more than \(limit >> 20) MiB of tables, which is more than any event",
                "Move away what does not belong to the event")
        }
        room -= bytes.count
        files[name] = bytes
    }
}
