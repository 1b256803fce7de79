import Foundation
import ForumModel
import Publishing
import Testing

@Suite struct ScheduleTests {
    private func events(_ publication: Publication) throws -> [[String: Any]] {
        let bytes = try OutputFormat.scheduleJSON.bytes(publication)
        let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let schedule = try #require(root["schedule"] as? [String: Any])
        let conference = try #require(schedule["conference"] as? [String: Any])
        let days = try #require(conference["days"] as? [[String: Any]])
        return days.flatMap { day in
            let rooms = day["rooms"] as? [String: [[String: Any]]] ?? [:]
            return rooms.sorted { $0.key < $1.key }.flatMap(\.value)
        }
    }

    private func publication(
        _ placements: [Placement], people: [Person] = TinyForum.people, slots: [Slot] = TinyForum.slots,
        acronym: String = "tiny.2025", sessions: [Session] = TinyForum.sessions
    ) throws -> Publication {
        let event = try Event(
            name: "Tiny", acronym: acronym, domain: "example.org", timeZone: TimeZone(identifier: "Europe/Oslo")!,
            slots: slots, rooms: TinyForum.rooms,
            themes: [Theme(id: "rights"), Theme(id: "ai", colour: "#3366CC")], sessions: sessions, people: people,
            roles: people.isEmpty ? [] : TinyForum.roles)
        return Publication(
            event: event, programme: Programme(placements), certificate: TinyForum.certificate,
            assessment: TinyForum.assessment)
    }

    @Test func aSessionKeepsItsIdentifiersWhenItMoves() throws {
        let before = try events(
            publication([Placement(session: "ws-1", start: TinyForum.moment(23, 540), duration: 60, room: "hall")]))
        let after = try events(
            publication([Placement(session: "ws-1", start: TinyForum.moment(24, 780), duration: 90, room: "b")]))
        for key in ["guid", "id", "code", "slug"] {
            #expect("\(before[0][key] ?? "none")" == "\(after[0][key] ?? "other")")
        }
        // As any other implementation of RFC 9562 makes it from the same name.
        #expect(before[0]["guid"] as? String == "bfba681a-0112-5954-8948-b8c94f02211f")
        #expect(before[0]["date"] as? String == "2025-06-23T09:00:00+02:00")
        #expect(after[0]["duration"] as? String == "01:30")
    }

    @Test func peoplesIdentifiersDoNotComeFromAddresses() throws {
        func guids(_ person: Person) throws -> [String] {
            let people = TinyForum.people.map { $0.id == person.id ? person : $0 }
            let place = Placement(session: "ws-1", start: TinyForum.moment(23, 540), duration: 60, room: "hall")
            let persons = try events(publication([place], people: people))[0]["persons"] as? [[String: Any]]
            return (persons ?? []).compactMap { $0["guid"] as? String }
        }
        let first = try guids(Person(id: "p1", name: "Ada Example", email: "one@mail.example.org"))
        let second = try guids(Person(id: "p1", name: "Ada Example", email: "two@mail.example.org"))
        #expect(first == second)
        #expect(
            first.count == 2, "the organizer is Ada again, whoever must be present is no speaker, and Cy has no name")
    }

    @Test func anIDThatIsAnAddressLeavesNoTrace() throws {
        func guid(_ id: String) throws -> String? {
            let sessions = [Session(id: "x", title: "X")]
            let event = try Event(
                name: "Tiny", timeZone: TimeZone(identifier: "Europe/Oslo")!, slots: TinyForum.slots,
                rooms: TinyForum.rooms, sessions: sessions, people: [Person(id: ID(id), name: "Cy Example")],
                roles: [Role(session: "x", person: ID(id), kind: .speaker)])
            let place = Placement(session: "x", start: TinyForum.moment(23, 540), duration: 60, room: "hall")
            let told = try events(
                Publication(
                    event: event, programme: Programme([place]), certificate: TinyForum.certificate,
                    assessment: TinyForum.assessment))
            return (told[0]["persons"] as? [[String: Any]])?.first?["guid"] as? String
        }
        #expect(try guid("cy@mail.example.org") != nil)
        #expect(try guid("cy@mail.example.org") == guid("someone@else.example.org"))
    }

    @Test func whatRunsAfterMidnightBelongsToTheEveningBefore() throws {
        let evening = Slot(id: "night", time: TimeRange(TinyForum.moment(23, 1320), TinyForum.moment(24, 120))!)
        let late = try publication(
            [Placement(session: "ws-2", start: TinyForum.moment(24, 30), duration: 60, room: "b")],
            slots: [evening])
        let text = try TinyForum.text(.scheduleXML, of: late)
        #expect(
            text.contains(
                "<day index=\"1\" date=\"2025-06-23\" start=\"2025-06-23T22:00:00+02:00\" "
                    + "end=\"2025-06-24T02:00:00+02:00\">"
            ))
        #expect(text.contains("<date>2025-06-24T00:30:00+02:00</date>"))
        #expect(!text.contains("date=\"2025-06-24\""))
    }

    @Test(arguments: [("igf", "igf_2025"), ("IGF 2025!", "igf_2025"), ("", "_2025"), ("forum-x", "forum_x")])
    func theAcronymHasTheShapeOfTheFormat(given: String, expected: String) throws {
        let text = try TinyForum.text(.scheduleXML, of: try publication([], acronym: given))
        #expect(text.contains("<acronym>\(expected)</acronym>"))
    }

    @Test func tenThousandSessionsHaveTenThousandCodes() throws {
        let sessions = (0..<10_000).map { Session(id: ID("s\($0)")) }
        let places = sessions.map {
            Placement(session: $0.id, start: TinyForum.moment(23, 540), duration: 60, room: "hall")
        }
        let told = try events(publication(places, people: [], sessions: sessions))
        #expect(told.count == 10_000)
        for key in ["guid", "id", "code", "slug"] {
            #expect(Set(told.map { "\($0[key] ?? "")" }).count == 10_000)
        }
        #expect(told.allSatisfy { ($0["code"] as? String)?.wholeMatch(of: /[0-9A-Z]{6}/) != nil })
    }

    @Test func roomsOfOneNameStayTwoRooms() throws {
        let rooms = [
            Room(id: "n1", name: "Room 1", building: "North"), Room(id: "s1", name: "Room 1", building: "South"),
        ]
        let event = try Event(
            name: "Twins", timeZone: TimeZone(identifier: "Europe/Oslo")!, slots: TinyForum.slots, rooms: rooms,
            sessions: [Session(id: "x"), Session(id: "y")])
        let told = try events(
            Publication(
                event: event,
                programme: Programme([
                    Placement(session: "x", start: TinyForum.moment(23, 540), duration: 60, room: "n1"),
                    Placement(session: "y", start: TinyForum.moment(23, 540), duration: 60, room: "s1"),
                ]), certificate: TinyForum.certificate, assessment: TinyForum.assessment))
        #expect(told.map { $0["room"] as? String } == ["Room 1 (n1)", "Room 1 (s1)"])
    }

    @Test func coloursAndTextsCannotBreakTheFile() throws {
        let text = try TinyForum.text(.scheduleXML, of: try TinyForum.publication())
        #expect(text.contains("<title>=HYPERLINK(&quot;http://example.org&quot;,&quot;Click&quot;)</title>"))
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        #expect(
            try TinyForum.text(.scheduleXML, of: publication([])).contains(
                "name=\"ai\" slug=\"theme-ai\" color=\"#3366cc\""))
    }
}
