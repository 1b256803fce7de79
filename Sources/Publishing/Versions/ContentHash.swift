import Crypto

/// SHA-256 in hexadecimal digits, as `sha256sum` prints it.
public enum ContentHash {
    public static func of(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// One hash for files by name, whatever the order in which they were read.
    public static func of(_ files: [String: [UInt8]]) -> String {
        let lines = files.keys.sorted().map { "\(of(files[$0] ?? []))  \($0)\n" }
        return of(Array(lines.joined().utf8))
    }
}

extension OutputFile {
    /// SHA256SUMS of a folder with `files`: `sha256sum --check SHA256SUMS` finds out whether they are still what they were.
    public static func checksums(of files: [OutputFile]) -> OutputFile {
        let lines = files.sorted { $0.path < $1.path }.map { "\(ContentHash.of($0.bytes))  \($0.path)\n" }
        return OutputFile(path: "SHA256SUMS", bytes: Array(lines.joined().utf8))
    }
}
