import Foundation

/// A name without what drifts: case, accents, order, forms of address, punctuation.
struct NameKey: Hashable, Sendable {
    /// As written, in small letters of ASCII where there are such.
    let written: [String]
    /// Ascending, so that the order of first and last name does not matter.
    let sorted: [String]

    private static let forms: Set<String> = [
        "mr", "ms", "mrs", "mx", "dr", "prof", "professor", "hon", "honourable", "honorable", "ambassador", "amb",
        "sir",
        "madam", "he", "phd",
    ]

    /// Letters that folding leaves as they are.
    private static let letters: [Character: String] = [
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th",
    ]

    init(_ name: String) {
        let folded = name.folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
            .lowercased()
        var words: [String] = [""]
        for character in folded {
            if let letter = Self.letters[character] {
                words[words.count - 1] += letter
            } else if character.isLetter || character.isNumber {
                words[words.count - 1].append(character)
            } else if !"'’‘`".contains(character) {
                words.append("")
            }
        }
        let all = words.filter { !$0.isEmpty }
        let named = all.filter { !Self.forms.contains($0) }
        written = named.isEmpty ? all : named
        sorted = written.sorted()
    }

    /// The first and the last word as a pair without order.
    var ends: [String] {
        guard let first = written.first, let last = written.last else { return [] }
        return [first, last].sorted()
    }

    /// Whether every word of `self` is in `other`, as often.
    func isPart(of other: Self) -> Bool {
        guard sorted.count < other.sorted.count else { return false }
        var rest = other.sorted[...]
        for word in sorted {
            guard let index = rest.firstIndex(of: word) else { return false }
            rest = rest[(index + 1)...]
        }
        return true
    }
}

/// Whether `a` and `b` are one change (two from eight letters on) apart: a letter more, less or another one.
func isNear(_ a: String, _ b: String) -> Bool {
    let a = Array(a)
    let b = Array(b)
    let reach = min(a.count, b.count) >= 8 ? 2 : 1
    guard min(a.count, b.count) >= 4, abs(a.count - b.count) <= reach else { return false }
    var above = Array(0...b.count)
    for i in a.indices {
        var row = [i + 1]
        for j in b.indices {
            row.append(Swift.min(above[j] + (a[i] == b[j] ? 0 : 1), above[j + 1] + 1, row[j] + 1))
        }
        above = row
    }
    return above[b.count] <= reach
}
