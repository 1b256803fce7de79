/// What `convene generate` says about a forum it made up.
struct Summary {
    let wanted: ForumSpecification
    let specification: ForumSpecification
    let timetable: Timetable
    let supply: Supply

    var text: String {
        let size = [
            Self.count(specification.sessions, "session"), Self.count(specification.rooms, "room"),
            "\(specification.people) people", "seed \(specification.seed)",
        ]
        let openings = timetable.dailyOpenings.map(timetable.hours).joined(separator: ", ")
        let days = "\(Self.count(specification.days, "day")) from \(specification.startDate)"
        var lines = [
            "\(specification.name): \(size.joined(separator: ", "))",
            "Opening hours: \(openings) on \(days), starts every \(timetable.step) minutes",
            "Room-minutes offered: \(Self.grouped(supply.offered))",
            "Room-minutes needed: \(Self.grouped(supply.needed)), turnover and plenaries counted",
            "Ratio of offer to need: \(Self.decimal(supply.offered, supply.needed))",
        ]
        if wanted.rooms != specification.rooms {
            let instead = "\(Self.count(specification.rooms, "room")) instead of the \(wanted.rooms) asked for"
            lines.append("Changed: \(instead), so that the ratio is at least 1.1.")
        }
        if wanted.step != specification.step {
            lines.append("Changed: starts are \(specification.step) apart instead of the \(wanted.step) asked for.")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    /// 31500 as `31,500`.
    private static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return String(
            digits.enumerated().flatMap { position, digit -> [Character] in
                position > 0 && (digits.count - position) % 3 == 0 ? [",", digit] : [digit]
            })
    }

    /// The ratio with two digits after the point, rounded down.
    private static func decimal(_ a: Int, _ b: Int) -> String {
        let hundredths = a * 100 / max(1, b)
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
