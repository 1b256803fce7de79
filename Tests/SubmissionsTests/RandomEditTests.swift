import ForumModel
import Intake
import Testing

@testable import Submissions

/// Whatever is edited by hand and whatever changes in the proposals: no hand's word is lost, and a second merge of the
/// same has nothing to do.
@Suite("Merging after random edits")
struct RandomEditTests {
    @Test("hand edits stand, and merging settles", arguments: UInt64(1)...8)
    func edits(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var pages = (1...6).map { Page(number: $0, title: "Subject \($0) of \(seed)") }
        var desk = Desk()
        try desk.merge(pages)
        for _ in 0..<4 {
            var marks: [String] = []
            for name in ["sessions.csv", "people.csv"] {
                var diagnostics: [Diagnostic] = []
                var table = try #require(
                    EditableTable(file: name, bytes: desk.files[name] ?? [], diagnostics: &diagnostics))
                let columns = name == "sessions.csv" ? ["title", "theme"] : ["name", "organization", "gender"]
                for _ in 0..<2 {
                    let mark = "hand \(generator.next())"
                    table.set(generator.below(table.rows.count), columns[generator.below(columns.count)], mark)
                    marks.append(mark)
                }
                // A later edit of the same cell replaces an earlier one.
                let bytes = table.bytes
                marks.removeAll {
                    !String(decoding: bytes, as: UTF8.self).contains($0)
                        && !String(decoding: desk.files["sessions.csv"] ?? [], as: UTF8.self).contains($0)
                }
                desk.files[name] = bytes
            }
            for index in pages.indices {
                switch generator.below(5) {
                case 0: pages[index].title = "New subject \(generator.below(1000))"
                case 1: pages[index].format = ["Panel - 60 Min", "Debate - 30 Min", nil][generator.below(3)]
                case 2: pages[index].speakers.append("Guest Number\(generator.below(50)), Media, WEOG")
                case 3 where pages[index].speakers.count > 1: pages[index].speakers.removeLast()
                default: break
                }
            }
            try desk.merge(pages)
            let all = desk.text("sessions.csv") + desk.text("people.csv")
            for mark in marks { #expect(all.contains(mark), "\(mark)") }
            let again = try desk.look(pages)
            #expect(again.files.isEmpty, "\(again.difference)")
            #expect(desk.event != nil)
        }
    }
}
