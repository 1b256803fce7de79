import ForumModel
import Foundation
import GLPKSolver
import Intake
import LinearModel
import Logging
import Planner
import Publishing
import Timetabling
import Verification

/// One event's night: read, replan from what is published, propose or publish, report.
struct NightRun {
    /// The event folder.
    let event: String
    /// The folder of the event's state.
    let statePath: String
    var limits = SolveLimits()
    var publishes = false
    var waits = false
    /// Plans even when nothing has changed since the last run.
    var again = false

    /// How it ended, and what to print.
    struct Ending {
        let exit: NightExit
        let lines: [String]
        var publication: Publication?
        var moved = 0
    }

    /// What is known before planning.
    private struct Ground {
        let state: EventState
        let version: Int
        let published: PublishedProgramme?
        let notes: [String]
    }

    func run(_ signals: StopSignals, _ logger: Logger) throws -> Ending {
        guard let state = try EventState.open(statePath, waits: waits) else {
            return Ending(exit: .nothing, lines: ["another run is at work on it, so this one leaves"])
        }
        defer { state.close() }
        let (version, damaged) = try state.newest()
        var notes = damaged.map {
            "The files of version \($0) are not what they were (sha256sum --check SHA256SUMS tells which); the night "
                + "went on from version \(version)."
        }
        if let last = state.lastResult(), last.published < version, last.proposed != version {
            notes.append("Version \(version) was published by a run that ended before it could report.")
        }
        let files: [String: [UInt8]]
        let read: ReadEvent
        let pipeline = Pipeline(solver: GLPKSolver())
        do {
            let folder = try EventFolder.read(event)
            files = folder.files
            let reading = pipeline.read(folder)
            let problems = reading.diagnostics.map(Problem.init)
            guard let event = reading.event else { throw Failure(.badInput, problems) }
            read = ReadEvent(event: event, problems: problems)
        } catch {
            return try unreadable(error as? Failure ?? Failure(unexpected: error), state, version, notes)
        }
        let input = ContentHash.of(files)
        if !again, let last = state.lastResult(), last.input == input, last.published == version, damaged.isEmpty,
            let exit = NightExit(rawValue: last.exit), exit != .failed, !publishes || last.proposed == nil
        {
            return Ending(exit: exit, lines: ["nothing has changed since the last run"])
        }
        var published: PublishedProgramme?
        if version > 0 {
            do {
                let content = try PublishedFolder.read(state.folder(ofVersion: version))
                published = pipeline.reread(content.files, of: read.event, isEarlier: true)
                notes += published?.diagnostics.filter { $0.severity == .warning }.map { Problem($0).line } ?? []
            } catch {
                return try unreadable(error, state, version, notes)
            }
        }
        let ground = Ground(state: state, version: version, published: published, notes: notes)
        logger.info("planning", metadata: ["published": "\(version)", "sessions": "\(read.event.sessions.count)"])
        let replan = try pipeline.replan(read.event, from: published, limits, stop: signals.flag) { news in
            logger.debug("\(news.line(after: news.seconds))")
        }
        return try conclude(replan, read, input, ground)
    }

    /// A folder with mistakes: what is published stands, what was proposed waits on, and somebody has to mend it.
    private func unreadable(_ failure: Failure, _ state: EventState, _ version: Int, _ notes: [String]) throws -> Ending
    {
        let lines = failure.problems.map(\.line)
        let report = MorningReport(
            event: FolderPath.name(of: event), outcome: .unreadable, publishedVersion: version, needs: lines,
            notes: notes)
        let waiting = try state.proposal(for: version + 1)
        let result = NightResult(
            event: event, exit: NightExit.needsPerson.rawValue, published: version,
            proposed: waiting.isEmpty ? nil : version + 1, input: "",
            reasons: waiting.isEmpty ? [] : state.lastResult()?.reasons ?? [], needs: lines)
        try state.write(result, report, programme: waiting)
        return Ending(exit: .needsPerson, lines: lines)
    }

    private func conclude(_ replan: Replan, _ read: ReadEvent, _ input: String, _ ground: Ground) throws -> Ending {
        let publication = replan.publication
        var needs = replan.leftOut.map { "\($0.session.id) \u{201C}\($0.session.title)\u{201D}: \($0.advice)" }
        needs += publication.assessment.violations.map(\.sentence)
        if replan.isNew { needs += Warnings.blocking(publication).map { Problem($0).line } }
        let moved = replan.diff?.changes.count ?? 0
        let isPublished = publishes && replan.isNew && needs.isEmpty
        if isPublished { try ground.state.publish(publication, replan.diff) }
        let version = isPublished ? publication.version : ground.version
        let report = MorningReport(
            event: read.event.name,
            outcome: !replan.isNew ? .nothing : isPublished ? .published : .proposed, publishedVersion: version,
            reasons: replan.reasons, diff: replan.isNew ? replan.diff : nil, needs: needs,
            notes: ground.notes + read.problems.map(\.line))
        let isProposal = replan.isNew && !isPublished
        let exit: NightExit = !needs.isEmpty ? .needsPerson : isProposal ? .proposal : .nothing
        let result = NightResult(
            event: event, exit: exit.rawValue, published: version, proposed: isProposal ? publication.version : nil,
            input: input, reasons: replan.reasons, needs: needs)
        try ground.state.write(
            result, report, programme: isProposal ? try OutputFolder.files(for: publication) : [])
        return Ending(
            exit: exit, lines: headline(replan, isPublished, version) + needs, publication: publication, moved: moved)
    }

    private func headline(_ replan: Replan, _ isPublished: Bool, _ version: Int) -> [String] {
        guard replan.isNew else { return ["version \(version) stands"] }
        let number = replan.publication.version
        return [isPublished ? "version \(number) is published" : "version \(number) is proposed: see result/report.md"]
            + replan.reasons
    }
}
