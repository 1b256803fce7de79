import ForumModel

/// `prime-time-share`: a group has fewer sessions in the prime hours than its part of the programme.
///
/// Once for the regional groups of a session's speakers and once for their stakeholder groups. A session with k ≥ 1
/// known groups gives each of them ⌊2520 / k⌋ parts (2520 divides by 1 to 10). With P the planned sessions that have a
/// known group, S the parts of a group in them, N those placed wholly inside `prime` on the event's clock, and A the
/// group's parts in these, units are max(0, S·N − A·P) / (2520·P); a finding a group. Without `prime` the rule says
/// nothing.
struct PrimeTimeShare: VerifiedRule {
    let id: RuleID = "prime-time-share"
    let sentence = "Every region and stakeholder group has its fair share of the best hours."
    let standing = Standing.soft(weight: 2)

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        guard let prime = occupancy.event.prime.map({ ClockWindow($0) }) else { return [] }
        return findings(in: occupancy, prime, of: "regional group") { person in
            person.regionalGroup.flatMap { $0 == .intergovernmental ? nil : $0.rawValue }
        } + findings(in: occupancy, prime, of: "stakeholder group") { $0.stakeholderGroup?.rawValue }
    }

    private func findings(
        in occupancy: Occupancy, _ prime: ClockWindow, of kind: String, by group: (Person) -> String?
    ) -> [RawFinding] {
        var planned = Tally()
        var actual = Tally()
        var outside: [String: [ID<Session>]] = [:]
        for session in occupancy.event.sessions where session.status.isPlanned {
            let groups = Set(occupancy.cast.speakers(of: session.id).compactMap(group))
            guard !groups.isEmpty else { continue }
            planned.add(groups)
            guard let stay = occupancy.stay(of: session.id) else { continue }
            let start = stay.start.local(in: occupancy.event.timeZone).minute
            if prime.holds(start, start + stay.time.duration.rawValue) {
                actual.add(groups)
            } else {
                for group in groups { outside[group, default: []].append(session.id) }
            }
        }
        return planned.parts.sorted { $0.key < $1.key }.compactMap { group, parts -> RawFinding? in
            let missing = parts * actual.sessions - (actual.parts[group] ?? 0) * planned.sessions
            guard missing > 0 else { return nil }
            let whole = Tally.whole * planned.sessions
            let share = Double(parts * actual.sessions) / Double(whole)
            let has = Double(actual.parts[group] ?? 0) / Double(Tally.whole)
            return RawFinding(
                units: Double(missing) / Double(whole), sessions: outside[group] ?? [],
                sentence: "The \(kind) \(group) has \(hundredths(has)) of the \(actual.sessions) sessions inside "
                    + "\(prime); its part of the programme would be \(hundredths(share)).")
        }
    }
}

/// Sessions with known groups, each dealt out to its groups in equal parts.
private struct Tally {
    /// The parts of a session.
    static let whole = 2520

    var sessions = 0
    var parts: [String: Int] = [:]

    mutating func add(_ groups: Set<String>) {
        sessions += 1
        for group in groups { parts[group, default: 0] += Self.whole / groups.count }
    }
}
