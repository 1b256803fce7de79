import ForumModel

/// `attendee-lone-session`: all that somebody wants to attend on a day is in a single band. Units: 1 a person and day.
struct AttendeeLoneSession: VerifiedRule {
    let id: RuleID = "attendee-lone-session"
    let sentence = "Nobody comes for a single slot of a day."
    let standing = Standing.soft(weight: 0)

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        AttendeeDay.days(in: occupancy).compactMap { day -> RawFinding? in
            guard day.bands.count == 1 else { return nil }
            let sessions = day.stays.map(\.id).sorted()
            return RawFinding(
                sessions: sessions, people: day.people,
                sentence: "All that \(day.name) wants to attend on \(occupancy.wording.day(day.date)) is in one slot: "
                    + "\(listed(sessions.map(\.rawValue))).")
        }
    }
}
