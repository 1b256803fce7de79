/// A length of time in whole minutes.
public struct Minutes: RawRepresentable, Hashable, Comparable, Sendable, Codable, ExpressibleByIntegerLiteral,
    AdditiveArithmetic, CustomStringConvertible
{
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }
    public init(_ value: Int) { rawValue = value }
    public init(integerLiteral value: Int) { rawValue = value }

    public static let zero: Minutes = 0
    public static func + (a: Self, b: Self) -> Self { Self(a.rawValue + b.rawValue) }
    public static func - (a: Self, b: Self) -> Self { Self(a.rawValue - b.rawValue) }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    public var description: String { "\(rawValue) min" }
}

/// A number of seats or of people on site.
public struct Seats: RawRepresentable, Hashable, Comparable, Sendable, Codable, ExpressibleByIntegerLiteral,
    CustomStringConvertible
{
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }
    public init(_ value: Int) { rawValue = value }
    public init(integerLiteral value: Int) { rawValue = value }

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    public var description: String { "\(rawValue) seats" }
}

/// A penalty, kept as whole millionths of a point.
///
/// Integers add up to the same sum in any order, so a search that adds and subtracts millions of differences ends on
/// exactly the value that a fresh count gives, on every machine.
public struct Points: RawRepresentable, Hashable, Comparable, Sendable, Codable, AdditiveArithmetic,
    CustomStringConvertible
{
    /// Millionths of a point.
    public let rawValue: Int64

    public static let perPoint: Int64 = 1_000_000

    public init(rawValue: Int64) { self.rawValue = rawValue }

    /// The nearest millionth; values beyond ±9·10¹² points are clamped, and what is not a number counts as zero.
    public init(_ points: Double) {
        let scaled = (points * Double(Self.perPoint)).rounded()
        rawValue = scaled.isNaN ? 0 : Int64(max(-9e18, min(9e18, scaled)))
    }

    public static let zero = Points(rawValue: 0)
    /// Sums beyond ±9·10¹² points stay there: absurd weights must not end the process.
    public static func + (a: Self, b: Self) -> Self {
        let (sum, overflows) = a.rawValue.addingReportingOverflow(b.rawValue)
        return Self(rawValue: overflows ? (a.rawValue < 0 ? .min : .max) : sum)
    }

    public static func - (a: Self, b: Self) -> Self {
        let (difference, overflows) = a.rawValue.subtractingReportingOverflow(b.rawValue)
        return Self(rawValue: overflows ? (a.rawValue < 0 ? .min : .max) : difference)
    }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    /// The value in points.
    public var value: Double { Double(rawValue) / Double(Self.perPoint) }

    /// Decimal text without trailing zeros: `12`, `0.5`, `3.333333`.
    public var description: String {
        let magnitude = rawValue.magnitude
        let unit = UInt64(Self.perPoint)
        var fraction = String(magnitude % unit)
        fraction = String(repeating: "0", count: 6 - fraction.count) + fraction
        while fraction.last == "0" { fraction.removeLast() }
        let sign = rawValue < 0 ? "-" : ""
        return fraction.isEmpty ? "\(sign)\(magnitude / unit)" : "\(sign)\(magnitude / unit).\(fraction)"
    }
}
