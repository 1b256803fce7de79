import ForumModel
import Verification

extension OutputFormat {
    /// programme.json, the programme for machines.
    public static let json = OutputFormat(
        name: "json", path: "programme.json", summary: "The programme and how good it is, for programs.",
        bytes: { try JSONText.bytes(of: ProgrammeDocument($0)) })
}

/// programme.json: the keys of ``Head`` and ``Standing`` beside one another.
struct ProgrammeDocument: Encodable {
    static let generator = "convene"
    /// Grows when a key changes its meaning.
    static let formatVersion = 1

    /// What tells a folder of ours from any other.
    struct Mark: Decodable { let generator: String }

    /// The names of the properties are the file's keys, in snake case.
    struct Head: Encodable {
        let generator: String
        let formatVersion: Int
        let event: EventHead
        let version: Int
        /// Ids; report.json has the reasons.
        let unscheduled: [String]
        let terms: [String: Figure]
        let seed: UInt64
        let iterations: Int
        let sessions: [SessionEntry]

        enum CodingKeys: String, CodingKey {
            case generator, event, version, unscheduled, terms, seed, iterations, sessions
            case formatVersion = "format_version"
        }
    }

    let head: Head
    let standing: Standing

    init(_ publication: Publication) {
        let parts = PeopleByRole(of: publication)
        head = Head(
            generator: Self.generator, formatVersion: Self.formatVersion, event: EventHead(publication.event),
            version: publication.version, unscheduled: publication.unscheduled.map(\.session.id.rawValue),
            terms: Dictionary(publication.assessment.rules.map { ($0.rule.rawValue, Figure($0.total)) }) { a, _ in a },
            seed: publication.certificate.seed, iterations: publication.certificate.iterations,
            sessions: publication.scheduled.map { SessionEntry($0, parts, publication) })
        standing = Standing(of: publication)
    }

    func encode(to encoder: any Encoder) throws {
        try head.encode(to: encoder)
        try standing.encode(to: encoder)
    }
}

/// What a machine needs to know about the event itself.
struct EventHead: Encodable {
    let name: String
    let acronym: String
    let timezone: String
    let published: String
    let url: String?

    init(_ event: Event) {
        name = event.name
        acronym = event.acronym
        timezone = event.timeZone.ianaName
        published = event.published.isoUTC
        url = event.url
    }
}
