import ForumModel

/// What people a group takes under the hybrid rule.
enum GroupKind: Int, CaseIterable {
    case blended, onsite, online
}

/// How many groups are of which kind.
struct KindCounts: Hashable {
    let blended: Int
    let onsite: Int
    let online: Int
    /// No dealing out with these kinds has fewer pairs of one mode of attendance.
    var pairs: Int
    /// No dealing out that reaches `pairs` has fewer pairs of people in a group.
    var sizePairs = 0

    /// Blended groups first, then onsite, then online.
    var kinds: [GroupKind] {
        Array(repeating: .blended, count: blended) + Array(repeating: .onsite, count: onsite)
            + Array(repeating: .online, count: online)
    }

    /// Every split that the numbers of people allow, the evenest in attendance first; empty when there is none.
    ///
    /// With b blended, s onsite and l online groups, x people in the onsite and z in the online ones:
    /// least(s) ≤ x ≤ min(most(s), onsite − m·b), likewise z, and least(b) ≤ n − x − z ≤ most(b). People of unknown mode may
    /// fill any group, so that they only widen what is possible.
    static func feasible(for roster: Roster, spans: Spans? = nil, most wanted: Int = 8) -> [KindCounts] {
        let spans = spans ?? Spans(roster.size, groups: roster.groups)
        guard let (rule, onsite, online) = roster.hybrid else {
            return [KindCounts(blended: roster.groups, onsite: 0, online: 0, pairs: 0)]
        }
        let people = (onsite: roster.values[onsite].count, online: roster.values[online].count)
        let n = roster.people.count
        let unknown = n - people.onsite - people.online
        let (lo, m) = (roster.size.lowerBound, rule.minimum)
        var found: [KindCounts] = []
        let most = min(rule.blendedTables ?? roster.groups, roster.groups, people.onsite / m, people.online / m)
        for blended in 0...most {
            for single in 0...(roster.groups - blended) {
                let other = roster.groups - blended - single
                let (leastX, leastZ) = (max(spans.least[single] - unknown, 0), max(spans.least[other] - unknown, 0))
                let mostX = min(spans.most[single], people.onsite - m * blended)
                let mostZ = min(spans.most[other], people.online - m * blended)
                guard leastX <= mostX, leastZ <= mostZ, n - mostX - mostZ - unknown <= spans.most[blended],
                    n - leastX - leastZ >= spans.least[blended]
                else { continue }
                let base = unknown == 0 ? lo : 0
                let pairs =
                    BalancedBound.pairs(people.onsite, over: (blended, m), (single, base))
                    + BalancedBound.pairs(people.online, over: (blended, m), (other, base))
                found.append(KindCounts(blended: blended, onsite: single, online: other, pairs: pairs))
            }
        }
        func isBefore(_ a: KindCounts, _ b: KindCounts) -> Bool {
            (a.pairs, a.sizePairs, -a.blended, a.onsite) < (b.pairs, b.sizePairs, -b.blended, b.onsite)
        }
        found.sort(by: isBefore)
        guard unknown == 0 else { return Array(found.prefix(wanted)) }
        // The sizes tie both modes together; that is looked at only where it can matter.
        var refined: [KindCounts] = []
        for counts in found {
            if refined.count >= wanted, counts.pairs > refined[refined.count - 1].pairs { break }
            if refined.count >= wanted, counts.pairs > refined.map(\.pairs).min() ?? 0 { break }
            if refined.count > 400 {
                // Too many to look at: what is left can be as good as its first estimate, no better.
                for place in refined.indices {
                    refined[place].pairs = min(refined[place].pairs, counts.pairs)
                    refined[place].sizePairs = 0
                }
                break
            }
            if let exact = counts.refined(people, spans, roster.size.upperBound, m) { refined.append(exact) }
        }
        return Array(refined.sorted(by: isBefore).prefix(wanted))
    }

    /// The least pairs when the bounds on sizes hold in the blended groups too; nil when they cannot.
    ///
    /// With x onsite and z online people in the blended groups both costs are convex, so that for each x the best z is
    /// the one nearest to an even spread that the sizes permit.
    private func refined(_ people: (onsite: Int, online: Int), _ spans: Spans, _ hi: Int, _ m: Int) -> KindCounts? {
        let (least, most) = (spans.least, spans.most)
        let fewestX = max(m * blended, people.onsite - most[onsite])
        let mostX = min(people.onsite - least[onsite], blended * (hi - m))
        guard fewestX <= mostX else { return nil }
        var best: KindCounts?
        let (q, r) = people.online.quotientAndRemainder(dividingBy: max(blended + online, 1))
        let even = (blended * q + max(0, r - online), blended * q + min(blended, r))
        for x in fewestX...mostX {
            let fewestZ = max(m * blended, people.online - most[online], least[blended] - x)
            let mostZ = min(people.online - least[online], blended * (hi - m), most[blended] - x)
            guard fewestZ <= mostZ else { continue }
            let from = min(max(even.0, fewestZ), mostZ)
            let upTo = max(min(even.1, mostZ), from)
            for z in from...upTo {
                let pairs =
                    BalancedBound.pairs(x, over: blended) + BalancedBound.pairs(people.onsite - x, over: onsite)
                    + BalancedBound.pairs(z, over: blended) + BalancedBound.pairs(people.online - z, over: online)
                let sizePairs =
                    BalancedBound.pairs(x + z, over: blended) + BalancedBound.pairs(people.onsite - x, over: onsite)
                    + BalancedBound.pairs(people.online - z, over: online)
                if let best, (best.pairs, best.sizePairs) <= (pairs, sizePairs) { continue }
                best = self
                best?.pairs = pairs
                best?.sizePairs = sizePairs
            }
        }
        return best
    }
}
