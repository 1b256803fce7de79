import Foundation
import Publishing

extension OutputTarget {
    /// Puts a folder with exactly `files` in the target's place: everything or nothing, in one step.
    ///
    /// The files grow in a folder beside the target and are on the disk before the two change places, so that whoever
    /// looks sees the old folder or the new one, each whole.
    ///
    /// - Throws: ``Failure``; then what stood there stands there still.
    func replace(with files: [OutputFile]) throws(Failure) {
        let parent = FolderPath.parent(of: path)
        let made = try makeParents(parent)
        do {
            StagingFolder.removeLeftovers(in: parent)
            let staging = try Self.staged(files, in: parent)
            do {
                try put(staging)
            } catch {
                staging.discard()
                throw error
            }
            try? OpenFile.syncFolder(parent)
        } catch {
            for folder in made.reversed() { rmdir(folder) }
            throw DiskError.asFailure(error, at: name)
        }
    }

    private static func staged(_ files: [OutputFile], in parent: String) throws(DiskError) -> StagingFolder {
        let staging = try StagingFolder.make(in: parent)
        do throws(DiskError) {
            var folders: Set<String> = []
            for file in files {
                let path = "\(staging.path)/\(file.path)"
                try makeFolder(FolderPath.parent(of: path), in: staging.path, &folders)
                try OpenFile.create(path, file.bytes)
            }
            for folder in folders.sorted() { try OpenFile.syncFolder(folder) }
            try OpenFile.syncFolder(staging.path)
            return staging
        } catch {
            staging.discard()
            throw error
        }
    }

    /// Makes a folder inside `staging` and those between, where `made` does not have them yet.
    private static func makeFolder(
        _ folder: String, in staging: String, _ made: inout Set<String>
    ) throws(DiskError) {
        guard folder != staging, !made.contains(folder) else { return }
        try makeFolder(FolderPath.parent(of: folder), in: staging, &made)
        guard mkdir(folder, 0o777) == 0 else { throw DiskError(folder) }
        made.insert(folder)
    }

    private func put(_ staging: StagingFolder) throws {
        while true {
            guard let old = try LockedFolder(path) else {
                guard rename(staging.path, path) == 0 else {
                    // Somebody else has put a folder here in this moment.
                    if errno == ENOTEMPTY || errno == EEXIST { continue }
                    throw DiskError(path)
                }
                staging.release()
                return
            }
            defer { old.release() }
            // While this run waited for the lock, another may have put its own folder here.
            guard StagingFolder.isStill(old.descriptor, at: path) else { continue }
            try checkReplaceable()
            chmod(staging.path, old.mode)
            try exchange(staging.path)
            // The old folder has the staging folder's path now.
            staging.discard()
            return
        }
    }

    private func exchange(_ staging: String) throws(DiskError) {
        if Exchange.swap(staging, path) { return }
        guard [EINVAL, ENOSYS, ENOTSUP].contains(errno) else { throw DiskError(path) }
        // A file system that cannot exchange: two steps, undone when the second fails.
        let aside = staging + "-old"
        guard rename(path, aside) == 0 else { throw DiskError(path) }
        guard rename(staging, path) == 0 else {
            let error = DiskError(path)
            rename(aside, path)
            throw error
        }
        rename(aside, staging)
    }

    /// - Returns: the folders that were made, outermost first.
    private func makeParents(_ parent: String) throws(Failure) -> [String] {
        var missing: [String] = []
        var folder = parent
        while folder != "/", !FolderPath.isTaken(folder) {
            missing.append(folder)
            folder = FolderPath.parent(of: folder)
        }
        var made: [String] = []
        for folder in missing.reversed() {
            // Another run may make it at the same time.
            guard mkdir(folder, 0o777) == 0 || errno == EEXIST else {
                let error = DiskError(name)
                for folder in made.reversed() { rmdir(folder) }
                throw error.writing
            }
            made.append(folder)
        }
        return made
    }
}

/// The folder that is being replaced, locked so that two runs take turns.
private struct LockedFolder {
    let descriptor: Int32
    let mode: mode_t

    /// - Returns: nil when there is none.
    init?(_ path: String) throws(DiskError) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw DiskError(path)
        }
        // Without locks on this file system there is only the exchange itself, which is enough for readers.
        _ = flock(descriptor, LOCK_EX)
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let error = DiskError(path)
            close(descriptor)
            throw error
        }
        mode = status.st_mode & 0o7777
    }

    func release() { close(descriptor) }
}

/// The system call by which two folders change places in one step.
private enum Exchange {
    private typealias Rename2 =
        @convention(c) (
            Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
        ) -> Int32

    /// Looked up by name: Swift's view of the C library lacks it, and old libraries do not have it.
    private static let renameat2: Rename2? = dlsym(nil, "renameat2").map { unsafeBitCast($0, to: Rename2.self) }
    /// RENAME_EXCHANGE
    private static let flag: UInt32 = 2

    /// - Returns: false, with `errno`, when it was not done.
    static func swap(_ a: String, _ b: String) -> Bool {
        guard let renameat2 else {
            errno = ENOSYS
            return false
        }
        return renameat2(AT_FDCWD, a, AT_FDCWD, b, flag) == 0
    }
}

extension DiskError {
    /// The failure behind an error of this file: the disk's, or one that says already what it has to say.
    fileprivate static func asFailure(_ error: any Error, at name: String) -> Failure {
        switch error {
        case let error as DiskError: DiskError(name, error.number).writing
        case let failure as Failure: failure
        default: Failure(unexpected: error)
        }
    }
}
