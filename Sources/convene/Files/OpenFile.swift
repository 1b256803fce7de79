import Foundation

/// An open file or folder; the system calls that we need, with their errors as values.
struct OpenFile {
    let descriptor: Int32
    let path: String

    /// Calls `body` with the file, and closes it afterwards.
    static func with<Result>(
        _ path: String, _ flags: Int32, _ body: (OpenFile) throws(DiskError) -> Result
    ) throws(DiskError) -> Result {
        let descriptor = open(path, flags | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw DiskError(path) }
        defer { close(descriptor) }
        return try body(OpenFile(descriptor: descriptor, path: path))
    }

    func status() throws(DiskError) -> stat {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw DiskError(path) }
        return status
    }

    /// Everything up to the end, or nil when that is more than `limit` bytes.
    func read(atMost limit: Int) throws(DiskError) -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= limit {
            let count = Foundation.read(descriptor, &buffer, buffer.count)
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw DiskError(path)
            }
            bytes += buffer[..<count]
        }
        return nil
    }

    func write(_ bytes: [UInt8]) throws(DiskError) {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw DiskError(path)
            }
            written += count
        }
    }

    /// Waits until the disk has it.
    func sync() throws(DiskError) {
        // Some file systems cannot do this for folders and say so.
        guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else { throw DiskError(path) }
    }

    /// Writes a new file, and waits until the disk has it.
    static func create(_ path: String, _ bytes: [UInt8]) throws(DiskError) {
        try with(path, O_WRONLY | O_CREAT | O_EXCL) { file throws(DiskError) in
            try file.write(bytes)
            try file.sync()
        }
    }

    static func syncFolder(_ path: String) throws(DiskError) {
        try with(path, O_RDONLY | O_DIRECTORY) { folder throws(DiskError) in try folder.sync() }
    }
}
