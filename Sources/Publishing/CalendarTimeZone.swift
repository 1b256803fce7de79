import Foundation
import ForumModel

/// The VTIMEZONE of an event: every change of the clocks that its days need, spelled out.
///
/// Onsets are explicit instead of rules: some zones follow the moon or a yearly decree, and a list of changes says
/// exactly what the times of the programme were computed with.
struct CalendarTimeZone {
    /// A stretch during which the offset stays the same.
    struct Observance: Equatable {
        /// nil: since ever.
        let onset: Instant?
        /// Minutes ahead of UTC, before the onset and from it on.
        let from: Int
        let to: Int
        let isDaylight: Bool
    }

    let identifier: String
    let observances: [Observance]

    /// - Parameter time: what has to be covered. The changes of some 400 days before it are listed too: in that way zones
    ///   that change their clocks show both of their offsets.
    init(_ zone: TimeZone, covering time: TimeRange) {
        identifier = zone.ianaName
        let begin = time.start - Minutes(400 * 1440)
        var observances: [Observance] = []
        var moment = Date(timeIntervalSince1970: Double(begin.rawValue) * 60)
        while let change = zone.nextDaylightSavingTimeTransition(after: moment) {
            let onset = Instant(rawValue: Int((change.timeIntervalSince1970 / 60).rounded(.up)))
            guard change > moment, onset < time.end else { break }
            let from = (onset - 1).offset(in: zone)
            let to = onset.offset(in: zone)
            if from != to {
                let isDaylight = zone.isDaylightSavingTime(for: change)
                observances.append(Observance(onset: onset, from: from, to: to, isDaylight: isDaylight))
            }
            moment = change
        }
        let startsCovered = observances.first?.onset.map { $0 <= time.start } ?? false
        if !startsCovered {
            let offset = begin.offset(in: zone)
            observances.insert(Observance(onset: nil, from: offset, to: offset, isDaylight: false), at: 0)
        }
        self.observances = observances
    }

    func write(to lines: inout ContentLines) {
        lines.component("VTIMEZONE") { lines in
            lines.append("TZID", text: identifier)
            for observance in observances {
                lines.component(observance.isDaylight ? "DAYLIGHT" : "STANDARD") { lines in
                    // The onset is told in the time that ends with it.
                    lines.append("DTSTART", observance.onset?.shown(offset: observance.from) ?? "19700101T000000")
                    lines.append("TZOFFSETFROM", Self.offset(observance.from))
                    lines.append("TZOFFSETTO", Self.offset(observance.to))
                    // Letters like CET differ from one system's tables to the next, numbers do not.
                    lines.append("TZNAME", Self.offset(observance.to))
                }
            }
        }
    }

    /// `+0530`
    private static func offset(_ minutes: Int) -> String {
        (minutes < 0 ? "-" : "+") + clock(abs(minutes)).filter { $0 != ":" }
    }
}

extension TimeZone {
    /// The zone's name in the tz database; Foundation calls UTC by the name of its predecessor.
    var ianaName: String { identifier == "GMT" ? "UTC" : identifier }
}
