import ForumModel
import Foundation

/// A conference as an event: its sessions are slots on days of their own, a time slot lasts a minute, and submissions are
/// the event's sessions.
struct ConferenceEvent {
    let conference: Conference
    let event: Event
    /// Days from one conference session to the next.
    private let stride: Int

    init(_ conference: Conference) throws {
        self.conference = conference
        let longest = conference.sessions.map(\.slots).max() ?? 1
        let stride = longest / Self.day + 1
        self.stride = stride
        guard let utc = TimeZone(identifier: "UTC") else { throw EventFlaw(message: "the time zone UTC is missing") }
        event = try Event(
            name: conference.name, acronym: conference.name, timeZone: utc, step: 1,
            slots: conference.sessions.enumerated().map { number, session in
                Slot(
                    id: ID(session.name),
                    time: TimeRange(
                        start: Instant(rawValue: number * stride * Self.day), duration: Minutes(session.slots)))
            },
            rooms: conference.rooms.map { Room(id: ID($0)) },
            sessions: conference.submissions.map { Session(id: ID($0.reference), durations: [Minutes($0.slots)]) })
    }

    /// Reads an instance, or throws all that is wrong with it.
    init(instance url: URL) throws {
        let file = try JSONDecoder().decode(ConferenceFile.self, from: try Data(contentsOf: url))
        try self.init(Conference(file, name: url.deletingPathExtension().lastPathComponent))
    }

    private static let day = 24 * 60

    /// The conference session in which something starts, and the time slot in it.
    func place(of start: Instant) -> (session: Int, slot: Int) {
        let length = stride * Self.day
        return (start.rawValue / length, start.rawValue % length)
    }

    /// A solution as the library's checker reads it.
    func solution(_ programme: Programme) -> String {
        var lines = ["reference,session,room,slot"]
        for placement in programme.placements {
            let (session, slot) = place(of: placement.start)
            lines.append(
                [placement.session.rawValue, conference.sessions[session].name, placement.room.rawValue, "\(slot)"]
                    .map(Self.quoted).joined(separator: ","))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func quoted(_ text: String) -> String {
        guard text.contains(where: { ",\"\r\n".contains($0) }) else { return text }
        return "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
}
