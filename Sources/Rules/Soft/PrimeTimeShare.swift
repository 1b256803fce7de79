public import ForumModel

/// max(0, S·N − A·P) / (2520·P) for each regional group, and for each stakeholder group: what a group of speakers has
/// less of the best hours than of the programme, in sessions.
///
/// A session with k known groups among its speakers gives each of them ⌊2520/k⌋ parts (2520 has every k up to 10 for a
/// divisor). P sessions with such groups are planned, and N of them lie wholly inside `prime`; S are the group's parts
/// of the P, A those of the N. Since N and A are sums over the sessions in prime time, so is S·N − A·P.
public struct PrimeTimeShare: Rule {
    public init() {}
    public let id: RuleID = "prime-time-share"
    public let sentence = "Every group of speakers has its fair share of the best hours."
    public let unit = "missing session"
    public let standing = Standing.soft(2)

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        guard let prime = context.event.prime else { return }
        let isPrime = context.candidates(inside: prime)
        write(context, isPrime, &scribe) { $0.regionalGroup == .intergovernmental ? nil : $0.regionalGroup }
        write(context, isPrime, &scribe) { $0.stakeholderGroup }
    }

    private func write<Group: Word>(
        _ context: RuleContext, _ prime: [[Int]], _ scribe: inout Scribe, group: (Person) -> Group?
    ) {
        var members = [Set<Group>](repeating: [], count: context.grid.sessions.count)
        for role in context.event.roles where role.kind == .speaker {
            guard let session = context.position(of: role.session),
                let group = context.event.person(role.person).flatMap(group)
            else { continue }
            members[session].insert(group)
        }
        let groups = members.reduce(into: Set()) { $0.formUnion($1) }.sorted()
        let planned = Int64(members.count { !$0.isEmpty })
        // Session × group.
        let parts = members.map { own in groups.map { own.contains($0) ? Int64(2520 / own.count) : 0 } }
        let sums = groups.indices.map { group in parts.reduce(0) { $0 + $1[group] } }
        var shares = BalanceShares()
        for session in members.indices where !members[session].isEmpty {
            shares.add(
                session: session, candidates: prime[session],
                amounts: groups.indices.map { sums[$0] - planned * parts[session][$0] })
        }
        scribe.balance(.excess, denominators: groups.map { _ in 2520 * planned }, shares)
    }
}

extension RuleContext {
    /// For each planned session its candidates that lie wholly inside `hours` on the event's clock, ascending.
    fileprivate func candidates(inside hours: DailyHours) -> [[Int]] {
        var minutes: [Instant: Int] = [:]
        func minute(_ start: Instant) -> Int {
            if let known = minutes[start] { return known }
            let minute = start.local(in: event.timeZone).minute
            minutes[start] = minute
            return minute
        }
        return grid.candidates.map { candidates in
            candidates.indices.filter { number in
                let minute = minute(candidates[number].start)
                return hours.holds(minute..<(minute + candidates[number].duration.rawValue))
            }
        }
    }
}
