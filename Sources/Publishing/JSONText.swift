import Foundation
public import ForumModel

/// The one way in which our JSON files are written, so that equal values are equal bytes.
public enum JSONText {
    /// Sorted keys, indented, a line feed at the end.
    public static func bytes(of document: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(document)) + [UInt8(ascii: "\n")]
    }

    /// Sorted keys on one line, without a line feed.
    public static func line(of document: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(document), as: UTF8.self)
    }

    /// Whether bytes can be the beginning of a JSON object.
    public static func isObjectStart(_ bytes: [UInt8]) -> Bool { bytes.first == UInt8(ascii: "{") }

    /// - Returns: nil for what is not such a document.
    public static func decode<Document: Decodable>(_ type: Document.Type, from bytes: [UInt8]) -> Document? {
        try? JSONDecoder().decode(type, from: Data(bytes))
    }
}

/// A number with at most six decimals, written as `12`, `0.3` or `3.333333` and never as `1e-06` or
/// `0.30000000000000004`.
public struct Figure: Encodable, Equatable, Sendable {
    let decimal: Decimal

    public init(_ points: Points) {
        decimal = Decimal(
            sign: points.rawValue < 0 ? .minus : .plus, exponent: -6, significand: Decimal(points.rawValue.magnitude))
    }

    /// The nearest millionth.
    public init(_ value: Double) { self.init(Points(value)) }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(decimal)
    }
}

/// A value that is written as `null` when there is none, where an optional would leave its key out.
struct OrNull<Value: Encodable>: Encodable {
    let value: Value?

    init(_ value: Value?) { self.value = value }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value { try container.encode(value) } else { try container.encodeNil() }
    }
}

extension OrNull: Sendable where Value: Sendable {}
