/// A moment, in whole minutes since 1970-01-01T00:00Z.
public struct Instant: RawRepresentable, Hashable, Comparable, Sendable, Codable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    public static func + (a: Self, length: Minutes) -> Self { Self(rawValue: a.rawValue + length.rawValue) }
    public static func - (a: Self, length: Minutes) -> Self { Self(rawValue: a.rawValue - length.rawValue) }
    /// The minutes from `b` to `a`.
    public static func - (a: Self, b: Self) -> Minutes { Minutes(a.rawValue - b.rawValue) }
}

/// A half-open stretch of time: `start` belongs to it, `end` does not.
public struct TimeRange: Hashable, Comparable, Sendable, Codable {
    public let start: Instant
    public let end: Instant

    /// - Returns: nil when `end` is not after `start`.
    public init?(_ start: Instant, _ end: Instant) {
        guard start < end else { return nil }
        self.start = start
        self.end = end
    }

    /// - Precondition: `duration` is positive.
    public init(start: Instant, duration: Minutes) {
        precondition(duration > 0, "a time range lasts at least a minute")
        self.start = start
        end = start + duration
    }

    public var duration: Minutes { end - start }

    public func overlaps(_ other: TimeRange) -> Bool { start < other.end && other.start < end }
    public func contains(_ other: TimeRange) -> Bool { start <= other.start && other.end <= end }
    public func contains(_ moment: Instant) -> Bool { start <= moment && moment < end }

    /// The minutes that both have in common.
    public func overlap(with other: TimeRange) -> Minutes {
        let shared = min(end, other.end) - max(start, other.start)
        return max(shared, 0)
    }

    public static func < (a: Self, b: Self) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
