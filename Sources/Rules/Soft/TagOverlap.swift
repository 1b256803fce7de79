public import ForumModel

/// The similarity |A ∩ B| / |A ∪ B| (Jaccard) of the tags of each overlapping pair, from one half on.
public struct TagOverlap: Rule {
    public init() {}
    public let id: RuleID = "tag-overlap"
    public let sentence = "Sessions with much the same tags do not overlap."
    public let unit = "similarity of a pair"
    public let standing = Standing.soft(3)

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        var numbers: [String: Int] = [:]
        let tags = context.sessions.map { _, session in
            Set(session.tags).sorted().map { tag in
                let number = numbers[tag] ?? numbers.count
                numbers[tag] = number
                return number
            }
        }
        // Only sessions that share a tag meet: those that had it before each session.
        var earlier = [[Int]](repeating: [], count: numbers.count)
        var shared = [Int](repeating: 0, count: tags.count)
        for (b, own) in tags.enumerated() {
            var met: [Int] = []
            for tag in own {
                for a in earlier[tag] {
                    if shared[a] == 0 { met.append(a) }
                    shared[a] += 1
                }
                earlier[tag].append(b)
            }
            for a in met.sorted() {
                let union = tags[a].count + own.count - shared[a]
                if 2 * shared[a] >= union {
                    scribe.bond(.apart, a, b, scribe.price.amount(Double(shared[a]) / Double(union)))
                }
                shared[a] = 0
            }
        }
    }
}
