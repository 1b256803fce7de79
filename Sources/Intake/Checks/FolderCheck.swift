/// The names that an event folder may hold, and which of them are there.
enum FolderCheck {
    static let required = ["event.yaml", "rooms.csv", "sessions.csv"]
    static let optional = ["slots.csv", "people.csv", "roles.csv", "relations.csv", "interests.csv", "decisions.csv"]

    /// Whether anything of an event is there; if not, one clear error says what is expected.
    static func isEvent(_ files: EventFiles, log: DiagnosticLog) -> Bool {
        if (required + optional).contains(where: { files[$0] != nil }) { return true }
        let nearMiss = files.files.keys.sorted().first { nearestKnown(to: $0) != nil }
        log.report(
            .emptyFolder, at: Spot(file: files.name.isEmpty ? "." : files.name),
            "the folder holds none of the files of an event",
            (files[ProgrammeIntake.file] == nil
                ? "" : "It looks like an output folder; name the event folder first. ")
                + (nearMiss.map { "Is \(quoted($0)) misspelt? " } ?? "")
                + "Expected are \(required.joined(separator: ", ")) and, if wanted, \(optional.joined(separator: ", "))"
        )
        return false
    }

    static func reportMissing(_ files: EventFiles, _ settings: EventSettings, log: DiagnosticLog) {
        for name in required where files[name] == nil { reportMissing(name, in: files, log: log) }
        if let path = settings.slotsPath, files[path] == nil { reportMissing(path, in: files, log: log) }
        if files["people.csv"] == nil, files["roles.csv"] != nil {
            log.report(
                .missingFile, at: Spot(file: "people.csv"), "the file is missing, and roles.csv names people",
                "Add people.csv, or remove roles.csv")
        }
    }

    private static func reportMissing(_ name: String, in files: EventFiles, log: DiagnosticLog) {
        let other = nearestName(to: name, among: files.files.keys.sorted().filter { $0 != name && !isKnown($0) })
        log.report(
            .missingFile, at: Spot(file: name), "the required file \(quoted(name)) is missing",
            other.map { "Rename \(quoted($0)), or add the file" } ?? "Add the file to the folder")
    }

    /// Warns of tables that nothing reads although their names look as if.
    static func warnOfStrays(_ files: EventFiles, _ settings: EventSettings, log: DiagnosticLog) {
        for name in files.files.keys.sorted() where !isKnown(name) && name != settings.slotsPath {
            guard let known = nearestKnown(to: name) else { continue }
            log.report(
                .misspeltFile, at: Spot(file: name), "the file is not read; its name is almost \(quoted(known))",
                "Rename it to \(known), or give it quite another name")
        }
        let hasOtherSlots = settings.slotsPath.map { $0 != "slots.csv" } ?? settings.namesHours
        if files["slots.csv"] != nil, hasOtherSlots {
            log.report(
                .unusedFile, at: Spot(file: "slots.csv"), "the file is not read, since event.yaml does not name it",
                "Remove it, or write slots: slots.csv")
        }
    }

    private static func isKnown(_ name: String) -> Bool { (required + optional + ["programme.csv"]).contains(name) }

    /// The known name that `name` is a slip of, letter case included.
    private static func nearestKnown(to name: String) -> String? {
        let small = name.lowercased()
        guard !name.utf8.contains(UInt8(ascii: "/")), [".csv", ".yaml", ".yml"].contains(where: small.hasSuffix)
        else { return nil }
        return nearestName(to: name, among: required + optional, reach: 2)
    }
}
