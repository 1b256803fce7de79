import Foundation

/// Reads one file, or writes one, whole or not at all.
enum SingleFile {
    /// - Throws: ``Failure`` for what is no file, or larger than any table.
    static func read(_ name: String) throws(Failure) -> [UInt8] {
        let bytes: [UInt8]?
        do {
            bytes = try OpenFile.with(name, O_RDONLY) { file throws(DiskError) in
                try file.read(atMost: EventFolder.limit)
            }
        } catch {
            throw error.reading
        }
        guard let bytes else {
            throw Failure(.folderTooLarge, name, "the file is larger than any table", "Check that it is the right one")
        }
        return bytes
    }

    static func write(_ bytes: [UInt8], to name: String) throws(Failure) {
        // Through a link the file behind it is replaced, not the link.
        let path = FolderPath.resolved(name) ?? name
        guard !FolderPath.isFolder(path) else {
            throw Failure(.wrongPlace, name, "a folder has this name", "Give the name of a file")
        }
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            return try writeThrough(bytes, to: path, name)
        }
        let absolute = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
        do {
            let staging = try StagingFolder.make(in: FolderPath.parent(of: absolute))
            defer { staging.discard() }
            let file = "\(staging.path)/file"
            try OpenFile.create(file, bytes)
            guard rename(file, absolute) == 0 else { throw DiskError(name) }
        } catch {
            throw DiskError(name, (error as? DiskError)?.number ?? EIO).writing
        }
    }

    /// Devices and pipes take the bytes as they come.
    private static func writeThrough(_ bytes: [UInt8], to path: String, _ name: String) throws(Failure) {
        do {
            try OpenFile.with(path, O_WRONLY) { file throws(DiskError) in try file.write(bytes) }
        } catch {
            throw DiskError(name, error.number).writing
        }
    }
}
