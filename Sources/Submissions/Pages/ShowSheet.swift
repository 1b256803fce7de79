public import ForumModel
import Publishing
public import Requests

/// A run of show as text, table, page and values for JSON.
public struct ShowSheet: Sendable {
    private let session: ID<Session>
    private let title: String
    private let show: RunOfShow
    /// Minutes after midnight at which the session begins; nil: the times count from its start.
    private let start: Int?
    /// The parts come from the format's template, since the request has no agenda.
    private let isTemplate: Bool

    public init(_ session: ID<Session>, title: String, _ show: RunOfShow, start: Int?, isTemplate: Bool) {
        self.session = session
        self.title = title
        self.show = show
        self.start = start
        self.isTemplate = isTemplate
    }

    /// `09:05`, or `0:05` from the start.
    private func time(_ minutes: Minutes) -> String {
        guard let start else {
            let minute = abs(minutes.rawValue)
            return "\(minutes.rawValue < 0 ? "-" : "")\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
        }
        return clock(((start + minutes.rawValue) % 1440 + 1440) % 1440)
    }

    /// Setup before the start, the parts, and the end.
    private var rows: [(from: String, to: String, minutes: Int, kind: String, title: String)] {
        var rows: [(from: String, to: String, minutes: Int, kind: String, title: String)] = []
        if show.setup > 0 {
            rows.append((time(Minutes.zero - show.setup), time(0), show.setup.rawValue, "setup", "Setup"))
        }
        rows += show.timetable.map { from, part in
            (time(from), time(from + part.minutes), part.minutes.rawValue, part.kind.rawValue, part.title)
        }
        return rows
    }

    private var remark: String? {
        isTemplate ? "The request has no agenda; this is the usual course of its format." : nil
    }

    public var text: String {
        let width = rows.map(\.kind.count).max() ?? 0
        var lines = ["\(session)  \(title)", "\(show.length)"]
        if let remark { lines.append(remark) }
        lines += rows.map { row in
            let blanks = String(repeating: " ", count: width - row.kind.count)
            let minutes = String(repeating: " ", count: max(0, 4 - String(row.minutes).count)) + "\(row.minutes) min"
            return "  \(row.from) - \(row.to) \(minutes)  \(row.kind)\(blanks)  \(row.title)"
        }
        lines += show.problems.map { "! \($0)" }
        return lines.map { $0 + "\n" }.joined()
    }

    public var csv: [UInt8] {
        var writer = CSVWriter(header: ["session", "from", "to", "minutes", "kind", "title"])
        for row in rows {
            writer.append([
                .value(session.rawValue), .text(row.from), .value(row.to), .value(String(row.minutes)),
                .value(row.kind), .text(row.title),
            ])
        }
        return writer.bytes
    }

    public var html: [UInt8] {
        var page = PrintedPage(
            title: "Run of show: \(title)",
            style: """
                td { padding-top: .5em; padding-bottom: .5em; } td:nth-child(1) { font-variant-numeric: tabular-nums;
                  font-weight: bold; white-space: nowrap; } td:nth-child(2) { white-space: nowrap; text-align: right; }
                tr.questions td { background: #e8f0fa; } tr.breakout td { background: #eaf5ea; }
                tr.setup td, tr.transition td { color: #555; } .problem { color: #a40000; font-weight: bold; }
                """)
        page.heading(1, title)
        page.paragraph("\(session), \(show.length)", kind: "note")
        if let remark { page.paragraph(remark, kind: "note") }
        for problem in show.problems { page.paragraph("Problem: \(problem).", kind: "problem") }
        page.table(
            ["time", "minutes", "kind", "what"],
            rows.map { (["\($0.from) – \($0.to)", String($0.minutes), $0.kind, $0.title], $0.kind) })
        return page.bytes
    }

    /// For JSON.
    public struct Document: Encodable, Sendable {
        struct Part: Encodable {
            let from: String
            let to: String
            let minutes: Int
            let kind: String
            let title: String
        }

        let session: String
        let title: String
        let length: Int
        let fromTemplate: Bool
        let parts: [Part]
        let problems: [String]

        enum CodingKeys: String, CodingKey {
            case session, title, length, parts, problems
            case fromTemplate = "from_template"
        }
    }

    public var document: Document {
        Document(
            session: session.rawValue, title: title, length: show.length.rawValue, fromTemplate: isTemplate,
            parts: rows.map { .init(from: $0.from, to: $0.to, minutes: $0.minutes, kind: $0.kind, title: $0.title) },
            problems: show.problems)
    }
}

extension RunOfShow {
    /// The session's course in `length`: its agenda, cut where it is longer, or the usual course of its format.
    ///
    /// - Parameters:
    ///   - full: the length that the agenda is meant for.
    ///   - setup: before the session, outside its length.
    /// - Returns: nil when a minute for each part and the promised questions do not fit.
    public static func of(
        _ facts: RequestFacts, full: Minutes, length: Minutes, setup: Minutes
    ) -> RunOfShow? {
        let questions = facts.questionTime ?? 0
        guard !facts.agenda.isEmpty else {
            return template(format: facts.format, length: length, questions: questions).map {
                RunOfShow($0.parts, length: length, setup: setup, questions: questions)
            }
        }
        let parts = facts.agenda
        return RunOfShow(parts, length: full, setup: setup, questions: questions)
            .shortened(to: length, questions: questions).map { show in
                // An agenda for less time than there is says so among its problems.
                length > full ? RunOfShow(parts, length: length, setup: setup, questions: questions) : show
            }
    }
}
