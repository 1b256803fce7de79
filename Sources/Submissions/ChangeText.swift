extension FolderMerge {
    /// The changes for people, file by file: `+` new rows, `~` cells that follow their proposals, `-` rows that were
    /// taken back, `=` what was written by hand and stays. Empty when nothing changes.
    public var difference: String {
        var lines: [String] = []
        for table in MergedTable.allCases {
            let changes = changes.filter { $0.file == table.rawValue }
            guard !changes.isEmpty else { continue }
            lines.append("\(table.rawValue): \(Self.summary(of: changes))")
            lines += changes.map { "  \($0.line)" }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// `12 new rows, 1 changed cell`
    private static func summary(of changes: [MergeChange]) -> String {
        let names: [(MergeChange.Kind, String, String)] = [
            (.added, "new row", "new rows"), (.changed, "changed cell", "changed cells"),
            (.removed, "row taken back", "rows taken back"), (.kept, "kept as by hand", "kept as by hand"),
            (.leftOut, "left out as by hand", "left out as by hand"),
        ]
        return names.compactMap { kind, one, several in
            let count = changes.count { $0.kind == kind }
            return count == 0 ? nil : "\(count) \(count == 1 ? one : several)"
        }.joined(separator: ", ")
    }
}

extension MergeChange {
    var line: String {
        let cell = column.map { " \($0):" } ?? ""
        switch kind {
        case .added: return "+ \(row)\(proposed.isEmpty ? "" : "  \(proposed)")"
        case .changed: return "~ \(row)\(cell) \(current.isEmpty ? "empty" : "'\(current)'") -> '\(proposed)'"
        case .removed: return "- \(row)\(current.isEmpty ? "" : "  \(current)")"
        case .kept where column == nil:
            return "= \(row) stays, since it was changed by hand; its proposal has it no more"
        case .kept:
            return "= \(row)\(cell) stays \(current.isEmpty ? "empty" : "'\(current)'"), as by hand; "
                + "the proposal says '\(proposed)'"
        case .leftOut: return "= \(row) stays away, as by hand;\(cell) the proposal says '\(proposed)'"
        }
    }
}
