import ForumModel

/// `region-fairness`: those who are on stage from afar have worse hours in one regional group than in another.
///
/// A remote role is a person with attendance online and a known regional group on the stage of a planned session, once a
/// session; its grade is that of `remote-hours` (0 without a time zone or a place). Units: the largest less the smallest
/// mean grade among the groups with at least 3 remote roles; one finding, and none with fewer than two such groups.
struct RegionFairness: VerifiedRule {
    let id: RuleID = "region-fairness"
    let sentence = "No region bears the bad hours of remote participation more than another."
    let standing = Standing.soft(weight: 10)

    private static let fewest = 3

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        let groups = occupancy.remoteStage().compactMap { region, parts in region.map { (region: $0, parts: parts) } }
            .filter { $0.parts.parts >= Self.fewest }.sorted { $0.region < $1.region }
        guard groups.count > 1, let best = groups.min(by: { $0.parts.meanGrade < $1.parts.meanGrade }),
            let worst = groups.max(by: { $0.parts.meanGrade < $1.parts.meanGrade })
        else { return [] }
        let (most, least) = (worst.parts.meanGrade, best.parts.meanGrade)
        guard most > least else { return [] }
        return [
            RawFinding(
                units: most - least, sessions: worst.parts.awkwardSessions.sorted(),
                people: worst.parts.awkwardPeople.sorted(),
                sentence: "The hours of the \(worst.parts.parts) remote roles of \(worst.region) have a mean grade of "
                    + "\(hundredths(most)), those of the \(best.parts.parts) of \(best.region) one of "
                    + "\(hundredths(least)) (0 is comfortable, 1 possible, 4 neither).")
        ]
    }
}
