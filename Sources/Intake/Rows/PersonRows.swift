import ForumModel

enum PersonColumn: String, SheetColumn {
    case id, name, email, organization
    case stakeholderGroup = "stakeholder_group"
    case regionalGroup = "regional_group"
    case gender, timezone, attendance, languages, unavailable, newcomer
    static var required: [Self] { [.id, .name] }
}

/// people.csv
func people(_ sheet: Sheet<PersonColumn>, times: EventTimes, log: DiagnosticLog) -> [Person] {
    let stakeholders = Vocabulary(aliases: StakeholderGroup.aliases)
    let regions = Vocabulary(aliases: RegionalGroup.aliases)
    var register = IdentifierRegister()
    var people: [Person] = []
    for row in sheet.rows(log: log) {
        let id = row.identifier(.id)
        let person = Person(
            id: ID(id ?? ""), name: row.requiredText(.name), email: row.text(.email),
            organization: row.text(.organization), stakeholderGroup: row.word(.stakeholderGroup, among: stakeholders),
            regionalGroup: row.word(.regionalGroup, among: regions), gender: row.text(.gender).flatMap(genderWord),
            timeZone: row.value(.timezone) { (text) throws(Flaw) in try timeZone(named: text) },
            attendance: row.choice(.attendance, aliases: Attendance.aliases) ?? .onsite,
            languages: row.list(.languages).map(languageWord), unavailable: row.ranges(.unavailable, times),
            newcomer: row.yesNo(.newcomer))
        guard let id, register.insert(id, at: row.spot(.id), kind: "person", log: log) else { continue }
        people.append(person)
    }
    return people
}

enum RoleColumn: String, SheetColumn {
    case session, person, role
    static var required: [Self] { [.session, .person, .role] }
}

/// roles.csv
func roles(
    _ sheet: Sheet<RoleColumn>, sessions: References<Session>, people: References<Person>, log: DiagnosticLog
) -> [Role] {
    var rows: [Role: Int] = [:]
    var roles: [Role] = []
    for row in sheet.rows(log: log) {
        let kind: RoleKind? = row.requiredText(.role).flatMap { _ in row.choice(.role, aliases: RoleKind.aliases) }
        let session = row.requiredText(.session).flatMap {
            sessions.resolve($0, by: "the role", at: row.spot(.session), log: log)
        }
        let person = row.requiredText(.person).flatMap {
            people.resolve($0, by: "the role", at: row.spot(.person), log: log)
        }
        guard let session, let person, let kind else { continue }
        let role = Role(session: session, person: person, kind: kind)
        if row.isNew(role, &rows) { roles.append(role) }
    }
    return roles
}

extension SheetRow {
    /// Whether no row before says the same; otherwise the log names both.
    func isNew<Content: Hashable>(_ content: Content, _ rows: inout [Content: Int]) -> Bool {
        guard let first = rows[content] else {
            rows[content] = line
            return true
        }
        log.report(
            .sameRowTwice, at: Spot(file: file, row: line), "the row says the same as row \(first) and is not counted",
            "Remove one of the two")
        return false
    }
}
