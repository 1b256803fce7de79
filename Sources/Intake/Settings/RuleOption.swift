import ForumModel

/// The options of rules by name; a name means the same in every rule that has the option.
enum RuleOption: String {
    /// Daily hours.
    case comfortable, possible
    /// A number of sessions.
    case limit
    /// A length of time.
    case minutes

    /// The value in the one form in which the rules read it: `08:00-21:00`, `30`.
    func value(_ text: String) throws(Flaw) -> String {
        switch self {
        case .comfortable, .possible:
            let hours = try dailyHours(text)
            return "\(clock(hours.start))-\(clock(hours.end > 1440 ? hours.end - 1440 : hours.end))"
        case .limit: return String(try wholeNumber(text, in: 1...largestCount, of: "sessions"))
        case .minutes: return String(try wholeNumber(text, in: 0...1440, of: "minutes"))
        }
    }
}
