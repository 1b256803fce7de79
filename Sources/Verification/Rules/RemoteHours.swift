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
        let options = occupancy.event.rules[id]?.options ?? [:]
        let comfortable = ClockWindow(options["comfortable"]) ?? ClockWindow(from: 8 * 60, to: 21 * 60)
        let possible = ClockWindow(options["possible"]) ?? ClockWindow(from: 6 * 60, to: 23 * 60)
        return occupancy.stays.flatMap { stay -> [RawFinding] in
            occupancy.cast.speakers(of: stay.id).compactMap { person -> RawFinding? in
                guard person.attendance == .online, let zone = person.timeZone else { return nil }
                let start = stay.start.local(in: zone).minute
                let end = start + stay.time.duration.rawValue
                if comfortable.holds(start, end) { return nil }
                let isPossible = possible.holds(start, end)
                let hours = isPossible ? "the comfortable hours \(comfortable)" : "the possible hours \(possible)"
                return RawFinding(
                    units: isPossible ? 1 : 4, sessions: [stay.id], people: [person.id],
                    sentence:
                        "\(stay.session.label) starts at \(clock(start)) on the clock of \(person.label), who takes "
                        + "part online, and lasts \(spoken(stay.time.duration)): outside \(hours).")
            }
        }
    }
}

/// Hours of the day on a clock, in minutes from midnight; `end` passes 1440 when the hours pass midnight.
private struct ClockWindow: CustomStringConvertible {
    let start: Int
    let end: Int

    init(from start: Int, to end: Int) {
        self.start = start
        self.end = end
    }

    /// Reads `08:00-21:00` and `22:00-06:00`; nil for what are no hours of a day.
    init?(_ text: String?) {
        guard let hours = text.flatMap({ DailyHours($0) }) else { return nil }
        self.init(from: hours.start, to: hours.end)
    }

    /// Whether the window holds the minutes `first..<last`, as they stand or a day later.
    func holds(_ first: Int, _ last: Int) -> Bool {
        (start <= first && last <= end) || (start <= first + 1440 && last + 1440 <= end)
    }

    var description: String { "\(clock(start))-\(clock(end > 1440 ? end - 1440 : end))" }
}
