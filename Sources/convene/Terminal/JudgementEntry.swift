import ForumModel
import Planner
import Publishing
import Timetabling

/// What moving a few sessions does, for programs.
struct JudgementEntry: Encodable {
    struct RuleEntry: Encodable {
        let rule: String
        let change: Figure
        let gained: [FindingEntry]
        let lost: [FindingEntry]
    }

    let placements: [PlaceEntry]
    let possible: Bool
    let change: Figure
    let broken: [FindingEntry]
    let mended: [FindingEntry]
    let rules: [RuleEntry]

    init(_ judgement: Judgement, _ event: Event) {
        placements = judgement.placements.map { PlaceEntry($0, event) }
        possible = judgement.isPossible
        change = Figure(judgement.change)
        broken = judgement.broken.map(FindingEntry.init)
        mended = judgement.mended.map(FindingEntry.init)
        rules = judgement.rules.map { rule in
            RuleEntry(
                rule: rule.rule.rawValue, change: Figure(rule.change), gained: rule.gained.map(FindingEntry.init),
                lost: rule.lost.map(FindingEntry.init))
        }
    }
}

/// Another way to place a few sessions, for programs.
struct AlternativeEntry: Encodable {
    let placements: [PlaceEntry]
    let change: Figure

    init(_ alternative: Alternative, _ event: Event) {
        placements = alternative.placements.map { PlaceEntry($0, event) }
        change = Figure(alternative.change)
    }
}
