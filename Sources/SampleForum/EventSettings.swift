import Foundation
import ForumModel

/// Writes event.yaml.
struct EventSettings {
    let specification: ForumSpecification
    let timetable: Timetable
    let crews: [(name: String, count: Int)]

    var yaml: String {
        var lines = [
            "# A fictional forum. Nothing and nobody in this folder is real.",
            "name: \(specification.name)",
            "timezone: \(specification.timeZone.identifier)",
            "acronym: \(specification.acronym)",
            "domain: forum.example.org",
            "url: https://forum.example.org/2027",
            "published: \(timetable.firstDate.advanced(by: -30))T12:00Z",
        ]
        lines += hours
        lines += [
            "prime: \"10:00-16:00\"",
            "turnover: 10",
            "types:",
        ]
        for type in SessionKind.allCases {
            let weight = type.weight == type.weight.rounded() ? "\(Int(type.weight))" : "\(type.weight)"
            lines.append("  \(type.rawValue): {weight: \(weight), turnover: \(type.turnover)}")
        }
        lines.append("themes:")
        for theme in Themes.all {
            lines.append("  - {id: \(theme.id), name: \(theme.name), colour: \"\(theme.colour)\"}")
        }
        lines += [
            "languages: [en, fr, es, ar, ru, zh]",
            "crews: {" + crews.map { "\($0.name): \($0.count)" }.joined(separator: ", ") + "}",
            "walking: {floor: \(Venue.walking.floor), building: \(Venue.walking.building)}",
            "rules:",
            "  remote-hours: {weight: 3, comfortable: \"08:00-21:00\", possible: \"06:00-23:00\"}",
            "  theme-overlap: {weight: 4}",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    /// Aligned slots stand in a file with their breaks, long openings as hours.
    private var hours: [String] {
        guard !timetable.isAligned else { return ["slots: slots.csv", "step: \(timetable.step)"] }
        var lines = ["hours:", "  - days: \(timetable.dates(0, timetable.days - 1))"]
        if let first = timetable.dailyOpenings.first, let last = timetable.dailyOpenings.last {
            lines.append("    open: \"\(timetable.hours(LocalSpan(start: first.start, end: last.end)))\"")
        }
        let breaks = timetable.dailyBreaks.map { "\"\(timetable.hours($0))\"" }
        if !breaks.isEmpty { lines.append("    breaks: [\(breaks.joined(separator: ", "))]") }
        return lines + ["step: \(timetable.step)"]
    }
}
