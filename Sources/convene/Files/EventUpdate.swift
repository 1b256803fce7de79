import Foundation

/// Files of an event folder that change together: all of them or none.
///
/// The new files are whole and on the disk before the first takes its place, and the old ones are kept until the last
/// has: whatever fails on the way is undone. Signals wait meanwhile. A power cut between two files leaves files that
/// are each whole; the same command then completes them, since what it finds done counts as done.
struct EventUpdate {
    /// As the user gave it, for messages.
    let name: String
    /// Absolute, without links.
    let root: String

    /// - Parameter files: bytes by their paths in the folder.
    func write(_ files: [(path: String, bytes: [UInt8])]) throws(Failure) {
        do throws(DiskError) {
            StagingFolder.removeLeftovers(in: root)
            let staging = try StagingFolder.make(in: root)
            defer { staging.discard() }
            for (number, file) in files.enumerated() {
                try OpenFile.create("\(staging.path)/new-\(number)", file.bytes)
            }
            try OpenFile.syncFolder(staging.path)
            let made = try makeFolders(files.map(\.path))
            do throws(DiskError) {
                try withoutSignals { () throws(DiskError) in try exchange(files.map(\.path), staging.path) }
            } catch {
                for folder in made.reversed() { rmdir(folder) }
                throw error
            }
        } catch {
            throw DiskError(name, error.number).writing
        }
    }

    private func makeFolders(_ paths: [String]) throws(DiskError) -> [String] {
        var made: [String] = []
        for folder in Set(paths.map { FolderPath.parent(of: "\(root)/\($0)") }).sorted() where folder != root {
            if mkdir(folder, 0o777) == 0 {
                made.append(folder)
            } else if errno != EEXIST || !FolderPath.isFolder(folder) {
                let error = DiskError(folder)
                for folder in made.reversed() { rmdir(folder) }
                throw error
            }
        }
        return made
    }

    private func exchange(_ paths: [String], _ staging: String) throws(DiskError) {
        // What was put in place so far, and whether something stood there before.
        var done: [(number: Int, had: Bool)] = []
        do throws(DiskError) {
            for (number, path) in paths.enumerated() {
                let target = target(path)
                let had = FolderPath.isTaken(target)
                if had {
                    var status = stat()
                    if stat(target, &status) == 0 { chmod("\(staging)/new-\(number)", status.st_mode & 0o7777) }
                    // A second name for the old file; where the file system knows none, it moves away.
                    let old = "\(staging)/old-\(number)"
                    guard link(target, old) == 0 || rename(target, old) == 0 else { throw DiskError(target) }
                }
                done.append((number, had))
                guard rename("\(staging)/new-\(number)", target) == 0 else { throw DiskError(target) }
            }
            for folder in Set(paths.map { FolderPath.parent(of: "\(root)/\($0)") }).sorted() {
                try OpenFile.syncFolder(folder)
            }
        } catch {
            for (number, had) in done.reversed() {
                let target = target(paths[number])
                if had { rename("\(staging)/old-\(number)", target) } else { unlink(target) }
            }
            throw error
        }
    }

    /// Through a link the file behind it changes.
    private func target(_ path: String) -> String { FolderPath.resolved("\(root)/\(path)") ?? "\(root)/\(path)" }

    /// Ctrl-C in the middle would leave half of the files.
    private func withoutSignals(_ body: () throws(DiskError) -> Void) throws(DiskError) {
        var all = sigset_t()
        var before = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try body()
    }
}
