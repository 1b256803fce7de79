import ForumModel

/// `audience-clash`: two sessions overlap that the same people want to attend.
///
/// Units: Σ over people interested in both (in ascending order of their ids) of the product of their two weights; a
/// finding a pair. Several rows of one person and session add up.
struct AudienceClash: VerifiedRule {
    let id: RuleID = "audience-clash"
    let sentence = "Sessions that the same people want to attend do not overlap."
    let standing = Standing.soft(weight: 1)
    let isAboutOverlaps = true

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        let stays = occupancy.stays
        let times = stays.map(\.time)
        var clashes: [Pair: Clash] = [:]
        for (_, wishes) in audience(of: occupancy) {
            // Through one person's own sessions in order of time, never over all pairs of the programme.
            let numbers = wishes.keys.sorted()
            let weights = numbers.map { wishes[$0] ?? 0 }
            numbers.map { times[$0] }.forEachPair { a, b in
                clashes[Pair(first: numbers[a], second: numbers[b]), default: Clash()].add(weights[a] * weights[b])
            }
        }
        return clashes.sorted { $0.key < $1.key }.compactMap { pair, clash -> RawFinding? in
            guard clash.units > 0, let shared = times[pair.first].shared(with: times[pair.second]) else { return nil }
            let (first, second) = (stays[pair.first].id, stays[pair.second].id)
            let wants = clash.people == 1 ? "1 person wants" : "\(clash.people) people want"
            return RawFinding(
                units: clash.units, sessions: [first, second],
                sentence: "\(wants) to attend both \(first) and \(second), which overlap on "
                    + "\(occupancy.wording.range(shared)).")
        }
    }

    /// By person, ids ascending: the summed weights by number of the stay, in order of time.
    private func audience(of occupancy: Occupancy) -> [(person: ID<Person>, wishes: [Int: Double])] {
        let numbers = Dictionary(uniqueKeysWithValues: occupancy.stays.enumerated().map { ($1.id, $0) })
        var wishes: [ID<Person>: [Int: Double]] = [:]
        for interest in occupancy.event.interests {
            guard let number = numbers[interest.session] else { continue }
            wishes[ID(interest.person), default: [:]][number, default: 0] += interest.weight
        }
        return wishes.map { (person: $0.key, wishes: $0.value) }.sorted { $0.person < $1.person }
    }
}

/// Two stays by their numbers, the earlier one first.
private struct Pair: Hashable, Comparable {
    let first: Int
    let second: Int

    static func < (a: Self, b: Self) -> Bool { (a.first, a.second) < (b.first, b.second) }
}

/// What people miss when two sessions overlap.
private struct Clash {
    var units = 0.0
    var people = 0

    mutating func add(_ product: Double) {
        units += product
        people += 1
    }
}
