import ForumModel
import Intake
import Publishing
import Requests

/// Two sessions about the same: kept from running at the same time, or suggested to merge.
///
/// The planner's rule `tag-overlap` looks at the Jaccard similarity of two sessions' tags from one half on. Like
/// sessions get as many shared tags as it takes to reach that, from the words that they share; where five words do not
/// suffice, a soft relation `not-parallel` says it instead.
struct Likeness {
    static let file = "proposals/similar.csv"
    /// What the tags that we make begin with.
    static let prefix = "about-"
    private static let columns = ["a", "b", "similarity", "words", "suggestion"]
    /// Points of `tag-overlap` for two sessions that are wholly alike.
    private static let weight = 3.0
    private static let mostTags = 8

    let pairs: [SimilarityIndex.Pair]
    private let merge: Double
    private(set) var tags: [ID<Session>: [String]]
    private(set) var relations: [WantedRow] = []

    /// - Parameters:
    ///   - others: sessions of the event that are not among the proposals.
    init(_ proposals: [Proposal], others: [SimilarityIndex.Document], rules: RequestRules) {
        merge = rules.similarityMerge
        let goals = Dictionary(
            proposals.map { ($0.id, $0.goals.map { "sdg-\($0)" }) }, uniquingKeysWith: { first, _ in first })
        tags = goals
        let documents = proposals.map { proposal in
            SimilarityIndex.Document(
                id: proposal.id,
                // Subthemes are ticked, not written: each counts as one word.
                texts: [proposal.title].compactMap(\.self) + proposal.policyQuestions,
                tags: (goals[proposal.id] ?? []) + proposal.subthemes)
        }
        let read = Set(goals.keys)
        let least = max(0.01, min(rules.similarityApart, rules.similarityMerge))
        pairs = SimilarityIndex(documents + others).pairs(atLeast: least).filter {
            read.contains($0.a) || read.contains($0.b)
        }
        let apart = pairs.filter { $0.similarity >= rules.similarityApart }
        // Tags of sessions that were not read this time are not ours to change.
        for pair in apart where read.contains(pair.a) && read.contains(pair.b) { shareTags(pair) }
        relations = apart.compactMap { pair in
            guard !isSeen(pair) else { return nil }
            let (a, b) = pair.a < pair.b ? (pair.a, pair.b) : (pair.b, pair.a)
            let points = Points((Self.weight * pair.similarity * 100).rounded() / 100)
            return WantedRow(
                key: RowKey("not-parallel", a.rawValue, b.rawValue), cells: [("strength", points.description)])
        }
    }

    private mutating func shareTags(_ pair: SimilarityIndex.Pair) {
        let (a, b) = (tags[pair.a] ?? [], tags[pair.b] ?? [])
        let common = Set(a).intersection(b).count
        let missing = Set(a).union(b).count - 2 * common
        let words = pair.words.filter { !$0.hasPrefix("sdg-") }.map(Self.tag)
        let new = words.filter { !(a.contains($0) && b.contains($0)) }.prefix(max(missing, common == 0 ? 1 : 0))
        guard new.count >= missing, a.count + new.count <= Self.mostTags, b.count + new.count <= Self.mostTags else {
            return
        }
        tags[pair.a] = a + new.filter { !a.contains($0) }
        tags[pair.b] = b + new.filter { !b.contains($0) }
    }

    /// `Child Online Safety` -> `about-child-online-safety`
    private static func tag(_ word: String) -> String {
        prefix + word.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }

    /// Whether the planner's rule sees the pair by its tags.
    private func isSeen(_ pair: SimilarityIndex.Pair) -> Bool {
        let (a, b) = (Set(tags[pair.a] ?? []), Set(tags[pair.b] ?? []))
        return !a.isEmpty && !b.isEmpty && 2 * a.intersection(b).count >= a.union(b).count
    }

    /// `proposals/similar.csv`: the pairs with the words that made them, the most similar first.
    var bytes: [UInt8] {
        var writer = CSVWriter(header: Self.columns)
        for pair in pairs {
            writer.append([
                .value(pair.a.rawValue), .value(pair.b.rawValue),
                .value(Points((pair.similarity * 1000).rounded() / 1000).description),
                .text(pair.words.joined(separator: ";")), .value(pair.similarity >= merge ? "merge" : "apart"),
            ])
        }
        return writer.bytes
    }

    var suggestions: [SimilarityIndex.Pair] { pairs.filter { $0.similarity >= merge } }
}
