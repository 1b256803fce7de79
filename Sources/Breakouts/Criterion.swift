public import ForumModel

/// One thing that groups are mixed by; pairs of people who share a value of it in a group are counted.
public enum Criterion: Sendable, Hashable {
    /// Facilitators, where there are not as many as groups or more than one each.
    case facilitators
    case attribute(AttributeID)
    case organization
    /// Everybody shares it: the sizes of the groups.
    case size

    /// How reports call it.
    public var name: String {
        switch self {
        case .facilitators: "facilitators"
        case .attribute(let attribute): attribute.rawValue
        case .organization: "organization"
        case .size: "size"
        }
    }
}

/// A value that somebody in the room has, and how many have it.
struct Value {
    /// The column of the roster.
    let column: Int
    let name: String
    let mode: ValueMode
    var count = 0
    /// Whether the mode asks for counts to be even; other values cost nothing.
    var isCounted: Bool {
        switch mode {
        case .spread, .noLone, .atLeast: true
        case .together, .ignore: false
        }
    }
}

/// A column of the roster: a criterion, or a label whose people must not meet.
enum Column: Equatable {
    case criterion(Criterion)
    /// Attendance when it is not mixed by, only needed for the hybrid rule.
    case presenceOnly
    case apart

    var criterion: Criterion? {
        if case .criterion(let criterion) = self { criterion } else { nil }
    }
}
