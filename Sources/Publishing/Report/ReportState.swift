import ForumModel
import Verification

/// What is known about how good a programme is, in plain words.
public struct ReportState {
    /// In Markdown.
    let text: String

    /// Without marks, for terminals.
    public var plain: String { text.replacing("**", with: "") }

    /// Of the score's points; nil where nothing is known of them.
    let bound: Points?
    /// In per cent.
    let gap: String?

    public init(of publication: Publication) {
        let certificate = publication.certificate
        let isKnown =
            publication.assessment.isSound && (certificate.status != .limit || certificate.iterations > 0)
        let share = isKnown ? certificate.gap : nil
        bound = share == nil ? nil : certificate.bound.total
        gap = share.map { $0 > 0 ? Self.percent($0) : "none" }
        let total = publication.assessment.score.total
        guard publication.assessment.isSound else {
            text = "**Not valid**: hard rules are broken, so nobody should rely on this programme as it is."
            return
        }
        let price =
            total == .zero ? "Every wish is met." : "Its wishes that are not met cost \(points(total)) in all."
        // What is known of a part of the programme is known for those that keep the rest.
        let scope = certificate.scope.map { " " + $0 } ?? ""
        let best =
            scope.isEmpty
            ? "**Proven best**: no programme for this event is better."
            : "**Proven best of what was open**: no programme that keeps the rest is better."
        guard certificate.status != .optimal else {
            text = "\(best) \(price)\(scope)"
            return
        }
        // A programme that was changed by hand, or made elsewhere: no search has ended, and no bound is its own.
        guard certificate.status != .limit || certificate.iterations > 0 else {
            text = "**Not proven**: nothing is known about how close this programme is to the best. " + price
            return
        }
        let how =
            switch certificate.status {
            case .optimal, .gap: "The search ended because it was as close to the best as was asked for."
            case .limit: "The search ended at its limit of time or iterations."
            case .stopped: "The search was **stopped** by hand; this is the best programme it had found."
            }
        text = [Self.distance(certificate, total, best), how, price].joined(separator: " ") + scope
    }

    private static func distance(_ certificate: Certificate, _ total: Points, _ best: String) -> String {
        let score = certificate.score
        let bound = certificate.bound
        if score.acceptedLeftOut != bound.acceptedLeftOut {
            return unproven("accepted sessions", score.acceptedLeftOut, bound.acceptedLeftOut)
        }
        if score.candidatesLeftOut != bound.candidatesLeftOut {
            return unproven("candidates", score.candidatesLeftOut, bound.candidatesLeftOut)
        }
        let distance = score.total - bound.total
        guard distance > .zero else { return best }
        let share = certificate.gap.map { ", a gap of \(percent($0))" } ?? ""
        return "**At most \(points(distance)) above what is possible**\(share)."
    }

    private static func unproven(_ sessions: String, _ weight: Points, _ bound: Points) -> String {
        "**Not proven**: the \(sessions) left out weigh \(weight.brief); it is only known that no programme gets below "
            + "\(bound.brief)."
    }

    /// `3.4 %`, never rounded down to nothing.
    private static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return tenths == 0 ? "less than 0.1 %" : "\(tenths / 10)\(tenths % 10 == 0 ? "" : ".\(tenths % 10)") %"
    }
}

extension Points {
    /// With at most two decimals, for people: `12`, `0.5`, `3.33`; never rounded down to nothing.
    var brief: String {
        let hundredth = Self.perPoint / 100
        let rounded = (Int64(rawValue.magnitude) + hundredth / 2) / hundredth * hundredth
        guard rounded > 0 || rawValue == 0 else { return "below 0.01" }
        return Points(rawValue: rawValue < 0 ? -rounded : rounded).description
    }
}

/// `1 point`, `2.5 points`
func points(_ points: Points) -> String { "\(points.brief) point\(points == Points(1) ? "" : "s")" }

/// `1 session`, `2 sessions`
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
