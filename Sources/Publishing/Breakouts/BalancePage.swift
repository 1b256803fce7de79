import ForumModel
import Verification

extension BreakoutFormat {
    /// balance.html, how even the groups are.
    static let balancePage = BreakoutFormat(
        path: "balance.html", summary: "How many people with each value sit in each group, against what is even.",
        bytes: { BalancePage($0).page })

    /// balance.csv, the same as a table.
    static let balanceTable = BreakoutFormat(
        path: "balance.csv", summary: "The same as a table.", bytes: { BalancePage($0).table })
}

/// The balance of every round: value by group, with what an even spread would have.
struct BalancePage {
    private let publication: BreakoutPublication

    init(_ publication: BreakoutPublication) { self.publication = publication }

    var page: [UInt8] {
        let escaped = BreakoutPage.escaped
        var body = """
            <h1>\(escaped(publication.title)): balance of the groups</h1>
            <p class="lead">\(escaped(publication.statement)) Of two even shares the larger one is shaded. A count that is \
            not what an even spread would have stands in bold with an arrow: ▲ above, ▼ below.</p>

            """
        for (round, plan) in publication.rounds.enumerated() {
            if publication.rounds.count > 1 { body += "<h2>Round \(round + 1)</h2>\n" }
            body += table(of: plan)
        }
        body += publication.notes.map { "<p>\(escaped($0))</p>\n" }.joined()
        return BreakoutPage.bytes(title: "\(publication.title): balance", class: "balance", body)
    }

    private func table(of plan: BreakoutPlan) -> String {
        let escaped = BreakoutPage.escaped
        let heads = plan.groups.indices.map { "<th class=\"number\">\($0 + 1)</th>" }.joined()
        let sizes = plan.groups.map { "<td class=\"number\">\($0.count)</td>" }.joined()
        let rows = publication.balance(plan).rows.map { row in
            let cells = row.counts.map { cell($0, even: row.even) }.joined()
            return "<tr><td>\(escaped(row.attribute.rawValue))</td><td>\(escaped(row.value))</td>"
                + "<td class=\"number\">\(row.total)</td><td class=\"number\">\(range(row.even))</td>\(cells)</tr>"
        }
        let total = plan.groups.reduce(0) { $0 + $1.count }
        return """
            <table>
            <thead><tr><th>Attribute</th><th>Value</th><th class="number">All</th><th class="number">Even</th>\(heads)\
            </tr></thead>
            <tbody>
            <tr><td colspan="2"><strong>People in the group</strong></td><td class="number">\(total)</td>\
            <td class="number">\(publication.rules.size.lowerBound)–\(publication.rules.size.upperBound)</td>\(sizes)</tr>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>

            """
    }

    private func range(_ even: ClosedRange<Int>) -> String {
        even.lowerBound == even.upperBound ? "\(even.lowerBound)" : "\(even.lowerBound)–\(even.upperBound)"
    }

    private func cell(_ count: Int, even: ClosedRange<Int>) -> String {
        if even.contains(count) {
            let isLarger = even.lowerBound < even.upperBound && count == even.upperBound
            return "<td class=\"number\(isLarger ? " larger" : "")\">\(count)</td>"
        }
        return "<td class=\"number off\">\(count)\u{00A0}\(count > even.upperBound ? "▲" : "▼")</td>"
    }

    /// A row for each value and group.
    var table: [UInt8] {
        var table = CSVWriter(header: ["round", "attribute", "value", "group", "count", "floor", "ceiling", "even"])
        for (round, plan) in publication.rounds.enumerated() {
            for row in publication.balance(plan).rows {
                for (index, count) in row.counts.enumerated() {
                    table.append([
                        CSVWriter.Cell(round + 1), .text(row.attribute.rawValue), .text(row.value),
                        CSVWriter.Cell(index + 1), CSVWriter.Cell(count), CSVWriter.Cell(row.even.lowerBound),
                        CSVWriter.Cell(row.even.upperBound), .value(row.even.contains(count) ? "yes" : "no"),
                    ])
                }
            }
        }
        return table.bytes
    }
}
