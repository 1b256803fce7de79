import ForumModel

extension Proposal {
    /// One line of JSON: year, type, number, title, start, end, room, theme, format, layout, durations, organizers,
    /// speakers, onsite_moderators, online_moderators, rapporteurs, sdgs, agenda, breakouts, warnings, in this order.
    ///
    /// Unknown single values are null and unknown lists empty; times are UTC with `Z`, lengths minutes.
    public var json: String {
        let pairs: [(String, String)] = [
            ("year", Self.json(year)), ("type", Self.json(type?.rawValue)), ("number", Self.json(number)),
            ("title", Self.json(title)), ("start", Self.json(start.map(Self.utc))),
            ("end", Self.json(end.map(Self.utc))), ("room", Self.json(room)), ("theme", Self.json(theme)),
            ("format", Self.json(format)), ("layout", Self.json(layout?.rawValue)),
            ("durations", Self.list(durations) { String($0.rawValue) }),
            ("organizers", Self.list(organizers, Self.organizer)), ("speakers", Self.list(speakers, Self.speaker)),
            ("onsite_moderators", Self.list(onsiteModerators, Self.speaker)),
            ("online_moderators", Self.list(onlineModerators, Self.speaker)),
            ("rapporteurs", Self.list(rapporteurs, Self.speaker)), ("sdgs", Self.list(goals) { String($0) }),
            ("agenda", Self.list(agenda) { "{\"minutes\":\($0.minutes.rawValue),\"title\":\(Self.json($0.title))}" }),
            ("breakouts", breakouts.map(Self.breakouts) ?? "null"),
            ("warnings", Self.list(warnings) { Self.json($0.description) }),
        ]
        return "{" + pairs.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
    }

    private static func organizer(_ person: ProposedPerson) -> String {
        "{\"name\":\(json(person.name)),\"organization\":\(json(person.organization))}"
    }

    private static func speaker(_ person: ProposedPerson) -> String {
        "{\"name\":\(json(person.name)),\"stakeholder_group\":\(json(person.stakeholderGroup?.rawValue)),"
            + "\"regional_group\":\(json(person.regionalGroup?.rawValue))}"
    }

    private static func breakouts(_ wish: BreakoutWish) -> String {
        "{\"min\":\(json(wish.min)),\"max\":\(json(wish.max)),\"minutes\":\(json(wish.minutes?.rawValue)),"
            + "\"hybrid\":\(wish.isHybrid.map { String($0) } ?? "null")}"
    }

    private static func list<Value>(_ values: [Value], _ text: (Value) -> String) -> String {
        "[" + values.map(text).joined(separator: ",") + "]"
    }

    private static func json(_ number: Int?) -> String { number.map { String($0) } ?? "null" }

    private static func json(_ text: String?) -> String {
        guard let text else { return "null" }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// `2025-06-23T09:00:00Z`
    static func utc(_ moment: Instant) -> String {
        let day = Int((Double(moment.rawValue) / 1440).rounded(.down))
        let minute = moment.rawValue - day * 1440
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
        return "\(LocalDate(dayNumber: day))T\(two(minute / 60)):\(two(minute % 60)):00Z"
    }
}
