public import Publishing

extension OutputFormat {
    /// programme.xlsx, the programme for spreadsheet programs.
    ///
    /// Apart from the other formats, so that libxlsxwriter is needed by nobody who does not write workbooks.
    public static let workbook = OutputFormat(
        name: "xlsx", path: "programme.xlsx",
        summary: "A workbook for Excel: all sessions, a grid for each day, what has no place.",
        bytes: { try WorkbookWriter.bytes(of: Workbook(of: $0)) })
}
