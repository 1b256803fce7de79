import ForumModel

/// `attendee-three-in-a-row`: somebody wants to attend sessions in three or more bands that follow one another.
///
/// Units: Σ over the maximal runs of bands of max(0, length − 2); a finding a person and day.
struct AttendeeThreeInARow: VerifiedRule {
    let id: RuleID = "attendee-three-in-a-row"
    let sentence = "Nobody wants to attend three slots in a row."
    let standing = Standing.soft(weight: 0)

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        AttendeeDay.days(in: occupancy).compactMap { day -> RawFinding? in
            let long = day.runs.filter { $0.count > 2 }
            guard let longest = long.map(\.count).max() else { return nil }
            return RawFinding(
                units: Double(long.reduce(0) { $0 + $1.count - 2 }),
                sessions: day.stays(inBands: long), people: day.people,
                sentence: "\(day.name) wants to attend sessions in \(longest) slots in a row on "
                    + "\(occupancy.wording.day(day.date)).")
        }
    }
}
