public import ForumModel
public import Intake
import Publishing

/// decisions.csv with further rows; what stands in it already stays as it is.
public enum DecisionTable {
    public static let file = "decisions.csv"

    /// - Parameter bytes: the table so far; nil where there is none.
    /// - Returns: nil when the table cannot be read without losing something; the diagnostics say where.
    public static func adding(_ decisions: [Decision], to bytes: [UInt8]?) -> ([UInt8]?, [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        var table = EditableTable(file: file, columns: ["decision", "what", "session", "by", "date", "note"])
        if let bytes, !bytes.isEmpty {
            guard let read = EditableTable(file: file, bytes: bytes, diagnostics: &diagnostics) else {
                return (nil, diagnostics)
            }
            table = read
        }
        for row in decisions.flatMap(rows) { table.append(row) }
        return (table.bytes, diagnostics)
    }

    private static func rows(_ decision: Decision) -> [[(column: String, value: String)]] {
        let matters: [(decision: String, what: String, session: String)] =
            switch decision.matter {
            case .acknowledgement(let key): [("acknowledge", key, "")]
            case .consent(let key, let session): [("consent", key, session.rawValue)]
            case .freeze(let freeze): words(freeze).map { ("freeze", $0, "") }
            }
        return matters.map { matter in
            [
                ("decision", matter.decision), ("what", matter.what), ("session", matter.session),
                ("by", CSVWriter.guarded(decision.by ?? "")), ("date", decision.date?.description ?? ""),
                ("note", CSVWriter.guarded(decision.note ?? "")),
            ]
        }
    }

    private static func words(_ freeze: Freeze) -> [String] {
        switch freeze {
        case .published: ["published"]
        case .times(let ranges): ranges.map { "time=\($0.start.isoUTC)/\($0.end.isoUTC)" }
        case .theme(let id): ["theme=\(id)"]
        case .session(let id): ["session=\(id)"]
        }
    }
}
