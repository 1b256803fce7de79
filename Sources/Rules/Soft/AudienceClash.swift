public import ForumModel

/// Σ wₐ·w_b over the people interested in both sessions of an overlapping pair, in ascending order of their ids.
public struct AudienceClash: Rule {
    public init() {}
    public let id: RuleID = "audience-clash"
    public let sentence = "Sessions that the same people want to attend do not overlap."
    public let unit = "shared interest of a pair"
    public let standing = Standing.soft(1)

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        let wishes = Audience(context).wishes
        // For each session the places of its wishes, by person: so each sum adds up in the order of people.
        var places = [[(person: Int, wish: Int)]](repeating: [], count: context.grid.sessions.count)
        for (person, own) in wishes.enumerated() {
            for (number, wish) in own.enumerated() { places[wish.session].append((person, number)) }
        }
        var sums = [Double](repeating: 0, count: places.count)
        var seen = [Bool](repeating: false, count: places.count)
        for (a, interested) in places.enumerated() {
            var met: [Int] = []
            for (person, number) in interested {
                let weight = wishes[person][number].weight
                for wish in wishes[person][(number + 1)...] {
                    if !seen[wish.session] {
                        seen[wish.session] = true
                        met.append(wish.session)
                    }
                    sums[wish.session] += weight * wish.weight
                }
            }
            for b in met.sorted() {
                scribe.bond(.apart, a, b, scribe.price.amount(sums[b]))
                sums[b] = 0
                seen[b] = false
            }
        }
    }
}
