import ForumModel

/// One entry under `hours`: the days on which it holds, from when to when, and the breaks between.
struct OpeningHours {
    let spot: Spot
    let days: [LocalDate]
    let open: DailyHours
    /// Minutes from midnight of the first day, inside `open`, ascending, disjoint.
    let breaks: [Range<Int>]

    /// - Returns: nil when days or hours are missing or wrong; the log then has the reason.
    init?(_ entry: Setting.Entry, of map: SettingMap) {
        guard let hours = map.map(entry) else { return nil }
        let log = map.log
        spot = map.spot(entry)
        hours.warnOfUnknownKeys(["days", "open", "breaks"])
        for key in ["days", "open"] where hours.entry(key) == nil {
            log.report(
                .missingSetting, at: Spot(file: map.file, row: entry.line, column: hours.path + key),
                "the setting \(quoted(hours.path + key)) is missing",
                key == "days"
                    ? "Add a line such as days: 2025-06-23/2025-06-27" : "Add a line such as open: \"09:00-18:00\"")
        }
        let daysSpot = hours.entry("days").map(hours.spot) ?? spot
        days = hours.texts("days").flatMap { text in
            log.value(at: daysSpot) { () throws(Flaw) in try Self.days(text) } ?? []
        }
        guard let open = hours.value("open", { (text) throws(Flaw) in try dailyHours(text) }) else { return nil }
        self.open = open
        let breaksSpot = hours.entry("breaks").map(hours.spot) ?? spot
        let texts = hours.texts("breaks")
        let stretches = texts.compactMap { text in
            log.value(at: breaksSpot) { () throws(Flaw) in try dailyHours(text) }
        }
        breaks = Self.breaks(stretches, in: open, at: breaksSpot, log: log)
    }

    private static func days(_ text: String) throws(Flaw) -> [LocalDate] {
        guard case .days(let first, let last) = TimeRangeText(text) else {
            throw Flaw(.notATime, "\(quoted(text)) is not a day or a span of days", "Write 2025-06-23/2025-06-27")
        }
        guard first <= last else {
            throw Flaw(.endBeforeStart, "\(quoted(text)) ends before it starts", "Exchange the two days")
        }
        guard last.dayNumber - first.dayNumber < EventTimes.maximumDays else {
            throw Flaw(
                .tooLarge, "\(quoted(text)) are more than \(EventTimes.maximumDays) days",
                "Correct the year of one of them")
        }
        return (first.dayNumber...last.dayNumber).map(LocalDate.init(dayNumber:))
    }

    private static func breaks(
        _ stretches: [DailyHours], in open: DailyHours, at spot: Spot, log: DiagnosticLog
    ) -> [Range<Int>] {
        var inside: [Range<Int>] = []
        for stretch in stretches {
            // Where the opening hours pass midnight, a break of the small hours belongs to the following day.
            let shift = stretch.end <= open.start ? 1440 : 0
            let whole = stretch.start + shift..<stretch.end + shift
            let part = whole.clamped(to: open.start..<open.end)
            if part != whole {
                log.report(
                    .breakOutsideHours, at: spot,
                    "the break \(clock(stretch.start))-\(clock(stretch.end)) lies outside the opening hours, wholly or "
                        + "in part",
                    "Correct the break or the hours; what is outside is left out")
            }
            if !part.isEmpty { inside.append(part) }
        }
        inside.sort { $0.lowerBound < $1.lowerBound }
        for (a, b) in zip(inside, inside.dropFirst()) where b.lowerBound < a.upperBound {
            log.report(
                .contradictoryHours, at: spot,
                "two breaks overlap: one ends at \(clock(a.upperBound)), the next starts at \(clock(b.lowerBound))",
                "Correct one of them, or join the two")
            return []
        }
        return inside
    }

    /// The openings and breaks of one day, as minutes from its midnight, in order.
    var stretches: [(minutes: Range<Int>, kind: Slot.Kind)] {
        var all: [(minutes: Range<Int>, kind: Slot.Kind)] = []
        var from = open.start
        for pause in breaks {
            if from < pause.lowerBound { all.append((from..<pause.lowerBound, .session)) }
            all.append((pause, .break))
            from = pause.upperBound
        }
        if from < open.end { all.append((from..<open.end, .session)) }
        return all
    }
}

/// The slots that `hours` stand for, in the order of time; their ids are the local times of their starts.
func slots(from hours: [OpeningHours], times: EventTimes, log: DiagnosticLog) -> [Slot] {
    var slots: [(slot: Slot, spot: Spot)] = []
    for entry in hours {
        for day in entry.days {
            for (minutes, kind) in entry.stretches {
                let range = log.value(at: entry.spot) { () throws(Flaw) in
                    let start = try times.instant(.local(day, minute: minutes.lowerBound))
                    let end = try times.instant(.local(day, minute: minutes.upperBound))
                    guard let range = TimeRange(start, end) else {
                        throw Flaw(
                            .endBeforeStart, "the clocks go back on \(day), so that a stretch ends before it starts",
                            "Give slots with offsets in a file for that day")
                    }
                    return range
                }
                guard let range else { continue }
                let (startDay, startMinute) = (day.advanced(by: minutes.lowerBound / 1440), minutes.lowerBound % 1440)
                let id = ID<Slot>("\(startDay)T\(clock(startMinute))")
                slots.append((Slot(id: id, time: range, kind: kind), entry.spot))
            }
        }
    }
    slots.sort { $0.slot.time < $1.slot.time }
    for (a, b) in zip(slots, slots.dropFirst()) where a.slot.time.overlaps(b.slot.time) {
        log.report(
            .contradictoryHours, at: b.spot,
            "the hours overlap with others: slot \(quoted(b.slot.id.rawValue)) starts before slot "
                + "\(quoted(a.slot.id.rawValue)) ends",
            "Give each day to one entry, or make the hours follow one another")
    }
    return slots.map(\.slot)
}
