import ForumModel
import Publishing
import Verification

/// What `convene verify` says.
struct VerifyOutcome {
    let publication: Publication

    var text: String {
        let lines = violations + unscheduled + rules + [ReportState(of: publication).plain]
        return lines.joined(separator: "\n") + "\n"
    }

    private var violations: [String] {
        let broken = publication.assessment.violations
        guard !broken.isEmpty else { return ["Every hard rule holds."] }
        return ["\(broken.count == 1 ? "A hard rule is" : "Hard rules are") broken, \(times(broken.count)):"]
            + broken.map { "  \($0.rule): \($0.sentence.onOneLine)" }
    }

    private func times(_ number: Int) -> String { number == 1 ? "once" : "\(number) times" }

    private var unscheduled: [String] {
        let leftOut = publication.unscheduled
        guard !leftOut.isEmpty else { return [] }
        return ["Without a place, \(counted(leftOut.count, "session")):"]
            + leftOut.map { "  \($0.session.id): \($0.reason.onOneLine)" }
    }

    /// A line a rule, the figures one under another.
    private var rules: [String] {
        let scores = publication.assessment.rules
        let all = "total"
        let width = (scores.map(\.rule.rawValue.count) + [all.count]).max() ?? 0
        let rows =
            scores.map { ($0.rule.rawValue, $0.total, " (\($0.findings.count)×)") }
            + [(all, publication.assessment.score.total, "")]
        return ["Rule by rule:"]
            + rows.map { name, points, times in
                let padding = String(repeating: " ", count: width - name.count)
                return "  \(name)\(padding)  \(points.rounded)" + (times == " (0×)" ? "" : times)
            }
    }
}
