public import ForumModel
public import Intake
public import LinearModel
import Rules
public import Timetabling
public import Verification

/// The way of the data, stage by stage; read this file first.
///
/// ```
/// EventFiles  -> EventIntake -> Event + diagnostics     every problem of the folder at once
/// Event       -> Diagnosis   -> difficulties            what cannot work, before anything is solved
/// Event       -> Timetabler  -> Programme + Certificate rules compiled to terms, searched, bounded
/// Programme   -> Verifier    -> VerifiedProgramme       a second opinion; nothing leaves without it
/// Verified... -> Publishing  -> files                   CSV, iCalendar, JSON, reports, the next version's history
/// ```
/// A published programme comes back by ``reread(_:table:of:isEarlier:before:)`` and goes the same way again:
/// planned anew (`Replan.swift`), repaired with the least change, explained, or with sessions that change places.
///
/// No stage touches a file, a terminal or a process: bytes go in, values come out.
public struct Pipeline: Sendable {
    let solver: any LinearSolver

    /// - Parameter solver: the engine for linear and integer programs.
    public init(solver: any LinearSolver) { self.solver = solver }

    // MARK: - EventFiles -> Event

    /// Reads an event folder. The event is nil exactly when a diagnostic is an error.
    public func read(_ files: EventFiles) -> Reading {
        EventIntake.read(files, rules: Self.vocabulary)
    }

    /// Settings and rooms, also of a folder that is no whole event yet.
    public func outline(_ files: EventFiles) -> EventOutline { EventOutline(files, rules: Self.vocabulary) }

    // MARK: - Event -> difficulties

    /// What keeps sessions from being planned, whatever the others do, and where demand exceeds supply.
    public func diagnose(_ event: Event) -> [Difficulty] { Diagnosis(event).difficulties() }

    // MARK: - Event -> VerifiedProgramme

    /// Plans `event`, and has the answer confirmed by the independent verification.
    ///
    /// Blocks the calling thread up to the limits, compiling and verification counted; `stop` ends it within half a second
    /// with the best so far.
    ///
    /// - Parameters:
    ///   - published: the programme that people know already; how far the new one departs from it is what the rule
    ///     `disruption` counts.
    ///   - scope: what of `published` is decided anew.
    /// - Throws: ``Refusal`` when the verification does not confirm the programme, which is a defect of Convene.
    public func plan(
        _ event: Event, from published: Programme? = nil, scope: Scope = .everything, _ limits: SolveLimits,
        stop: StopFlag = StopFlag(),
        progress: @escaping @Sendable (SolveProgress) -> Void = { _ in }
    ) throws(Refusal) -> VerifiedProgramme {
        let clock = ContinuousClock()
        let began = clock.now
        let timetabler = Timetabler(event, published: published, scope: scope)
        var limits = limits
        if let seconds = limits.seconds {
            let compiling = began.duration(to: clock.now) / .seconds(1)
            limits.seconds = max(0.01, seconds - (1 + Self.verifying) * compiling)
        }
        let timetable = timetabler.solve(limits, solver: solver, stop: stop, progress: progress)
        return try VerifiedProgramme.verify(
            timetable.programme, certificate: timetable.certificate, of: event, published: published)
    }

    // MARK: - programme.csv -> Assessment

    /// Reads a published programme.csv and recomputes every rule on it.
    public func assess(_ programme: [UInt8], of event: Event) -> (assessment: Assessment?, diagnostics: [Diagnostic]) {
        let (read, diagnostics) = ProgrammeIntake.read(programme, for: event)
        return (read.map { Verifier(event).assess($0) }, diagnostics)
    }

    // MARK: - published files -> Publication

    /// Reads a published programme back with what was known of it; programme.csv is what counts.
    ///
    /// - Parameters:
    ///   - files: the bytes of ``PublishedProgramme/files`` by name, as far as they exist.
    ///   - table: what programme.csv is called in diagnostics, where the user gave a table of another name.
    ///   - isEarlier: whether the event may have changed since, so that sessions and rooms that it has no more are left
    ///     out with a warning.
    ///   - before: the programme from which this one was planned, if there is one.
    public func reread(
        _ files: [String: [UInt8]], table: String = ProgrammeIntake.file, of event: Event, isEarlier: Bool = false,
        before: Programme? = nil
    ) -> PublishedProgramme {
        PublishedProgramme(files, table: table, of: event, isEarlier: isEarlier, before: before)
    }

    /// The second opinion takes about this part of the time that compiling takes; it is kept of a time limit.
    private static let verifying = 0.45

    /// The rules that settings may name, with their options.
    static let vocabulary = RuleVocabulary(
        rules: Dictionary(
            uniqueKeysWithValues: Catalogue.rules.map { rule in
                let isHard: Bool
                let mayBeSoft: Bool
                switch rule.standing {
                case .always: (isHard, mayBeSoft) = (true, false)
                case .hard: (isHard, mayBeSoft) = (true, true)
                case .soft: (isHard, mayBeSoft) = (false, true)
                }
                return (rule.id, .init(options: rule.options, isHardByDefault: isHard, mayBeSoft: mayBeSoft))
            }))
}
