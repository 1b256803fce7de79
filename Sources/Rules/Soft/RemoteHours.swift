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
        var grades = RemoteGrades(context.event)
        for (position, people) in context.remotePeople.enumerated() {
            for person in people {
                guard let zone = context.event.people[person].timeZone else { continue }
                for (number, grade) in grades.grades(of: context.grid.candidates[position], in: zone).enumerated() {
                    scribe.time(session: position, candidate: number, units: Double(grade))
                }
            }
        }
    }
}
