import ForumModel

/// The identifiers of one kind that exist, to hold references against.
struct References<Entity> {
    let code: Diagnostic.Code
    /// `room`
    let kind: String
    /// Where they are listed.
    let file: String
    let ids: Set<String>
    /// Whether the file was read to its end; otherwise nothing can be called unknown.
    let isComplete: Bool

    init(
        _ code: Diagnostic.Code, _ kind: String, file: String, ids: some Sequence<String>, isComplete: Bool = true
    ) {
        self.code = code
        self.kind = kind
        self.file = file
        self.ids = Set(ids)
        self.isComplete = isComplete
    }

    /// The identifier, or nil when it is not known, which the log then says.
    /// - Parameter subject: who names it, such as `'ws-9'`.
    func resolve(_ text: String, by subject: String, at spot: Spot, log: DiagnosticLog) -> ID<Entity>? {
        if ids.contains(text) { return ID(text) }
        guard isComplete else { return nil }
        log.report(
            code, at: spot, "\(subject) names \(kind) \(quoted(text)), which \(file) does not list",
            cure("Add the \(kind), or correct the id", for: text, among: ids))
        return nil
    }
}

extension Sheet {
    /// What stands in the column of identifiers, right or wrong.
    func identifiers(_ column: Column, log: DiagnosticLog) -> [String] {
        rows(log: log).compactMap { $0.text(column) }
    }
}
