import CGLPK

/// Rows in flat memory that stays where it is until the next `fill`.
struct RowBuffer: ~Copyable {
    private var bounds: UnsafeMutableBufferPointer<Double> = .allocate(capacity: 0)
    private var starts: UnsafeMutableBufferPointer<Int32> = .allocate(capacity: 0)
    private var columns: UnsafeMutableBufferPointer<Int32> = .allocate(capacity: 0)
    private var values: UnsafeMutableBufferPointer<Double> = .allocate(capacity: 0)

    mutating func fill(with rows: [CheckedRow]) {
        release()
        bounds = .allocate(capacity: 2 * rows.count)
        _ = bounds.initialize(from: rows.map(\.lower) + rows.map(\.upper))
        var ends: [Int32] = [0]
        for row in rows { ends.append(ends[ends.count - 1] + Int32(row.columns.count)) }
        starts = .allocate(capacity: ends.count)
        _ = starts.initialize(from: ends)
        columns = .allocate(capacity: Int(ends[rows.count]))
        _ = columns.initialize(from: rows.flatMap(\.columns))
        values = .allocate(capacity: Int(ends[rows.count]))
        _ = values.initialize(from: rows.flatMap(\.values))
    }

    var view: cglpk_rows {
        let count = bounds.count / 2
        var view = cglpk_rows()
        view.rows = Int32(count)
        view.row_lower = UnsafePointer(bounds.baseAddress)
        view.row_upper = bounds.baseAddress.map { UnsafePointer($0 + count) }
        view.row_start = UnsafePointer(starts.baseAddress)
        view.entry_column = UnsafePointer(columns.baseAddress)
        view.entry_value = UnsafePointer(values.baseAddress)
        return view
    }

    private func release() {
        bounds.deallocate()
        starts.deallocate()
        columns.deallocate()
        values.deallocate()
    }

    deinit { release() }
}
