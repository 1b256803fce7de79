public import ForumModel

/// What the files of an event say.
public struct Reading: Sendable {
    /// The event, exactly when no diagnostic is an error.
    public let event: Event?
    /// In the order of the files, then of the rows, then of the codes.
    public let diagnostics: [Diagnostic]

    public init(event: Event?, diagnostics: [Diagnostic]) {
        self.event = event
        self.diagnostics = diagnostics
    }
}

/// Files -> raw tables -> entities -> a valid event; every problem of one reading is reported at once.
public enum EventIntake {
    public static func read(_ files: EventFiles, rules: RuleVocabulary) -> Reading {
        let log = DiagnosticLog()
        guard FolderCheck.isEvent(files, log: log) else {
            return Reading(event: nil, diagnostics: log.sorted(files: []))
        }
        var settings = EventSettings()
        if let bytes = files[EventSettings.file] { settings = EventSettings(bytes, rules: rules, log: log) }
        if settings.acronym == nil { settings.acronym = safePart(of: files.name) }
        FolderCheck.reportMissing(files, settings, log: log)
        FolderCheck.warnOfStrays(files, settings, log: log)

        let tables = EventTables(files, settings, log: log)
        let parts = EventParts(tables, settings, log: log)
        parts.checkWhole(settings, log: log)
        let event = log.errorCount == 0 ? assemble(settings, parts, log: log) : nil
        return Reading(event: event, diagnostics: log.sorted(files: tables.order))
    }

    /// Builds the event. Everything that its initializer refuses has been reported by then with its row; what it finds
    /// all the same is reported without one.
    static func assemble(_ settings: EventSettings, _ parts: EventParts, log: DiagnosticLog) -> Event? {
        guard let zone = settings.zone else { return nil }
        do {
            return try Event(
                name: settings.name, acronym: settings.acronym, domain: settings.domain ?? "convene.invalid",
                url: settings.url, timeZone: zone, published: settings.published, step: settings.step,
                prime: settings.prime, turnover: settings.turnover, types: settings.types,
                languages: settings.languages, walking: settings.walking, rules: settings.rules, slots: parts.slots,
                rooms: parts.rooms, themes: parts.themes, crews: settings.crews, sessions: parts.sessions,
                people: parts.people, roles: parts.roles, relations: parts.relations.map(\.relation),
                interests: parts.interests, requests: settings.requests, decisions: parts.decisions)
        } catch {
            log.report(
                .partsDoNotFit, at: Spot(file: EventSettings.file), error.message,
                "Please report this folder, since the row should have been named")
            return nil
        }
    }
}
