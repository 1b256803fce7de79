import Foundation
import ForumModel

/// How well a time suits somebody who takes part from afar: 0 inside the comfortable hours of the person's own clock,
/// 1 inside the possible ones, 4 otherwise; the whole session counts.
///
/// The hours are the options of `remote-hours`, for every rule that grades.
struct RemoteGrades {
    private let comfortable: DailyHours?
    private let possible: DailyHours?
    /// Zones by number, so that a moment's key is quick to hash.
    private var zones: [String: Int] = [:]
    private var known: [ClockTime: Int] = [:]

    private struct ClockTime: Hashable {
        let zone: Int
        let start: Instant
        let duration: Minutes
    }

    init(_ event: Event) {
        func hours(_ option: String) -> DailyHours? {
            event.rules[RemoteHours().id]?.options[option].flatMap(DailyHours.init)
        }
        comfortable = hours("comfortable") ?? DailyHours(start: 480, end: 1260)
        possible = hours("possible") ?? DailyHours(start: 360, end: 1380)
    }

    /// The grade of each of `candidates` on a clock in `zone`.
    mutating func grades(of candidates: [Grid.Candidate], in zone: TimeZone) -> [Int] {
        let number = zones[zone.identifier] ?? zones.count
        zones[zone.identifier] = number
        return candidates.map { candidate in
            let key = ClockTime(zone: number, start: candidate.start, duration: candidate.duration)
            if let grade = known[key] { return grade }
            let minute = candidate.start.local(in: zone).minute
            let span = minute..<(minute + candidate.duration.rawValue)
            let grade =
                comfortable?.holds(span) == true ? 0 : possible?.holds(span) == true ? 1 : 4
            known[key] = grade
            return grade
        }
    }
}

extension DailyHours {
    /// Whether these hours hold `span` (minutes of a day, possibly past midnight) on that day or from the day before.
    func holds(_ span: Range<Int>) -> Bool {
        start <= span.lowerBound && span.upperBound <= end
            || start <= span.lowerBound + 1440 && span.upperBound + 1440 <= end
    }
}

extension RuleContext {
    /// For each planned session the people who have a stage role in it and take part online, ascending.
    var remotePeople: [[Int]] {
        var people = [Set<Int>](repeating: [], count: grid.sessions.count)
        for role in event.roles where role.kind.isOnStage {
            guard let person = event.number(of: role.person), let session = position(of: role.session),
                event.people[person].attendance == .online
            else { continue }
            people[session].insert(person)
        }
        return people.map { $0.sorted() }
    }
}
