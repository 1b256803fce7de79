import Breakouts
import ForumModel

/// Groups of one round or of several, with what is known of them.
struct PlannedGroups {
    /// At least one.
    let rounds: [BreakoutPlan]
    let first: BreakoutAnswer
    /// nil for one round without anything before it.
    let meetings: BreakoutRounds.Meetings?
    /// How good they are, in a sentence or two.
    let statement: String

    init(_ answer: BreakoutAnswer) {
        rounds = [answer.plan]
        first = answer
        meetings = nil
        statement = answer.statement
    }

    /// - Parameter earlier: whether meetings of earlier sessions are counted as well.
    init(_ answer: RoundsAnswer, earlier: Bool) {
        rounds = answer.rounds.plans
        first = answer.first
        let met = answer.meetings
        meetings = met
        let time = rounds.count > 1 ? "Over \(rounds.count) rounds" : "In these groups"
        statement =
            answer.first.statement
            + " \(time)\(earlier ? " and the earlier ones" : ""), \(counted(met.pairs, "pair")) of people "
            + "\(met.pairs == 1 ? "meets" : "meet"), \(met.repeated == 0 ? "none" : "\(met.repeated)") of them more than once."
    }
}
