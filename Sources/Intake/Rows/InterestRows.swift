import ForumModel

enum InterestColumn: String, SheetColumn {
    case person, session, weight
    static var required: [Self] { [.person, .session] }
}

/// interests.csv
func interests(
    _ sheet: Sheet<InterestColumn>, sessions: References<Session>, log: DiagnosticLog
) -> [Interest] {
    struct Wish: Hashable {
        let person: String
        let session: ID<Session>
    }
    var rows: [Wish: Int] = [:]
    var interests: [Interest] = []
    for row in sheet.rows(log: log) {
        let person = row.requiredText(.person)
        let weight =
            row.text(.weight) == nil
            ? 1 : row.value(.weight) { (text) throws(Flaw) in try Intake.weight(text, isPositive: true) }
        let session = row.requiredText(.session).flatMap {
            sessions.resolve($0, by: "the interest", at: row.spot(.session), log: log)
        }
        guard let person, let weight, let session else { continue }
        guard row.isNew(Wish(person: person, session: session), &rows) else { continue }
        interests.append(Interest(person: person, session: session, weight: weight))
    }
    return interests
}
