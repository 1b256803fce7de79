import ForumModel

extension [TimeRange] {
    /// How many of them share a moment, at most.
    var mostAtOnce: Int {
        // At a moment at which one ends and another begins, the one that ends goes first.
        let steps = flatMap { [(moment: $0.start, step: 1), (moment: $0.end, step: -1)] }
            .sorted { ($0.moment, $0.step) < ($1.moment, $1.step) }
        var running = 0
        var most = 0
        for step in steps {
            running += step.step
            most = Swift.max(most, running)
        }
        return most
    }

    /// How many pairs of them overlap.
    var overlappingPairs: Int {
        let starts = map(\.start).sorted()
        let ends = map(\.end).sorted()
        // Whoever begins meets all those who have begun and not yet ended.
        var (pairs, ended) = (0, 0)
        for (begun, start) in starts.enumerated() {
            while ended < ends.count, ends[ended] <= start { ended += 1 }
            pairs += begun - ended
        }
        return pairs
    }

    /// The minutes in at least one of them.
    var coveredLength: Minutes {
        var total = Minutes.zero
        var reached: Instant?
        for range in sorted() {
            let start = Swift.max(range.start, reached ?? range.start)
            guard start < range.end else { continue }
            total = total + (range.end - start)
            reached = range.end
        }
        return total
    }
}

extension TimeRange {
    /// What both have in common, or nil.
    func intersection(_ other: TimeRange) -> TimeRange? {
        TimeRange(max(start, other.start), min(end, other.end))
    }
}
