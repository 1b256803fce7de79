import Foundation
import Planner

/// Reads what `convene plan` wrote.
enum PublishedFolder {
    static func read(_ path: String) throws(Failure) -> [String: [UInt8]] {
        let root = try FolderPath.existing(path)
        var files: [String: [UInt8]] = [:]
        for name in PublishedProgramme.files {
            let bytes: [UInt8]?
            do {
                bytes = try OpenFile.with("\(root)/\(name)", O_RDONLY | O_NONBLOCK) { file throws(DiskError) in
                    try file.read(atMost: EventFolder.limit)
                }
            } catch {
                if error.number == ENOENT { continue }
                throw DiskError("\(path)/\(name)", error.number).reading
            }
            guard let bytes else {
                throw Failure(
                    .folderTooLarge, "\(path)/\(name)", "the file is larger than any programme", "Plan the event again")
            }
            files[name] = bytes
        }
        guard files[PublishedProgramme.files[0]] != nil else {
            throw Failure(
                .notPublished, path, "the folder holds no \(PublishedProgramme.files[0])",
                "Give the folder that 'convene plan' wrote")
        }
        return files
    }
}
