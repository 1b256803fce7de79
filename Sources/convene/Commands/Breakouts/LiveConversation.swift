import Breakouts
import ForumModel
import GLPKSolver
import Intake
import Publishing
import Verification

/// Lines in, lines out: each event is taken in, confirmed by the second opinion, kept in the journal, and only then
/// answered. What fails on the way changes nothing.
struct LiveConversation {
    private(set) var session: BreakoutSession
    private let verifier: LiveVerifier
    private let journal: LiveJournal?
    private let isMinimal: Bool
    private let attributes: [AttributeID]
    private var number = 0

    init(_ start: LiveJournal.Start, journal: LiveJournal?) {
        session = BreakoutSession(
            start.participants, start.rules, plan: start.plan, seed: start.seed,
            effort: .init(solver: GLPKSolver()))
        verifier = LiveVerifier(start.rules)
        self.journal = journal
        isMinimal = start.isMinimal
        attributes = start.rules.attributes.map(\.attribute)
    }

    /// Repeats what the journal holds.
    mutating func replay(_ entries: [LiveJournal.Entry]) throws(Failure) {
        for (index, entry) in entries.enumerated() {
            do {
                try session.replay(try entry.line.event(attributes: attributes), entry.changes)
            } catch {
                let reason = (error as? LiveRefusal)?.sentence ?? (error as? LiveLine.Flaw)?.sentence ?? "\(error)"
                throw Failure(
                    .brokenJournal, journal?.path ?? "",
                    "line \(index + 2) of the journal cannot be repeated: \(reason)",
                    "Give the journal as it was written, or another name for a new one")
            }
        }
    }

    var broken: [String] { verifier.broken(session.state, session.participants) }

    /// The room as it is when the run begins.
    func greeting(_ notes: [String]) -> LiveReply {
        LiveReply(
            line: 0, event: "start", LiveAnswer(changes: [], notes: notes, state: session.state), broken: broken,
            names: name, isFull: true)
    }

    /// - Returns: nil for an empty line.
    mutating func reply(to line: [UInt8]) -> LiveReply? {
        number += 1
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
        let read: LiveLine
        do throws(LiveLine.Flaw) {
            read = try LiveLine(line)
        } catch {
            return LiveReply(line: number, event: nil, code: error.code.rawValue, sentence: error.sentence)
        }
        func refused(_ code: String, _ sentence: String) -> LiveReply {
            LiveReply(line: number, event: read.eventName, code: code, sentence: sentence)
        }
        let kept = session
        do {
            let event = try (isMinimal ? read.minimal : read).event(attributes: attributes)
            let before = session.state
            let answer = try session.answer(event)
            let people = session.participants
            let mistakes = verifier.mistakes(before, answer, people)
            guard mistakes.isEmpty else {
                session = kept
                return refused(
                    "unconfirmed", "A mistake in Convene: \(mistakes.joined(separator: " ")) Nothing was changed.")
            }
            if !event.isQuestion {
                try journal?.append(LiveJournal.Entry(line: isMinimal ? read.minimal : read, changes: answer.changes))
            }
            return LiveReply(
                line: number, event: read.eventName ?? "", answer, broken: verifier.broken(answer.state, people),
                names: name, isFull: event == .stateAsked)
        } catch let flaw as LiveLine.Flaw {
            return refused(flaw.code.rawValue, flaw.sentence)
        } catch let refusal as LiveRefusal {
            return refused(refusal.code, refusal.sentence)
        } catch {
            session = kept
            let cause = (error as? Failure)?.problems.map(\.cause).joined(separator: " ") ?? "\(error)"
            return refused("not-written", "The journal could not be written: \(cause). Nothing was changed.")
        }
    }

    private func name(_ id: ID<Participant>) -> String? { isMinimal ? nil : session.name(of: id) }
}
