import ForumModel

/// The entities of an event, each right in itself, with references that are known to lead somewhere.
struct EventParts {
    var slots: [Slot] = []
    var rooms: [Room] = []
    var themes: [Theme] = []
    var sessions: [Session] = []
    var sessionLines: [ID<Session>: Int] = [:]
    var people: [Person] = []
    var roles: [Role] = []
    var relations: [RelationRow] = []
    var interests: [Interest] = []
    var decisions: [Decision] = []
    let times: EventTimes
    /// Whether zone and slots were read without an error, so that something can be held against them.
    private var timesAreSound = true

    /// In the order of need: slots give times their meaning, rooms and interests are what sessions refer to.
    init(_ tables: EventTables, _ settings: EventSettings, log: DiagnosticLog) {
        times = EventTimes(zone: settings.readingZone)
        let knownRooms =
            Self.references(to: tables.rooms, .id, .unknownRoom, "room", "rooms.csv", log)
            as References<Room>
        let knownSessions =
            Self.references(to: tables.sessions, .id, .unknownSession, "session", "sessions.csv", log)
            as References<Session>
        let knownPeople =
            Self.references(to: tables.people, .id, .unknownPerson, "person", "people.csv", log)
            as References<Person>

        if let sheet = tables.slots {
            slots = Intake.slots(sheet, times: times, rooms: knownRooms, log: log)
        } else {
            slots = Intake.slots(from: settings.hours, times: times, log: log)
        }
        timesAreSound = settings.zone != nil && !log.hasErrors(in: Self.timesFile(settings))
        times.setSlots(slots, isComplete: timesAreSound)
        let layouts = Vocabulary(aliases: Layout.aliases)
        if let sheet = tables.rooms { rooms = Intake.rooms(sheet, times: times, layouts: layouts, log: log) }
        if let sheet = tables.interests { interests = Intake.interests(sheet, sessions: knownSessions, log: log) }
        if let sheet = tables.sessions {
            let context = SessionContext(
                times: times, rooms: knownRooms,
                themes: settings.themes.map {
                    References(
                        .unknownTheme, "theme", file: EventSettings.file, ids: $0.map(\.id.rawValue),
                        isComplete: !log.hasErrors(in: EventSettings.file))
                },
                crews: settings.crews,
                features: settings.isReadable ? rooms.reduce(into: []) { $0.formUnion($1.features) } : nil,
                types: Vocabulary(aliases: SessionType.aliases, additional: settings.types.keys.sorted()),
                layouts: layouts,
                interest: interests.reduce(into: [:]) { $0[$1.session.rawValue, default: 0] += $1.weight }, span: span)
            (sessions, sessionLines) = Intake.sessions(sheet, context, log: log)
        }
        themes = settings.themes ?? Set(sessions.compactMap(\.theme)).sorted().map { Theme(id: $0) }
        if let sheet = tables.people { people = Intake.people(sheet, times: times, log: log) }
        if let sheet = tables.roles {
            roles = Intake.roles(sheet, sessions: knownSessions, people: knownPeople, log: log)
        }
        if let sheet = tables.decisions {
            let rows = DecisionRows(
                times: times, sessions: knownSessions,
                themes: log.hasErrors(in: EventSettings.file) ? nil : Set(themes.map(\.id.rawValue)), log: log)
            decisions = rows.decisions(sheet)
        }
        if let sheet = tables.relations { relations = Intake.relations(sheet, sessions: knownSessions, log: log) }
    }

    /// Parts put together by hand.
    init(times: EventTimes) { self.times = times }

    private static func references<Column, Entity>(
        to sheet: Sheet<Column>?, _ column: Column, _ code: Diagnostic.Code, _ kind: String, _ file: String,
        _ log: DiagnosticLog
    ) -> References<Entity> {
        References(
            code, kind, file: file, ids: sheet?.identifiers(column, log: log) ?? [],
            isComplete: sheet?.isComplete ?? false)
    }

    private static func timesFile(_ settings: EventSettings) -> String { settings.slotsPath ?? EventSettings.file }

    /// From the first slot's start to the last one's end.
    private var span: TimeRange? {
        guard let start = slots.map(\.time.start).min(), let end = slots.map(\.time.end).max() else { return nil }
        return TimeRange(start, end)
    }

    /// What only the whole shows: nothing to plan, pins and relations that contradict each other.
    func checkWhole(_ settings: EventSettings, log: DiagnosticLog) {
        if sessions.isEmpty, !log.hasErrors(in: "sessions.csv") {
            log.report(.noSessions, at: Spot(file: "sessions.csv"), "the file lists no session", "Add a row for each")
        }
        if rooms.isEmpty, !log.hasErrors(in: "rooms.csv") {
            log.report(.noRooms, at: Spot(file: "rooms.csv"), "the file lists no room", "Add a row for each")
        }
        let timesFile = Self.timesFile(settings)
        if timesAreSound {
            let starts = Set(slots.filter { $0.kind == .session }.map { $0.time.start.date(in: times.zone) })
            if starts.isEmpty {
                log.report(.noSlots, at: Spot(file: timesFile), "there is no slot for sessions", "Add slots or hours")
            } else if starts.count > EventTimes.maximumDays {
                log.report(
                    .tooLarge, at: Spot(file: timesFile),
                    "the slots lie on \(starts.count) days, more than \(EventTimes.maximumDays)",
                    "Correct the years, or plan a shorter event")
            } else {
                PinCheck(
                    file: "sessions.csv", slots: slots, step: settings.step, rooms: rooms, rules: settings.rules,
                    times: times, log: log
                ).check(sessions, lines: sessionLines)
            }
        }
        RelationCheck(file: "relations.csv", rules: settings.rules, log: log).check(relations, sessions: sessions)
    }
}
