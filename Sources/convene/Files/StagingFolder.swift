import Foundation

/// A folder beside the target in which the output grows until it is whole.
///
/// It is locked as long as its maker lives, so that a later run can tell the leftovers of a killed one, and removes
/// them.
struct StagingFolder {
    let path: String
    private let lock: Int32

    private static let prefix = ".convene-"

    /// Makes a fresh folder in `parent`.
    static func make(in parent: String) throws(DiskError) -> StagingFolder {
        while true {
            let number = String(UInt64.random(in: .min ... .max), radix: 16)
            let name = prefix + String(repeating: "0", count: 16 - number.count) + number
            let path = "\(parent)/\(name)"
            guard mkdir(path, 0o777) == 0 else {
                if errno == EEXIST { continue }
                throw DiskError(path)
            }
            let lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            // Another run may have taken the folder for a leftover before it was locked: then it is gone, or going.
            if lock >= 0, isLockable(lock), isStill(lock, at: path) { return StagingFolder(path: path, lock: lock) }
            if lock >= 0 { close(lock) }
        }
    }

    /// Gives the lock back; the folder stays where it is by now.
    func release() { close(lock) }

    /// Removes whatever has this path by now, and gives the lock back. A failure leaves a leftover for the next run.
    func discard() {
        try? FileManager.default.removeItem(atPath: path)
        close(lock)
    }

    /// Removes what killed runs left in `parent`.
    static func removeLeftovers(in parent: String) {
        for name in (try? FolderPath.names(in: parent)) ?? [] where isOurs(name) {
            let path = "\(parent)/\(name)"
            let lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
            guard lock >= 0 else { continue }
            if flock(lock, LOCK_EX | LOCK_NB) == 0 { try? FileManager.default.removeItem(atPath: path) }
            close(lock)
        }
    }

    private static func isOurs(_ name: String) -> Bool {
        let number = name.dropFirst(prefix.count)
        return name.hasPrefix(prefix) && number.utf8.count == 16 && number.allSatisfy(\.isHexDigit)
    }

    /// Whether nobody else has the lock. Where a file system knows no locks, nobody has.
    private static func isLockable(_ lock: Int32) -> Bool {
        flock(lock, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
    }

    static func isStill(_ descriptor: Int32, at path: String) -> Bool {
        var (open, there) = (stat(), stat())
        return fstat(descriptor, &open) == 0 && stat(path, &there) == 0 && open.st_ino == there.st_ino
            && open.st_dev == there.st_dev
    }
}
