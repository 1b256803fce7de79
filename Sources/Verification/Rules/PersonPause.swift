import ForumModel

/// `person-pause`: less than the option `minutes` (default 0: the rule says nothing) between two sessions of a person.
///
/// Units: minutes − max(0, gap), a finding a person and pair.
struct PersonPause: VerifiedRule {
    let id: RuleID = "person-pause"
    let sentence = "Everybody has the set pause between two sessions."
    let standing = Standing.hard

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        let pause = Minutes(wholeNumber("minutes", atLeast: 0, in: occupancy.event) ?? 0)
        guard pause > 0 else { return [] }
        return occupancy.staysOfPeople().flatMap { person, stays -> [RawFinding] in
            stays.pairs(within: pause).map { first, second -> RawFinding in
                let gap = max(0, second.start - first.end)
                return RawFinding(
                    pause - gap, sessions: [first.id, second.id], people: [person.id],
                    sentence: "\(person.label) has \(spoken(gap)) between \(first.id) and \(second.id) on "
                        + "\(occupancy.wording.moment(second.start)), and a pause is to last \(spoken(pause)).")
            }
        }
    }
}
