/// What `convene generate` says about a forum it made up.
struct Summary {
    let wanted: ForumSpecification
    let specification: ForumSpecification
    let timetable: Timetable
    let supply: Supply

    var text: String {
        let size = specification
        let openings = timetable.dailyOpenings.map(timetable.hours).joined(separator: ", ")
        var lines = [
            "\(size.name): \(Self.count(size.sessions, "session")), \(Self.count(size.rooms, "room")), \(size.people) people, seed \(size.seed)",
            "Opening hours: \(openings) on \(Self.count(size.days, "day")) from \(size.startDate), starts every \(timetable.step) minutes",
            "Room-minutes offered: \(Self.grouped(supply.offered))",
            "Room-minutes needed: \(Self.grouped(supply.needed)), turnover and plenaries counted",
            "Ratio of offer to need: \(Self.decimal(supply.offered, supply.needed))",
        ]
        if wanted.rooms != size.rooms {
            lines.append(
                "There are \(size.rooms) rooms instead of the \(wanted.rooms) asked for, so that the ratio is at least 1.1."
            )
        }
        if wanted.step != size.step {
            lines.append("Starts are \(size.step) apart instead of the \(wanted.step) asked for.")
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
