/// The tables of an event folder as they stand; nil is a file that is not there or whose columns are wrong.
struct EventTables {
    let slotsFile: String
    let slots: Sheet<SlotColumn>?
    let rooms: Sheet<RoomColumn>?
    let sessions: Sheet<SessionColumn>?
    let people: Sheet<PersonColumn>?
    let roles: Sheet<RoleColumn>?
    let relations: Sheet<RelationColumn>?
    let interests: Sheet<InterestColumn>?
    let decisions: Sheet<DecisionColumn>?

    /// The order in which diagnostics are listed.
    var order: [String] {
        let names = [
            EventSettings.file, slotsFile, "rooms.csv", "sessions.csv", "people.csv", "roles.csv", "relations.csv",
            "interests.csv", "decisions.csv",
        ]
        return names.enumerated().filter { names.firstIndex(of: $1) == $0 }.map(\.element)
    }

    init(_ files: EventFiles, _ settings: EventSettings, log: DiagnosticLog) {
        slotsFile = settings.slotsPath ?? "slots.csv"
        slots = settings.slotsPath.flatMap { Self.sheet(files, $0, log: log) }
        rooms = Self.sheet(files, "rooms.csv", log: log)
        sessions = Self.sheet(files, "sessions.csv", log: log)
        people = Self.sheet(files, "people.csv", log: log)
        roles = Self.sheet(files, "roles.csv", log: log)
        relations = Self.sheet(files, "relations.csv", log: log)
        interests = Self.sheet(files, "interests.csv", log: log)
        decisions = Self.sheet(files, "decisions.csv", log: log)
    }

    private static func sheet<Column>(_ files: EventFiles, _ name: String, log: DiagnosticLog) -> Sheet<Column>? {
        files[name].flatMap { Sheet($0, file: name, log: log) }
    }
}
