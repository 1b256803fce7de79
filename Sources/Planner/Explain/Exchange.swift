public import ForumModel
public import Publishing
import Timetabling
public import Verification

/// An exchange of places between two or three sessions, as it was asked for.
public enum Exchange: Sendable {
    /// No hard rule breaks.
    case possible(Judgement)
    /// What it would break; nil where a session has no place, or the programme is not sound.
    case impossible(Judgement?)
}

extension Judgement {
    /// Ten hexadecimal digits that stand for who goes where from where; consents name them.
    ///
    /// - Parameter programme: the one that is judged.
    public func key(in programme: Programme) -> String {
        func place(_ placement: Placement?) -> String {
            placement.map { "\($0.start.rawValue)+\($0.duration.rawValue)@\($0.room)" } ?? ""
        }
        let moves = placements.sorted { $0.session < $1.session }.map {
            "\($0.session) \(place(programme[$0.session])) \(place($0))"
        }
        return String(ContentHash.of(Array(moves.joined(separator: "\n").utf8)).prefix(10))
    }
}

extension Pipeline {
    /// Judges an exchange: each session takes the place of the next, and the last that of the first.
    ///
    /// Where only the rooms stand against a pair, both take the best rooms that are free.
    ///
    /// - Parameter sessions: two or three, all different.
    public func exchange(_ sessions: [ID<Session>], in programme: Programme, of event: Event) -> Exchange {
        let verifier = Self.verifier(of: programme, event)
        let assessment = verifier.assess(programme)
        let homes = sessions.compactMap { programme[$0] }
        guard homes.count == sessions.count, homes.count > 1, assessment.isSound,
            var alternatives = Alternatives(event, programme)
        else { return .impossible(nil) }
        let targets = homes.dropFirst() + homes.prefix(1)
        let found =
            sessions.count == 2 ? alternatives.swaps(of: sessions[0]) : alternatives.roundRobins(of: sessions[0])
        let match = found.first { found in
            let moves = Dictionary(uniqueKeysWithValues: found.placements.map { ($0.session, $0) })
            return moves.count == sessions.count
                && zip(sessions, targets).allSatisfy { session, target in
                    // Only pairs are given other rooms than those that they leave.
                    moves[session]?.start == target.start
                        && (sessions.count == 2 || moves[session]?.room == target.room)
                }
        }
        if let match {
            let judgement = Judgement(match.placements, in: programme, assessment, by: verifier)
            return judgement.isPossible ? .possible(judgement) : .impossible(judgement)
        }
        let plain = zip(homes, targets).map {
            Placement(session: $0.session, start: $1.start, duration: $0.duration, room: $1.room)
        }
        return .impossible(Judgement(plain, in: programme, assessment, by: verifier))
    }

    /// The programme after an exchange, confirmed by the verification.
    ///
    /// - Parameter publication: the programme that was judged.
    /// - Throws: ``Refusal`` when the verification does not confirm it, which is a defect of Convene.
    public func applying(
        _ judgement: Judgement, to publication: Publication, _ event: Event
    ) throws(Refusal) -> VerifiedProgramme {
        let moving = Set(judgement.placements.map(\.session))
        let kept = publication.programme.placements.filter { !moving.contains($0.session) }
        return try confirming(
            Programme(kept + judgement.placements), from: publication.programme, event,
            unscheduled: publication.certificate.unscheduled)
    }
}
