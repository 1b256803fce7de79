import ForumModel

extension BreakoutFormat {
    /// breakouts.json, the groups for machines.
    static let document = BreakoutFormat(
        path: "breakouts.json", summary: "The groups and how good they are, for programs.",
        bytes: { try JSONText.bytes(of: BreakoutDocument($0)) })
}

/// breakouts.json.
struct BreakoutDocument: Encodable {
    static let generator = "convene-breakouts"
    /// Grows when a key changes its meaning.
    static let formatVersion = 1

    /// What tells a folder of ours from any other.
    struct Mark: Decodable { let generator: String }

    struct Group: Encodable {
        let group: Int
        let people: [String]
        let facilitators: [String]
    }

    struct Round: Encodable {
        let round: Int
        let groups: [Group]
        let waiting: [String]
    }

    let generator = Self.generator
    let formatVersion = Self.formatVersion
    let session: String
    let title: String
    let statement: String
    let notes: [String]
    let seed: UInt64
    let rounds: [Round]

    enum CodingKeys: String, CodingKey {
        case generator, session, title, statement, notes, seed, rounds
        case formatVersion = "format_version"
    }

    init(_ publication: BreakoutPublication) {
        session = publication.session
        title = publication.title
        statement = publication.statement
        notes = publication.notes
        seed = publication.seed
        rounds = publication.rounds.enumerated().map { number, plan in
            Round(
                round: number + 1,
                groups: plan.groups.enumerated().map { index, people in
                    Group(
                        group: index + 1, people: people.map(\.rawValue),
                        facilitators: people.filter { publication.people[$0]?.isFacilitator == true }.map(\.rawValue))
                }, waiting: plan.waiting.map(\.rawValue))
        }
    }
}
