import ArgumentParser
import ForumModel
import Intake
import Verification

struct VerifyGroupsCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Judge groups by every rule, also groups that were made by hand.",
        discussion: """
            Reads groups.csv (columns group and participant, and round where there are several), and recomputes every \
            rule from the list of participants and this file alone.

            EXAMPLES
              convene breakouts verify groups/groups.csv my-forum ws-12
              convene breakouts verify groups/groups.csv --participants people.csv --size 6-8

            EXIT CODES
              0  every hard rule holds
              1  a hard rule is broken, or something could not be read
            """)

    @Argument(help: "The groups, as groups.csv has them.", completion: .file(extensions: ["csv"]))
    var table: String
    @OptionGroup var options: GroupOptions
    @OptionGroup var format: JSONFlag

    var json: Bool { format.json }

    func validate() throws {
        try options.check()
        if !options.hasList { throw ValidationError("Give the event folder and the session, or --participants.") }
    }

    func answer() throws -> Answer {
        let request = try options.read()
        let (plans, diagnostics) = GroupTableIntake.read(
            try SingleFile.read(table), file: table, participants: request.participants)
        var problems = request.problems + diagnostics.map(Problem.init)
        guard let plans else { throw Failure(.badInput, problems) }
        var lines: [String] = []
        var rounds: [Document.Round] = []
        for (index, plan) in plans.enumerated() {
            let verifier = BreakoutVerifier(request.participants, request.rules)
            let violations = verifier.violations(of: plan)
            problems += violations.map {
                Problem(.unsoundGroups, table, "\($0.rule): \(String($0.sentence.dropLast()))", "")
            }
            let balance = BalanceTable(plan, request.participants, request.rules)
            let title = plans.count > 1 ? "Round \(index + 1): " : ""
            lines.append(
                title
                    + (violations.isEmpty
                        ? "Every hard rule holds." : "Hard rules are broken, \(counted(violations.count, "time")).")
            )
            let uneven = balance.rows.filter { !$0.isEven }
            lines.append("\(balance.rows.count - uneven.count) of \(balance.rows.count) values are spread evenly.")
            lines += uneven.map { row in
                "  \(row.attribute) \(row.value.onOneLine): "
                    + row.counts.map(String.init).joined(separator: " ")
                    + " (even: \(row.even.lowerBound) to \(row.even.upperBound))"
            }
            rounds.append(
                Document.Round(
                    violations: violations.map(\.sentence), values: balance.rows.count, uneven: uneven.count,
                    pairs: balance.rows.reduce(0) { $0 + $1.pairs }))
        }
        if plans.count > 1 {
            let met = RoundsVerifier(request.participants, request.rules).meetings(of: BreakoutRounds(plans))
            lines.append(
                "\(counted(met.pairs, "pair")) of people \(met.pairs == 1 ? "meets" : "meet"), "
                    + "\(met.repeated == 0 ? "none" : "\(met.repeated)") of them more than once.")
        }
        let isSound = rounds.allSatisfy(\.violations.isEmpty)
        return Answer(
            isSound ? .done : .badInput, lines.joined(separator: "\n") + "\n", Document(rounds: rounds), problems)
    }

    private struct Document: Encodable {
        struct Round: Encodable {
            let violations: [String]
            let values: Int
            let uneven: Int
            let pairs: Int
        }

        let rounds: [Round]
    }
}
