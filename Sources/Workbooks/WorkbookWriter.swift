import CXLSXWriter
import ForumModel
import Publishing

/// Writes workbooks with libxlsxwriter.
///
/// The library keeps the parts of a workbook in temporary files without names while it packs them; the workbook itself is
/// on no disk. Equal workbooks give equal bytes.
enum WorkbookWriter {
    /// - Throws: ``WorkbookFailure``.
    static func bytes(of workbook: Workbook) throws(WorkbookFailure) -> [UInt8] {
        let file = try MemoryFile()
        guard let book = workbook_new(file.path) else { throw WorkbookFailure(message: "no memory") }
        do throws(WorkbookFailure) {
            try name(book, workbook)
            var formats = FormatTable(book)
            for sheet in workbook.sheets { try add(sheet, to: book, &formats) }
        } catch {
            lxw_workbook_free(book)
            throw error
        }
        try check(workbook_close(book))
        return try file.bytes()
    }

    private static func name(_ book: UnsafeMutablePointer<lxw_workbook>, _ workbook: Workbook) throws(WorkbookFailure) {
        let error = workbook.title.withCString { title in
            var properties = lxw_doc_properties()
            properties.title = UnsafeMutablePointer(mutating: title)
            // 0 would stand for the clock.
            properties.created = max(1, workbook.created.rawValue * 60)
            return workbook_set_properties(book, &properties)
        }
        try check(error)
    }

    private static func add(
        _ sheet: Workbook.Sheet, to book: UnsafeMutablePointer<lxw_workbook>, _ formats: inout FormatTable
    ) throws(WorkbookFailure) {
        guard let page = workbook_add_worksheet(book, sheet.name) else {
            throw WorkbookFailure(message: "there is no sheet '\(sheet.name)'")
        }
        for (column, width) in sheet.widths.enumerated() {
            try check(worksheet_set_column(page, lxw_col_t(column), lxw_col_t(column), width, nil))
        }
        for (number, row) in sheet.rows.enumerated() {
            if let height = row.height { try check(worksheet_set_row(page, lxw_row_t(number), height, nil)) }
            for (column, cell) in row.cells.enumerated() {
                try write(cell, lxw_row_t(number), lxw_col_t(column), page, &formats)
            }
        }
        for merge in sheet.merges {
            let cell = sheet.rows[merge.row].cells[merge.column]
            let text = if case .text(let text) = cell.value { text } else { "" }
            try check(
                worksheet_merge_range(
                    page, lxw_row_t(merge.row), lxw_col_t(merge.column), lxw_row_t(merge.row + merge.rows - 1),
                    lxw_col_t(merge.column + merge.columns - 1), text, formats[cell]))
        }
        if sheet.hasFilter {
            try check(
                worksheet_autofilter(
                    page, 0, 0, lxw_row_t(max(1, sheet.rows.count) - 1), lxw_col_t(sheet.widths.count - 1)))
        }
        worksheet_freeze_panes(page, 1, lxw_col_t(sheet.frozenColumns))
        // For the printer: A4, all columns on a sheet, the heading on each.
        worksheet_set_landscape(page)
        worksheet_set_paper(page, 9)
        worksheet_fit_to_pages(page, 1, 0)
        try check(worksheet_repeat_rows(page, 0, 0))
    }

    private static func write(
        _ cell: Workbook.Cell, _ row: lxw_row_t, _ column: lxw_col_t, _ page: UnsafeMutablePointer<lxw_worksheet>,
        _ formats: inout FormatTable
    ) throws(WorkbookFailure) {
        let format = formats[cell]
        switch cell.value {
        case .empty where cell.look == .plain: return
        case .empty: try check(worksheet_write_blank(page, row, column, format))
        case .text(let text): try check(worksheet_write_string(page, row, column, text, format))
        case .number(let number): try check(worksheet_write_number(page, row, column, Double(number), format))
        case .time(let minute): try check(worksheet_write_number(page, row, column, Double(minute) / 1440, format))
        case .date(let date): try write(date, 0, row, column, page, format)
        case .moment(let date, let minute): try write(date, minute, row, column, page, format)
        }
    }

    /// As spreadsheets know them: days since the end of 1899, when 1 January 1970 is 25569.
    private static func write(
        _ date: LocalDate, _ minute: Int, _ row: lxw_row_t, _ column: lxw_col_t,
        _ page: UnsafeMutablePointer<lxw_worksheet>, _ format: UnsafeMutablePointer<lxw_format>?
    ) throws(WorkbookFailure) {
        let day = date.dayNumber + 25_569
        // Before March 1900 they count a day that never was.
        guard day > 60 else {
            return try check(worksheet_write_string(page, row, column, "\(date) \(clock(minute))", format))
        }
        try check(worksheet_write_number(page, row, column, Double(day) + Double(minute) / 1440, format))
    }

    private static func check(_ error: lxw_error) throws(WorkbookFailure) {
        guard error != LXW_NO_ERROR else { return }
        throw WorkbookFailure(message: lxw_strerror(error).map { String(cString: $0) } ?? "error \(error.rawValue)")
    }
}
