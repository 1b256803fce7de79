public import ForumModel
import Foundation

/// Messages to those whom a new version touches, ready for a mail system: a file each, which `sendmail -t` takes as it is.
///
/// Each carries an invitation or a cancellation that calendars understand (iTIP, RFC 5546; as mail, iMIP, RFC 6047). It
/// knows its session by the UID of every other calendar, so that nobody has it twice.
public struct Outbox: Sendable {
    /// One message.
    public struct Message: Sendable {
        enum Method: String { case request = "REQUEST", cancel = "CANCEL" }

        let method: Method
        public let session: ID<Session>
        let person: Person
        let address: String
        let change: ProgrammeDiff.Change
    }

    /// By session, then person.
    public let messages: [Message]
    /// Touched people of whom no address is known, by name.
    public let unreachable: [String]
    private let publication: Publication
    private let diff: ProgrammeDiff
    private let sender: String

    /// - Parameters:
    ///   - old: the version before; nil where everybody is told for the first time.
    ///   - sender: the address from which messages come; nil for `programme@` and the event's domain.
    public init(from old: History?, to publication: Publication, sender: String? = nil) {
        self.publication = publication
        self.sender = sender ?? "programme@\(publication.event.domain)"
        let empty = History(
            version: 0, date: publication.history.date, timeZone: publication.history.timeZone, content: "", entries: []
        )
        diff = ProgrammeDiff(from: old ?? empty, to: publication.history)
        let event = publication.event
        var people = Dictionary(event.people.map { ($0.id.rawValue, $0) }) { first, _ in first }
        for person in event.people where people[person.name] == nil { people[person.name] = person }
        var messages: [Message] = []
        var unreachable: Set<String> = []
        for change in diff.changes {
            for (id, name) in change.people {
                guard let person = people[id], let address = person.email, address.contains("@") else {
                    unreachable.insert(name)
                    continue
                }
                let stays = change.after?.people.contains { $0.person == id } == true
                messages.append(
                    Message(
                        method: stays ? .request : .cancel, session: change.session, person: person, address: address,
                        change: change))
            }
        }
        self.messages = messages
        self.unreachable = unreachable.sorted()
    }

    /// A file each message, and messages.csv, which lists them.
    public var files: [OutputFile] {
        var table = CSVWriter(header: ["file", "method", "session", "person", "to"])
        var files: [OutputFile] = []
        let calendars = CalendarEntryWriter(publication)
        for (number, message) in messages.enumerated() {
            let digits = String(number + 1)
            let path = String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ".eml"
            files.append(OutputFile(path: path, bytes: Array(text(of: message, calendars).utf8)))
            table.append([
                .value(path), .value(message.method.rawValue), .text(message.session.rawValue),
                .text(message.person.id.rawValue), .text(message.address),
            ])
        }
        return [OutputFile(path: Self.index, bytes: table.bytes)] + files
    }

    /// The file that lists the others.
    public static let index = "messages.csv"

    /// RFC 5322 with the two parts of RFC 6047: words for people, a calendar for programs.
    private func text(of message: Message, _ calendars: CalendarEntryWriter) -> String {
        let entry = publication.history[message.session]
        let uid = CalendarUID.text(of: message.session, in: publication.event)
        let mark = ContentHash.of(Array("\(uid) \(entry?.sequence ?? 0) \(message.address)".utf8)).prefix(32)
        let boundary = "convene-\(mark)"
        let words =
            "\u{201C}\(message.change.title)\u{201D} \(diff.sentence(message.change))\n\n\(publication.event.name)\n"
        let subject =
            message.method == .cancel && message.change.after == nil
            ? "Cancelled: \(message.change.title)" : "\(publication.event.name): \(message.change.title)"
        let name = publication.withheld.publicName(of: message.person) ?? ""
        var lines = [
            "From: \(MailText.phrase(publication.event.name)) <\(sender)>",
            "To: \(name.isEmpty ? "" : MailText.phrase(name) + " ")<\(MailText.plain(message.address))>",
            "Subject: \(MailText.phrase(subject))", "Date: \(MailText.date(publication.history.date))",
            "Message-ID: <\(mark)@\(publication.event.domain)>", "MIME-Version: 1.0",
            "Content-Type: multipart/alternative; boundary=\"\(boundary)\"", "",
        ]
        lines += ["--\(boundary)", "Content-Type: text/plain; charset=UTF-8"] + MailText.body(Array(words.utf8))
        lines += ["--\(boundary)", "Content-Type: text/calendar; charset=UTF-8; method=\(message.method.rawValue)"]
        lines += MailText.body(calendar(of: message, calendars)) + ["--\(boundary)--", ""]
        return lines.joined(separator: "\r\n")
    }

    private func calendar(of message: Message, _ calendars: CalendarEntryWriter) -> [UInt8] {
        var lines = ContentLines()
        let item = publication.scheduled.first { $0.session.id == message.session }
        lines.component("VCALENDAR") { lines in
            lines.append("VERSION", "2.0")
            lines.append("PRODID", "-//Convene//Convene//EN")
            lines.append("METHOD", message.method.rawValue)
            let times = [message.change.before?.time, message.change.after?.time].compactMap { $0 }
            if let start = times.map(\.start).min(), let end = times.map(\.end).max(),
                let covered = TimeRange(start, end)
            {
                CalendarTimeZone(publication.event.timeZone, covering: covered).write(to: &lines)
            }
            let people = [
                ("ORGANIZER;CN=\(MailText.parameter(publication.event.name))", "mailto:\(sender)"),
                (
                    "ATTENDEE;CN=\(MailText.parameter(message.person.name));PARTSTAT=NEEDS-ACTION;RSVP=FALSE",
                    "mailto:\(MailText.plain(message.address))"
                ),
            ]
            if message.method == .request, let item {
                calendars.write(item, with: people, to: &lines)
            } else if let entry = publication.history[message.session] {
                calendars.write(cancelled: entry, with: people, to: &lines)
            }
        }
        return lines.bytes
    }
}
