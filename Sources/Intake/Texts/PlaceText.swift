public import ForumModel

/// A place as people write it, such as in a question: `START` or `START@ROOM`.
public enum PlaceText: Sendable, Hashable {
    case place(Instant, room: ID<Room>?)
    /// It cannot be read: what is the matter, and what to write instead.
    case flaw(cause: String, cure: String)

    /// - Parameter text: a time without an offset is on the event's clock.
    public init(_ text: String, of event: Event) {
        let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map {
            trimmed(String($0))
        }
        do throws(Flaw) {
            let start = try EventTimes(zone: event.timeZone).moment(parts[0])
            guard parts.count > 1 else {
                self = .place(start, room: nil)
                return
            }
            guard event.room(ID(parts[1])) != nil else {
                let rooms = event.rooms.prefix(20).map(\.id.rawValue).joined(separator: ", ")
                let rest = event.rooms.count > 20 ? " and more" : ""
                self = .flaw(
                    cause: "there is no room \(quoted(parts[1]))", cure: "The rooms are \(rooms)\(rest)")
                return
            }
            self = .place(start, room: ID(parts[1]))
        } catch {
            self = .flaw(cause: error.cause(), cure: error.cure())
        }
    }
}
