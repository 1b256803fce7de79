public import ForumModel
import Intake
public import Requests

extension SessionRequest {
    /// A request as its proposal states it.
    ///
    /// - Parameter ids: of the people, in the order of organizers, speakers, moderators on site and online, rapporteurs.
    init(_ proposal: Proposal, ids: [ID<Person>?]) {
        let cast = zip(proposal.cast, ids)
        func people(_ role: RoleKind) -> [Participant] {
            cast.filter { $0.0.role == role }.map { member, id in
                Participant(person: id, group: member.person.stakeholderGroup, region: member.person.regionalGroup)
            }
        }
        self.init(
            id: proposal.id, isHybrid: proposal.isHybrid, speakers: people(.speaker),
            onsiteModerators: people(.onsiteModerator), onlineModerators: people(.onlineModerator),
            rapporteurs: people(.rapporteur))
    }

    /// A request as the event's tables state it; a moderator without a place moderates where they attend.
    init(_ session: Session, of event: Event, roles: [Role], facts: RequestFacts?) {
        func people(_ kinds: Set<RoleKind>, attending: Attendance? = nil) -> [Participant] {
            var seen: Set<ID<Person>> = []
            return roles.compactMap { role in
                guard kinds.contains(role.kind), let person = event.person(role.person) else { return nil }
                if role.kind == .moderator, let attending, person.attendance != attending { return nil }
                guard seen.insert(person.id).inserted else { return nil }
                return Participant(
                    person: person.id, group: person.stakeholderGroup, region: person.regionalGroup,
                    gender: person.gender, attendance: person.attendance)
            }
        }
        let speakers = people([.speaker])
        let online = people([.onlineModerator, .moderator], attending: .online)
        let isHybrid =
            session.features.contains("hybrid") || (session.expectedOnline?.rawValue ?? 0) > 0 || !online.isEmpty
            || speakers.contains { $0.attendance == .online }
        self.init(
            id: session.id, isHybrid: isHybrid ? true : facts?.isHybrid, speakers: speakers,
            onsiteModerators: people([.onsiteModerator, .moderator], attending: .onsite), onlineModerators: online,
            rapporteurs: people([.rapporteur]))
    }
}

/// Requests that are judged together, with their titles.
public struct RequestBoard: Sendable {
    public let requests: [SessionRequest]
    public let titles: [ID<Session>: String]
    public let rules: RequestRules

    /// The proposals of one reading; people are found again across them.
    public init(_ set: ProposalSet, rules: RequestRules) {
        let proposals = set.entries.map(\.proposal)
        let who = WhoIsWho(proposals, known: [], answers: [])
        requests = zip(proposals, who.ids).map { SessionRequest($0, ids: $1) }
        titles = Dictionary(
            proposals.map { ($0.id, $0.title ?? $0.id.rawValue) }, uniquingKeysWith: { first, _ in first })
        self.rules = rules
    }

    /// Every session of an event that has not been withdrawn.
    public init(_ event: Event, facts: [ID<Session>: RequestFacts]) {
        let sessions = event.sessions.filter { $0.status != .withdrawn }
        let roles = Dictionary(grouping: event.roles, by: \.session)
        requests = sessions.map {
            SessionRequest($0, of: event, roles: roles[$0.id] ?? [], facts: facts[$0.id])
        }
        titles = Dictionary(sessions.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        rules = event.requests
    }

    public var cards: [Scorecard] { Scorecard.judge(requests, rules: rules) }
}
