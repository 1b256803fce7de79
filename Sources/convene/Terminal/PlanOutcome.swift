import ForumModel
import Planner
import Publishing
import Verification

/// What `convene plan` says at its end.
struct PlanOutcome {
    let publication: Publication
    /// What moved, where an earlier programme was repaired.
    let repair: Repair?
    let output: String
    let files: [String]
    let seconds: Double

    /// So many sessions without a place are listed; report.md has all.
    private static let listed = 20

    var text: String {
        let placed = publication.scheduled.count
        let all = placed + publication.unscheduled.count
        var lines = [
            publication.unscheduled.isEmpty
                ? "All \(counted(all, "session")) have a time and a room."
                : "\(placed) of \(counted(all, "session")) have a time and a room.",
            ReportState(of: publication).plain,
            figures,
        ]
        if !publication.unscheduled.isEmpty {
            lines.append("Without a place:")
            lines += publication.unscheduled.prefix(Self.listed).map {
                "  \($0.session.id): \($0.advice.onOneLine)"
            }
            let rest = publication.unscheduled.count - Self.listed
            if rest > 0 { lines.append("  and \(rest) more, which report.md lists") }
        }
        if let repair { lines += MovesOutcome(repair: repair).lines }
        lines.append("Written to \(output.onOneLine): \(files.joined(separator: ", ")).")
        return lines.joined(separator: "\n") + "\n"
    }

    /// `Total 12.5, bound 12, gap 4 %; 2000000 iterations, 12.3 s, seed 1.`
    private var figures: String {
        let certificate = publication.certificate
        let total = "Total \(publication.assessment.score.total.rounded)"
        let known =
            certificate.gap.map { "bound \(certificate.bound.total.rounded), gap \(percent($0))" }
            ?? "bound and gap not known yet"
        let tenths = Int((seconds * 10).rounded())
        return "\(total), \(known); \(counted(certificate.iterations, "iteration")), \(tenths / 10).\(tenths % 10) s, "
            + "seed \(certificate.seed)."
    }

    var document: some Encodable { Document(self) }

    private struct Document: Encodable {
        struct Entry: Encodable {
            let session: String
            let title: String
            let status: String
            let reason: String
            let conflict: [String]
            let waysOut: [String]

            enum CodingKeys: String, CodingKey {
                case session, title, status, reason, conflict
                case waysOut = "ways_out"
            }
        }

        struct Content: Encodable {
            let event: String
            let scheduled: Int
            let unscheduled: [Entry]
            let terms: [String: Figure]
            let seed: UInt64
            let iterations: Int
            let seconds: Figure
            let repair: MovesOutcome.Document?
            let output: String
            let files: [String]
        }

        let content: Content
        let standing: Standing

        init(_ outcome: PlanOutcome) {
            let publication = outcome.publication
            content = Content(
                event: publication.event.acronym, scheduled: publication.scheduled.count,
                unscheduled: publication.unscheduled.map {
                    Entry(
                        session: $0.session.id.rawValue, title: $0.session.title, status: $0.session.status.rawValue,
                        reason: $0.reason, conflict: $0.conflict.map(\.rawValue), waysOut: $0.waysOut)
                },
                terms: Dictionary(publication.assessment.rules.map { ($0.rule.rawValue, Figure($0.total)) }) { a, _ in a
                }, seed: publication.certificate.seed, iterations: publication.certificate.iterations,
                seconds: Figure((outcome.seconds * 1000).rounded() / 1000),
                repair: outcome.repair.map { MovesOutcome(repair: $0).document }, output: outcome.output,
                files: outcome.files)
            standing = Standing(of: publication)
        }

        func encode(to encoder: any Encoder) throws {
            try content.encode(to: encoder)
            try standing.encode(to: encoder)
        }
    }
}
