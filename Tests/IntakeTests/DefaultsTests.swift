import ForumModel
import Foundation
import Intake
import Testing

@Suite struct DefaultsTests {
    private func folder(name: String = "Our Meeting, 2025!", event: String, sessions: String) -> EventFiles {
        EventFiles(
            name: name,
            files: [
                "event.yaml": Array(event.utf8), "rooms.csv": Array("id\nhall\n".utf8),
                "sessions.csv": Array(sessions.utf8),
            ])
    }

    private func read(_ event: String, _ sessions: String = "id,title,duration\nws-1,One,60\n") -> Reading {
        EventIntake.read(folder(event: event, sessions: sessions), rules: rules)
    }

    @Test func whatIsLeftOutHasItsDocumentedDefault() throws {
        let hours = "hours: [{days: 2025-06-23, open: \"09:00-12:00\"}]"
        let reading = read("name: No\ntimezone: Asia/Tokyo\n\(hours)\n")
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
        let event = try #require(reading.event)
        #expect(event.name == "No")
        #expect(event.acronym == "Our-Meeting-2025")
        #expect(event.domain == "convene.invalid")
        #expect(event.published.isoUTC == "2025-06-23T00:00Z")
        #expect(event.step == nil)
        #expect(event.turnover == 0)
        #expect(event.crews.isEmpty)
        #expect(event.walking == .none)
        #expect(event.room("hall") == Room(id: "hall"))
        #expect(event.session("ws-1") == Session(id: "ws-1", title: "One", durations: [60]))
    }

    @Test func themesAreFoundInTheSessionsWhenNoneAreDeclared() throws {
        let hours = "hours: [{days: 2025-06-23, open: \"09:00-12:00\"}]"
        let reading = read(
            "name: A\ntimezone: UTC\n\(hours)", "id,title,duration,theme\na,A,60,web\nb,B,60,ai\nc,C,60,web\n")
        #expect(reading.event?.themes.map(\.id) == ["ai", "web"])
    }

    @Test func hoursMayPassMidnight() throws {
        let reading = read(
            "name: A\ntimezone: UTC\nhours: [{days: 2025-06-23, open: \"22:00-02:00\", breaks: [\"00:30-01:00\"]}]")
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
        #expect(
            reading.event?.slots.map { "\($0.id) \($0.kind)" } == [
                "2025-06-23T22:00 session", "2025-06-24T00:30 break", "2025-06-24T01:00 session",
            ])
    }

    @Test func aTimeShownTwiceIsTheFirst() throws {
        let slots = "id,start,end\na,2025-10-26T02:30,2025-10-26T05:00\n"
        let folder = folder(
            event: "name: A\ntimezone: Europe/Oslo\nslots: slots.csv\n", sessions: "id,title,duration\na,A,30\n"
        )
        .with("slots.csv", slots)
        let reading = EventIntake.read(folder, rules: rules)
        #expect(reading.event?.slots.first?.time.start.isoUTC == "2025-10-26T00:30Z")
        #expect(reading.event?.slots.first?.time.duration == 210)
    }

    @Test func dailyHoursLeaveOutWhatTheClocksSkip() throws {
        let slots = "id,start,end\na,2025-03-29T01:00,2025-03-29T08:00\nb,2025-03-30T01:00,2025-03-30T08:00\n"
        let sessions = "id,title,duration,avoid\na,A,30,02:30-04:00\n"
        let folder = folder(event: "name: A\ntimezone: Europe/Oslo\nslots: slots.csv\n", sessions: sessions)
            .with("slots.csv", slots)
        let avoided = EventIntake.read(folder, rules: rules).event?.session("a")?.avoided ?? []
        #expect(avoided.map(\.duration) == [90, 60])
    }

    @Test(arguments: [
        "2025-06-23T09:00/2025-06-23T10:30", "2025-06-23 09:00 / 2025-06-23 10:30",
        "2025-06-23T09:00:00/2025-06-23T10:30:00", "2025-06-23T07:00Z/2025-06-23T08:30Z",
        "2025-06-23T09:00+02:00/2025-06-23T10:30", "2025-06-23T03:00-0400/2025-06-23T04:30-04", "morning",
        "09:00-10:30", "9:00 – 10:30",
    ])
    func formsOfATimeRange(text: String) throws {
        let folder = folder(
            event: "name: A\ntimezone: Europe/Oslo\nslots: slots.csv\n",
            sessions: "id,title,duration,preferred\na,A,30,\(text)\n"
        ).with("slots.csv", "id,start,end\nmorning,2025-06-23T09:00,2025-06-23T10:30\n")
        let reading = EventIntake.read(folder, rules: rules)
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
        let wished = try #require(reading.event?.session("a")?.preferred.first)
        #expect("\(wished.start.isoUTC)/\(wished.end.isoUTC)" == "2025-06-23T07:00Z/2025-06-23T08:30Z")
    }

    @Test func aDayOfSummerTimeChangeHas23Hours() throws {
        let folder = folder(
            event: "name: A\ntimezone: Europe/Oslo\nslots: slots.csv\n",
            sessions: "id,title,duration,preferred\na,A,30,2025-03-30\n"
        ).with("slots.csv", "id,start,end\nmorning,2025-03-30T09:00,2025-03-30T10:30\n")
        #expect(EventIntake.read(folder, rules: rules).event?.session("a")?.preferred.first?.duration == 1380)
    }

    @Test func softRulesBindNoPinsAndNoOrder() throws {
        let small = try Fixture.broken()
        for (name, rule) in [("pin-against-own-rooms", "room-allowed"), ("cyclic-before", "relation-before")] {
            let fixture = try #require(small.first { $0.name == name })
            let settings = String(decoding: fixture.folder["event.yaml"] ?? [], as: UTF8.self)
            let folder = fixture.folder.with("event.yaml", settings + "  \(rule): {hard: false, weight: 5}\n")
            let reading = EventIntake.read(folder, rules: rules)
            #expect(reading.event != nil, "\(reading.diagnostics)")
        }
    }

    /// Rules read options in one form, however the spreadsheet's neighbour or a word processor wrote them.
    @Test(arguments: [
        ("remote-hours", "comfortable: 9:00 – 17:30", ["comfortable": "09:00-17:30"]),
        ("remote-hours", "possible: \"22:00-6:00\"", ["possible": "22:00-06:00"]),
        ("remote-hours", "possible: 00:00-24:00", ["possible": "00:00-24:00"]),
        ("remote-hours", "possible:", [:]),
        ("person-load", "limit: 3.0", ["limit": "3"]),
        ("person-hurry", "minutes: \"+45\"", ["minutes": "45"]),
        ("person-hurry", "minutes: 0", ["minutes": "0"]),
    ])
    func optionsHaveOneForm(rule: RuleID, written: String, options: [String: String]) throws {
        let hours = "hours: [{days: 2025-06-23, open: \"09:00-12:00\"}]"
        let reading = read("name: A\ntimezone: UTC\n\(hours)\nrules:\n  \(rule):\n    \(written)\n    weight: 2\n")
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
        #expect(reading.event?.rules[rule] == RuleSetting(weight: 2, options: options))
    }
}
