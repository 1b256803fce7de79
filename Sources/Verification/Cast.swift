import ForumModel

/// Who takes part in which session, each person once a session, sorted by id.
struct Cast: Sendable {
    private let attending: [ID<Session>: [Person]]
    private let onStage: [ID<Session>: [Person]]
    private let speaking: [ID<Session>: [Person]]
    private let organizing: [ID<Session>: [Person]]

    init(of event: Event) {
        func people(_ belongs: (RoleKind) -> Bool) -> [ID<Session>: [Person]] {
            var ids: [ID<Session>: Set<ID<Person>>] = [:]
            for role in event.roles where belongs(role.kind) { ids[role.session, default: []].insert(role.person) }
            return ids.mapValues { $0.sorted().compactMap(event.person) }
        }
        attending = people(\.mustAttend)
        onStage = people(\.isOnStage)
        speaking = people { $0 == .speaker }
        organizing = people { $0 == .organizer }
    }

    /// The session's people: those with any role but organizer.
    func people(of session: ID<Session>) -> [Person] { attending[session] ?? [] }

    /// Speakers and moderators of every kind.
    func peopleOnStage(of session: ID<Session>) -> [Person] { onStage[session] ?? [] }

    /// Those with the role speaker.
    func speakers(of session: ID<Session>) -> [Person] { speaking[session] ?? [] }

    /// Those with the role organizer.
    func organizers(of session: ID<Session>) -> [Person] { organizing[session] ?? [] }
}
