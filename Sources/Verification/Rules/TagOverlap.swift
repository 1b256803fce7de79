import ForumModel

/// `tag-overlap`: two sessions of similar tags overlap.
///
/// Units: the Jaccard similarity |A ∩ B| / |A ∪ B| of their sets of tags, from a half on; a finding a pair.
struct TagOverlap: VerifiedRule {
    let id: RuleID = "tag-overlap"
    let sentence = "Sessions that share half of their tags or more do not overlap."
    let standing = Standing.soft(weight: 3)
    let isAboutOverlaps = true

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        let stays = occupancy.stays.filter { !$0.session.tags.isEmpty }
        // Numbers instead of texts, as the same few tags are compared in every pair.
        var numbers: [String: Int] = [:]
        let tags = stays.map { stay in
            let own = stay.session.tags.map { tag in
                let number = numbers[tag] ?? numbers.count
                numbers[tag] = number
                return number
            }
            return Set(own).sorted()
        }
        var found: [RawFinding] = []
        stays.map(\.time).forEachPair { a, b in
            let common = Self.common(tags[a], tags[b])
            let all = tags[a].count + tags[b].count - common
            guard 2 * common >= all else { return }
            let (first, second) = (stays[a], stays[b])
            guard let shared = first.time.shared(with: second.time) else { return }
            let words = Set(first.session.tags).intersection(second.session.tags).sorted()
            found.append(
                RawFinding(
                    units: Double(common) / Double(all), sessions: [first.id, second.id],
                    sentence: "\(first.id) and \(second.id) share \(common) of their \(counted(all, "tag", "tags")) "
                        + "(\(listed(words))) and overlap on \(occupancy.wording.range(shared))."))
        }
        return found
    }

    /// How many numbers two ascending lists have in common.
    private static func common(_ a: [Int], _ b: [Int]) -> Int {
        var (i, j, count) = (0, 0, 0)
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                (i, j, count) = (i + 1, j + 1, count + 1)
            } else if a[i] < b[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return count
    }
}
