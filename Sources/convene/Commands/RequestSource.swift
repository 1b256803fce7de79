import ForumModel
import GLPKSolver
import Intake
import Planner
import Submissions

/// Where requests are read from: an event folder, or the texts of proposals.
enum RequestSource {
    case event(Event, facts: [ID<Session>: RequestFacts])
    case proposals(ProposalSet, rules: RequestRules)

    /// - Parameters:
    ///   - paths: one event folder, or text files and folders of them.
    ///   - settings: an event folder whose limits hold for texts.
    static func read(_ paths: [String], settings: String?) throws(Failure) -> (source: Self, problems: [Problem]) {
        let pipeline = Pipeline(solver: GLPKSolver())
        if paths.count == 1, FolderPath.isTaken("\(paths[0])/\(EventFolder.settings)") {
            let files = try EventFolder.read(paths[0])
            let reading = pipeline.read(files)
            let (facts, diagnostics) = RequestFacts.read(files)
            let problems = (reading.diagnostics + diagnostics).map(Problem.init)
            guard let event = reading.event, !diagnostics.contains(where: { $0.severity == .error }) else {
                throw Failure(.badInput, problems)
            }
            return (.event(event, facts: facts), problems)
        }
        var problems: [Problem] = []
        var rules = RequestRules()
        if let settings {
            let outline = pipeline.outline(try EventFolder.read(settings))
            rules = outline.requests
            problems += outline.diagnostics.map(Problem.init)
            guard !outline.diagnostics.contains(where: { $0.severity == .error }) else {
                throw Failure(.badInput, problems)
            }
        }
        var entries: [ProposalSet.Entry] = []
        var broken: [Problem] = []
        for path in try ProposalFiles.paths(paths) {
            do {
                entries += try ProposalFiles.read(path).proposals.map { ProposalSet.Entry($0, source: path) }
            } catch {
                broken += error.problems
            }
        }
        guard broken.isEmpty else { throw Failure(.badInput, problems + broken) }
        return (.proposals(ProposalSet(entries), rules: rules), problems)
    }
}
