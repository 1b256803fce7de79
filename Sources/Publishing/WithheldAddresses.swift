import ForumModel

/// The e-mail addresses of the event's people, which no output may show.
///
/// An address counts as known when people.csv has it as an e-mail address, as an id or as a name. Other addresses, such
/// as an organization's in a session's description, are the author's to publish and stay.
struct WithheldAddresses: Sendable {
    static let replacement = "[e-mail withheld]"

    /// In lower case: mail systems compare without case.
    private let addresses: Set<String>

    init(of event: Event) {
        let texts = event.people.flatMap { [$0.email ?? "", $0.id.rawValue, $0.name] }
        let pieces = texts.filter { $0.contains("@") }.flatMap(Self.pieces(of:))
        addresses = Set(pieces.filter { $0.contains("@") }.map { Self.trimmed($0).lowercased() }).subtracting(["@", ""])
    }

    /// `text` without the known addresses.
    func removed(from text: String) -> String {
        guard !addresses.isEmpty, text.utf8.contains(UInt8(ascii: "@")) else { return text }
        return Self.pieces(of: text).map { piece in
            let address = Self.trimmed(piece)
            guard addresses.contains(address.lowercased()) else { return String(piece) }
            return piece[..<address.startIndex] + Self.replacement + piece[address.endIndex...]
        }.joined()
    }

    /// The name under which a person may be shown, or nil when no more than an address is known.
    func publicName(of person: Person) -> String? {
        let name = removed(from: person.name)
        return name.contains(Self.replacement) ? nil : name
    }

    /// A link, or nil when it leads to a known address: it would lead nowhere without.
    func publicLink(_ link: String) -> String? { removed(from: link) == link ? link : nil }

    /// Without the signs at both ends: the full stop that ends a sentence sticks to the address before it.
    private static func trimmed(_ piece: Substring) -> Substring {
        var piece = piece
        while let last = piece.last, !last.isLetter, !last.isNumber { piece.removeLast() }
        while let first = piece.first, !first.isLetter, !first.isNumber { piece.removeFirst() }
        return piece
    }

    /// Runs of characters that addresses are made of, and the runs between them; together the text.
    ///
    /// A rare address with a sign that ends a run, like `o'neill@`, is known by what follows the sign.
    private static func pieces(of text: String) -> [Substring] {
        var pieces: [Substring] = []
        var start = text.startIndex
        var previous: Bool?
        for index in text.indices {
            let isPart = isPart(text[index])
            if let previous, previous != isPart {
                pieces.append(text[start..<index])
                start = index
            }
            previous = isPart
        }
        pieces.append(text[start...])
        return pieces
    }

    private static func isPart(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "@.+_-%".contains(character)
    }
}
