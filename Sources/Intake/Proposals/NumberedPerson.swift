/// `Speaker 3: …`, `Organizer 1: …`: a person's line with a role and a number.
struct NumberedPerson: Sendable, Hashable {
    enum Part: Sendable, Hashable { case organizer, speaker }

    let part: Part
    let number: Int
    /// What follows the colon.
    let text: String

    init?(_ line: ProposalLine) {
        guard let first = line.lower.first, first == UInt8(ascii: "s") || first == UInt8(ascii: "o") else { return nil }
        var scanner = ByteScanner(line.lower.count <= 40 ? line.lower : Array(line.lower[..<40]))
        if scanner.accept("speaker ") {
            part = .speaker
        } else if scanner.accept("organizer ") || scanner.accept("organiser ") {
            part = .organizer
        } else {
            return nil
        }
        guard let number = scanner.number(digits: 3) else { return nil }
        scanner.skipBlanks()
        guard scanner.accept(":") else { return nil }
        self.number = number
        text = cleaned(String(decoding: Array(line.text.utf8)[scanner.position...], as: UTF8.self))
    }
}
