import Foundation
import ForumModel
import Publishing
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// programme.xcal.xml as an XML parser reads it.
@Suite struct XCalTests {
    /// Collects the text of every property of every event, by name.
    private final class Reader: NSObject, XMLParserDelegate {
        var events: [[String: [String]]] = []
        var spaces: Set<String> = []
        private var path: [String] = []
        private var text = ""

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            path.append(name)
            if let space = namespaceURI { spaces.insert(space) }
            if name == "vevent" { events.append([:]) }
            text = ""
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) {
            path.removeLast()
            if path.suffix(3).dropLast() == ["vevent", "properties"], let property = path.last, name != "parameters" {
                events[events.count - 1][property, default: []].append(text)
            }
            text = ""
        }
    }

    private func read(_ publication: Publication) throws -> Reader {
        let parser = XMLParser(data: Data(try OutputFormat.xCal.bytes(publication)))
        let reader = Reader()
        parser.shouldProcessNamespaces = true
        parser.delegate = reader
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        return reader
    }

    @Test func anXMLParserReadsWhatTheCalendarSays() throws {
        let reader = try read(try TinyForum.publication())
        #expect(reader.spaces == ["urn:ietf:params:xml:ns:icalendar-2.0"])
        #expect(reader.events.count == 4)
        let event = try #require(reader.events.first { $0["uid"] == ["tiny=2E2025.ws-1@example.org"] })
        #expect(event["dtstart"] == ["2025-06-23T09:00:00"])
        #expect(event["dtstamp"] == ["2025-05-30T12:00:00Z"])
        #expect(event["summary"] == ["Rights, \"access\" and you; now"])
        #expect(event["categories"] == ["workshop", "Rights, access"])
        #expect(event["location"] == ["Main Hall; \"A\", east, North, wing"])
        #expect(
            event["description"]?.first?.hasPrefix("Line one,\nline two; back\\slash.\nAsk [e-mail withheld]") == true)
        #expect(event["conference"] == ["https://meet.example.org/a%20b?x=1,2"])
        #expect(event["sequence"] == ["0"])
    }

    @Test func aNightWithTwoEqualHoursStaysClear() throws {
        let oslo = TimeZone(identifier: "Europe/Oslo")!
        let first = try #require(Instant(LocalDate(year: 2025, month: 10, day: 26)!, minute: 150, in: oslo))
        let event = try Event(
            name: "Night", timeZone: oslo, slots: [Slot(id: "s", time: TimeRange(start: first, duration: 300))],
            rooms: [Room(id: "r")], sessions: [Session(id: "x", title: "\u{FFFE}x\u{FFFF}")])
        let place = Placement(session: "x", start: first + 60, duration: 30, room: "r")
        let reader = try read(
            Publication(
                event: event, programme: Programme([place]), certificate: TinyForum.certificate,
                assessment: TinyForum.assessment))
        #expect(reader.events.first?["dtstart"] == ["2025-10-26T01:30:00Z"])
        #expect(reader.events.first?["summary"] == ["\u{FFFD}x\u{FFFD}"], "XML has no such signs")
    }
}
