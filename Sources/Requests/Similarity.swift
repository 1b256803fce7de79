import Foundation
public import ForumModel

/// Which requests are about the same: the cosine of their words' TF-IDF weights.
///
/// Weight of word w in request d: (1 + ln tf) · ln(N / df); words of every request weigh nothing. The similarity of
/// two requests is the sum of the products of their weights, each request's weights scaled to length 1; the words with
/// the largest products explain it.
public struct SimilarityIndex: Sendable {
    /// The words of one request: title, tags, goals, policy questions.
    public struct Document: Sendable, Hashable {
        public let id: ID<Session>
        public let words: [String]

        /// - Parameters:
        ///   - texts: split into words of three letters or more, in small letters without accents.
        ///   - tags: each a word of its own, as `sdg-9`.
        public init(id: ID<Session>, texts: [String], tags: [String] = []) {
            self.id = id
            words = texts.flatMap(Self.words) + tags.map { $0.lowercased() }
        }

        /// Words that say nothing about a topic.
        private static let common: Set<String> = [
            "the", "and", "for", "are", "what", "how", "can", "with", "that", "this", "from", "which", "who", "why",
            "does",
            "should", "their", "they", "our", "has", "have", "will", "its", "into", "between", "these", "those", "not",
            "was", "were", "been", "more", "most", "other", "such", "when", "where", "you", "your", "we", "may", "must",
        ]

        private static func words(_ text: String) -> [String] {
            text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).lowercased()
                .split { !$0.isLetter && !$0.isNumber }.map { String($0) }
                .filter { $0.count >= 3 && !common.contains($0) }
        }
    }

    /// Two requests and what they share.
    public struct Pair: Sendable, Hashable {
        public let a: ID<Session>
        public let b: ID<Session>
        /// 0 to 1.
        public let similarity: Double
        /// The words that made it, the weightiest first; at most five.
        public let words: [String]
    }

    private let documents: [Document]
    /// Ascending by word.
    private let weights: [[(word: String, weight: Double)]]

    public init(_ documents: [Document]) {
        self.documents = documents
        var frequency: [String: Int] = [:]
        for document in documents { for word in Set(document.words) { frequency[word, default: 0] += 1 } }
        let total = Double(documents.count)
        weights = documents.map { document in
            let counts = Dictionary(document.words.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
            let raw = counts.map { word, count in
                (word: word, weight: (1 + log(Double(count))) * log(total / Double(frequency[word] ?? 1)))
            }
            let length = raw.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
            return length > 0 ? raw.map { ($0.word, $0.weight / length) } : []
        }
    }

    /// The pairs at or above a similarity, the most similar first.
    public func pairs(atLeast least: Double) -> [Pair] {
        var postings: [String: [(document: Int, weight: Double)]] = [:]
        var pairs: [Pair] = []
        for (index, words) in weights.enumerated() {
            var sums: [Int: Double] = [:]
            for (word, weight) in words where weight > 0 {
                for posting in postings[word, default: []] {
                    sums[posting.document, default: 0] += posting.weight * weight
                }
                postings[word, default: []].append((index, weight))
            }
            for (other, sum) in sums where sum >= least {
                pairs.append(
                    Pair(
                        a: documents[other].id, b: documents[index].id, similarity: min(1, sum),
                        words: sharedWords(other, index)))
            }
        }
        return pairs.sorted { (-$0.similarity, $0.a, $0.b) < (-$1.similarity, $1.a, $1.b) }
    }

    private func sharedWords(_ a: Int, _ b: Int) -> [String] {
        let other = Dictionary(weights[b].map { ($0.word, $0.weight) }, uniquingKeysWith: { first, _ in first })
        return weights[a].compactMap { word, weight in
            other[word].map { (product: weight * $0, word: word) }
        }.filter { $0.product > 0 }.sorted { (-$0.product, $0.word) < (-$1.product, $1.word) }.prefix(5).map(\.word)
    }
}
