import ForumModel

/// Types, themes and crews: the catalogues that event.yaml declares.
extension EventSettings {
    static func types(_ map: SettingMap) -> [SessionType: TypeSettings] {
        guard let all = map.map("types") else { return [:] }
        let vocabulary = Vocabulary(aliases: SessionType.aliases)
        var types: [SessionType: TypeSettings] = [:]
        for entry in all.entries {
            let type = vocabulary.resolve(entry.key)
            guard types[type] == nil else {
                map.log.report(
                    .keyTwice, at: all.spot(entry), "the type \(quoted(type.rawValue)) is given twice",
                    "Keep one of the two")
                continue
            }
            guard let values = all.map(entry) else {
                types[type] = TypeSettings()
                continue
            }
            values.warnOfUnknownKeys(["weight", "turnover"])
            let weight = values.value("weight") { (text) throws(Flaw) in try Intake.weight(text) }
            types[type] = TypeSettings(weight: weight ?? 1, turnover: values.minutes("turnover"))
        }
        return types
    }

    static func themes(_ map: SettingMap) -> [Theme]? {
        guard map.entry("themes") != nil else { return nil }
        var register = IdentifierRegister()
        return map.list("themes").compactMap { entry in
            // A theme without more than an id may stand as a word.
            if case .text(let text) = entry.value.value {
                let spot = map.spot(entry)
                let id = map.log.value(at: spot) { () throws(Flaw) in try identifier(text) }
                guard let id, register.insert(id, at: spot, kind: "theme", log: map.log) else { return nil }
                return Theme(id: ID(id))
            }
            guard let values = map.map(entry) else { return nil }
            values.warnOfUnknownKeys(["id", "name", "colour"])
            guard values.entry("id") != nil else {
                map.log.report(
                    .missingSetting, at: map.spot(entry), "a theme has no id", "Add the id that sessions.csv uses")
                return nil
            }
            guard let id = values.value("id", { (text) throws(Flaw) in try identifier(text) }),
                register.insert(id, at: map.spot(entry), kind: "theme", log: map.log)
            else { return nil }
            return Theme(id: ID(id), name: values.text("name"), colour: colour(values))
        }
    }

    private static func colour(_ values: SettingMap) -> String? {
        guard let entry = values.entry("colour"), let text = values.text(entry) else { return nil }
        let digits = text.utf8.dropFirst()
        let isColour = text.utf8.first == UInt8(ascii: "#") && digits.count == 6
        if isColour, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) { return text }
        values.log.report(
            .notAColour, at: values.spot(entry), "\(quoted(text)) is not a colour and is not used",
            "Write it in quotation marks with six hexadecimal digits: \"#3366cc\"")
        return nil
    }

    static func crews(_ map: SettingMap) -> [Crew] {
        guard let all = map.map("crews") else { return [] }
        var register = IdentifierRegister()
        return all.entries.compactMap { entry in
            let spot = all.spot(entry)
            let count = map.log.value(at: spot) { () throws(Flaw) in
                _ = try identifier(entry.key, isListed: true)
                guard case .text(let text) = entry.value.value else {
                    throw Flaw(.wrongShape, "it has to be one number", "Write crews: {interpretation: 2}")
                }
                return try wholeNumber(text, in: 0...largestCount, of: "crews")
            }
            guard let count, register.insert(entry.key, at: spot, kind: "crew", log: map.log) else { return nil }
            return Crew(id: ID(entry.key), count: count)
        }
    }
}
