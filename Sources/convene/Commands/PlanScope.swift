public import ArgumentParser
import ForumModel
import GLPKSolver
import Planner
import Publishing
public import Timetabling

/// The earlier programme from which to plan, and what of it is decided anew.
struct PlanScope: ParsableArguments {
    @Option(
        help: """
            An earlier programme: the output folder of 'convene plan', or a table like its programme.csv. Departing from \
            it costs points by the rule disruption. May be the folder that is written.
            """,
        completion: .file())
    var from: String?

    @Option(
        help: """
            What every session keeps of its place in the earlier programme: times (only rooms are given anew) or rooms. \
            Needs --from.
            """)
    var keep: [Scope.Part] = []

    @Option(
        help: """
            Decide only the sessions of a day (day=2026-11-17, and they stay on it) or of a theme (theme=ai); everything \
            else stays as it was. May be repeated: days and themes add up, a day and a theme together mean that theme on \
            that day. Needs --from.
            """)
    var only: [OnlyChoice] = []

    @Option(
        help: ArgumentHelp(
            """
            What stays where the earlier programme has it, start and room: published (everything), day=2026-11-17, \
            time=09:00-12:00 (a time range or a slot's id), theme=ai, session=ws-1. May be repeated, and adds to what \
            decisions.csv freezes. Needs --from.
            """, valueName: "what"))
    var freeze: [String] = []

    @Flag(
        help: """
            Repair the earlier programme: restore every hard rule and move as few sessions as possible; who moves gets \
            the best place then. Ends after 10 seconds without --seconds. Needs --from.
            """)
    var leastChange = false

    /// What is planned from.
    struct Start {
        var programme: Programme?
        /// Of the versions before; the new one is numbered on from there.
        var history: History?
        var scope = Scope.everything
        /// What is frozen by an option, as if decisions.csv said it.
        var freezes: [Decision] = []
    }

    /// Reads the earlier programme and looks the names up.
    ///
    /// - Throws: ``Failure`` with everything that is wrong.
    func start(_ read: ReadEvent, folder: String, _ pipeline: Pipeline) throws(Failure) -> (Start, [Problem]) {
        var start = Start()
        var problems: [Problem] = []
        var errors: [Problem] = []
        if let from {
            do {
                let content = try PublishedFolder.read(from)
                let earlier = pipeline.reread(content.files, table: content.table, of: read.event, isEarlier: true)
                start.programme = earlier.publication?.programme
                start.history = earlier.history
                let found = earlier.diagnostics.map(Problem.init)
                if start.programme == nil { errors += found } else { problems += found }
            } catch {
                errors += error.problems
            }
        } else if let option = optionThatNeedsOne {
            errors.append(
                Problem(
                    .noEarlierProgramme, folder, "\(option) needs an earlier programme",
                    "Name its folder with --from"))
        }
        start.scope.keeps = Set(keep)
        for choice in only {
            do {
                try choice.widen(&start.scope, read.event, folder: folder)
            } catch {
                errors += error.problems
            }
        }
        do {
            start.freezes = try Freeze.read(freeze, of: read.event, in: "--freeze").map { Decision(.freeze($0)) }
        } catch {
            errors += error.problems
        }
        guard errors.isEmpty else { throw Failure(.badInput, read.problems + problems + errors) }
        return (start, problems)
    }
}

extension PlanScope {
    /// What means nothing without an earlier programme.
    private var optionThatNeedsOne: String? {
        if !keep.isEmpty { return "--keep" }
        if !only.isEmpty { return "--only" }
        if !freeze.isEmpty { return "--freeze" }
        return leastChange ? "--least-change" : nil
    }
}

extension Scope.Part: ExpressibleByArgument {}

/// `day=2026-11-17` or `theme=ai`.
struct OnlyChoice: ExpressibleByArgument {
    private enum Kind: String, CaseIterable { case day, theme }

    private let kind: Kind
    private let name: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty, let kind = Kind(rawValue: String(parts[0])) else { return nil }
        self.kind = kind
        name = String(parts[1])
    }

    /// - Throws: where the event has no such day or theme.
    func widen(_ scope: inout Scope, _ event: Event, folder: String) throws(Failure) {
        switch kind {
        case .day:
            guard let day = event.days.first(where: { $0.description == name }) else {
                throw unknown(folder, "which is no day of the event", "days", event.days.map(\.description))
            }
            scope.days.insert(day)
        case .theme:
            guard event.theme(ID(name)) != nil else {
                throw unknown(folder, "which the event does not have", "themes", event.themes.map(\.id.rawValue))
            }
            scope.themes.insert(ID(name))
        }
    }

    private func unknown(_ folder: String, _ cause: String, _ nouns: String, _ known: [String]) -> Failure {
        let listed = known.prefix(20).map(\.onOneLine).joined(separator: ", ") + (known.count > 20 ? " and more" : "")
        return Failure(
            .unknownChoice, folder, "--only names '\(name.onOneLine)', \(cause)",
            known.isEmpty ? "The event has no \(nouns)" : "The \(nouns) are \(listed)")
    }
}
