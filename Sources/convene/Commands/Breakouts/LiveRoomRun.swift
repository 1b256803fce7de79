import Breakouts
import ForumModel
import GLPKSolver
import Intake
import Publishing
import Verification

/// A run of live groups from its first line to its last.
struct LiveRoomRun {
    let command: MakeGroupsCommand

    func answer() throws -> Answer {
        let journal = try command.journal.map { (path) throws(Failure) in try LiveJournal(path) }
        defer { journal?.close() }
        let target = try command.output.map { (name) throws(Failure) in
            try OutputTarget(name, replacing: .ourGroups, besides: command.options.event)
        }
        var problems: [Problem] = []
        var emails: [ID<Participant>: String] = [:]
        let start: LiveJournal.Start
        var notes: [String] = []
        if let kept = journal?.start {
            start = kept
            notes = ["Continued from the journal, after \(counted(journal?.entries.count ?? 0, "event"))."]
        } else {
            guard command.options.hasList else {
                throw Failure(
                    .brokenJournal, command.journal ?? "", "the journal is new, so it does not say who is in the room",
                    "Name the event folder and the session, or --participants")
            }
            let request = try command.options.read()
            let making = GroupMaking(
                request: request, seed: command.options.seed, isMinimal: command.options.minimal,
                seconds: command.seconds)
            let planned = try making.plan()
            start = LiveJournal.Start(
                name: request.name, title: request.title, participants: request.participants, rules: request.rules,
                plan: planned.plan, seed: command.options.seed, isMinimal: command.options.minimal,
                length: request.length)
            emails = request.emails
            problems = request.problems
            notes = [planned.statement] + planned.warnings
            try journal?.begin(start)
        }
        var room = LiveConversation(start, journal: journal)
        try room.replay(journal?.entries ?? [])
        // Problems are for people, answers for programs.
        let warnings = problems.map { $0.line + "\n" }.joined()
        if !warnings.isEmpty { try StandardStream.error.write(warnings) }
        try StandardStream.output.write(room.greeting(notes).text + "\n")
        if let target { try write(room, start, emails, to: target) }
        var lines = InputLines(limit: LiveLine.limit)
        while let line = lines.next() {
            guard let reply = room.reply(to: line) else { continue }
            try StandardStream.output.write(reply.text + "\n")
        }
        if let target { try write(room, start, emails, to: target) }
        return Answer(file: [], [])
    }

    /// The folder as the room stands now. Dissolved groups stay empty, so that the others keep their numbers.
    private func write(
        _ room: LiveConversation, _ start: LiveJournal.Start, _ emails: [ID<Participant>: String],
        to target: OutputTarget
    ) throws(Failure) {
        let request = GroupRequest(
            name: start.name, title: start.title, file: start.name, participants: room.session.participants,
            emails: emails, rules: start.rules, length: start.length, problems: [])
        let making = GroupMaking(request: request, seed: start.seed, isMinimal: start.isMinimal, seconds: 0)
        let state = room.session.state
        var groups = [[ID<Participant>]](repeating: [], count: state.groups.max() ?? 1)
        for (number, people) in zip(state.groups, state.seated) { groups[number - 1] = people }
        let publication = making.publication(
            [BreakoutPlan(groups: groups, waiting: state.waiting)], statement: Self.statement(state),
            notes: room.broken)
        do {
            try target.replace(with: try BreakoutFolder.files(for: publication))
        } catch {
            throw error as? Failure ?? Failure(unexpected: error)
        }
    }

    private static func statement(_ state: RoomState) -> String {
        state.imbalance == 0
            ? "As even as can be." : "\(counted(state.imbalance, "pair")) above what no seating can beat."
    }
}
