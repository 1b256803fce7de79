public import ForumModel

/// What the settings and the rooms of an event folder say, whether or not the rest makes an event yet.
public struct EventOutline: Sendable {
    public let requests: RequestRules
    /// nil: every theme that a session names is one.
    public let themes: [Theme]?
    public let rooms: [Room]
    /// About event.yaml and rooms.csv; a file that is missing is no problem here.
    public let diagnostics: [Diagnostic]

    public init(_ files: EventFiles, rules: RuleVocabulary) {
        let log = DiagnosticLog()
        var settings = EventSettings()
        if let bytes = files[EventSettings.file] { settings = EventSettings(bytes, rules: rules, log: log) }
        requests = settings.requests
        themes = settings.themes
        let sheet = files["rooms.csv"].flatMap { Sheet<RoomColumn>($0, file: "rooms.csv", log: log) }
        // Times of rooms may name slots, which are not known here; they are not asked for.
        let silent = DiagnosticLog()
        rooms =
            sheet.map {
                Intake.rooms(
                    $0, times: EventTimes(zone: settings.readingZone), layouts: Vocabulary(aliases: Layout.aliases),
                    log: silent)
            } ?? []
        diagnostics = log.sorted(files: [EventSettings.file, "rooms.csv"])
    }
}
