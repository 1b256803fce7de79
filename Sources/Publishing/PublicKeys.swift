import ForumModel

/// Names for people that lead to nobody's address: the basis of file names and of identifiers for other systems.
///
/// A person's id serves unless it holds an e-mail address. A digest of that would let anybody who guesses the address
/// confirm it; such people are told apart by their public name and by their place among those who share it.
struct PublicKeys {
    private let keys: [ID<Person>: String]

    init(of publication: Publication) {
        let withheld = publication.withheld
        var namesakes: [String: Int] = [:]
        var keys: [ID<Person>: String] = [:]
        for person in publication.event.people {
            let id = person.id.rawValue
            if withheld.removed(from: id) == id {
                keys[person.id] = id
            } else {
                let name = withheld.publicName(of: person) ?? "person"
                namesakes[name, default: 0] += 1
                // A space first: an id in the table never begins with one.
                keys[person.id] = " \(name) \(namesakes[name, default: 1])"
            }
        }
        self.keys = keys
    }

    /// - Returns: nil for somebody who is not one of the event's people.
    subscript(person: ID<Person>) -> String? { keys[person] }
}

/// Names of files that every file system and web server takes.
enum FileName {
    /// What Windows keeps for devices.
    private static let reserved = Set(["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

    /// `text` itself when it consists of small letters, digits, `-` and `_` and is neither long nor reserved; otherwise
    /// what is left of it, `~` and a digest. Different texts have different names also where files are told
    /// apart without case.
    static func safe(_ text: String) -> String {
        let isPlain = !text.isEmpty && text.utf8.count <= 80 && text.utf8.allSatisfy(isSafe) && !reserved.contains(text)
        guard !isPlain else { return text }
        let kept = slug(text)
        return (kept.isEmpty ? "x" : kept) + "~" + StableNumbers.digest(text)
    }

    /// At most 40 small letters, digits and hyphens, from the letters and digits of ASCII in `text`.
    static func slug(_ text: String) -> String {
        var slug = ""
        for octet in text.lowercased().utf8 {
            if isSafe(octet), octet != UInt8(ascii: "_") {
                slug.unicodeScalars.append(Unicode.Scalar(octet))
            } else if slug.last != "-" {
                slug.append("-")
            }
        }
        return slug.prefix(40).split(separator: "-").joined(separator: "-")
    }

    private static func isSafe(_ octet: UInt8) -> Bool {
        switch octet {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
            UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
