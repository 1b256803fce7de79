import ForumModel

/// Hours of the day on a clock, in minutes from midnight; `end` passes 1440 when the hours pass midnight.
struct ClockWindow: CustomStringConvertible {
    let start: Int
    let end: Int

    init(from start: Int, to end: Int) {
        self.start = start
        self.end = end
    }

    init(_ hours: DailyHours) { self.init(from: hours.start, to: hours.end) }

    /// Reads `08:00-21:00` and `22:00-06:00`; nil for what are no hours of a day.
    init?(_ text: String?) {
        guard let hours = text.flatMap({ DailyHours($0) }) else { return nil }
        self.init(hours)
    }

    /// Whether the window holds the minutes `first..<last`, as they stand or a day later.
    func holds(_ first: Int, _ last: Int) -> Bool {
        (start <= first && last <= end) || (start <= first + 1440 && last + 1440 <= end)
    }

    var description: String { "\(clock(start))-\(clock(end > 1440 ? end - 1440 : end))" }
}

/// How bearable a session's hours are on the clock of somebody far away.
struct HourGrades {
    let comfortable: ClockWindow
    let possible: ClockWindow

    /// The hours that the settings of `remote-hours` name, else the documented ones.
    init(of event: Event) {
        let options = event.rules["remote-hours"]?.options ?? [:]
        comfortable = ClockWindow(options["comfortable"]) ?? ClockWindow(from: 8 * 60, to: 21 * 60)
        possible = ClockWindow(options["possible"]) ?? ClockWindow(from: 6 * 60, to: 23 * 60)
    }

    /// 0 inside the comfortable hours, else 1 inside the possible ones, else 4.
    func grade(_ first: Int, _ last: Int) -> Int {
        if comfortable.holds(first, last) { return 0 }
        return possible.holds(first, last) ? 1 : 4
    }
}
