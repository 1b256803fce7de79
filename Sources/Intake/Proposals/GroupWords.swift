import ForumModel

/// The words of proposals for stakeholder groups and regional groups.
enum GroupWords {
    private static let groups: [String: StakeholderGroup] = {
        var words = StakeholderGroup.aliases
        for group in StakeholderGroup.known { words[group.rawValue] = group }
        for (word, group) in [
            ("civil-society-organisation", "civil-society"), ("civil-society-organization", "civil-society"),
            ("inter-governmental-organizations", "intergovernmental"),
        ] as [(String, StakeholderGroup)] { words[word] = group }
        return words
    }()

    private static let regions: [String: RegionalGroup] = {
        var words = RegionalGroup.aliases
        for region in RegionalGroup.known { words[region.rawValue] = region }
        return words
    }()

    /// Groups as the forms of the forum spell them: without short forms, which might be an organization's name, and
    /// long enough that a misspelling of one is not another word.
    private static let formalGroups: [String: StakeholderGroup] = [
        "government": "government", "private-sector": "private-sector", "civil-society": "civil-society",
        "technical-community": "technical-community", "intergovernmental-organization": "intergovernmental",
        "intergovernmental-organisation": "intergovernmental",
    ]

    private static let formalRegions: Set<String> = [
        "african-group", "africa-group", "asia-pacific-group", "eastern-european-group", "weog", "grulac",
        "latin-american-and-caribbean-group", "western-european-and-others-group", "asia-pacific", "eastern-europe",
        "intergovernmental-organization", "intergovernmental-organisation",
    ]

    /// `Western European and Others Group (WEOG)` without what stands in brackets at its end.
    private static func word(_ text: String) -> String {
        guard text.utf8.count <= 80 else { return "" }
        guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), open > text.startIndex else {
            return normalizedWord(text)
        }
        return normalizedWord(String(text[..<open]))
    }

    /// Any known word, for a place where a group is certain because a region follows it.
    static func group(_ text: String) -> StakeholderGroup? { groups[word(text)] ?? misspeltGroup(text) }

    static func region(_ text: String) -> RegionalGroup? { regions[word(text)] }

    /// Only the words of the forms, for a place where an organization might stand as well.
    static func formalGroup(_ text: String) -> StakeholderGroup? { formalGroups[word(text)] ?? misspeltGroup(text) }

    static func formalRegion(_ text: String) -> RegionalGroup? {
        let word = word(text)
        return formalRegions.contains(word) ? regions[word] : nil
    }

    /// Groups that people name and the forum does not have.
    static func isOtherGroup(_ text: String) -> Bool {
        ["academia", "academic", "academic-community", "academics", "research"].contains(word(text))
    }

    /// A group with one or two letters wrong: `Governement`, `Techincal Community`.
    static func misspeltGroup(_ text: String) -> StakeholderGroup? {
        let word = word(text)
        guard (9...34).contains(word.utf8.count), formalGroups[word] == nil else { return nil }
        let reach = word.utf8.count >= 12 ? 2 : 1
        return nearestName(to: word, among: formalGroups.keys.sorted(), reach: reach).flatMap { formalGroups[$0] }
    }
}
