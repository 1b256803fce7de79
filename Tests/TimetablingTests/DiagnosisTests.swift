import ForumModel
import Foundation
import Testing
import Timetabling

/// What cannot work is said before anything is solved, with the arithmetic.
@Suite struct DiagnosisTests {
    private static func moment(_ day: Int, _ minute: Int) -> Instant {
        Instant(rawValue: (20_880 + day) * 1440 + minute)
    }

    /// Two slots of an hour and a half, from nine and from eleven.
    private func event(
        _ sessions: [Session], rooms: [Room] = [Room(id: "hall", capacity: 100), Room(id: "nook", capacity: 20)],
        turnover: Minutes = 0, crews: [Crew] = [], people: [Person] = [], roles: [Role] = [],
        rules: [RuleID: RuleSetting] = [:]
    ) throws -> Event {
        try Event(
            name: "Diagnosed", timeZone: .gmt, turnover: turnover, rules: rules,
            slots: [
                Slot(id: "am", time: TimeRange(start: Self.moment(0, 540), duration: 90)),
                Slot(id: "pm", time: TimeRange(start: Self.moment(0, 660), duration: 90)),
            ], rooms: rooms, crews: crews, sessions: sessions, people: people, roles: roles)
    }

    private func sentences(_ event: Event) -> [String] { Diagnosis(event).difficulties().map(\.sentence) }

    @Test func nothingIsSaidOfWhatWorks() throws {
        let event = try event([Session(id: "a", expectedOnsite: 50), Session(id: "b", durations: [90])])
        #expect(sentences(event).isEmpty)
    }

    @Test func aSessionThatNoRoomCanHold() throws {
        let event = try event([Session(id: "crowd", features: ["stage"], expectedOnsite: 300)])
        #expect(
            sentences(event) == [
                "crowd has no possible place. No room can hold it: room-capacity rules out 2 of 2 rooms, room-features "
                    + "rules out 2 of 2 rooms."
            ])
        #expect(Diagnosis(event).difficulties().map(\.kind) == [.noPlace])
    }

    @Test func aSessionThatNoSlotCanHold() throws {
        let event = try event([Session(id: "long", durations: [180, 120])])
        #expect(sentences(event) == ["long has no possible place. No slot is long enough for 180 or 120 minutes."])
    }

    @Test func aSessionPinnedToAMomentWithoutASlot() throws {
        let event = try event([Session(id: "night", pin: .init(start: Self.moment(0, 0)))])
        #expect(
            sentences(event) == [
                "night has no possible place. No slot is open for 60 minutes where and when the session is pinned."
            ])
    }

    @Test func aSessionThatNoTimeSuits() throws {
        let away = Person(id: "ada", unavailable: [TimeRange(start: Self.moment(0, 540), duration: 60)])
        let event = try event(
            [Session(id: "talk", notAt: [TimeRange(start: Self.moment(0, 660), duration: 30)])], people: [away],
            roles: [Role(session: "talk", person: "ada", kind: .speaker)])
        #expect(
            sentences(event) == [
                "talk has no possible place. No time suits it: person-availability rules out 1 of 2 times, session-not-at "
                    + "rules out 1 of 2 times."
            ])
    }

    @Test func aSessionWhoseRoomIsNeverOpen() throws {
        let closed = Room(
            id: "hall", capacity: 100, unavailable: [TimeRange(start: Self.moment(0, 0), duration: 1440)])
        let event = try event([Session(id: "a", expectedOnsite: 50)], rooms: [closed, Room(id: "nook", capacity: 20)])
        #expect(
            sentences(event) == [
                "a has no possible place. At none of its possible times is one of its possible rooms open."
            ])
    }

    @Test func tooFewRooms() throws {
        let sessions = ["a", "b", "c"].map { Session(id: ID($0), durations: [90], expectedOnsite: 50) }
        let event = try event(sessions, turnover: 10)
        let found = Diagnosis(event).difficulties()
        #expect(found.map(\.kind) == [.tooFewRooms])
        #expect(found.map(\.sessions) == [["a", "b", "c"]])
        #expect(
            found.map(\.sentence) == [
                "3 accepted sessions fit only into hall: they need 300 room-minutes with turnover, 200 are offered."
            ])
    }

    /// Each stretch in which a room is open may be followed by a turnover in which it is closed.
    @Test func roomsClosedBetweenSessionsAreNotTooFew() throws {
        let pause = TimeRange(start: Self.moment(0, 570), duration: 30)
        let rooms = [Room(id: "hall", unavailable: [pause])]
        let sessions = ["a", "b", "c"].map { Session(id: ID($0), durations: [30]) }
        let event = try Event(
            name: "Pause", timeZone: .gmt, step: 30, turnover: 30,
            slots: [Slot(id: "am", time: TimeRange(start: Self.moment(0, 540), duration: 150))], rooms: rooms,
            sessions: sessions)
        #expect(sentences(event).isEmpty)
    }

    /// Where a closed room has a price it is not closed.
    @Test func roomsClosedAtAPriceCountAsOpen() throws {
        let closed = Room(id: "hall", unavailable: [TimeRange(start: Self.moment(0, 0), duration: 660)])
        let sessions = ["a", "b"].map { Session(id: ID($0), durations: [90]) }
        let priced: [RuleID: RuleSetting] = ["room-availability": RuleSetting(weight: 0.1, isHard: false)]
        #expect(sentences(try event(sessions, rooms: [closed], rules: priced)).isEmpty)
        #expect(
            sentences(try event(sessions, rooms: [closed])) == [
                "2 accepted sessions fit only into hall: they need 180 room-minutes with turnover, 90 are offered."
            ])
    }

    @Test func aPersonPromisedToTooManyHours() throws {
        let sessions = ["a", "b", "c"].map { Session(id: ID($0)) }
        let person = Person(id: "ada", name: "Ada", unavailable: [TimeRange(start: Self.moment(0, 660), duration: 30)])
        let roles = sessions.map { Role(session: $0.id, person: "ada", kind: .speaker) }
        #expect(
            sentences(try event(sessions, people: [person], roles: roles)) == [
                "Ada (ada) has parts in 3 accepted sessions of 180 minutes in all, but the slots leave 150 minutes."
            ])
        // Where absence has a price it takes no minutes away.
        let priced: [RuleID: RuleSetting] = ["person-availability": RuleSetting(weight: 0.1, isHard: false)]
        #expect(sentences(try event(sessions, people: [person], roles: roles, rules: priced)).isEmpty)
    }

    @Test func tooFewCrews() throws {
        let sessions = ["a", "b", "c"].map { Session(id: ID($0), durations: [90], crews: ["captions"]) }
        let event = try event(sessions, crews: [Crew(id: "captions", count: 1)])
        #expect(
            sentences(event) == [
                "3 accepted sessions need captions for 270 minutes; 1 of them can serve 180 minutes."
            ])
    }

    /// Where a crew too many has only a price, nobody is kept out.
    @Test func crewsAtAPriceAreNoShortage() throws {
        let sessions = ["a", "b", "c"].map { Session(id: ID($0), durations: [90], crews: ["captions"]) }
        let priced: [RuleID: RuleSetting] = ["crew-capacity": RuleSetting(weight: 0.1, isHard: false)]
        #expect(sentences(try event(sessions, crews: [Crew(id: "captions", count: 1)], rules: priced)).isEmpty)
    }

    @Test func candidatesAreNoShortage() throws {
        let sessions = ["a", "b", "c"].map {
            Session(id: ID($0), durations: [90], expectedOnsite: 50, status: .candidate)
        }
        #expect(sentences(try event(sessions)).isEmpty)
    }
}
