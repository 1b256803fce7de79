/// A set of rooms by number, as bits.
public struct RoomSet: Sendable, Hashable {
    public private(set) var words: [UInt64]

    /// The empty set for an event of `count` rooms.
    public init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

    /// All of `count` rooms.
    public static func all(_ count: Int) -> RoomSet {
        var set = RoomSet(count: count)
        for room in 0..<count { set.insert(room) }
        return set
    }

    /// One of `count` rooms.
    public static func only(_ room: Int, of count: Int) -> RoomSet {
        var set = RoomSet(count: count)
        set.insert(room)
        return set
    }

    public mutating func insert(_ room: Int) { words[room >> 6] |= 1 << UInt64(room & 63) }
    public mutating func remove(_ room: Int) { words[room >> 6] &= ~(1 << UInt64(room & 63)) }
    public func contains(_ room: Int) -> Bool { words[room >> 6] & (1 << UInt64(room & 63)) != 0 }

    public mutating func formUnion(_ other: RoomSet) {
        for k in words.indices { words[k] |= other.words[k] }
    }

    public mutating func formIntersection(_ other: RoomSet) {
        for k in words.indices { words[k] &= other.words[k] }
    }

    public func isSubset(of other: RoomSet) -> Bool {
        zip(words, other.words).allSatisfy { $0 & ~$1 == 0 }
    }

    public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
    public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// The numbers of the rooms, ascending.
    public var rooms: [Int] {
        var result: [Int] = []
        for (k, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                result.append(k * 64 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
        return result
    }
}
