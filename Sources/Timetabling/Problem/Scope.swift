public import ForumModel
import Rules

/// What of an earlier programme is decided anew; everything else stays where it was.
///
/// A scope takes options away before anything else looks at them, so construction, search, bounds and proofs know
/// nothing of it: a bound under a scope is a bound on all programmes that keep what the scope keeps.
///
/// Of a session that is decided anew:
/// - with `days`, only times on these days remain, and only sessions that stood on one of them, or nowhere, are
///   decided;
/// - with `themes`, only sessions of these themes are decided;
/// - with `keeps`, its time, or its room, stays as it was; a session that stood nowhere may take any.
///
/// Any other session stays where it was, and without a place where it had none.
public struct Scope: Sendable, Hashable {
    /// What even the sessions that are decided anew keep of their places.
    public enum Part: String, Sendable, Hashable, CaseIterable { case times, rooms }

    public var keeps: Set<Part>
    /// Empty: all days.
    public var days: Set<LocalDate>
    /// Empty: all sessions, also those without a theme.
    public var themes: Set<ID<Theme>>
    /// Sessions that the scope says nothing about, for those who ask what else would be possible.
    var freed: Set<ID<Session>> = []

    public init(keeps: Set<Part> = [], days: Set<LocalDate> = [], themes: Set<ID<Theme>> = []) {
        self.keeps = keeps
        self.days = days
        self.themes = themes
    }

    public static let everything = Scope()
    public var isEverything: Bool { keeps.isEmpty && days.isEmpty && themes.isEmpty }

    /// What was decided and what stayed, in a sentence; nil when everything was decided.
    public var sentence: String? {
        guard !isEverything else { return nil }
        var parts: [String] = []
        if !days.isEmpty { parts.append("on \(days.sorted().map(\.description).joined(separator: ", "))") }
        if !themes.isEmpty {
            let names = themes.sorted().map(\.rawValue).joined(separator: ", ")
            parts.append("of \(themes.count == 1 ? "theme" : "themes") \(names)")
        }
        let who = parts.isEmpty ? "Every session" : "Only sessions \(parts.joined(separator: " and "))"
        let kept = Part.allCases.filter(keeps.contains).map(\.rawValue).joined(separator: " and ")
        let what = kept.isEmpty ? "decided anew" : "decided anew, and kept \(kept)"
        return "\(who) \(parts.isEmpty ? "was" : "were") \(what); everything else stands as in the earlier programme."
    }
}

/// A ``Scope`` applied to the sessions of one event: which places it leaves them.
struct ScopeFilter {
    /// The rooms that remain at some time.
    enum Rooms: Equatable {
        case all, none
        case only(Int)
    }

    private let scope: Scope
    private let context: RuleContext

    init(_ scope: Scope, _ context: RuleContext) {
        self.scope = scope
        self.context = context
    }

    /// The rooms in which `session` may run at `time`, which lies on `day`.
    func rooms(of session: Int, at time: TimeRange, on day: LocalDate) -> Rooms {
        guard !scope.isEverything, !isFreed(session) else { return .all }
        let earlier = place(of: session)
        guard isDecided(session) else {
            guard let earlier, earlier.time == time else { return .none }
            return room(of: earlier)
        }
        if !scope.days.isEmpty, !scope.days.contains(day) { return .none }
        guard let earlier else { return .all }
        if scope.keeps.contains(.times), earlier.time != time { return .none }
        return scope.keeps.contains(.rooms) ? room(of: earlier) : .all
    }

    /// Whether more than the earlier place comes into question.
    func isDecided(_ session: Int) -> Bool {
        let wanted = context.session(session)
        if !scope.themes.isEmpty, !(wanted.theme.map(scope.themes.contains) ?? false) { return false }
        guard !scope.days.isEmpty, let earlier = place(of: session) else { return true }
        return scope.days.contains(earlier.start.date(in: context.event.timeZone))
    }

    /// Whether a session that had a place keeps it, or its time or room, and makes way for nobody who is decided anew.
    func isFrozen(_ session: Int) -> Bool {
        if Frozen.place(of: context.session(session), context.event, context.published) != nil { return true }
        guard !scope.isEverything, !isFreed(session), place(of: session) != nil else { return false }
        return !isDecided(session) || !scope.keeps.isEmpty
    }

    /// What the scope asks of `session`, for somebody who wonders why it has no place; nil when it asks nothing.
    func demand(on session: Int) -> String? {
        guard !scope.isEverything else { return nil }
        guard let earlier = place(of: session) else {
            guard isDecided(session) else {
                return "It had no place in the earlier programme, and is not among the sessions decided anew."
            }
            return scope.days.isEmpty ? nil : "It may only be put on \(days)."
        }
        let start = earlier.start.iso(in: context.event.timeZone).prefix(16)
        if !isDecided(session) || scope.keeps.count == Scope.Part.allCases.count {
            return "It is to stay at \(start) in \(earlier.room), as in the earlier programme."
        }
        if scope.keeps.contains(.times) { return "It is to keep its time, \(start), of the earlier programme." }
        let day = scope.days.isEmpty ? "" : ", and a day among \(days)"
        return scope.keeps.contains(.rooms)
            ? "It is to keep its room, \(earlier.room), of the earlier programme\(day)."
            : scope.days.isEmpty ? nil : "It may only be put on \(days)."
    }

    private func isFreed(_ session: Int) -> Bool { scope.freed.contains(context.session(session).id) }
    private var days: String { scope.days.sorted().map(\.description).joined(separator: ", ") }

    private func place(of session: Int) -> Placement? { context.published?[context.session(session).id] }

    private func room(of placement: Placement) -> Rooms {
        context.event.number(of: placement.room).map { .only($0) } ?? .none
    }
}
