import ForumModel
import Intake

/// Who has met whom, from the tables of earlier sessions.
enum EarlierGroups {
    /// - Throws: ``Failure`` with the problems of all files at once.
    static func read(_ paths: [String]) throws(Failure) -> (plans: [BreakoutPlan], warnings: [Problem]) {
        var earlier: [BreakoutPlan] = []
        var problems: [Problem] = []
        var isReadable = true
        for path in paths {
            do throws(Failure) {
                let (plans, diagnostics) = GroupTableIntake.read(
                    try SingleFile.read(path), file: path, participants: nil)
                problems += diagnostics.map(Problem.init)
                isReadable = isReadable && plans != nil
                earlier += plans ?? []
            } catch {
                isReadable = false
                problems += error.problems
            }
        }
        guard isReadable else { throw Failure(.badInput, problems) }
        return (earlier, problems)
    }
}
