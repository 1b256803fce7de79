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
        let groups = burdens(in: occupancy).filter { $0.value.roles >= Self.fewest }.sorted { $0.key < $1.key }
        guard groups.count > 1, let best = groups.min(by: { $0.value.mean < $1.value.mean }),
            let worst = groups.max(by: { $0.value.mean < $1.value.mean }), worst.value.mean > best.value.mean
        else { return [] }
        return [
            RawFinding(
                units: worst.value.mean - best.value.mean, sessions: worst.value.sessions.sorted(),
                people: worst.value.people.sorted(),
                sentence: "The hours of the \(worst.value.roles) remote roles of \(worst.key) have a mean grade of "
                    + "\(hundredths(worst.value.mean)), those of the \(best.value.roles) of \(best.key) one of "
                    + "\(hundredths(best.value.mean)) (0 is comfortable, 1 possible, 4 neither).")
        ]
    }

    private func burdens(in occupancy: Occupancy) -> [RegionalGroup: Burden] {
        let grades = HourGrades(of: occupancy.event)
        var burdens: [RegionalGroup: Burden] = [:]
        for session in occupancy.event.sessions where session.status.isPlanned {
            for person in occupancy.cast.peopleOnStage(of: session.id) where person.attendance == .online {
                guard let group = person.regionalGroup, group != .intergovernmental else { continue }
                var grade = 0
                if let stay = occupancy.stay(of: session.id), let zone = person.timeZone {
                    let start = stay.start.local(in: zone).minute
                    grade = grades.grade(start, start + stay.time.duration.rawValue)
                }
                burdens[group, default: Burden()].add(grade, session.id, person.id)
            }
        }
        return burdens
    }
}

/// The remote roles of a regional group, and who has bad hours in which session.
private struct Burden {
    var roles = 0
    var grades = 0
    var sessions: Set<ID<Session>> = []
    var people: Set<ID<Person>> = []

    var mean: Double { Double(grades) / Double(roles) }

    mutating func add(_ grade: Int, _ session: ID<Session>, _ person: ID<Person>) {
        roles += 1
        grades += grade
        if grade > 0 {
            sessions.insert(session)
            people.insert(person)
        }
    }
}
