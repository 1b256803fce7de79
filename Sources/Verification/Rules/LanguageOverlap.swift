import ForumModel

/// `language-overlap`: two sessions overlap that are in one language other than the meeting's own, the first of
/// `languages`; without languages the rule says nothing. Units: 1 a pair.
struct LanguageOverlap: VerifiedRule {
    let id: RuleID = "language-overlap"
    let sentence = "Sessions in one language other than the meeting's own do not overlap."
    let standing = Standing.soft(weight: 2)
    let isAboutOverlaps = true

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        guard let own = occupancy.event.languages.first else { return [] }
        let groups = occupancy.groups { stay in [stay.session.language].compactMap { $0 }.filter { $0 != own } }
        return groups.flatMap { language, stays -> [RawFinding] in
            stays.pairs().compactMap { first, second -> RawFinding? in
                guard let shared = first.time.shared(with: second.time) else { return nil }
                return RawFinding(
                    sessions: [first.id, second.id],
                    sentence: "\(first.id) and \(second.id), both in the language \(language), overlap on "
                        + "\(occupancy.wording.range(shared)).")
            }
        }
    }
}
