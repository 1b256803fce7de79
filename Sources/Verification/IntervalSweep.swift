import ForumModel

extension [Stay] {
    /// Every two stays that overlap, or follow one another with a gap below `reach`; the one that starts first in
    /// front.
    ///
    /// - Precondition: sorted by start.
    func pairs(within reach: Minutes = 0) -> [(first: Stay, second: Stay)] {
        var found: [(first: Stay, second: Stay)] = []
        map(\.time).forEachPair(within: reach) { found.append((self[$0], self[$1])) }
        return found
    }
}

extension TimeRange {
    /// The parts of this range that at least one of `others` covers, merged and ascending.
    func covered(by others: [TimeRange]) -> [TimeRange] {
        var parts: [TimeRange] = []
        for other in others.sorted() {
            guard let part = shared(with: other) else { continue }
            if let last = parts.last, part.start <= last.end,
                let joined = TimeRange(last.start, max(last.end, part.end))
            {
                parts[parts.count - 1] = joined
            } else {
                parts.append(part)
            }
        }
        return parts
    }

    /// The time that both have in common, or nil when they do not overlap.
    func shared(with other: TimeRange) -> TimeRange? {
        TimeRange(max(start, other.start), min(end, other.end))
    }
}

extension [TimeRange] {
    /// Calls `body` with the positions of every two ranges that overlap, or follow one another with a gap below
    /// `reach`; the one that starts first in front.
    ///
    /// One pass over the starts: the inner loop ends at the first range that begins too late, so the work is
    /// proportional to the pairs found.
    ///
    /// - Precondition: sorted by start.
    func forEachPair(within reach: Minutes = 0, _ body: (_ first: Int, _ second: Int) -> Void) {
        for first in indices {
            let end = self[first].end
            for second in (first + 1)..<count {
                let start = self[second].start
                guard start < end || start - end < reach else { break }
                body(first, second)
            }
        }
    }

    /// The length of all together.
    var duration: Minutes { reduce(.zero) { $0 + $1.duration } }
}
