/// The keys under one key of event.yaml, asked for by name; what has the wrong shape goes to the log.
struct SettingMap {
    let file: String
    /// The path of keys that leads here, with a dot at its end: `rules.room-fit.`; empty at the top.
    let path: String
    let entries: [Setting.Entry]
    let log: DiagnosticLog

    func spot(_ entry: Setting.Entry) -> Spot { Spot(file: file, row: entry.line, column: path + entry.key) }

    /// The entry of this key, unless it is left out or left empty.
    func entry(_ key: String) -> Setting.Entry? { entries.first { $0.key == key && !$0.value.isEmpty } }

    func warnOfUnknownKeys(_ known: [String]) {
        for entry in entries where !known.contains(entry.key) {
            log.report(
                .unknownSetting, at: spot(entry),
                "the setting \(quoted(path + entry.key)) is not known and is not read",
                cure("Correct its name, or remove it", for: entry.key, among: known))
        }
    }

    func text(_ key: String) -> String? { entry(key).flatMap(text) }

    func text(_ entry: Setting.Entry) -> String? {
        if case .text(let text) = entry.value.value { return text }
        report(wrongShape: entry, expected: "one value")
        return nil
    }

    func value<Value>(_ key: String, _ read: (String) throws(Flaw) -> Value) -> Value? {
        guard let entry = entry(key), let text = text(entry) else { return nil }
        return log.value(at: spot(entry)) { () throws(Flaw) in try read(text) }
    }

    /// A YAML list of texts, or one text with semicolons.
    func texts(_ key: String) -> [String] {
        guard let entry = entry(key) else { return [] }
        switch entry.value.value {
        case .text(let text): return listItems(text)
        case .list(let items):
            return items.compactMap { item in
                text(Setting.Entry(key: entry.key, line: item.line, value: item))
            }.filter { !$0.isEmpty }
        case .map:
            report(wrongShape: entry, expected: "a list")
            return []
        }
    }

    func map(_ key: String) -> SettingMap? { entry(key).flatMap(map) }

    func map(_ entry: Setting.Entry) -> SettingMap? {
        if case .map(let entries) = entry.value.value {
            return SettingMap(file: file, path: path + entry.key + ".", entries: entries, log: log)
        }
        if !entry.value.isEmpty { report(wrongShape: entry, expected: "keys with values") }
        return nil
    }

    /// The items of a list, each under its number.
    func list(_ key: String) -> [Setting.Entry] {
        guard let entry = entry(key) else { return [] }
        guard case .list(let items) = entry.value.value else {
            report(wrongShape: entry, expected: "a list")
            return []
        }
        return items.enumerated().map { Setting.Entry(key: "\(entry.key).\($0 + 1)", line: $1.line, value: $1) }
    }

    private func report(wrongShape entry: Setting.Entry, expected: String) {
        log.report(
            .wrongShape, at: spot(entry), "\(path + entry.key) has to be \(expected), and is \(entry.value.shape)",
            "Write it as the description of event.yaml shows")
    }
}
