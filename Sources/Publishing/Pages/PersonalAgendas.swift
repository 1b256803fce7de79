import ForumModel

extension FolderFormat {
    /// A page for each person with a role.
    public static let agendas = FolderFormat(
        name: "agendas", summary: "A page for each person: their sessions, the ways between them, and what overlaps.",
        parts: { publication in
            let agendas = PersonalAgendas(of: publication)
            return Set(publication.event.roles.map(\.person)).sorted().compactMap { agendas.part(of: $0) }
        },
        personal: { publication, person in PersonalAgendas(of: publication).part(of: person)?.file })
}

/// Pages that tell people where they have to be.
///
/// A page holds every role of the person, also those that the public programme does not show, so it is meant for them.
struct PersonalAgendas {
    private let publication: Publication
    private let keys: PublicKeys
    private let roles: [ID<Person>: [Role]]

    init(of publication: Publication) {
        self.publication = publication
        keys = PublicKeys(of: publication)
        roles = Dictionary(grouping: publication.event.roles, by: \.person)
    }

    func part(of id: ID<Person>) -> FolderFormat.Part? {
        guard let person = publication.event.person(id), let key = keys[id] else { return nil }
        let name = publication.withheld.publicName(of: person) ?? "Personal agenda"
        let agenda = PersonalAgenda(person, name: name, roles: roles[id] ?? [], publication)
        let file = OutputFile(path: "agendas/\(FileName.safe(key)).html", bytes: agenda.bytes)
        return FolderFormat.Part(kind: "person", id: key == id.rawValue ? key : nil, title: name, file: file)
    }
}
