import ForumModel

/// `remote-hours`: the hours at which a session reaches those who are on stage from afar.
///
/// Units: a grade for every person of the session with attendance online, a role as speaker or moderator and a known
/// time zone: 0 when the whole session is inside the `comfortable` hours on their clock, else 1 when it is inside the
/// `possible` hours, else 4. A finding a person and session.
struct RemoteHours: VerifiedRule {
    let id: RuleID = "remote-hours"
    let sentence = "Those who speak or moderate from afar do so at bearable hours on their own clock."
    let standing = Standing.soft(weight: 3)

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        let grades = HourGrades(of: occupancy.event)
        return occupancy.stays.flatMap { stay -> [RawFinding] in
            occupancy.cast.peopleOnStage(of: stay.id).compactMap { person -> RawFinding? in
                guard person.attendance == .online, let zone = person.timeZone else { return nil }
                let start = stay.start.local(in: zone).minute
                let grade = grades.grade(start, start + stay.time.duration.rawValue)
                guard grade > 0 else { return nil }
                let hours =
                    grade == 1
                    ? "the comfortable hours \(grades.comfortable)" : "the possible hours \(grades.possible)"
                return RawFinding(
                    units: Double(grade), sessions: [stay.id], people: [person.id],
                    sentence:
                        "\(stay.session.label) starts at \(clock(start)) on the clock of \(person.label), who takes "
                        + "part online, and lasts \(spoken(stay.time.duration)): outside \(hours).")
            }
        }
    }
}
