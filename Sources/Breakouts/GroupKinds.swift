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
    let pairs: Int

    /// Blended groups first, then onsite, then online.
    var kinds: [GroupKind] {
        Array(repeating: .blended, count: blended) + Array(repeating: .onsite, count: onsite)
            + Array(repeating: .online, count: online)
    }

    /// Every split that the numbers of people allow, the evenest in attendance first; empty when there is none.
    ///
    /// With b blended, s onsite and l online groups, x people in the onsite and z in the online ones:
    /// s·lo ≤ x ≤ min(s·hi, onsite − m·b), likewise z, and b·lo ≤ n − x − z ≤ b·hi. People of unknown mode may
    /// fill any group, so that they only widen what is possible.
    static func feasible(for roster: Roster) -> [KindCounts] {
        guard let (rule, onsite, online) = roster.hybrid else {
            return [KindCounts(blended: roster.groups, onsite: 0, online: 0, pairs: 0)]
        }
        let people = (onsite: roster.values[onsite].count, online: roster.values[online].count)
        let n = roster.people.count
        let unknown = n - people.onsite - people.online
        let (lo, hi, m) = (roster.size.lowerBound, roster.size.upperBound, rule.minimum)
        var found: [KindCounts] = []
        let most = min(rule.blendedTables ?? roster.groups, roster.groups, people.onsite / m, people.online / m)
        for blended in 0...most {
            for single in 0...(roster.groups - blended) {
                let other = roster.groups - blended - single
                let (leastX, leastZ) = (max(single * lo - unknown, 0), max(other * lo - unknown, 0))
                let mostX = min(single * hi, people.onsite - m * blended)
                let mostZ = min(other * hi, people.online - m * blended)
                guard leastX <= mostX, leastZ <= mostZ, n - mostX - mostZ - unknown <= blended * hi,
                    n - leastX - leastZ >= blended * lo
                else { continue }
                let base = unknown == 0 ? lo : 0
                let pairs =
                    BalancedBound.pairs(people.onsite, over: (blended, m), (single, base))
                    + BalancedBound.pairs(people.online, over: (blended, m), (other, base))
                found.append(KindCounts(blended: blended, onsite: single, online: other, pairs: pairs))
            }
        }
        return found.sorted { ($0.pairs, -$0.blended, $0.onsite) < ($1.pairs, -$1.blended, $1.onsite) }
    }
}
