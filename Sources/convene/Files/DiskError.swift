import Foundation

/// What the operating system answered when it could not do what was asked.
struct DiskError: Error {
    let path: String
    /// `errno`
    let number: Int32

    init(_ path: String, _ number: Int32 = errno) {
        self.path = path
        self.number = number
    }

    /// In the system's words: `Permission denied`, `No space left on device`.
    var words: String { String(cString: strerror(number)) }

    /// As a failure to read.
    var reading: Failure {
        Failure(.unreadable, path, "it cannot be read: \(words)", "Check the path and the permissions")
    }

    /// As a failure to write.
    var writing: Failure {
        Failure(
            .notWritten, path, "it cannot be written: \(words)",
            "\(advice); what stood there before is untouched")
    }

    private var advice: String {
        switch number {
        case ENOSPC, EDQUOT, EFBIG: "Make room, or choose another place"
        // A mounted folder cannot change places with its successor.
        case EBUSY, EXDEV: "If another disk is mounted there, name a folder inside it"
        default: "Check the permissions, or choose another place"
        }
    }
}
