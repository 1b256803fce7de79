import Foundation
import ForumModel
import Publishing
import Testing

/// Texts that nobody would think of: what goes into the table and the calendar comes out again.
@Suite struct RandomTextTests {
    /// Signs with a meaning in one of the formats, controls, line ends, and characters of one to four octets.
    private static let alphabet: [Unicode.Scalar] =
        Array("ab ,;:\\\"'=+-@|\nxN".unicodeScalars)
        + ["\t", "\r", "\u{0}", "\u{7}", "\u{7F}", "\u{85}", "\u{2028}", "é", "ß", "\u{301}", "ع", "ש", "\u{200F}"]
        + ["€", "\u{200D}", "👩", "🚀", "\u{FE0F}", "𝄞"]

    private func publication(seed: UInt64) throws -> (publication: Publication, titles: [ID<Session>: String]) {
        var random = SeededGenerator(seed: seed)
        let sessions = (0..<150).map { number in
            var title = String.UnicodeScalarView()
            for _ in 0..<random.below(120) + 1 { title.append(Self.alphabet[random.below(Self.alphabet.count)]) }
            return Session(id: ID("s\(number)"), title: String(title))
        }
        let start = TinyForum.moment(23, 540)
        let event = try Event(
            name: "Random", timeZone: TimeZone(identifier: "Europe/Oslo")!,
            slots: [Slot(id: "s", time: TimeRange(start: start, duration: 600))], rooms: [Room(id: "r")],
            sessions: sessions)
        let placements = sessions.map { Placement(session: $0.id, start: start, duration: 60, room: "r") }
        let publication = Publication(
            event: event, programme: Programme(placements), certificate: TinyForum.certificate,
            assessment: TinyForum.assessment)
        return (publication, Dictionary(uniqueKeysWithValues: sessions.map { ($0.id, $0.title) }))
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func theTableGivesTitlesBack(seed: UInt64) throws {
        let (publication, titles) = try publication(seed: seed)
        let rows = CSVWriterTests.rows(ProgrammeTable.bytes(for: publication)).dropFirst()
        #expect(rows.count == titles.count)
        for row in rows {
            let title = try #require(titles[ID(row[0])])
            let isFormula = title.unicodeScalars.first.map("=+-@\t".unicodeScalars.contains) ?? false
            #expect(row[1].unicodeScalars.elementsEqual(((isFormula ? "'" : "") + title).unicodeScalars))
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func theCalendarGivesTitlesBack(seed: UInt64) throws {
        let (publication, titles) = try publication(seed: seed)
        let bytes = try OutputFormat.calendar.bytes(publication)
        #expect(bytes.split(separator: 0x0A).allSatisfy { $0.count <= 76 && $0.last == 0x0D })
        #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D })
        let lines = CalendarTests.unfolded(bytes)
        for (id, title) in titles.sorted(by: { $0.key < $1.key }) {
            let event = try CalendarTests.event("event.\(id)@convene.invalid", in: lines)
            let summary = try #require(event.first { $0.utf8.starts(with: "SUMMARY:".utf8) })
            let text = unescaped(summary.unicodeScalars.dropFirst("SUMMARY:".count))
            #expect(text.elementsEqual(readable(title)), "\(title.debugDescription)")
        }
    }

    private func unescaped(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var isEscaped = false
        for scalar in text {
            if isEscaped {
                result.append(scalar == "n" ? "\n" : scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                result.append(scalar)
            }
        }
        return result
    }

    /// A title as a calendar can hold it: one kind of line end, no controls.
    private func readable(_ title: String) -> [Unicode.Scalar] {
        var scalars = Array(title.unicodeScalars)
        for index in scalars.indices.dropLast().reversed() where scalars[index] == "\r" && scalars[index + 1] == "\n" {
            scalars.remove(at: index)
        }
        return scalars.map { "\r\u{85}\u{2028}".unicodeScalars.contains($0) ? "\n" : $0 == "\t" ? " " : $0 }
            .filter { $0 == "\n" || $0.properties.generalCategory != .control }
    }
}
