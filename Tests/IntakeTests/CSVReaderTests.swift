import Intake
import Testing

@Suite struct CSVReaderTests {
    private func read(_ bytes: [UInt8], _ delimiter: Character = ",") -> (CSVTable, [CSVTable.Flaw]) {
        var flaws: [CSVTable.Flaw] = []
        let table = CSVReader.read(bytes, delimiter: delimiter.asciiValue ?? 0) { flaws.append($0) }
        return (table, flaws)
    }

    private func read(_ text: String, _ delimiter: Character = ",") -> (CSVTable, [CSVTable.Flaw]) {
        read(Array(text.utf8), delimiter)
    }

    @Test(arguments: ["\n", "\r", "\r\n"])
    func everyEndOfLine(end: String) {
        let (table, flaws) = read("a,b\(end)1,2\(end)\(end)3,\"x\(end)y\"\(end)5,6\(end)")
        #expect(flaws.isEmpty)
        #expect(table.header?.cells == ["a", "b"])
        #expect(table.records.map(\.cells) == [["1", "2"], ["3", "x\(end)y"], ["5", "6"]])
        #expect(table.records.map(\.line) == [2, 4, 6])
    }

    @Test func quotations() {
        let (table, flaws) = read("\u{FEFF}a,b,c\n\"1,\"\"2\"\"\",\"\",5\" wide\n")
        #expect(flaws.isEmpty)
        #expect(table.header?.cells == ["a", "b", "c"])
        #expect(table.records.map(\.cells) == [["1,\"2\"", "", "5\" wide"]])
    }

    @Test(arguments: [";", "\t"] as [Character])
    func otherDelimiters(delimiter: Character) {
        let (table, _) = read("a\(delimiter)b\n1,5\(delimiter)\"2\(delimiter)3\"", delimiter)
        #expect(table.records.map(\.cells) == [["1,5", "2\(delimiter)3"]])
    }

    @Test func lastLineWithoutEndAndEmptyRows() {
        let (table, flaws) = read("a,b\n,\n1,2\n\n,,,,\n3,4")
        #expect(table.records.map(\.cells) == [["1", "2"], ["3", "4"]])
        #expect(flaws.isEmpty)
        #expect(read("").0.header == nil)
        #expect(read("\n\n").0.header == nil)
        #expect(read("\u{FEFF}").0.header == nil)
    }

    @Test func raggedRows() {
        let (table, flaws) = read("a,b\n1\n1,2,3,4\n5,6,,\"\",\n")
        #expect(table.records.map(\.cells) == [["1"], ["1", "2"], ["5", "6"]])
        #expect(
            flaws.map(\.kind) == [
                .tooFewCells(found: 1, expected: 2), .tooManyCells(found: 4, expected: 2),
            ])
        #expect(flaws.map(\.line) == [2, 3])
    }

    @Test func brokenBytes() {
        let (_, open) = read("a\n1\n\"2\n3\n")
        #expect(open == [CSVTable.Flaw(line: 3, kind: .openQuotation)])
        let (_, rest) = read("a\n\"1\"2\n")
        #expect(rest == [CSVTable.Flaw(line: 2, kind: .textAfterQuotation)])
        let (_, invalid) = read(Array("a\nbc".utf8) + [0xC3, 0xA6, 0xE6, 0x0A])
        #expect(invalid == [CSVTable.Flaw(line: 2, kind: .notUTF8(offset: 6))])
        let (_, zero) = read([0x61, 0x0A, 0x62, 0x00, 0x0A])
        #expect(zero == [CSVTable.Flaw(line: 2, kind: .nulByte)])
    }

    @Test func rowsWithoutEndAreRefused() {
        let (table, flaws) = read(String(repeating: ",", count: 5_000) + "x\n1\n")
        #expect(!table.isComplete)
        #expect(flaws == [CSVTable.Flaw(line: 1, kind: .tooLarge)])
    }
}
