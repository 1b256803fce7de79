import Foundation

/// Standard input, line by line as it comes.
struct InputLines {
    private var buffer: [UInt8] = []
    private var isAtEnd = false
    private let limit: Int

    /// - Parameter limit: bytes of a line; of longer ones only a little more than that is kept.
    init(limit: Int) { self.limit = limit }

    /// The next line without its line feed; nil at the end.
    mutating func next() -> [UInt8]? {
        while true {
            if let end = buffer.firstIndex(of: 0x0A) {
                let line = Array(buffer[..<end])
                buffer.removeSubrange(...end)
                return line
            }
            if isAtEnd {
                defer { buffer = [] }
                return buffer.isEmpty ? nil : buffer
            }
            // One byte above the limit is enough to tell that the line is too long.
            if buffer.count > limit + 1 { buffer.removeSubrange((limit + 1)...) }
            var chunk = [UInt8](repeating: 0, count: 1 << 16)
            let count = read(STDIN_FILENO, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { isAtEnd = true } else { buffer += chunk[..<count] }
        }
    }
}
