import Foundation
import ForumModel

/// How findings name times: on the event's clock, `Tue 24 June 09:00`.
struct Wording: Sendable {
    let zone: TimeZone

    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// `Tue 24 June`
    func day(_ date: LocalDate) -> String {
        let (_, month, day) = date.components
        return "\(Self.weekdays[date.weekday]) \(day) \(Self.months[month - 1])"
    }

    /// `Tue 24 June 09:00`
    func moment(_ instant: Instant) -> String {
        let (date, minute) = instant.local(in: zone)
        return "\(day(date)) \(clock(minute))"
    }

    /// `Tue 24 June 09:00-10:30`; `Tue 24 June 23:00 to Wed 25 June 01:00` when it passes midnight.
    func range(_ time: TimeRange) -> String {
        let start = time.start.local(in: zone)
        let end = time.end.local(in: zone)
        if end.date == start.date { return "\(moment(time.start))-\(clock(end.minute))" }
        if end.date == start.date.advanced(by: 1), end.minute == 0 { return "\(moment(time.start))-24:00" }
        return "\(moment(time.start)) to \(moment(time.end))"
    }

    /// Several times in one list: `Tue 24 June 09:00-10:00 and Tue 24 June 11:00-12:00`.
    func ranges(_ times: [TimeRange]) -> String { listed(times.map(range)) }
}

/// `a`, `a and b`, `a, b and c`.
func listed(_ words: [String], _ conjunction: String = "and") -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
}

/// `1 minute`, `5 minutes`
func spoken(_ length: Minutes) -> String { counted(length.rawValue, "minute", "minutes") }

/// `1 seat`, `5 seats`
func counted(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }

/// `2`, `1.5`, `0.33`
func hundredths(_ number: Double) -> String { Points((number * 100).rounded() / 100).description }

extension Session {
    /// `ws-12 "Open data"`, or the identifier alone when there is no title beside it.
    var label: String { title == id.rawValue ? title : "\(id) \"\(title)\"" }
}

extension Person {
    /// `Kim Example (p17)`, or the identifier alone when there is no name beside it.
    var label: String { name == id.rawValue ? name : "\(name) (\(id))" }
}
