import ForumModel
import Foundation

enum MeetingColumn: String, SheetColumn {
    case name
    case original = "name_(original_name)"
    case email = "user_email"
    case otherEmail = "email"
    case join = "join_time"
    case leave = "leave_time"
    case duration = "duration_(minutes)"
    case guest
    static var required: [Self] { [] }
}

/// Reads the list of people in an online meeting that Zoom offers as a CSV file, to learn who is here.
///
/// Two or three rows about the meeting may come first, names may carry the original one in parentheses, and whoever
/// lost the connection has a row for every time of joining.
public enum MeetingReport {
    public static func apply(_ bytes: [UInt8], file: String, to list: ParticipantList) -> (
        ParticipantList?, [Diagnostic]
    ) {
        let log = DiagnosticLog()
        guard let people = attendees(bytes, file: file, log) else { return (nil, log.sorted(files: [file])) }
        let matched = matched(people, with: list, file: file, log)
        let diagnostics = log.sorted(files: [file])
        return (log.errorCount == 0 ? matched : nil, diagnostics)
    }

    /// Somebody in the meeting, once.
    private struct Attendee: Hashable {
        /// As shown, and as it was before it was changed.
        let names: [String]
        let email: String?
        let line: Int
    }

    private static func attendees(_ bytes: [UInt8], file: String, _ log: DiagnosticLog) -> [Attendee]? {
        guard let table = tableBytes(bytes) else {
            log.report(
                .notAMeetingReport, at: Spot(file: file), "no row has the columns Name and Join Time or User Email",
                "Export the participants of the meeting as a CSV file, and give that one")
            return nil
        }
        let delimiter = ParticipantIntake.delimiter(of: table.bytes)
        guard let sheet = Sheet<MeetingColumn>(table.bytes, file: file, delimiter: delimiter, log: log) else {
            return nil
        }
        var seen: Set<[String]> = []
        var found: [Attendee] = []
        for row in sheet.rows(log: log) {
            let names = (row.text(.original) ?? row.text(.name)).map(Self.names) ?? []
            let email = (row.text(.email) ?? row.text(.otherEmail)).map { $0.lowercased() }
            if names.isEmpty, email == nil { continue }
            guard seen.insert([email ?? ""] + (email == nil ? names : [])).inserted else { continue }
            found.append(Attendee(names: names, email: email, line: row.line + table.skippedLines))
        }
        return found
    }

    /// The report from its header on; nil without one.
    private static func tableBytes(_ bytes: [UInt8]) -> (bytes: [UInt8], skippedLines: Int)? {
        let lines = bytes.split(separator: 0x0A, maxSplits: 20, omittingEmptySubsequences: false)
        for (number, line) in lines.prefix(20).enumerated() {
            let words = String(decoding: line, as: UTF8.self).lowercased()
            guard words.contains("name"), words.contains("join time") || words.contains("email") else { continue }
            return (Array(lines[number...].joined(separator: [0x0A])), number)
        }
        return nil
    }

    /// `Ann (Ann Example)` is known under three names.
    private static func names(_ cell: String) -> [String] {
        var names = [cell]
        if cell.hasSuffix(")"), let open = cell.firstIndex(of: "(") {
            names += [String(cell[..<open]), String(cell[cell.index(after: open)...].dropLast())]
        }
        return names.map(trimmed).filter { !$0.isEmpty }
    }

    /// Equal for names that differ by case, accents, commas or the order of their parts.
    private static func key(_ name: String) -> [String] {
        let plain = name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        return plain.split { !$0.isLetter && !$0.isNumber }.map(String.init).sorted()
    }

    /// Who is in the meeting is here. Who is registered as online and is not, is late. Who is in the meeting and not in
    /// the list joins it as a guest: nobody is dropped.
    private static func matched(
        _ attendees: [Attendee], with list: ParticipantList, file: String, _ log: DiagnosticLog
    ) -> ParticipantList {
        var byEmail: [String: ID<Participant>] = [:]
        for (id, email) in list.emails.sorted(by: { $0.key < $1.key }) { byEmail[email.lowercased()] = id }
        var byName: [[String]: [ID<Participant>]] = [:]
        for person in list.participants {
            if let name = person.name { byName[key(name), default: []].append(person.id) }
        }
        var here: Set<ID<Participant>> = []
        var guests: [Participant] = []
        var ids = Set(list.participants.map(\.id))
        var emails = list.emails
        for attendee in attendees {
            let namesakes = attendee.names.lazy.compactMap { byName[key($0)] }.first ?? []
            if let id = attendee.email.flatMap({ byEmail[$0] }) ?? (namesakes.count == 1 ? namesakes[0] : nil) {
                here.insert(id)
                continue
            }
            let shown = attendee.names.first ?? attendee.email ?? ""
            let spot = Spot(file: file, row: attendee.line)
            if namesakes.count > 1 {
                let names = namesakes.map(\.rawValue).joined(separator: ", ")
                log.report(
                    .severalNamesakes, at: spot, "\(quoted(shown)) may be any of \(names)",
                    "They join as a guest; give the list an e-mail address for each to tell them apart")
            } else {
                log.report(
                    .guestInMeeting, at: spot, "\(quoted(shown)) is in the meeting and not in the list",
                    "They join as a guest, of whom only the name is known; "
                        + "if the list has them, correct the name or e-mail address there")
            }
            var number = guests.count + 1
            while !ids.insert(ID("guest-\(number)")).inserted { number += 1 }
            let id = ID<Participant>("guest-\(number)")
            guests.append(Participant(id: id, name: attendee.names.first, attendance: .online))
            emails[id] = attendee.email
        }
        let registered = list.participants.map { person in
            if here.contains(person.id) { return person.with(presence: .here) }
            let isMissed = person.attendance == .online && person.presence == .here
            return isMissed ? person.with(presence: .late) : person
        }
        return ParticipantList(registered + guests, emails: emails)
    }
}
