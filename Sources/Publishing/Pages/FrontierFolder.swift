public import ForumModel

/// Answers to one change, side by side: a page that shows what each more moved session buys, a table, and an output folder
/// for each answer.
public struct FrontierFolder: Sendable {
    public struct Choice: Sendable {
        let publication: Publication
        let moved: [ID<Session>]
        let quality: Score
        let isLeast: Bool

        /// - Parameters:
        ///   - moved: sessions that stand elsewhere than they were published.
        ///   - quality: what the programme costs in itself.
        ///   - isLeast: whether fewer moves are proven impossible.
        public init(_ publication: Publication, moved: [ID<Session>], quality: Score, isLeast: Bool) {
            self.publication = publication
            self.moved = moved
            self.quality = quality
            self.isLeast = isLeast
        }

        /// `7-moves`
        public var folder: String { moved.count == 1 ? "1-move" : "\(moved.count)-moves" }
    }

    /// The file by which such a folder is known.
    public static let mark = "frontier.json"

    let choices: [Choice]

    /// - Parameter choices: by moves, the fewest first, no two with equally many.
    public init(_ choices: [Choice]) { self.choices = choices }

    /// frontier.json: each choice with its folder, moves and points.
    public var document: some Encodable {
        Document(
            generator: ProgrammeDocument.generator,
            choices: choices.map { choice in
                Document.Entry(
                    folder: choice.folder, moves: choice.moved.count, isLeast: choice.isLeast,
                    acceptedLeftOut: Figure(choice.quality.acceptedLeftOut),
                    candidatesLeftOut: Figure(choice.quality.candidatesLeftOut), total: Figure(choice.quality.total),
                    moved: choice.moved.map(\.rawValue))
            })
    }

    public func files() throws -> [OutputFile] {
        var files = [
            OutputFile(path: Self.mark, bytes: try JSONText.bytes(of: document)),
            OutputFile(path: "frontier.csv", bytes: table), OutputFile(path: "frontier.html", bytes: page),
        ]
        for choice in choices {
            files += try OutputFolder.files(for: choice.publication).map {
                OutputFile(path: "\(choice.folder)/\($0.path)", bytes: $0.bytes)
            }
        }
        return files
    }

    /// Whether Convene wrote a folder, by the bytes of its ``mark``.
    public static func isOurs(mark bytes: [UInt8]) -> Bool {
        JSONText.decode(Mark.self, from: bytes)?.generator == ProgrammeDocument.generator
    }

    /// Whether such a folder may hold something of this name.
    public static func makes(entry: String) -> Bool {
        entry.hasPrefix("frontier.") || entry.hasSuffix("-moves") || entry == "1-move"
    }

    private var table: [UInt8] {
        var writer = CSVWriter(header: [
            "folder", "moves", "least", "accepted_left_out", "candidates_left_out", "total", "moved",
        ])
        for choice in choices {
            writer.append([
                .value(choice.folder), CSVWriter.Cell(choice.moved.count), .value(choice.isLeast ? "yes" : "no"),
                .value(choice.quality.acceptedLeftOut.description),
                .value(choice.quality.candidatesLeftOut.description),
                .value(choice.quality.total.description),
                .text(choice.moved.map(\.rawValue).joined(separator: "; ")),
            ])
        }
        return writer.bytes
    }

    private struct Mark: Decodable { let generator: String }

    private struct Document: Encodable {
        struct Entry: Encodable {
            let folder: String
            let moves: Int
            let isLeast: Bool
            let acceptedLeftOut: Figure
            let candidatesLeftOut: Figure
            /// Points of the soft rules, without what the disturbance costs.
            let total: Figure
            let moved: [String]

            enum CodingKeys: String, CodingKey {
                case folder, moves, total, moved
                case isLeast = "is_least"
                case acceptedLeftOut = "accepted_left_out"
                case candidatesLeftOut = "candidates_left_out"
            }
        }

        let generator: String
        let choices: [Entry]
    }
}
