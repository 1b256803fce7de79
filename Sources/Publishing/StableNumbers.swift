import Crypto
import Foundation
import ForumModel

/// Identifiers in the shapes that other systems ask for, made from ours, so that they stay from version to version.
enum StableNumbers {
    /// A UUID of version 5 (RFC 9562 section 5.5): equal names give equal identifiers everywhere and always.
    static func guid(_ name: String) -> String {
        // RFC 9562 section 6.6: the name space of URLs.
        let space: [UInt8] = [
            0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
        ]
        var octets = Array(Insecure.SHA1.hash(data: space + Array(name.utf8)).prefix(16))
        octets[6] = octets[6] & 0x0F | 0x50
        octets[8] = octets[8] & 0x3F | 0x80
        let digits = hexadecimal(octets)
        var groups: [Substring] = []
        var rest = digits[...]
        for length in [8, 4, 4, 4, 12] {
            groups.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return groups.joined(separator: "-")
    }

    /// 16 hexadecimal digits that tell texts apart.
    static func digest(_ text: String) -> String {
        hexadecimal(Array(SHA256.hash(data: Array(text.utf8)).prefix(8)))
    }

    /// A whole number from 1 to 2³¹ − 1 for each name, no two alike; old readers keep such numbers in 32 bits.
    static func numbers(_ names: [String]) -> [String: Int] {
        unique(names) { Int(seed($0) >> 33) % (1 << 31 - 1) + 1 }
    }

    /// Six signs of `0-9A-Z` for each name, no two alike.
    static func codes(_ names: [String]) -> [String: String] {
        let signs = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return unique(names) { name in
            var rest = seed("code " + name)
            var code = ""
            for _ in 0..<6 {
                code.append(signs[Int(rest % 36)])
                rest /= 36
            }
            return code
        }
    }

    /// What `make` gives for each name. Where two would have the same, the name that is later in order is made
    /// anew with a number behind it, so that nothing depends on the order of the list.
    private static func unique<Value: Hashable>(_ names: [String], _ make: (String) -> Value) -> [String: Value] {
        var values: [String: Value] = [:]
        var taken: Set<Value> = []
        for name in Set(names).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            var value = make(name)
            var attempt = 1
            while !taken.insert(value).inserted {
                attempt += 1
                value = make("\(name) \(attempt)")
            }
            values[name] = value
        }
        return values
    }

    private static func seed(_ name: String) -> UInt64 {
        SHA256.hash(data: Array(name.utf8)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func hexadecimal(_ octets: [UInt8]) -> String {
        let digits = Array("0123456789abcdef")
        return String(octets.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
