import ForumModel

enum SessionColumn: String, SheetColumn {
    case id, title, type, theme, tags, duration, layout, requires
    case expectedOnsite = "expected_onsite"
    case expectedOnline = "expected_online"
    case preferred, avoid
    case notAt = "not_at"
    case rooms
    case preferredRooms = "preferred_rooms"
    case pinned, exclusive, interest, priority, status, language, description, url
    case onlineURL = "online_url"
    static var required: [Self] { [.id, .title, .duration] }
}

/// What the other files tell about the things that sessions name.
struct SessionContext {
    let times: EventTimes
    let rooms: References<Room>
    /// nil: every theme that a session names is one.
    let themes: References<Theme>?
    let crews: [Crew]
    /// What at least one room offers; nil when the crews are not known, so that any word may be one.
    let features: Set<Feature>?
    let types: Vocabulary<SessionType>
    let layouts: Vocabulary<Layout>
    /// The summed weights of interests.csv by session id.
    let interest: [String: Double]
    /// From the first slot to the last.
    let span: TimeRange?
}

/// sessions.csv: the sessions, and the row of each.
func sessions(
    _ sheet: Sheet<SessionColumn>, _ context: SessionContext, log: DiagnosticLog
) -> ([Session], lines: [ID<Session>: Int]) {
    var register = IdentifierRegister()
    var sessions: [Session] = []
    var lines: [ID<Session>: Int] = [:]
    for row in sheet.rows(log: log) {
        let id = row.identifier(.id)
        let subject = quoted(id ?? "")
        let title = row.requiredText(.title)
        let durations = row.durations()
        let needs = row.needs(context, subject)
        let session = Session(
            id: ID(id ?? ""), title: title, type: row.word(.type, among: context.types) ?? .workshop,
            theme: row.theme(context, subject), tags: row.list(.tags),
            durations: durations.isEmpty ? [60] : durations, layout: row.word(.layout, among: context.layouts),
            features: needs.features, crews: needs.crews, expectedOnsite: row.seats(.expectedOnsite),
            expectedOnline: row.seats(.expectedOnline), preferred: row.wishes(.preferred, context),
            avoided: row.wishes(.avoid, context), notAt: row.wishes(.notAt, context),
            rooms: row.rooms(.rooms, context, subject), preferredRooms: row.rooms(.preferredRooms, context, subject),
            pin: row.pin(context, subject), isExclusive: row.yesNo(.exclusive) ?? false,
            interest: row.number(.interest) ?? context.interest[id ?? ""] ?? 0, priority: row.number(.priority) ?? 1,
            status: row.choice(.status, aliases: SessionStatus.aliases) ?? .accepted,
            language: row.text(.language).map(languageWord), description: row.text(.description), url: row.text(.url),
            onlineURL: row.text(.onlineURL))
        guard let id, register.insert(id, at: row.spot(.id), kind: "session", log: log) else { continue }
        sessions.append(session)
        lines[session.id] = row.line
    }
    return (sessions, lines)
}

extension SheetRow where Column == SessionColumn {
    fileprivate func durations() -> [Minutes] {
        guard requiredText(.duration) != nil else { return [] }
        var durations: [Minutes] = []
        let items = list(.duration)
        if items.isEmpty {
            log.report(.missingValue, at: spot(.duration), "duration holds no number", "Write 90, or 90;60")
        }
        for item in items {
            let minutes = log.value(at: spot(.duration)) { () throws(Flaw) in
                Minutes(try wholeNumber(item, in: 1...10_080, of: "minutes"))
            }
            if let minutes, !durations.contains(minutes) { durations.append(minutes) }
        }
        return durations
    }

    fileprivate func number(_ column: Column) -> Double? {
        value(column) { (text) throws(Flaw) in try weight(text) }
    }

    fileprivate func theme(_ context: SessionContext, _ subject: String) -> ID<Theme>? {
        guard let text = text(.theme) else { return nil }
        guard let themes = context.themes else {
            return log.value(at: spot(.theme)) { () throws(Flaw) in ID(try Intake.identifier(text)) }
        }
        return themes.resolve(text, by: subject, at: spot(.theme), log: log)
    }

    fileprivate func rooms(_ column: Column, _ context: SessionContext, _ subject: String) -> [ID<Room>] {
        list(column).compactMap { context.rooms.resolve($0, by: subject, at: spot(column), log: log) }
    }

    /// A name under crews is a crew, any other a feature.
    fileprivate func needs(
        _ context: SessionContext, _ subject: String
    ) -> (features: [Feature], crews: [ID<Crew>]) {
        var features: [Feature] = []
        var crews: [ID<Crew>] = []
        for item in list(.requires) {
            let feature = Feature(text: item)
            let crew =
                context.crews.first { $0.id.rawValue == item }
                ?? context.crews.first { normalizedWord($0.id.rawValue) == feature.rawValue }
            if let crew {
                if !crews.contains(crew.id) { crews.append(crew.id) }
                continue
            }
            if !features.contains(feature) { features.append(feature) }
            if let offered = context.features, context.rooms.isComplete, !offered.contains(feature) {
                log.report(
                    .featureNowhere, at: spot(.requires),
                    "\(subject) requires \(quoted(item)), which no room offers and no crew is called",
                    cure(
                        "Add the feature to a room, or correct the word", for: feature.rawValue,
                        among: offered.map(\.rawValue) + context.crews.map(\.id.rawValue)))
            }
        }
        return (features, crews)
    }

    /// A list of time ranges; one that lies before or after the whole event is a warning.
    fileprivate func wishes(_ column: Column, _ context: SessionContext) -> [TimeRange] {
        let ranges = ranges(column, context.times)
        if let span = context.span, let stray = ranges.first(where: { !$0.overlaps(span) }) {
            log.report(
                .outsideEvent, at: spot(column),
                "\(column.rawValue): \(stray.start.iso(in: context.times.zone)) lies outside the event",
                "Correct the date, or remove the time")
        }
        return ranges
    }

    /// `START`, `START@ROOM` or `@ROOM`.
    fileprivate func pin(_ context: SessionContext, _ subject: String) -> Session.Pin? {
        guard let text = text(.pinned) else { return nil }
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), maxSplits: 1, omittingEmptySubsequences: false)
            .map { trimmed(String(Substring($0))) }
        var room: ID<Room>?
        if parts.count == 2 {
            guard !parts[1].isEmpty else {
                log.report(
                    .missingValue, at: spot(.pinned), "pinned: no room stands after the @", "Write START@ROOM, or START"
                )
                return nil
            }
            room = context.rooms.resolve(parts[1], by: subject, at: spot(.pinned), log: log)
        }
        if parts[0].isEmpty { return Session.Pin(room: room) }
        let start = log.value(at: spot(.pinned)) { () throws(Flaw) in try context.times.moment(parts[0]) }
        return Session.Pin(start: start, room: room)
    }
}
