import ForumModel

/// How many people any k of the groups can have together.
struct Spans {
    /// By k, from 0 to all groups.
    private(set) var least: [Int]
    private(set) var most: [Int]

    init(_ size: ClosedRange<Int>, groups: Int) {
        least = (0...groups).map { $0 * size.lowerBound }
        most = (0...groups).map { $0 * size.upperBound }
    }

    /// Narrowed by an attribute whose values are all spread evenly: of a value with n = q·G + r people, k groups have
    /// at least k·q + max(0, r − (G − k)) and at most k·q + min(k, r). People of unknown value may be anywhere.
    mutating func narrow(byValuesOf counts: [Int], unknown: Int) {
        let groups = least.count - 1
        for k in 0...groups {
            let parts = counts.map { $0.quotientAndRemainder(dividingBy: groups) }
            let few = parts.reduce(0) { $0 + k * $1.quotient + max(0, $1.remainder - groups + k) }
            let many = parts.reduce(unknown) { $0 + k * $1.quotient + min(k, $1.remainder) }
            least[k] = max(least[k], few)
            most[k] = min(most[k], many)
        }
    }
}
