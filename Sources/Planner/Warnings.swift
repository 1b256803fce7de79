public import ForumModel
public import Publishing
import Rules
public import Verification

/// One thing that the verification holds against a programme, as somebody has to know it, change it or accept it.
public struct Warning: Sendable, Hashable {
    public let finding: Finding
    public let severity: Severity
    /// Whether it is a broken hard rule, which nobody can accept.
    public let isHard: Bool
    /// Ten hexadecimal digits that stand for the facts: the rule, how much of it, the sessions with their places, the people
    /// and the rooms. When one of them changes, it is another warning.
    public let key: String
    /// By whom it was accepted; nil while nobody has.
    public let acknowledgement: Decision?

    public var isOpen: Bool { acknowledgement == nil }
}

/// What a programme's readers should know before it is published.
public struct Warnings: Sendable {
    /// Those that block first, then the dearest.
    public let all: [Warning]
    /// Acknowledgements of what is no longer so, in the order of decisions.csv; none where only some rules are looked at.
    public let lapsed: [Decision]

    /// - Parameter rules: those that are looked at; nil for all.
    public init(of publication: Publication, rules: Set<RuleID>? = nil) {
        self.init(publication.assessment, publication.programme, publication.event, rules: rules)
    }

    init(_ assessment: Assessment, _ programme: Programme, _ event: Event, rules: Set<RuleID>? = nil) {
        var accepted: [String: Decision] = [:]
        for decision in event.decisions {
            if case .acknowledgement(let key) = decision.matter { accepted[key.lowercased()] = decision }
        }
        func isMeant(_ rule: RuleID) -> Bool { rules?.contains(rule) ?? true }
        var found = assessment.violations.filter { isMeant($0.rule) }.map {
            Warning(
                finding: $0, severity: .blocksMove, isHard: true, key: Self.key(of: $0, programme, event),
                acknowledgement: nil)
        }
        for score in assessment.rules where isMeant(score.rule) {
            let severity = event.rules[score.rule]?.severity ?? .warns
            found += score.findings.map { finding in
                let key = Self.key(of: finding, programme, event)
                return Warning(
                    finding: finding, severity: severity, isHard: false, key: key, acknowledgement: accepted[key])
            }
        }
        let order = found.indices.sorted {
            let (a, b) = (found[$0], found[$1])
            return (a.severity.rank, -a.finding.cost.rawValue, $0) < (b.severity.rank, -b.finding.cost.rawValue, $1)
        }
        all = order.map { found[$0] }
        let keys = Set(found.map(\.key))
        // Of a rule that is not looked at nothing is known.
        lapsed =
            rules != nil
            ? []
            : event.decisions.filter {
                if case .acknowledgement(let key) = $0.matter { !keys.contains(key.lowercased()) } else { false }
            }
    }

    /// What keeps a programme that breaks no hard rule from being published: findings of rules that event.yaml makes so
    /// severe, unless they are acknowledged.
    public static func blocking(_ publication: Publication) -> [Warning] {
        let severe = publication.event.rules.filter { ($0.value.severity ?? .warns) != .warns }
        guard !severe.isEmpty else { return [] }
        return Warnings(of: publication, rules: Set(severe.keys)).all.filter {
            $0.isOpen && $0.severity != .warns && !$0.isHard
        }
    }

    /// - Returns: nil when no warning has this key.
    public subscript(key: String) -> Warning? { all.first { $0.key == key.lowercased() } }

    private static func key(of finding: Finding, _ programme: Programme, _ event: Event) -> String {
        // Points change with a rule's weight; what it counts does not.
        let weight = Catalogue.rule(finding.rule)?.price(in: event)?.weight ?? 1
        let units = ((finding.cost.value / weight) * 1000).rounded() / 1000
        let places = finding.sessions.map { id in
            programme[id].map { "\(id)@\($0.start.rawValue)+\($0.duration.rawValue)@\($0.room)" } ?? id.rawValue
        }
        let facts =
            ["\(finding.rule)", "\(units)"] + places + ["people"] + finding.people.map(\.rawValue) + ["rooms"]
            + finding.rooms.map(\.rawValue)
        return String(ContentHash.of(Array(facts.joined(separator: "\n").utf8)).prefix(10))
    }
}

extension Severity {
    fileprivate var rank: Int {
        switch self {
        case .blocksMove: 0
        case .blocksPublication: 1
        case .warns: 2
        }
    }
}
