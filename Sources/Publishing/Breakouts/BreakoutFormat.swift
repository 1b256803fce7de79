/// One way to write break-out groups down.
public struct BreakoutFormat: Sendable {
    /// Its file in the folder.
    public let path: String
    /// What it is good for, in a sentence.
    public let summary: String
    /// The file's bytes; nil where there is nothing that it could hold.
    public let bytes: @Sendable (BreakoutPublication) throws -> [UInt8]?

    init(path: String, summary: String, bytes: @escaping @Sendable (BreakoutPublication) throws -> [UInt8]?) {
        self.path = path
        self.summary = summary
        self.bytes = bytes
    }

    /// In the order in which they are needed.
    public static let all: [BreakoutFormat] = [
        .callOutPage, .callOutText, .groupSheets, .groupTable, .preAssignment, .balancePage, .balanceTable, .document,
    ]
}

/// The folder that `convene breakouts` writes.
public enum BreakoutFolder {
    /// The file by which a folder is known as one of ours.
    public static let mark = BreakoutFormat.document.path

    public static func files(for publication: BreakoutPublication) throws -> [OutputFile] {
        try BreakoutFormat.all.compactMap { format in
            try format.bytes(publication).map { OutputFile(path: format.path, bytes: $0) }
        }
    }

    /// Whether Convene wrote a folder, by the bytes of its ``mark``.
    public static func isOurs(mark bytes: [UInt8]) -> Bool {
        JSONText.decode(BreakoutDocument.Mark.self, from: bytes)?.generator == BreakoutDocument.generator
    }
}
