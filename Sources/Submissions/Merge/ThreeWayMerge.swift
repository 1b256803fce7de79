/// What a merge does to one row or cell.
public struct MergeChange: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, Codable {
        /// A new row.
        case added
        /// A cell that nobody touched follows its proposal.
        case changed
        /// Both have changed it: what was written by hand stays.
        case kept
        /// A row that nobody touched and that its proposal has taken back.
        case removed
        /// A row that somebody removed stays away, though the proposal has changed it.
        case leftOut = "left-out"
    }

    public let kind: Kind
    public let file: String
    /// The cells that tell the row apart, joined by semicolons.
    public let row: String
    /// nil when the row as a whole is meant.
    public let column: String?
    /// What stands there; of a new row a few words.
    public let current: String
    /// What the proposal asks for.
    public let proposed: String
}

/// Merges wanted rows into a table: last proposal, table as it is, proposal of today.
struct ThreeWayMerge {
    private(set) var table: EditableTable
    private(set) var memory: MergeMemory
    private(set) var changes: [MergeChange] = []

    init(_ table: EditableTable, memory: MergeMemory) {
        self.table = table
        self.memory = memory
    }

    mutating func merge(_ wanted: WantedTable) {
        let merged = wanted.table
        var places: [RowKey: Int] = [:]
        for row in table.rows.indices {
            let key = RowKey(merged.keys.map { table.value(row, $0) })
            if places[key] == nil { places[key] = row }
        }
        for row in wanted.rows {
            if let place = places[row.key] {
                mergeCells(row, at: place, merged)
            } else if let before = memory.cells(merged, row.key) {
                leaveOut(row, before, merged)
            } else {
                append(row, merged)
            }
        }
        takeBack(wanted, places)
    }

    private mutating func append(_ row: WantedRow, _ merged: MergedTable) {
        let keys = zip(merged.keys, row.key.parts).map { (column: $0, value: $1) }
        table.append(keys + row.cells + row.initial)
        memory.remember(merged, row.key, row.cells + row.initial)
        let words = (row.cells + row.initial).prefix(3).map(\.value).joined(separator: ", ")
        note(.added, row.key, nil, current: "", proposed: words)
    }

    private mutating func mergeCells(_ row: WantedRow, at place: Int, _ merged: MergedTable) {
        let before = memory.cells(merged, row.key) ?? [:]
        for (column, proposed) in row.cells {
            let current = table.value(place, column)
            if current == proposed || before[column] == proposed { continue }
            if current.isEmpty ? before[column] == nil : current == before[column] {
                table.set(place, column, proposed)
                note(.changed, row.key, column, current: current, proposed: proposed)
            } else {
                note(.kept, row.key, column, current: current, proposed: proposed)
            }
        }
        memory.remember(merged, row.key, row.cells)
    }

    private mutating func leaveOut(_ row: WantedRow, _ before: [String: String], _ merged: MergedTable) {
        for (column, proposed) in row.cells where before[column] != proposed {
            note(.leftOut, row.key, column, current: "", proposed: proposed)
        }
        memory.remember(merged, row.key, row.cells)
    }

    private mutating func takeBack(_ wanted: WantedTable, _ places: [RowKey: Int]) {
        let merged = wanted.table
        let asked = Set(wanted.rows.map(\.key.text))
        let standing = Dictionary(places.map { ($0.key.text, $0) }, uniquingKeysWith: { $0.value < $1.value ? $0 : $1 })
        var gone: Set<Int> = []
        for text in memory.keys(merged) where !asked.contains(text) {
            // A row that is not there any more has its key in the memory alone.
            guard let (key, place) = standing[text], wanted.isTakenBack(key) else { continue }
            let before = memory.cells(merged, key) ?? [:]
            let isTouched = before.contains { !$0.key.isEmpty && table.value(place, $0.key) != $0.value }
            memory.forget(merged, key)
            if isTouched {
                note(.kept, key, nil, current: "changed by hand", proposed: "taken back")
            } else {
                gone.insert(place)
                note(
                    .removed, key, nil,
                    current: before.sorted { $0.key < $1.key }.map(\.value)
                        .filter { !$0.isEmpty }.prefix(3).joined(separator: ", "), proposed: "")
            }
        }
        table.remove(gone)
    }

    private mutating func note(
        _ kind: MergeChange.Kind, _ key: RowKey, _ column: String?, current: String, proposed: String
    ) {
        changes.append(
            MergeChange(
                kind: kind, file: table.file, row: key.text, column: column, current: current, proposed: proposed))
    }
}
