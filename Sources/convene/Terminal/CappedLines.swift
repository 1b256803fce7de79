import Foundation

/// The lines of standard input as they come, of which none takes more memory than it may.
struct CappedLines {
    struct Line {
        /// 1-based.
        let number: Int
        /// Without the line end; what is not UTF-8 is replaced.
        let text: String
        /// Whether the line was longer, and its rest left out.
        let isCut: Bool
    }

    private let longest: Int
    private var buffer: [UInt8] = []
    private var place = 0
    private var isAtEnd = false
    private var number = 0

    init(longest: Int) { self.longest = longest }

    /// Waits for the next line; nil at the end of the input.
    mutating func next() throws(Failure) -> Line? {
        var bytes: [UInt8] = []
        var isCut = false
        while true {
            if place == buffer.count {
                if !isAtEnd { try fill() }
                if isAtEnd {
                    guard !bytes.isEmpty || isCut else { return nil }
                    break
                }
            }
            let end = buffer[place...].firstIndex(of: 0x0A) ?? buffer.count
            let room = longest - bytes.count
            bytes += buffer[place..<min(end, place + room)]
            if end - place > room { isCut = true }
            place = end
            if place < buffer.count {
                place += 1
                break
            }
        }
        number += 1
        if bytes.last == 0x0D { bytes.removeLast() }
        return Line(number: number, text: String(decoding: bytes, as: UTF8.self), isCut: isCut)
    }

    private mutating func fill() throws(Failure) {
        buffer = [UInt8](repeating: 0, count: 1 << 14)
        place = 0
        while true {
            let count = read(0, &buffer, buffer.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw DiskError("standard input").reading
            }
            isAtEnd = count == 0
            buffer.removeLast(buffer.count - count)
            return
        }
    }
}
