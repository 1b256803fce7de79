import ForumModel
import Foundation
import Intake
import Testing

/// Every feature of the event format, on one folder.
@Suite struct CompleteFolderTests {
    let event: Event

    init() throws {
        let reading = EventIntake.read(try Fixture.folder("complete"), rules: rules)
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
        event = try #require(reading.event)
    }

    private func session(_ id: ID<Session>) throws -> Session { try #require(event.session(id)) }

    private func utc(_ range: TimeRange) -> String { "\(range.start.isoUTC)/\(range.end.isoUTC)" }

    @Test func settings() {
        #expect(event.name == "Meeting of Invented People 2025")
        #expect(event.acronym == "mip2025")
        #expect(event.domain == "example.org")
        #expect(event.url == "https://example.org/2025")
        #expect(event.timeZone.identifier == "Europe/Oslo")
        #expect(event.published.isoUTC == "2025-05-30T12:00Z")
        #expect(event.step == 15)
        #expect(event.prime == DailyHours(start: 600, end: 960))
        #expect(event.turnover == 10)
        #expect(event.languages == ["en", "fr", "es"])
        #expect(event.crews == [Crew(id: "interpretation", count: 2), Crew(id: "captioning", count: 3)])
        #expect(event.walking == Walking(floor: 2, building: 10))
        #expect(event.types["main"] == TypeSettings(weight: 10, turnover: 30))
        #expect(event.types["lightning"] == TypeSettings(weight: 0.5, turnover: 5))
        #expect(
            event.themes == [
                Theme(id: "ai", name: "Artificial Intelligence", colour: "#3366cc"), Theme(id: "no"),
            ])
        #expect(
            event.rules == [
                "theme-overlap": RuleSetting(weight: 8), "room-capacity": RuleSetting(weight: 2, isHard: false),
                "remote-hours": RuleSetting(
                    weight: 3, options: ["comfortable": "08:00-21:00", "possible": "06:00-23:00"]),
            ])
    }

    @Test func slotsBetweenBreaks() {
        #expect(
            event.slots.map { "\($0.id) \($0.kind) \($0.time.duration.rawValue)" } == [
                "2025-06-23T09:00 session 90", "2025-06-23T10:30 break 30", "2025-06-23T11:00 session 90",
                "2025-06-23T12:30 break 90", "2025-06-23T14:00 session 240", "2025-06-24T09:00 session 90",
                "2025-06-24T10:30 break 30", "2025-06-24T11:00 session 90", "2025-06-24T12:30 break 90",
                "2025-06-24T14:00 session 240", "2025-06-25T09:00 session 180",
            ])
        #expect(event.slots.first.map { utc($0.time) } == "2025-06-23T07:00Z/2025-06-23T08:30Z")
        #expect(event.days.map(\.description) == ["2025-06-23", "2025-06-24", "2025-06-25"])
    }

    @Test func rooms() throws {
        let hall = try #require(event.room("hall"))
        #expect(hall.name == "Great \"Old\" Hall")
        #expect(hall.capacity == 300)
        #expect(hall.layouts == ["theatre": 300, "roundtable": 120, "flexible": Seats?.none])
        #expect(hall.features == ["hybrid", "interpretation-booths"])
        #expect(hall.breakoutTables == 12)
        #expect(hall.building == "North")
        #expect(hall.floor == "0")
        #expect(
            hall.unavailable.map(utc) == [
                "2025-06-23T22:00Z/2025-06-24T22:00Z", "2025-06-23T07:00Z/2025-06-23T08:30Z",
            ])
        let attic = try #require(event.room("attic"))
        #expect(attic.name == "Attic,\r\nleft")
        #expect(attic.capacity == nil)
        #expect(attic.layouts.isEmpty)
        #expect(attic.unavailable.map(utc) == ["2025-06-25T08:00Z/2025-06-25T09:00Z"])
    }

    @Test func aSessionWithEverything() throws {
        let session = try session("ws-1")
        #expect(session.title == "Opening the Web")
        #expect(session.type == .workshop)
        #expect(session.theme == "ai")
        #expect(session.tags == ["sdg-9", "access"])
        #expect(session.durations == [90, 60])
        #expect(session.layout == "u-shape")
        #expect(session.features == ["hybrid"])
        #expect(session.crews == ["interpretation"])
        #expect(session.expectedOnsite == 120)
        #expect(session.expectedOnline == 40)
        #expect(session.preferred.map(utc) == ["2025-06-22T22:00Z/2025-06-24T22:00Z"])
        #expect(
            session.avoided.map(utc) == [
                "2025-06-23T07:00Z/2025-06-23T08:30Z", "2025-06-24T07:00Z/2025-06-24T08:30Z",
                "2025-06-25T07:00Z/2025-06-25T08:30Z",
            ])
        #expect(session.notAt.map(utc) == ["2025-06-24T22:00Z/2025-06-25T22:00Z"])
        #expect(session.rooms == ["hall", "attic"])
        #expect(session.preferredRooms == ["hall"])
        #expect(session.pin?.start?.isoUTC == "2025-06-23T09:15Z")
        #expect(session.pin?.room == "hall")
        #expect(!session.isExclusive)
        #expect(session.interest == 2.5)
        #expect(session.priority == 3)
        #expect(session.status == .accepted)
        #expect(session.language == "en")
        #expect(session.description == "First line\nsecond line")
        #expect(session.url == "https://example.org/1")
        #expect(session.onlineURL == "https://example.org/1/join")
    }

    @Test func sessionsWithDefaults() throws {
        let second = try session("ws-2")
        #expect(second.type == "open-forum")
        #expect(second.theme == "no")
        #expect(second.preferred.map(utc) == ["2025-06-23T12:00Z/2025-06-23T13:30Z"])
        #expect(second.pin == Session.Pin(room: "attic"))
        #expect(second.interest == 3)
        #expect(second.priority == 1)
        #expect(second.status == .accepted)
        let plenary = try session("ws-3")
        #expect(plenary.isExclusive)
        #expect(plenary.pin?.start?.isoUTC == "2025-06-24T07:00Z")
        #expect(plenary.interest == 0)
        let fire = try session("ws-4")
        #expect(fire.type == "fireside-chat")
        #expect(fire.crews == ["captioning"])
        #expect(fire.preferred.map(utc) == ["2025-06-23T12:00Z/2025-06-23T16:00Z"])
        #expect(fire.status == .candidate)
        #expect(try session("ws-5").status == .requested)
        #expect(try session("ws-6").status == .withdrawn)
        #expect(event.turnover(after: plenary) == 30)
        #expect(event.turnover(after: second) == 10)
    }

    @Test func people() throws {
        let ada = try #require(event.person("p-1"))
        #expect(ada.email == "ada@example.org")
        #expect(ada.organization == "Example Trust")
        #expect(ada.stakeholderGroup == "civil-society")
        #expect(ada.regionalGroup == "african")
        #expect(ada.gender == "female")
        #expect(ada.timeZone?.identifier == "Africa/Nairobi")
        #expect(ada.attendance == .onsite)
        #expect(ada.languages == ["en", "fr"])
        #expect(ada.unavailable.count == 4)
        #expect(ada.newcomer == true)
        let ben = try #require(event.person("p-2"))
        #expect(ben.stakeholderGroup == "intergovernmental")
        #expect(ben.regionalGroup == .intergovernmental)
        #expect(ben.attendance == .online)
        #expect(ben.timeZone?.secondsFromGMT() == 0)
        #expect(ben.newcomer == false)
        #expect(event.person("p-3") == Person(id: "p-3", name: "Cleo Muster"))
    }

    @Test func rolesRelationsInterests() {
        #expect(
            event.roles.map(\.kind) == [
                .organizer, .speaker, .onlineModerator, .onsiteModerator, .rapporteur, .facilitator, .moderator,
                .required,
            ])
        #expect(
            event.relations.map { "\($0.kind.name) \($0.a) \($0.b)" } == [
                "before ws-1 ws-2", "not-parallel ws-1 ws-3", "parallel ws-2 ws-5", "back-to-back ws-1 ws-4",
                "same-room ws-1 ws-4", "same-day ws-1 ws-4", "different-day ws-2 ws-3", "days-apart:2 ws-3 ws-4",
            ])
        #expect(event.relations[1].strength == .hard)
        #expect(event.relations[3].strength == .soft(Points(0.5)))
        #expect(
            event.interests == [
                Interest(person: "p-1", session: "ws-1", weight: 5),
                Interest(person: "p-1", session: "ws-2", weight: 2),
                Interest(person: "guest-9", session: "ws-2"),
            ])
    }
}
