import Intake
import Testing

@testable import Submissions

@Suite("A table that is changed without losing what is not ours")
struct EditableTableTests {
    @Test("foreign columns, their order, the mark and the line ends stay")
    func foreign() throws {
        let bytes = Array("\u{FEFF}note,ID,Title\n\"a, b\",x,One\n".utf8)
        var diagnostics: [Diagnostic] = []
        var table = try #require(EditableTable(file: "t.csv", bytes: bytes, diagnostics: &diagnostics))
        #expect(table.bytes == bytes)
        table.set(0, "title", "Two")
        table.append([("id", "y"), ("title", ""), ("tags", "sdg-1")])
        #expect(
            String(decoding: table.bytes, as: UTF8.self)
                == "\u{FEFF}note,ID,Title,tags\n\"a, b\",x,Two,\n,y,,sdg-1\n")
    }

    @Test("a table whose text would be lost is not taken", arguments: ["id\n\"open", "id\na,b\n", "id\nx\u{0}\n"])
    func spoilt(text: String) {
        var diagnostics: [Diagnostic] = []
        #expect(EditableTable(file: "t.csv", bytes: Array(text.utf8), diagnostics: &diagnostics) == nil)
        #expect(diagnostics.contains { $0.severity == .error && $0.file == "t.csv" })
    }
}
