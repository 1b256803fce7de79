import ForumModel

/// What spreadsheets hold instead of the documented words, as ``normalizedWord(_:)`` leaves them.
extension SessionType {
    static let aliases: [String: Self] = [
        "ws": .workshop, "workshops": .workshop, "of": "open-forum", "openforum": "open-forum",
        "open-forums": "open-forum", "main-session": "main", "ms": "main", "plenary": "main",
        "lightning-talk": "lightning", "lightning-talks": "lightning", "lt": "lightning", "townhall": "town-hall",
        "town-halls": "town-hall", "th": "town-hall", "dc": "dynamic-coalition", "dc-session": "dynamic-coalition",
        "dynamic-coalition-session": "dynamic-coalition", "dynamic-coalitions": "dynamic-coalition", "nris": "nri",
        "nri-session": "nri", "nri-collaborative-session": "nri", "national-and-regional-initiative": "nri",
        "national-and-regional-initiatives": "nri", "day-zero": "day-0", "day-0-event": "day-0", "day0": "day-0",
        "pre-event": "day-0", "networking-session": "networking", "others": "other",
    ]
}

extension StakeholderGroup {
    static let aliases: [String: Self] = [
        "gov": "government", "govt": "government", "governments": "government", "governmental": "government",
        "public-sector": "government", "private": "private-sector", "business": "private-sector",
        "business-community": "private-sector", "industry": "private-sector", "privatesector": "private-sector",
        "civil": "civil-society", "cs": "civil-society", "cso": "civil-society", "ngo": "civil-society",
        "civilsociety": "civil-society", "technical": "technical-community", "tech": "technical-community",
        "tc": "technical-community", "tech-community": "technical-community",
        "igo": "intergovernmental", "intergovernmental-organization": "intergovernmental",
        "intergovernmental-organisation": "intergovernmental", "intergovernmental-organizations": "intergovernmental",
        "intergovernmental-organisations": "intergovernmental", "inter-governmental": "intergovernmental",
        "inter-governmental-organization": "intergovernmental", "inter-governmental-organisation": "intergovernmental",
        "international-organization": "intergovernmental", "international-organisation": "intergovernmental",
        "io": "intergovernmental", "press": "media", "press/media": "media", "media/press": "media",
        "young-people": "youth",
        "youths": "youth",
    ]
}

extension RegionalGroup {
    static let aliases: [String: Self] = [
        "africa": "african", "african-group": "african", "africa-group": "african", "african-states": "african",
        "apg": "asia-pacific", "asia-pacific-group": "asia-pacific", "asia-pacific-states": "asia-pacific",
        "asia": "asia-pacific", "asia-and-the-pacific": "asia-pacific", "asia-and-pacific": "asia-pacific",
        "asian-group": "asia-pacific", "eeg": "eastern-european", "eastern-european-group": "eastern-european",
        "eastern-european-states": "eastern-european", "eastern-europe": "eastern-european",
        "eastern-europe-group": "eastern-european", "latin-american-and-caribbean-group": "grulac",
        "latin-america-and-caribbean-group": "grulac", "latin-american-and-caribbean": "grulac",
        "latin-american-and-caribbean-states": "grulac", "latin-america-and-caribbean": "grulac",
        "latin-america-and-the-caribbean": "grulac", "lac": "grulac", "western-european-and-others-group": "weog",
        "western-european-and-other-states": "weog", "western-europe-and-others-group": "weog",
        "western-european-and-others": "weog", "western-europe-and-others": "weog",
        "western-european-and-other-group": "weog",
        // As registration forms name them.
        "latin-american-and-caribbean-group-(grulac)": "grulac",
        "latin-american-and-caribbean-states-(grulac)": "grulac",
        "latin-america-and-the-caribbean-(grulac)": "grulac",
        "western-european-and-others-group-(weog)": "weog", "western-european-and-other-states-(weog)": "weog",
        "western-europe-and-others-(weog)": "weog", "eastern-european-group-(eeg)": "eastern-european",
        "asia-pacific-group-(apg)": "asia-pacific",
        "igo": .intergovernmental, "intergovernmental-organization": .intergovernmental,
        "intergovernmental-organisation": .intergovernmental, "international-organization": .intergovernmental,
        "international-organisation": .intergovernmental,
    ]
}

