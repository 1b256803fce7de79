public import ForumModel
public import Intake
public import Requests

/// What a request says and sessions.csv has no column for: from its proposal, or from the folder `proposals` of an event
/// that proposals were merged into.
public struct RequestFacts: Sendable, Hashable {
    public var format: String?
    public var isHybrid: Bool?
    public var questionTime: Minutes?
    public var breakouts: Proposal.BreakoutWish?
    public var agenda: [RunOfShow.Part] = []

    public init() {}

    public init(_ proposal: Proposal) {
        format = proposal.format
        isHybrid = proposal.isHybrid
        questionTime = proposal.questionTime
        breakouts = proposal.breakouts
        agenda = proposal.agenda.map(RunOfShow.Part.init)
    }

    /// The facts by session; what is no number of minutes is told and left out.
    public static func read(
        _ folder: EventFiles
    ) -> (facts: [ID<Session>: RequestFacts], diagnostics: [Diagnostic]) {
        var facts: [ID<Session>: RequestFacts] = [:]
        var diagnostics: [Diagnostic] = []
        if let table = table(.requests, folder, &diagnostics) {
            for row in table.rows.indices {
                var fact = RequestFacts()
                func number(_ column: String) -> Int? { table.number(row, column, &diagnostics) }
                func yesNo(_ column: String) -> Bool? {
                    let word = table.value(row, column).lowercased()
                    return word == "yes" ? true : word == "no" ? false : nil
                }
                fact.format = table.value(row, "format").isEmpty ? nil : table.value(row, "format")
                fact.isHybrid = yesNo("hybrid")
                fact.questionTime = number("question_minutes").map { Minutes($0) }
                let wish = Proposal.BreakoutWish(
                    min: number("breakout_min"), max: number("breakout_max"),
                    minutes: number("breakout_minutes").map { Minutes($0) }, isHybrid: yesNo("breakout_hybrid"))
                let isAsked = wish != Proposal.BreakoutWish() || fact.format == "break-out-group-discussions"
                fact.breakouts = isAsked ? wish : nil
                facts[ID(table.value(row, "session"))] = fact
            }
        }
        if let table = table(.agendas, folder, &diagnostics) {
            let parts = table.rows.indices.compactMap { row in
                table.number(row, "part", &diagnostics).map { (row: row, part: $0) }
            }
            for (row, _) in parts.sorted(by: { ($0.part, $0.row) < ($1.part, $1.row) }) {
                guard let minutes = table.number(row, "minutes", &diagnostics) else { continue }
                let title = table.value(row, "title")
                let kind = RunOfShow.Kind(rawValue: table.value(row, "kind").lowercased())
                facts[ID(table.value(row, "session")), default: RequestFacts()].agenda.append(
                    kind.map { RunOfShow.Part(title, Minutes(minutes), $0) }
                        ?? RunOfShow.Part(agenda: title, Minutes(minutes)))
            }
        }
        return (facts, diagnostics)
    }

    private static func table(
        _ table: MergedTable, _ folder: EventFiles, _ diagnostics: inout [Diagnostic]
    ) -> EditableTable? {
        folder[table.rawValue].flatMap {
            EditableTable(file: table.rawValue, bytes: $0, diagnostics: &diagnostics)
        }
    }
}

extension RunOfShow.Part {
    init(_ item: Proposal.AgendaItem) {
        self.init(agenda: item.title, item.minutes, hasQuestions: item.hasQuestions)
    }
}

extension EditableTable {
    /// A whole number up to a day's minutes; nil for an empty cell, and for one that is told.
    fileprivate func number(_ row: Int, _ column: String, _ diagnostics: inout [Diagnostic]) -> Int? {
        let text = value(row, column)
        guard !text.isEmpty else { return nil }
        if let number = Int(text), (0...1440).contains(number) { return number }
        diagnostics.append(
            Diagnostic(
                code: .notANumber, file: file, row: line(row), column: column,
                cause: "\(column): '\(text.prefix(40))' is not a whole number up to 1440",
                cure: "Write it in digits: 25"))
        return nil
    }
}
