import Breakouts
import ForumModel
import Testing
import Verification

/// Random days in random rooms: every answer is confirmed, nobody is lost, and a replay gives the same groups.
@Suite struct LivePropertyTests {
    private static let quick = BreakoutSession.Effort(solver: nil, evaluations: 500)

    private static func event(_ session: BreakoutSession, _ generator: inout SeededGenerator, _ guest: Int) -> LiveEvent
    {
        let people = session.participants
        func anybody() -> ID<Participant> { people[generator.below(people.count)].id }
        switch generator.below(14) {
        case 0...4:
            let known = people[generator.below(people.count)]
            if generator.below(4) == 0 { return .arrived(known, waits: generator.below(2) == 0) }
            let plain = LiveRooms.guests(1, seed: generator.next())[0]
            let person = Participant(
                id: ID("g\(guest)"), organization: plain.organization,
                attributes: [
                    .stakeholderGroup: generator.below(9) == 0
                        ? "quite-new" : plain.value(of: .stakeholderGroup) ?? "",
                    .regionalGroup: plain.value(of: .regionalGroup) ?? "",
                ], attendance: generator.below(6) == 0 ? nil : plain.attendance,
                languages: generator.below(3) == 0 ? ["en"] : [], isFacilitator: generator.below(8) == 0,
                together: generator.below(8) == 0 ? "t\(generator.below(2))" : nil,
                apart: generator.below(8) == 0 ? "a0" : nil)
            return .arrived(person, waits: generator.below(3) == 0)
        case 5...7: return .left(anybody())
        case 8: return .changedMode(anybody(), generator.below(2) == 0 ? .online : .onsite)
        case 9: return .facilitatorLost(anybody())
        case 10: return generator.below(3) == 0 ? .groupDissolved(1 + generator.below(6)) : .placeWaiting
        case 11: return generator.below(3) == 0 ? .groupOpened : .placeWaiting
        case 12: return .repair(most: generator.below(2) == 0 ? nil : generator.below(4))
        default: return generator.below(4) == 0 ? .optionsAsked : .placeWaiting
        }
    }

    @Test(arguments: LiveRooms.seeds(3, of: 12)) func everyAnswerIsConfirmedAndReplays(_ seed: UInt64) throws {
        let (people, rules) = RandomRoomTests.room(seed)
        let outcome = BreakoutPlanner(solver: nil, effort: BreakoutEffort(evaluations: 20_000)).plan(people, rules)
        guard case .planned(let answer) = outcome else { return }
        var session = BreakoutSession(people, rules, plan: answer.plan, effort: Self.quick)
        let beginning = session
        let verifier = LiveVerifier(rules)
        var journal: [(LiveEvent, [SeatChange])] = []
        var generator = SeededGenerator(seed: seed &* 77)
        var refused = 0
        for number in 0..<60 {
            let event = Self.event(session, &generator, number)
            let before = session.state
            do {
                let answer = try session.answer(event)
                let mistakes = verifier.mistakes(before, answer, session.participants)
                #expect(mistakes.isEmpty, "\(seed) \(number) \(event): \(mistakes)")
                #expect(answer.state == session.state)
                if !event.isQuestion { journal.append((event, answer.changes)) }
            } catch {
                refused += 1
                #expect(session.state == before, "what is refused changes nothing")
                #expect(!error.sentence.isEmpty)
            }
        }
        #expect(journal.count + refused > 40)
        var again = beginning
        for (event, changes) in journal { try again.replay(event, changes) }
        #expect(again.state == session.state)
        #expect(again.participants == session.participants)
    }

    @Test func equalSeedsGiveEqualAnswers() throws {
        var states: [RoomState] = []
        for _ in 0..<2 {
            var (session, _, _) = try LiveRooms.session(40, groups: 5, seed: 4, effort: Self.quick)
            for guest in LiveRooms.guests(6, seed: 9) { _ = try session.answer(.arrived(guest, waits: true)) }
            _ = try session.answer(.placeWaiting)
            states.append(session.state)
        }
        #expect(states[0] == states[1])
    }

    /// The verifier is not taken in by answers that are wrong.
    @Test func wrongAnswersAreFound() throws {
        var (session, _, rules) = try LiveRooms.session(16, groups: 2, seed: 1)
        let before = session.state
        let answer = try session.answer(.arrived(LiveRooms.guests(1, seed: 2)[0]))
        let people = session.participants
        let verifier = LiveVerifier(rules)
        #expect(verifier.mistakes(before, answer, people).isEmpty)
        let state = answer.state
        func wrong(_ changes: [SeatChange], seated: [[ID<Participant>]], pairs: Int) -> LiveAnswer {
            LiveAnswer(
                changes: changes,
                state: RoomState(
                    groups: state.groups, seated: seated, waiting: state.waiting, pairs: pairs, bound: state.bound,
                    violation: state.violation, withoutFacilitator: []))
        }
        let silent = wrong([], seated: state.seated, pairs: state.pairs)
        #expect(verifier.mistakes(before, silent, people).contains { $0.contains("without being named") })
        let miscounted = wrong(answer.changes, seated: state.seated, pairs: state.pairs + 1)
        #expect(verifier.mistakes(before, miscounted, people).contains { $0.contains("in pairs") })
        let lost = wrong(
            answer.changes, seated: [Array(state.seated[0].dropFirst()), state.seated[1]], pairs: state.pairs)
        #expect(verifier.mistakes(before, lost, people).contains { $0.contains("0 places") })
    }
}
