public import ForumModel

/// A way to write a programme down in many files, one for each room, theme or person.
public struct FolderFormat: Sendable {
    /// By which `convene export` knows it.
    public let name: String
    /// What it is good for, in a sentence.
    public let summary: String
    /// Everything that it makes.
    let parts: @Sendable (Publication) -> [Part]
    /// One person's file alone; nil for somebody who is not one of the event's people.
    public let personal: @Sendable (Publication, ID<Person>) -> OutputFile?

    /// One of the files, and what it is about.
    struct Part {
        let kind: String
        /// Of the room, theme or person; nil where it may not be told.
        let id: String?
        let title: String
        let file: OutputFile
    }

    public static let all: [FolderFormat] = [.calendars, .agendas]

    /// - Returns: nil for a name that no format has.
    public static func named(_ name: String) -> FolderFormat? { all.first { $0.name == name } }

    /// The file by which a folder of this kind is known, and in which programs look up the others.
    public static let mark = "index.json"

    /// The files and the index of them.
    public func files(for publication: Publication) throws -> [OutputFile] {
        let parts = parts(publication)
        let index = Index(
            generator: ProgrammeDocument.generator, format: name, event: publication.event.name,
            files: parts.map { Index.Entry(path: $0.file.path, kind: $0.kind, id: $0.id, title: $0.title) })
        return [OutputFile(path: Self.mark, bytes: try JSONText.bytes(of: index))] + parts.map(\.file)
    }

    /// Whether Convene wrote a folder in this format, by the bytes of its ``mark``.
    public func isOurs(mark bytes: [UInt8]) -> Bool {
        let index = JSONText.decode(Index.self, from: bytes)
        return index?.generator == ProgrammeDocument.generator && index?.format == name
    }

    /// Whether it puts something of this name into its folder.
    public func makes(entry: String) -> Bool { entry == Self.mark || entry == name }

    /// index.json
    private struct Index: Codable {
        struct Entry: Codable {
            let path: String
            let kind: String
            let id: String?
            let title: String
        }

        let generator: String
        let format: String
        let event: String
        let files: [Entry]
    }
}
