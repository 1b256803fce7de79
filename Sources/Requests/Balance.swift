import Foundation

/// How evenly people are spread over groups: the entropy of their shares against the best that so many people can have.
///
/// H = −Σ pᵢ ln pᵢ over the known; the best spread puts ⌊n/k⌋ or ⌈n/k⌉ of n people into each of k groups.
public struct Balance: Sendable, Hashable {
    /// People by group, ascending by group.
    public let counts: [(group: String, people: Int)]
    public let unknown: Int
    /// 0 (all in one group) to 1 (the best for that number); nil with fewer than two known.
    public let value: Double?

    /// - Parameters:
    ///   - groups: one for each person; nil is unknown and counts for no group.
    ///   - kinds: how many groups there are.
    public init(_ groups: [String?], kinds: Int) {
        let known = groups.compactMap(\.self)
        let tally = Dictionary(known.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
        counts = tally.map { (group: $0.key, people: $0.value) }
        unknown = groups.count - known.count
        let possible = max(1, min(known.count, max(kinds, tally.count)))
        let best = Self.entropy(
            (0..<possible).map { known.count / possible + ($0 < known.count % possible ? 1 : 0) })
        value = known.count < 2 ? nil : min(1, Self.entropy(tally.map(\.value)) / best)
    }

    private static func entropy(_ counts: [Int]) -> Double {
        let total = Double(counts.reduce(0, +))
        return counts.filter { $0 > 0 }.reduce(0) { $0 - Double($1) / total * log(Double($1) / total) }
    }

    public static func == (a: Self, b: Self) -> Bool {
        a.unknown == b.unknown && a.counts.elementsEqual(b.counts) { $0 == $1 }
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(unknown)
        for (group, people) in counts {
            hasher.combine(group)
            hasher.combine(people)
        }
    }
}
