import ForumModel
import Planner
import Publishing
import Verification

/// What `convene warnings` says.
struct WarningsOutcome {
    let warnings: Warnings
    let showsAcknowledged: Bool
    let limit: Int

    private var chosen: [Warning] { warnings.all.filter { $0.isOpen != showsAcknowledged } }

    var text: String {
        let chosen = chosen
        var lines: [String] = []
        if showsAcknowledged {
            lines.append(chosen.isEmpty ? "Nothing is accepted." : "Accepted, \(counted(chosen.count, "warning")):")
            lines += chosen.prefix(limit).map(line)
        } else {
            for severity in Severity.allCases {
                let own = chosen.filter { $0.severity == severity }
                guard !own.isEmpty else { continue }
                lines.append("\(heading(severity)), \(counted(own.count, "warning")):")
                lines += own.prefix(limit).map(line)
                if own.count > limit { lines.append("  and \(own.count - limit) more") }
            }
            if lines.isEmpty { lines.append("Nothing is held against this programme that is not accepted.") }
            let accepted = warnings.all.count { !$0.isOpen }
            if accepted > 0 { lines.append("\(counted(accepted, "warning")) accepted; --acknowledged shows them.") }
        }
        for decision in warnings.lapsed {
            guard case .acknowledgement(let key) = decision.matter else { continue }
            lines.append("No longer so, and its row in decisions.csv may go: \(key).")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func heading(_ severity: Severity) -> String {
        switch severity {
        case .blocksMove: "Blocks a move and publication"
        case .blocksPublication: "Blocks publication"
        case .warns: "Warns"
        }
    }

    private func line(_ warning: Warning) -> String {
        let cost = warning.finding.cost > .zero ? " (\(warning.finding.cost.rounded))" : ""
        let who = warning.acknowledgement.map { decision in
            let parts = [decision.by.map { "by \($0)" }, decision.date.map { "on \($0)" }, decision.note]
            let words = parts.compactMap { $0 }.joined(separator: ", ")
            return words.isEmpty ? "" : " [\(words)]"
        }
        return "  \(warning.key)  \(warning.finding.rule)\(cost): \(warning.finding.sentence)\(who ?? "")".onOneLine
    }

    var document: some Encodable { Document(self) }

    private struct Document: Encodable {
        struct Entry: Encodable {
            let key: String
            let severity: Severity
            let finding: FindingEntry
            let acknowledged: Acknowledgement?
        }

        struct Acknowledgement: Encodable {
            let by: String?
            let date: String?
            let note: String?
        }

        let warnings: [Entry]
        /// So many there are of each severity, without the accepted ones.
        let open: [String: Int]
        let acknowledged: Int
        /// Keys in decisions.csv of what is no longer so.
        let lapsed: [String]

        init(_ outcome: WarningsOutcome) {
            warnings = outcome.chosen.prefix(outcome.limit).map { warning in
                Entry(
                    key: warning.key, severity: warning.severity, finding: FindingEntry(warning.finding),
                    acknowledged: warning.acknowledgement.map {
                        Acknowledgement(by: $0.by, date: $0.date?.description, note: $0.note)
                    })
            }
            let all = outcome.warnings.all
            open = Dictionary(
                uniqueKeysWithValues: Severity.allCases.map { severity in
                    (severity.rawValue, all.count { $0.isOpen && $0.severity == severity })
                })
            acknowledged = all.count { !$0.isOpen }
            lapsed = outcome.warnings.lapsed.compactMap {
                if case .acknowledgement(let key) = $0.matter { key } else { nil }
            }
        }
    }
}
