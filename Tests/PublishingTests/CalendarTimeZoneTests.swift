import Foundation
import ForumModel
import Publishing
import Testing

/// What a VTIMEZONE says, read back by code that knows nothing of the writer, against Foundation's offsets.
@Suite struct CalendarTimeZoneTests {
    static let zones = [
        "Europe/Oslo", "Europe/Dublin", "Africa/Casablanca", "Africa/El_Aaiun", "Africa/Cairo", "Africa/Nairobi",
        "America/New_York", "America/St_Johns", "America/Sao_Paulo", "America/Santiago", "America/Asuncion",
        "America/Havana", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Tehran", "Asia/Gaza", "Asia/Jerusalem", "Asia/Tokyo",
        "Asia/Almaty", "Australia/Lord_Howe", "Australia/Adelaide", "Pacific/Auckland", "Pacific/Chatham",
        "Pacific/Kiritimati", "Pacific/Pago_Pago", "Antarctica/Troll", "UTC", "Etc/GMT+12",
    ]

    /// Onset in local time as written, offsets in minutes.
    struct Observance { var onset = "", from = 0, to = 0 }

    @Test(arguments: zones)
    func offsetsAreThoseOfTheZone(name: String) throws {
        let zone = try #require(TimeZone(identifier: name))
        // Days around changes of the clocks somewhere, and quiet ones; Almaty moved on 2024-03-01, Asunción stopped in
        // October of that year.
        for (year, month, day) in [
            (2024, 2, 27), (2024, 10, 3), (2025, 2, 21), (2025, 3, 28), (2025, 6, 23), (2025, 10, 24),
        ] {
            let first = try #require(LocalDate(year: year, month: month, day: day))
            let midnight = first.dayNumber * 1440
            let placements = (0..<6).map { day in
                Placement(
                    session: ID("s\(day)"), start: Instant(rawValue: midnight + day * 1440), duration: 600, room: "r")
            }
            let event = try Event(
                name: "Zones", timeZone: zone,
                slots: [Slot(id: "s", time: TimeRange(start: Instant(rawValue: midnight), duration: 8640))],
                rooms: [Room(id: "r")], sessions: placements.map { Session(id: $0.session) })
            let publication = Publication(
                event: event, programme: Programme(placements), certificate: TinyForum.certificate,
                assessment: TinyForum.assessment)
            let lines = CalendarTests.unfolded(try OutputFormat.calendar.bytes(publication))
            let observances = try read(lines)
            #expect(!observances.isEmpty)
            for minute in stride(from: midnight, to: midnight + 5 * 1440 + 600, by: 30) {
                let moment = Instant(rawValue: minute)
                let expected = moment.offset(in: zone)
                #expect(offset(at: minute, observances) == expected, "\(name) \(moment.isoUTC)")
            }
        }
    }

    @Test func aZoneWithoutChangesHasOneObservance() throws {
        let lines = try lines(of: "Asia/Tokyo")
        #expect(lines.filter { $0 == "BEGIN:STANDARD" }.count == 1)
        #expect(!lines.contains("BEGIN:DAYLIGHT"))
        #expect(lines.contains("TZOFFSETFROM:+0900"))
        #expect(lines.contains("TZOFFSETTO:+0900"))
    }

    @Test func aZoneWithSummerTimeHasBoth() throws {
        let lines = try lines(of: "Europe/Oslo")
        let zone = Array(lines[lines.firstIndex(of: "BEGIN:VTIMEZONE")!...lines.firstIndex(of: "END:VTIMEZONE")!])
        #expect(
            zone == [
                "BEGIN:VTIMEZONE", "TZID:Europe/Oslo", "BEGIN:STANDARD", "DTSTART:20241027T030000",
                "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:+0100", "END:STANDARD", "BEGIN:DAYLIGHT",
                "DTSTART:20250330T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:+0200", "END:DAYLIGHT",
                "END:VTIMEZONE",
            ])
    }

    private func lines(of name: String) throws -> [String] {
        let event = try Event(
            name: "Zones", timeZone: TimeZone(identifier: name)!, slots: TinyForum.slots, rooms: [Room(id: "r")],
            sessions: [])
        return CalendarTests.unfolded(
            try OutputFormat.calendar.bytes(
                Publication(
                    event: event, programme: Programme([Placement]()), certificate: TinyForum.certificate,
                    assessment: TinyForum.assessment)))
    }

    private func read(_ lines: [String]) throws -> [Observance] {
        var observances: [Observance] = []
        for line in lines.prefix(while: { $0 != "END:VTIMEZONE" }) {
            let value = String(line[line.index(after: line.firstIndex(of: ":")!)...])
            switch line.prefix(while: { $0 != ":" }) {
            case "BEGIN": observances.append(Observance())
            case "DTSTART": observances[observances.count - 1].onset = value
            case "TZOFFSETFROM": observances[observances.count - 1].from = try minutes(value)
            case "TZOFFSETTO": observances[observances.count - 1].to = try minutes(value)
            default: break
            }
        }
        return observances.filter { !$0.onset.isEmpty }
    }

    private func minutes(_ text: String) throws -> Int {
        let number = try #require(Int(text.dropFirst()))
        return (text.first == "-" ? -1 : 1) * (number / 100 * 60 + number % 100)
    }

    /// The offset of the last observance whose onset is not after a moment.
    private func offset(at minute: Int, _ observances: [Observance]) -> Int? {
        let begun = observances.map { (onset: utc($0), to: $0.to) }.filter { $0.onset <= minute }
        return begun.max { $0.onset < $1.onset }?.to
    }

    private func utc(_ observance: Observance) -> Int {
        let digits = observance.onset.filter(\.isNumber)
        func number(_ from: Int, _ length: Int) -> Int { Int(digits.dropFirst(from).prefix(length)) ?? 0 }
        let date = LocalDate(year: number(0, 4), month: number(4, 2), day: number(6, 2))
        return (date?.dayNumber ?? 0) * 1440 + number(8, 2) * 60 + number(10, 2) - observance.from
    }
}
