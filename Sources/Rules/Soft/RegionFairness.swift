public import ForumModel

/// max M − min M over the regional groups with at least 3 remote roles: M is the mean grade (see ``RemoteHours``) of a
/// group's remote roles.
///
/// A remote role is a person of a known regional group with a part on stage in a planned session from afar, once a
/// session. Without a place or a time zone its grade is 0. With fewer than two such groups nobody is compared.
public struct RegionFairness: Rule {
    public init() {}
    public let id: RuleID = "region-fairness"
    public let sentence = "Awkward hours fall on remote speakers and moderators of all regions alike."
    public let unit = "grade between regions"
    public let standing = Standing.soft(10)

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        let people = context.event.people
        let remote = context.remotePeople
        var roles: [RegionalGroup: Int64] = [:]
        for person in remote.joined() {
            guard let group = people[person].regionalGroup, group != .intergovernmental else { continue }
            roles[group, default: 0] += 1
        }
        let groups = roles.filter { $0.value >= 3 }.sorted { $0.key < $1.key }
        guard groups.count >= 2 else { return }
        let numbers = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($0.element.key, $0.offset) })
        var grades = RemoteGrades(context.event)
        var shares = BalanceShares()
        for (session, own) in remote.enumerated() {
            let candidates = context.grid.candidates[session]
            // Candidate × group.
            var sums = [Int](repeating: 0, count: candidates.count * groups.count)
            for person in own {
                guard let zone = people[person].timeZone,
                    let group = people[person].regionalGroup.flatMap({ numbers[$0] })
                else { continue }
                for (candidate, grade) in grades.grades(of: candidates, in: zone).enumerated() {
                    sums[candidate * groups.count + group] += grade
                }
            }
            for candidate in candidates.indices {
                let own = sums[(candidate * groups.count)..<((candidate + 1) * groups.count)]
                shares.add(session: session, candidates: [candidate], amounts: own.map(Int64.init))
            }
        }
        scribe.balance(.spread, denominators: groups.map(\.value), shares)
    }
}
