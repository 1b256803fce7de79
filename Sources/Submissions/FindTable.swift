public import Intake

/// How often each field was found, by year and rendering of the pages.
public struct FindTable: Sendable {
    private struct Row: Hashable, Comparable {
        /// 0 for pages whose year is unknown.
        let year: Int
        let rendering: String

        static func < (a: Self, b: Self) -> Bool { (a.year, a.rendering) < (b.year, b.rendering) }
    }

    private var pages: [Row: Int] = [:]
    private var finds: [Row: [Proposal.Field: Int]] = [:]
    private var speakers = (lines: 0, named: 0, grouped: 0)

    public init() {}

    public mutating func add(_ proposal: Proposal) {
        let row = Row(year: proposal.year ?? 0, rendering: proposal.rendering.rawValue)
        pages[row, default: 0] += 1
        for field in Proposal.Field.allCases where proposal.has(field) {
            finds[row, default: [:]][field, default: 0] += 1
        }
        speakers.lines += proposal.speakers.count
        speakers.named += proposal.speakers.count { $0.name != nil }
        speakers.grouped += proposal.speakers.count { $0.stakeholderGroup != nil && $0.regionalGroup != nil }
    }

    /// A line a year and rendering, a column a field, and the sums below.
    public var text: String {
        let fields = Proposal.Field.allCases
        var rows: [[String]] = [["year", "rendering", "pages"] + fields.map(\.rawValue)]
        for row in pages.keys.sorted() {
            rows.append(
                [row.year == 0 ? "unknown" : String(row.year), row.rendering, String(pages[row] ?? 0)]
                    + fields.map { String(finds[row]?[$0] ?? 0) })
        }
        rows.append(
            ["all", "", String(pages.values.reduce(0, +))]
                + fields.map { field in String(finds.values.reduce(0) { $0 + ($1[field] ?? 0) }) })
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { row in
            row.enumerated().map { column, cell in
                let blanks = String(repeating: " ", count: widths[column] - cell.count)
                return column < 2 ? cell + blanks : blanks + cell
            }.joined(separator: "  ")
        }
        return lines.joined(separator: "\n") + "\n"
            + "speakers: \(speakers.lines), with a name: \(speakers.named), with both groups: \(speakers.grouped)\n"
    }
}
