import CXLSXWriter
import Foundation

/// A file that is on no disk: the library writes only to what has a path.
struct MemoryFile: ~Copyable {
    private let descriptor: Int32

    /// - Throws: ``WorkbookFailure`` where the system has no such files.
    init() throws(WorkbookFailure) {
        descriptor = cxlsxwriter_memory_file()
        guard descriptor >= 0 else { throw WorkbookFailure(message: String(cString: strerror(errno))) }
    }

    deinit { close(descriptor) }

    /// As long as the file lives.
    var path: String { "/proc/self/fd/\(descriptor)" }

    /// Everything that was written.
    func bytes() throws(WorkbookFailure) -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw WorkbookFailure(message: String(cString: strerror(errno))) }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var read = 0
        while read < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                pread(descriptor, buffer.baseAddress.map { $0 + read }, buffer.count - read, read)
            }
            guard count > 0 else { throw WorkbookFailure(message: String(cString: strerror(errno))) }
            read += count
        }
        return bytes
    }
}

/// What keeps a workbook from being written: no memory, or no room for the library's temporary files.
struct WorkbookFailure: Error, CustomStringConvertible {
    let message: String

    var description: String { "the workbook could not be written: \(message)" }
}
