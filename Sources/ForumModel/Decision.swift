/// What somebody has decided about a published programme: a row of decisions.csv.
public struct Decision: Sendable, Hashable, Codable {
    /// What was decided.
    public enum Matter: Sendable, Hashable, Codable {
        /// A warning of the report, by its key, is known and accepted.
        case acknowledgement(warning: String)
        /// A session agrees to an exchange of places, named by its key.
        case consent(exchange: String, session: ID<Session>)
        case freeze(Freeze)
    }

    public let matter: Matter
    /// Who decided: a person's id or a name.
    public let by: String?
    public let date: LocalDate?
    public let note: String?

    public init(_ matter: Matter, by: String? = nil, date: LocalDate? = nil, note: String? = nil) {
        self.matter = matter
        self.by = by
        self.date = date
        self.note = note
    }
}

/// What of a published programme does not move any more.
public enum Freeze: Sendable, Hashable, Codable {
    /// Every session that has a place.
    case published
    /// The sessions that the published programme has at these times, in whole or in part.
    case times([TimeRange])
    /// The sessions of a theme.
    case theme(ID<Theme>)
    case session(ID<Session>)
}
