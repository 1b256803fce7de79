import Breakouts
import ForumModel

/// What `convene breakouts` says at its end.
struct GroupOutcome {
    private let planned: PlannedGroups
    private let notes: [String]
    private let request: GroupRequest
    private let output: String
    private let files: [String]

    init(_ planned: PlannedGroups, notes: [String], request: GroupRequest, output: String, files: [String]) {
        self.planned = planned
        self.notes = notes
        self.request = request
        self.output = output
        self.files = files
    }

    private var plan: BreakoutPlan { planned.first.plan }
    private var seated: Int { plan.groups.reduce(0) { $0 + $1.count } }

    var text: String {
        let people = seated == 1 ? "1 person" : "\(seated) people"
        var lines = ["\(people) in \(counted(plan.groups.count, "group")). \(planned.statement)"]
        for balance in planned.first.balances where balance.pairs > balance.bound {
            let above = counted(balance.pairs - balance.bound, "pair")
            lines.append("  \(balance.criterion.name): \(above) above the bound")
        }
        if !plan.waiting.isEmpty { lines.append("  \(plan.waiting.count) registered, and not here yet") }
        lines += notes.map { "  " + $0 }
        lines.append("Written to \(output.onOneLine): \(files.joined(separator: ", ")).")
        return lines.joined(separator: "\n") + "\n"
    }

    var document: Document {
        Document(
            session: request.name, people: seated, groups: plan.groups.map { $0.map(\.rawValue) },
            rounds: planned.rounds.map { $0.groups.map { $0.map(\.rawValue) } }, meetings: planned.meetings,
            waiting: plan.waiting.map(\.rawValue), statement: planned.statement, notes: notes, output: output,
            files: files)
    }

    struct Document: Encodable {
        let session: String
        let people: Int
        /// Of the first round.
        let groups: [[String]]
        let rounds: [[[String]]]
        let meetings: BreakoutRounds.Meetings?
        let waiting: [String]
        let statement: String
        let notes: [String]
        let output: String
        let files: [String]
    }
}
