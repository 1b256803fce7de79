import Foundation
import Intake
import Planner

/// Reads what `convene plan` wrote: an output folder, or a table in it that has another name.
enum PublishedFolder {
    /// What was read.
    struct Content {
        /// By the names that the folder documents.
        let files: [String: [UInt8]]
        /// What the table is called that stands for programme.csv.
        let table: String
    }

    /// - Parameter path: the folder, or the file that is to be read as programme.csv with what lies beside it.
    static func read(_ path: String) throws(Failure) -> Content {
        guard let real = FolderPath.resolved(path) else {
            if errno == ENOENT { throw Failure(.noSuchFolder, path, "there is no such folder", "Check the path") }
            throw DiskError(path).reading
        }
        let isFolder = FolderPath.isFolder(real)
        let root = isFolder ? real : FolderPath.parent(of: real)
        var files: [String: [UInt8]] = [:]
        for name in PublishedProgramme.files {
            let isTable = name == ProgrammeIntake.file
            files[name] = try bytes(
                of: isTable && !isFolder ? real : "\(root)/\(name)", named: isFolder ? "\(path)/\(name)" : path)
        }
        guard files[ProgrammeIntake.file] != nil else {
            throw Failure(
                .notPublished, path, "the folder holds no \(ProgrammeIntake.file)",
                "Give the folder that 'convene plan' wrote")
        }
        return Content(files: files, table: isFolder ? ProgrammeIntake.file : FolderPath.name(of: path))
    }

    /// - Returns: nil when there is no such file.
    private static func bytes(of path: String, named name: String) throws(Failure) -> [UInt8]? {
        let bytes: [UInt8]?
        do {
            bytes = try OpenFile.with(path, O_RDONLY | O_NONBLOCK) { file throws(DiskError) in
                try file.read(atMost: EventFolder.limit)
            }
        } catch {
            if error.number == ENOENT { return nil }
            throw DiskError(name, error.number).reading
        }
        guard let bytes else {
            throw Failure(.folderTooLarge, name, "the file is larger than any programme", "Plan the event again")
        }
        return bytes
    }
}
