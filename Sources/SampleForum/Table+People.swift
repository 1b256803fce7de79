extension Table {
    /// people.csv
    init(_ people: [ParticipantDraft]) {
        self.init([
            "id", "name", "email", "organization", "stakeholder_group", "regional_group", "gender", "timezone",
            "attendance", "languages", "unavailable", "newcomer",
        ])
        for person in people {
            add([
                person.id, person.name, "\(person.id)@people.example.org", person.organization,
                person.stakeholderGroup, person.regionalGroup, person.gender, person.timeZone,
                person.isOnline ? "online" : "onsite", person.languages.joined(separator: ";"),
                person.unavailable.joined(separator: ";"), person.isNewcomer ? "yes" : "no",
            ])
        }
    }

    /// roles.csv
    init(_ roles: [RoleDraft], _ sessions: [SessionDraft], _ people: [ParticipantDraft]) {
        self.init(["session", "person", "role"])
        for (_, role) in roles.enumerated().sorted(by: { ($0.1.session, $0.0) < ($1.1.session, $1.0) }) {
            add([sessions[role.session].id, people[role.person].id, role.role])
        }
    }

    /// relations.csv
    init(_ relations: [BondDraft], _ sessions: [SessionDraft]) {
        self.init(["kind", "a", "b", "strength"])
        for bond in relations { add([bond.kind, sessions[bond.a].id, sessions[bond.b].id, bond.strength]) }
    }

    /// interests.csv
    init(_ bookmarks: [BookmarkDraft], _ sessions: [SessionDraft]) {
        self.init(["person", "session"])
        for bookmark in bookmarks { add([bookmark.person, sessions[bookmark.session].id]) }
    }
}
