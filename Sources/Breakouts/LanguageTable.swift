import ForumModel

/// Which languages people speak, for the rule that every group has one in common.
struct LanguageTable {
    /// Sorted; empty when the rule does not bind.
    let names: [String]
    /// Bit l of person p: speaks language l. Zero for people whose languages are unknown.
    let spoken: [UInt64]

    static let none = LanguageTable(names: [], spoken: [])

    private init(names: [String], spoken: [UInt64]) {
        self.names = names
        self.spoken = spoken
    }

    /// Empty when some language is common to all; then any grouping does. The 64 most spoken languages count.
    init(_ people: [Participant]) {
        var speakers: [String: Int] = [:]
        for person in people {
            for language in Set(person.languages) { speakers[language, default: 0] += 1 }
        }
        let known = people.count { !$0.languages.isEmpty }
        guard known > 0, !speakers.values.contains(known) else {
            self = .none
            return
        }
        let often = speakers.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(64)
        let names = often.map(\.key).sorted()
        self.names = names
        spoken = people.map { person in
            names.indices.reduce(0) { person.languages.contains(names[$1]) ? $0 | 1 << $1 : $0 }
        }
    }

    var isBinding: Bool { !names.isEmpty }
}
