import Publishing
import Testing

@Suite struct CSVWriterTests {
    /// A reader that knows nothing of the writer: RFC 4180, one state a character.
    static func rows(_ bytes: some Sequence<UInt8>) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var pendingQuote = false
        for byte in bytes {
            if isQuoted, !pendingQuote {
                if byte == UInt8(ascii: "\"") { pendingQuote = true } else { cell.append(byte) }
                continue
            }
            if pendingQuote, byte == UInt8(ascii: "\"") {
                cell.append(byte)
                pendingQuote = false
                continue
            }
            if pendingQuote {
                isQuoted = false
                pendingQuote = false
            }
            switch byte {
            case UInt8(ascii: "\"") where cell.isEmpty: isQuoted = true
            case UInt8(ascii: ","):
                row.append(String(decoding: cell, as: UTF8.self))
                cell = []
            case 0x0D: break
            case 0x0A:
                rows.append(row + [String(decoding: cell, as: UTF8.self)])
                row = []
                cell = []
            default: cell.append(byte)
            }
        }
        return rows
    }

    @Test(arguments: [
        "", "plain", "a,b", "say \"so\"", "\"", "\"\"", "two\nlines", "two\r\nlines", "\r", " padded ",
        "né 👩‍👩‍👧‍👦", "שלום", "\"\u{301}accent",
        "it's", "a=b", "'quoted'",
    ])
    func whatIsWrittenIsRead(text: String) {
        var writer = CSVWriter(header: ["a", "b"])
        writer.append([.text(text), .text("end")])
        #expect(Self.rows(writer.bytes) == [["a", "b"], [text, "end"]])
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@a", "\tx", "=\u{301}1", "=a,\"b\"\nc"])
    func formulasAreGuarded(text: String) {
        var writer = CSVWriter(header: ["a"])
        writer.append([.text(text)])
        #expect(Self.rows(writer.bytes)[1] == ["'" + text])
    }

    @Test func valuesOfOursAreNotGuarded() {
        var writer = CSVWriter(header: ["a", "b", "c"])
        writer.append([CSVWriter.Cell(-5), .empty, CSVWriter.Cell(nil)])
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "a,b,c\r\n-5,,\r\n")
    }

    @Test func theMarkForExcelStandsOnce() {
        var writer = CSVWriter(header: ["a"], byteOrderMark: true)
        writer.append(["é"])
        #expect(writer.bytes == [0xEF, 0xBB, 0xBF] + Array("a\r\né\r\n".utf8))
    }
}
