import ForumModel

/// `theme-overlap`: two sessions of one theme overlap. Units: 1 a pair.
struct ThemeOverlap: VerifiedRule {
    let id: RuleID = "theme-overlap"
    let sentence = "Sessions of one theme do not overlap."
    let standing = Standing.soft(weight: 4)
    let isAboutOverlaps = true

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        occupancy.groups { $0.session.theme.map { [$0] } ?? [] }.flatMap { theme, stays -> [RawFinding] in
            let name = occupancy.event.theme(theme)?.name ?? theme.rawValue
            return stays.pairs().compactMap { first, second -> RawFinding? in
                guard let shared = first.time.shared(with: second.time) else { return nil }
                return RawFinding(
                    sessions: [first.id, second.id],
                    sentence: "\(first.id) and \(second.id), both on \(name), overlap on "
                        + "\(occupancy.wording.range(shared)).")
            }
        }
    }
}
