import ForumModel

/// A person with commas between name, organization or title, stakeholder group and regional group; every part may be
/// missing.
struct PersonLine: Sendable, Hashable {
    var name: String?
    var organization: String?
    var group: StakeholderGroup?
    var region: RegionalGroup?
    /// The group as written, when it had to be guessed from a misspelling.
    var misspelling: String?
    /// What stands in the group's place and is no group of the vocabulary.
    var unknownGroup: String?

    private static let titles: Set<String> = ["mr", "ms", "mrs", "miss", "dr", "prof", "mx", "sir", "madam"]

    init(_ text: String) {
        var fields = text.unicodeScalars.split(separator: ",", omittingEmptySubsequences: false).prefix(40).map {
            cleaned(String($0))
        }
        // `Ms.,First,LAST,Civil Society,Organization`
        if fields.count >= 4, Self.isTitle(fields[0]), GroupWords.formalGroup(fields[3]) != nil {
            name = cleaned(fields[1] + " " + fields[2])
            group = GroupWords.formalGroup(fields[3])
            organization = Self.joined(fields.dropFirst(4))
            return
        }
        while fields.count > 1, fields.last == "" { fields.removeLast() }
        takeGroups(&fields)
        guard let first = fields.first else { return }
        // A page that withholds names may say no more than the group.
        if fields.count == 1, group == nil, region == nil, let only = GroupWords.formalGroup(first) {
            group = only
            return
        }
        let (name, affiliation) = Self.parts(of: Self.withoutForm(first))
        self.name = name
        fields.removeFirst()
        // `Name, Civil Society, Organization`
        if group == nil, region == nil, fields.count == 2, let formal = GroupWords.formalGroup(fields[0]),
            GroupWords.misspeltGroup(fields[0]) == nil
        {
            group = formal
            fields.removeFirst()
        }
        organization = Self.joined([affiliation ?? ""] + fields)
    }

    private static let openPlaces: Set<String> = [
        "tbc", "tbd", "tba", "to-be-confirmed", "to-be-determined", "to-be-announced", "n/a", "none", "anonymous",
    ]

    private static let remarks: Set<String> = [
        "tbc", "tbd", "confirmed", "invited", "to-be-confirmed", "online", "onsite", "on-site", "remote", "virtual",
        "in-person", "she/her", "he/him", "they/them", "ms", "mr", "mrs", "moderator", "speaker", "f", "m",
    ]

    /// `First Last (Organization)` and `First Last - Organization`; nobody where the place is still open.
    private static func parts(of text: String) -> (name: String?, affiliation: String?) {
        if text.isEmpty || openPlaces.contains(normalizedWord(text)) { return (nil, nil) }
        for dash in [" - ", " – ", " — "] {
            guard let range = text.firstRange(of: dash) else { continue }
            let (name, rest) = (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
            if looksLikeName(name), !rest.isEmpty { return (name, rest) }
        }
        if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
            let name = cleaned(String(text[..<open]))
            let inside = cleaned(String(text[text.index(after: open)...].dropLast()))
            if looksLikeName(name), !inside.isEmpty {
                return (name, remarks.contains(normalizedWord(inside)) ? nil : inside)
            }
        }
        return (text, nil)
    }

    /// Takes group and region from the end of `fields`; the first field stays a name unless it is a group itself.
    private mutating func takeGroups(_ fields: inout [String]) {
        guard let last = fields.last else { return }
        let before = fields.count >= 2 ? fields[fields.count - 2] : ""
        if fields.count >= 2, let region = GroupWords.region(last), let group = GroupWords.group(before) {
            // A page that withholds names begins with the group.
            self.region = region
            self.group = group
            if GroupWords.misspeltGroup(before) != nil { misspelling = before }
            fields.removeLast(2)
            return
        }
        guard fields.count >= 2 else { return }
        if let group = GroupWords.formalGroup(last) {
            self.group = group
            if GroupWords.misspeltGroup(last) != nil { misspelling = last }
            fields.removeLast()
        } else if let region = GroupWords.formalRegion(last) {
            self.region = region
            fields.removeLast()
            if fields.count >= 2, let last = fields.last, GroupWords.isOtherGroup(last) {
                unknownGroup = last
                fields.removeLast()
            }
        }
    }

    private static func joined(_ fields: some Sequence<String>) -> String? {
        let text = fields.filter { !$0.isEmpty }.joined(separator: ", ")
        return text.isEmpty ? nil : text
    }

    /// The name without Mr, Ms or Mrs before it.
    private static func withoutForm(_ name: String) -> String {
        for form in ["Mr. ", "Ms. ", "Mrs. ", "Mr ", "Ms ", "Mrs "]
        where name.hasPrefix(form) && name.utf8.count > form.utf8.count {
            return String(name.dropFirst(form.count))
        }
        return name
    }

    private static func isTitle(_ text: String) -> Bool {
        titles.contains(text.lowercased().filter { $0 != "." })
    }

    var isEmpty: Bool { name == nil && organization == nil && group == nil && region == nil }
    /// Group or region was read: certainly a person's line.
    var isCertain: Bool { name != nil && (group != nil || region != nil) }
    var hasBothGroups: Bool { name != nil && group != nil && region != nil }

    func person(at line: Int) -> Proposal.ProposedPerson {
        Proposal.ProposedPerson(
            name: name, organization: organization, stakeholderGroup: group, regionalGroup: region, line: line)
    }
}

/// Whether a text could be a person's name: two to six words of letters, the first or last with a capital letter.
func looksLikeName(_ text: String) -> Bool {
    guard (3...60).contains(text.utf8.count) else { return false }
    let words = text.split(separator: " ")
    guard (2...6).contains(words.count) else { return false }
    let signs: Set<Unicode.Scalar> = [" ", ".", "'", "’", "-", "`", "‘"]
    guard
        text.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0.properties.isDiacritic || signs.contains($0) }
        )
    else { return false }
    let particles: Set<Substring> = [
        "of", "the", "and", "for", "to", "in", "on", "with", "as", "at", "by", "is", "are", "Session", "Moderator",
        "Speakers", "Chair", "Member", "Minister", "TBC", "TBD", "Policy", "Question", "Description", "Participation",
        "Online", "Onsite",
    ]
    return !words.contains { particles.contains($0) } && words.contains { $0.first?.isUppercase == true }
}