extension Layout {
    static let aliases: [String: Self] = [
        "theater": "theatre", "theatre-style": "theatre", "theater-style": "theatre", "auditorium": "theatre",
        "class-room": "classroom", "classroom-style": "classroom", "round-table": "roundtable",
        "round-tables": "roundtable", "roundtables": "roundtable", "ushape": "u-shape", "u": "u-shape",
        "u-shaped": "u-shape", "horseshoe": "u-shape", "flex": "flexible",
    ]
}

extension RoleKind {
    static let aliases: [String: Self] = [
        "organiser": .organizer, "organizers": .organizer, "organisers": .organizer, "co-organizer": .organizer,
        "co-organiser": .organizer, "speakers": .speaker, "panelist": .speaker, "panellist": .speaker,
        "discussant": .speaker, "moderators": .moderator, "co-moderator": .moderator, "chair": .moderator,
        "on-site-moderator": .onsiteModerator, "moderator-onsite": .onsiteModerator,
        "moderator-(onsite)": .onsiteModerator, "in-person-moderator": .onsiteModerator,
        "remote-moderator": .onlineModerator, "virtual-moderator": .onlineModerator,
        "on-line-moderator": .onlineModerator, "moderator-online": .onlineModerator,
        "moderator-(online)": .onlineModerator, "reporter": .rapporteur, "rapporteurs": .rapporteur,
        "facilitators": .facilitator, "must-attend": .required,
    ]
}

extension Attendance {
    static let aliases: [String: Self] = [
        "on-site": .onsite, "in-person": .onsite, "inperson": .onsite, "physical": .onsite,
        "on-line": .online, "remote": .online, "remotely": .online, "virtual": .online, "virtually": .online,
    ]
}

extension SessionStatus {
    static let aliases: [String: Self] = [
        "confirmed": .accepted, "approved": .accepted, "selected": .accepted, "reserve": .candidate,
        "waiting": .candidate, "waitlisted": .candidate, "submitted": .requested, "proposed": .requested,
        "cancelled": .withdrawn, "canceled": .withdrawn, "rejected": .withdrawn, "declined": .withdrawn,
    ]
}

extension Slot.Kind {
    static let aliases: [String: Self] = [
        "sessions": .session, "pause": .break, "lunch": .break, "coffee": .break, "coffee-break": .break,
        "lunch-break": .break,
    ]
}

extension Feature {
    /// Features are free words; they are compared like words of a vocabulary.
    init(text: String) { self.init(rawValue: normalizedWord(text)) }
}

/// A gender as people write it, in small letters and with one word for one thing; nil for an answer not given.
func genderWord(_ text: String) -> String? {
    switch normalizedWord(text) {
    case "f", "w", "female", "woman", "women": "female"
    case "m", "male", "man", "men": "male"
    case "n/a", "na", "-", "", "unknown", "not-stated", "prefer-not-to-say", "prefer-not-to-answer", "undisclosed": nil
    case let word: word
    }
}

/// A language as people write it: the code in small letters; the names of the United Nations' languages have theirs.
func languageWord(_ text: String) -> String {
    switch normalizedWord(text) {
    case "english": "en"
    case "french", "français": "fr"
    case "spanish", "español": "es"
    case "arabic": "ar"
    case "chinese", "mandarin": "zh"
    case "russian": "ru"
    case "portuguese": "pt"
    case let word: word
    }
}

/// Languages in one cell, however people divide them: `en; fr`, `English, French`, `en/fr`, `en fr`. Blanks divide only
/// where every part is a code of two or three letters, since names of languages may hold blanks.
func languageWords(_ text: String) -> [String] {
    let parts = text.unicodeScalars.split { ";,/|+&\n".unicodeScalars.contains($0) }.map { String($0) }
    return parts.flatMap { part in
        let words = part.split(whereSeparator: \.isWhitespace)
        let areCodes = words.allSatisfy { (2...3).contains($0.count) && $0.allSatisfy(\.isLetter) }
        return (areCodes ? words.map { String($0) } : [part]).map(languageWord).filter { !$0.isEmpty }
    }
}
