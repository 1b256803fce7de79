import ForumModel
import Foundation

/// What event.yaml says, before it meets the other files.
struct EventSettings {
    static let file = "event.yaml"
    static let keys = [
        "name", "timezone", "acronym", "domain", "url", "published", "slots", "hours", "step", "prime", "turnover",
        "types", "themes", "languages", "crews", "walking", "rules", "requests",
    ]

    /// Whether there are settings at all; otherwise nothing that they would declare can be called unknown.
    var isReadable = false
    var name = ""
    /// nil when missing or unknown.
    var zone: TimeZone?
    /// Without a zone, times are read as if it were UTC, to find what else is wrong.
    var readingZone: TimeZone { zone ?? .gmt }
    var acronym: String?
    var domain: String?
    var url: String?
    var published: Instant?
    /// The path of the file of slots, safe to look up in the folder.
    var slotsPath: String?
    var hours: [OpeningHours] = []
    /// Whether the settings name slots or hours at all, be it wrongly.
    var namesSlots = false
    var namesHours = false
    var step: Minutes?
    var prime: DailyHours?
    var turnover: Minutes = 0
    var types: [SessionType: TypeSettings] = [:]
    /// nil: the values found in sessions.csv.
    var themes: [Theme]?
    var languages: [String] = []
    var crews: [Crew] = []
    var walking = Walking.none
    var rules: [RuleID: RuleSetting] = [:]
    var requests = RequestRules()

    init() {}

    init(_ bytes: [UInt8], rules vocabulary: RuleVocabulary, log: DiagnosticLog) {
        guard let map = Self.map(bytes, log: log) else { return }
        isReadable = true
        map.warnOfUnknownKeys(Self.keys)
        readIdentity(map)
        readTime(map)
        types = Self.types(map)
        themes = Self.themes(map)
        languages = map.texts("languages").map(languageWord)
        crews = Self.crews(map)
        if let walk = map.map("walking") {
            walk.warnOfUnknownKeys(["floor", "building"])
            walking = Walking(floor: walk.minutes("floor") ?? 0, building: walk.minutes("building") ?? 0)
        }
        rules = Self.rules(map, vocabulary)
        requests = Self.requests(map)
    }

    private static func map(_ bytes: [UInt8], log: DiagnosticLog) -> SettingMap? {
        let spot = Spot(file: file)
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: body, as: UTF8.self) else {
            let offset = firstInvalidByte(of: body) + bytes.count - body.count
            let line = 1 + bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") }
            log.report(
                .notUTF8, at: Spot(file: file, row: line), "the text is not UTF-8, from byte \(offset) of the file on",
                "Save as UTF-8")
            return nil
        }
        do {
            let root = try SettingsText.parse(text)
            if root.isEmpty {
                log.report(.emptyFile, at: spot, "the file is empty", "Write at least the name and the timezone")
                return nil
            }
            guard case .map(let entries) = root.value else {
                log.report(
                    .wrongShape, at: Spot(file: file, row: root.line),
                    "the file has to consist of keys with values, and is \(root.shape)",
                    "Begin with a line such as name: My Meeting")
                return nil
            }
            return SettingMap(file: file, path: "", entries: entries, log: log)
        } catch {
            log.report(error.flaw, at: Spot(file: file, row: error.line))
            return nil
        }
    }

    private mutating func readIdentity(_ map: SettingMap) {
        for key in ["name", "timezone"] where map.entry(key) == nil {
            map.log.report(
                .missingSetting, at: Spot(file: Self.file, column: key), "the setting \(quoted(key)) is missing",
                key == "name" ? "Add a line such as name: My Meeting" : "Add a line such as timezone: Europe/Oslo")
        }
        name = map.text("name") ?? ""
        zone = map.value("timezone") { (text) throws(Flaw) in try timeZone(named: text) }
        acronym = map.value("acronym") { (text) throws(Flaw) in try safeName(text, also: "._-") }
        domain = map.value("domain") { (text) throws(Flaw) in try safeName(text, also: ".-") }
        url = map.text("url")
    }

    private mutating func readTime(_ map: SettingMap) {
        let times = EventTimes(zone: readingZone)
        published = map.value("published") { (text) throws(Flaw) in
            if let day = localDate(text) { return Instant(rawValue: day.dayNumber * 1440) }
            return try times.moment(text)
        }
        step = map.minutes("step", in: 1...1440)
        turnover = map.minutes("turnover") ?? 0
        prime = map.value("prime") { (text) throws(Flaw) in try dailyHours(text) }
        namesSlots = map.entry("slots") != nil
        namesHours = map.entry("hours") != nil
        if namesSlots, namesHours, let hours = map.entry("hours") {
            map.log.report(
                .slotsAndHours, at: map.spot(hours), "both slots and hours are given", "Keep one of the two")
        } else if !namesSlots, !namesHours {
            map.log.report(
                .neitherSlotsNorHours, at: Spot(file: Self.file), "neither slots nor hours are given",
                "Add a line such as slots: slots.csv, or the hours of the meeting")
        }
        slotsPath = map.value("slots") { (text) throws(Flaw) in try pathInside(text) }
        hours = map.list("hours").compactMap { OpeningHours($0, of: map) }
    }
}

extension SettingMap {
    func minutes(_ key: String, in range: ClosedRange<Int> = 0...1440) -> Minutes? {
        value(key) { (text) throws(Flaw) in Minutes(try wholeNumber(text, in: range, of: "minutes")) }
    }
}

/// A name that may become part of a file's name or of an address: ASCII letters, digits and `signs`, no sign in front.
private func safeName(_ text: String, also signs: String) throws(Flaw) -> String {
    let isSafe = text.utf8.allSatisfy { isLetterOrDigit($0) || signs.utf8.contains($0) }
    guard isSafe, let first = text.utf8.first, isLetterOrDigit(first), text.utf8.count <= 100 else {
        throw Flaw(
            .unsafeName, "\(quoted(text)) cannot be part of file names and addresses",
            "Write letters a to z, digits and \(signs.map { "'\($0)'" }.joined(separator: " ")) only, "
                + "a letter or digit first"
        )
    }
    return text
}

/// What of `text` may be part of a file's name, the rest as hyphens; nil when nothing is left.
func safePart(of text: String) -> String? {
    var part = ""
    for byte in text.utf8.prefix(100) {
        if isLetterOrDigit(byte) || (!part.isEmpty && "._-".utf8.contains(byte)) {
            part.unicodeScalars.append(Unicode.Scalar(byte))
        } else if !part.isEmpty, part.utf8.last != UInt8(ascii: "-") {
            part.append("-")
        }
    }
    while part.last == "-" || part.last == "." { part.removeLast() }
    return part.isEmpty ? nil : part
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    default: false
    }
}

/// A relative path that stays inside the folder, without `.` parts.
private func pathInside(_ text: String) throws(Flaw) -> String {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).filter { $0 != "." }
    let isInside =
        !parts.isEmpty && !parts.contains { $0.isEmpty || $0 == ".." }
        && !text.unicodeScalars.contains { $0 == "\\" || $0 == ":" || $0.value < 0x20 }
    guard isInside else {
        throw Flaw(
            .pathOutsideFolder, "\(quoted(text)) is not the path of a file inside the event folder",
            "Put the file into the folder and write its name: slots.csv")
    }
    return parts.joined(separator: "/")
}
