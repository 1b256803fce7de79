import Foundation
public import ForumModel

/// The grades of the people on stage from afar, each once a session: 0 inside the comfortable hours of the person's own
/// clock, 1 inside the possible ones, 4 otherwise; the whole session counts.
public struct RemoteHours: Rule {
    public init() {}
    public let id: RuleID = "remote-hours"
    public let sentence = "Remote speakers and moderators take part at hours that suit them."
    public let unit = "grade of a person"
    public let standing = Standing.soft(3)
    public let options: Set<String> = ["comfortable", "possible"]

    public func write(_ context: RuleContext, _ scribe: inout Scribe) {
        let comfortable = hours("comfortable", context.event) ?? DailyHours(start: 480, end: 1260)
        let possible = hours("possible", context.event) ?? DailyHours(start: 360, end: 1380)
        var grades: [ClockTime: Double] = [:]
        for (position, people) in remotePeople(context).enumerated() {
            for person in people {
                guard let zone = context.event.people[person].timeZone else { continue }
                for (number, candidate) in context.grid.candidates[position].enumerated() {
                    let key = ClockTime(zone: zone.identifier, start: candidate.start, duration: candidate.duration)
                    let grade: Double
                    if let known = grades[key] {
                        grade = known
                    } else {
                        let minute = candidate.start.local(in: zone).minute
                        let span = minute..<(minute + candidate.duration.rawValue)
                        grade = holds(comfortable, span) ? 0 : holds(possible, span) ? 1 : 4
                        grades[key] = grade
                    }
                    scribe.time(session: position, candidate: number, units: grade)
                }
            }
        }
    }
}

private struct ClockTime: Hashable {
    let zone: String
    let start: Instant
    let duration: Minutes
}

/// For each planned session the people who have a stage role in it and take part online, ascending.
private func remotePeople(_ context: RuleContext) -> [[Int]] {
    var people = [Set<Int>](repeating: [], count: context.grid.sessions.count)
    for role in context.event.roles where role.kind.isOnStage {
        guard let person = context.event.number(of: role.person), let session = context.position(of: role.session),
            context.event.people[person].attendance == .online
        else { continue }
        people[session].insert(person)
    }
    return people.map { $0.sorted() }
}

/// Whether the window holds `span` (minutes of a day, possibly past midnight) on that day or from the day before.
private func holds(_ window: DailyHours?, _ span: Range<Int>) -> Bool {
    guard let window else { return false }
    return window.start <= span.lowerBound && span.upperBound <= window.end
        || window.start <= span.lowerBound + 1440 && span.upperBound + 1440 <= window.end
}

extension RemoteHours {
    private func hours(_ option: String, _ event: Event) -> DailyHours? {
        event.rules[id]?.options[option].flatMap(DailyHours.init)
    }
}
