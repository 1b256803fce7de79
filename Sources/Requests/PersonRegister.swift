public import ForumModel

/// A person as one proposal names them.
public struct PersonMention: Sendable, Hashable {
    public let name: String
    public let organization: String?

    public init(name: String, organization: String? = nil) {
        self.name = name
        self.organization = organization
    }
}

/// Two spellings that may mean one person; the secretariat confirms or parts them.
public struct DoubtfulPair: Sendable, Hashable {
    public enum Reason: String, Sendable, Hashable, Codable {
        /// One has a middle name that the other lacks, and nobody else fits.
        case missingMiddleName = "missing-middle-name"
        /// All words of one are in the other, but not as first and last, or several people fit.
        case partOfName = "part-of-name"
        /// One word differs by a letter or two.
        case spelling
        /// One word is an initial of the other's.
        case initial
    }

    /// The spellings, ascending.
    public let names: [String]
    public let reason: Reason
    /// Whether both have one identifier for the time being.
    public let areOne: Bool
}

/// Who is who across proposals: one identifier for a person under drifting names.
///
/// Names are the same when their words are, without case, accents, order and forms of address. A name that lacks only
/// middle names is taken for the one person whom it fits. Group and organization are no part of identity: they change
/// from year to year. An identifier is made from the first mention, so that later proposals do not change it.
public struct PersonRegister: Sendable {
    /// For each mention, in their order; nil for a name without letters.
    public let ids: [ID<Person>?]
    /// Ascending by names.
    public let doubtful: [DoubtfulPair]

    /// - Parameters:
    ///   - mentions: in the order in which the proposals came.
    ///   - apart: pairs of spellings that the secretariat has parted.
    ///   - together: pairs of spellings that it has confirmed as one person.
    public init(_ mentions: [PersonMention], apart: Set<Set<String>> = [], together: Set<Set<String>> = []) {
        var spellings: [(key: NameKey, name: String)] = []
        var places: [[String]: Int] = [:]
        let indices: [Int?] = mentions.map { mention in
            let key = NameKey(mention.name)
            guard !key.sorted.isEmpty else { return nil }
            if let place = places[key.sorted] { return place }
            places[key.sorted] = spellings.count
            spellings.append((key, mention.name))
            return spellings.count - 1
        }
        func keys(_ pairs: Set<Set<String>>) -> Set<Set<[String]>> {
            Set(pairs.map { Set($0.map { NameKey($0).sorted }) })
        }
        var search = SpellingSearch(spellings: spellings, apart: keys(apart), together: keys(together))
        search.run(places: places)
        let found = search
        ids = indices.map { index in index.map { ID(spellings[found.owner($0)].key.sorted.joined(separator: "-")) } }
        doubtful = found.pairs.sorted { $0.names.lexicographicallyPrecedes($1.names) }
    }
}

/// Finds the spellings that belong or may belong together; `owners` leads from each to the first one of its person.
private struct SpellingSearch {
    let spellings: [(key: NameKey, name: String)]
    /// Answers of the secretariat, by the words of the names.
    let apart: Set<Set<[String]>>
    let together: Set<Set<[String]>>
    private var owners: [Int]
    private(set) var pairs: [DoubtfulPair] = []
    private var noted: Set<[Int]> = []

    init(spellings: [(key: NameKey, name: String)], apart: Set<Set<[String]>>, together: Set<Set<[String]>>) {
        self.spellings = spellings
        self.apart = apart
        self.together = together
        owners = Array(spellings.indices)
    }

    mutating func run(places: [[String]: Int]) {
        let confirmed = together.map { $0.compactMap { places[$0] }.sorted() }.filter { $0.count == 2 }
        for pair in confirmed.sorted(by: { $0.lexicographicallyPrecedes($1) }) { join(pair[0], pair[1]) }
        joinMissingMiddleNames()
        listNearSpellings()
    }

    /// A name of two words or more, of which exactly one person's fuller name has the same ends, is that person's.
    private mutating func joinMissingMiddleNames() {
        var byEnds: [[String]: [Int]] = [:]
        for index in spellings.indices { byEnds[spellings[index].key.ends, default: []].append(index) }
        for (index, spelling) in spellings.enumerated() where spelling.key.sorted.count >= 2 {
            let fuller = byEnds[spelling.key.ends, default: []].prefix(200).filter {
                spelling.key.isPart(of: spellings[$0].key) && !areApart(index, $0)
            }
            // Several fuller names are one person's when each is part of the next.
            let ordered = fuller.sorted { spellings[$0].key.sorted.count < spellings[$1].key.sorted.count }
            let isChain = zip(ordered, ordered.dropFirst()).allSatisfy {
                spellings[$0].key.isPart(of: spellings[$1].key)
            }
            for other in ordered {
                if isChain { join(index, other) }
                note(index, other, isChain ? .missingMiddleName : .partOfName, areOne: isChain)
            }
        }
    }

    /// Names that share all words but one.
    private mutating func listNearSpellings() {
        var byRest: [[String]: [(index: Int, word: String)]] = [:]
        for index in spellings.indices {
            let words = spellings[index].key.sorted
            guard (2...6).contains(words.count) else { continue }
            for place in words.indices {
                var rest = words
                let word = rest.remove(at: place)
                byRest[rest, default: []].append((index, word))
            }
        }
        for rest in byRest.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            let block = byRest[rest, default: []].prefix(1500)
            for (place, first) in block.enumerated() {
                for second in block.dropFirst(place + 1) where first.word != second.word && first.index != second.index
                {
                    if isInitial(first.word, second.word) {
                        note(first.index, second.index, .initial, areOne: false)
                    } else if isNear(first.word, second.word) {
                        note(first.index, second.index, .spelling, areOne: false)
                    }
                }
            }
        }
    }

    private func isInitial(_ a: String, _ b: String) -> Bool {
        (a.count == 1 || b.count == 1) && a.count != b.count && a.first == b.first
    }

    private func areApart(_ a: Int, _ b: Int) -> Bool {
        apart.contains([spellings[a].key.sorted, spellings[b].key.sorted])
    }

    private func isAnswered(_ a: Int, _ b: Int) -> Bool {
        areApart(a, b) || together.contains([spellings[a].key.sorted, spellings[b].key.sorted])
    }

    func owner(_ index: Int) -> Int {
        var index = index
        while owners[index] != index { index = owners[index] }
        return index
    }

    private mutating func join(_ a: Int, _ b: Int) {
        let (first, second) = (owner(a), owner(b))
        owners[max(first, second)] = min(first, second)
        for index in [a, b] { owners[index] = owner(index) }
    }

    private mutating func note(_ a: Int, _ b: Int, _ reason: DoubtfulPair.Reason, areOne: Bool) {
        guard !isAnswered(a, b), noted.insert([min(a, b), max(a, b)]).inserted else { return }
        let pair = DoubtfulPair(names: [spellings[a].name, spellings[b].name].sorted(), reason: reason, areOne: areOne)
        pairs.append(pair)
    }
}
