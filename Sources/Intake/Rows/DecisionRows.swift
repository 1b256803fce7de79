import ForumModel

enum DecisionColumn: String, SheetColumn {
    case decision, what, session, by, date, note
    static var required: [Self] { [.decision, .what] }
}

/// decisions.csv; what it says of sessions, themes and times that the event has no more is a warning and has no effect.
struct DecisionRows {
    let times: EventTimes
    let sessions: References<Session>
    /// nil: nothing can be called unknown.
    let themes: Set<String>?
    let log: DiagnosticLog

    private enum Kind: String, CaseIterable { case acknowledge, consent, freeze }

    func decisions(_ sheet: Sheet<DecisionColumn>) -> [Decision] {
        sheet.rows(log: log).compactMap { row in
            let kind: Kind? = row.requiredText(.decision).flatMap { _ in row.choice(.decision) }
            let what = row.requiredText(.what)
            let date = row.text(.date) == nil ? nil : row.value(.date) { (text) throws(Flaw) in try day(text) }
            guard let kind, let what, let matter = matter(kind, what, row) else { return nil }
            return Decision(matter, by: row.text(.by), date: date, note: row.text(.note))
        }
    }

    private func matter(_ kind: Kind, _ what: String, _ row: SheetRow<DecisionColumn>) -> Decision.Matter? {
        switch kind {
        case .acknowledge: return .acknowledgement(warning: what)
        case .consent:
            guard let session = row.requiredText(.session), isThere(session, row.spot(.session)) else { return nil }
            return .consent(exchange: what, session: ID(session))
        case .freeze:
            let text = log.value(at: row.spot(.what)) { () throws(Flaw) in try FreezeText(what) }
            guard let text else { return nil }
            switch text {
            case .published: return .freeze(.published)
            case .session(let id): return isThere(id, row.spot(.what)) ? .freeze(.session(ID(id))) : nil
            case .theme(let id):
                guard themes?.contains(id) ?? true else {
                    gone("theme", id, row.spot(.what))
                    return nil
                }
                return .freeze(.theme(ID(id)))
            case .times(let text):
                return log.value(at: row.spot(.what)) { () throws(Flaw) in
                    Decision.Matter.freeze(.times(try times.ranges(text)))
                }
            }
        }
    }

    private func isThere(_ session: String, _ spot: Spot) -> Bool {
        if sessions.ids.contains(session) { return true }
        if sessions.isComplete { gone("session", session, spot) }
        return false
    }

    private func gone(_ kind: String, _ id: String, _ spot: Spot) {
        log.report(
            .decisionGone, at: spot, "the decision is about \(kind) \(quoted(id)), which the event does not have",
            "It has no effect; correct the id, or remove the row")
    }

    private func day(_ text: String) throws(Flaw) -> LocalDate {
        guard let day = localDate(text) else {
            throw Flaw(.notATime, "\(quoted(text)) is not a day", "Write it as 2025-06-23")
        }
        return day
    }
}
