import CXLSXWriter
import Publishing

/// The formats of a workbook's cells, each made once.
struct FormatTable {
    private struct Key: Hashable {
        let look: Workbook.Look
        /// How dates and times are shown; empty for what is neither.
        let pattern: String
    }

    private let book: UnsafeMutablePointer<lxw_workbook>
    private var formats: [Key: UnsafeMutablePointer<lxw_format>] = [:]

    init(_ book: UnsafeMutablePointer<lxw_workbook>) { self.book = book }

    subscript(cell: Workbook.Cell) -> UnsafeMutablePointer<lxw_format>? {
        mutating get {
            let key = Key(look: cell.look, pattern: cell.value.pattern)
            if let format = formats[key] { return format }
            guard let format = workbook_add_format(book) else { return nil }
            Self.set(format, key)
            formats[key] = format
            return format
        }
    }

    private static func set(_ format: UnsafeMutablePointer<lxw_format>, _ key: Key) {
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if !key.pattern.isEmpty { format_set_num_format(format, key.pattern) }
        switch key.look {
        case .plain: break
        case .wrapped: format_set_text_wrap(format)
        case .heading:
            format_set_bold(format)
            format_set_text_wrap(format)
            format_set_bg_color(format, 0xEEF2F5)
        case .pause:
            format_set_italic(format)
            format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
            format_set_bg_color(format, 0xEEF2F5)
        case .session(let colours):
            format_set_text_wrap(format)
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_border_color(format, 0x8B97A3)
            guard let colours else { return }
            format_set_bg_color(format, colours.ground)
            format_set_left(format, UInt8(LXW_BORDER_THICK.rawValue))
            format_set_left_color(format, colours.edge)
        }
    }
}

extension Workbook.Value {
    fileprivate var pattern: String {
        switch self {
        case .empty, .text, .number: ""
        case .date: "ddd d mmm yyyy"
        case .time: "[hh]:mm"
        case .moment: "yyyy-mm-dd hh:mm"
        }
    }
}
