import ForumModel
import GLPKSolver
import Rules
import Testing

@testable import Timetabling
@testable import convene_bench

/// Instances of the conference library cost what the library says.
@Suite struct ConferenceObjectiveTests {
    @Test func randomWalksCostWhatIsRecounted() throws {
        for seed in 1...60 as ClosedRange<UInt64> {
            let random = RandomConference(seed: seed)
            let place = try ConferenceEvent(Conference(random.file, name: "random"))
            let problem = Problem(RuleContext(place.event), rules: ConferenceRules.all(place))
            var walk = ConferenceWalk(problem, seed: seed)
            for _ in 0..<12 {
                walk.go(25)
                let places = walk.places
                let counted = Recount(random.file, random.weight, place.places(problem.programme(places))).total
                #expect(problem.score(places).total.value == counted, "seed \(seed)")
                let again = walk.costAgain()
                #expect(again == places.cost, "seed \(seed)")
            }
        }
    }

    @Test func solvedInstancesCostWhatIsRecounted() throws {
        for seed in 1...6 as ClosedRange<UInt64> {
            let random = RandomConference(seed: seed)
            let place = try ConferenceEvent(Conference(random.file, name: "random"))
            var limits = SolveLimits()
            limits.iterations = 4_000
            limits.seed = seed
            let timetable = Timetabler(place.event, rules: ConferenceRules.all(place)).solve(
                limits, solver: GLPKSolver())
            let counted = Recount(random.file, random.weight, place.places(timetable.programme)).total
            #expect(timetable.certificate.score.total.value == counted, "seed \(seed)")
            #expect(timetable.certificate.bound.total <= timetable.certificate.score.total, "seed \(seed)")
        }
    }

    /// Two tracks, two rooms, sessions of two and three time slots. By hand: both tracks are in both rooms (2 × 5), and
    /// ada presents in two rooms of the second session (100); b2 comes before b1 (2 × 7); the tracks are similar and meet
    /// in both sessions (2 × 3); b2 in the first session costs 4 for its one time slot, a3 in the second 2 for each of two.
    @Test func aHandmadeProgrammeCostsWhatItsTermsAddUpTo() throws {
        let place = try ConferenceEvent(Conference(Self.handmade, name: "handmade"))
        let problem = Problem(RuleContext(place.event), rules: ConferenceRules.all(place))
        var search = Search(problem)
        let chosen: [(session: Int, room: Int, slot: Int)] = [(0, 0, 0), (0, 0, 1), (1, 1, 0), (1, 0, 0), (0, 1, 0)]
        for (submission, at) in chosen.enumerated() {
            let option = try #require(
                problem.options(of: submission).first {
                    let start = problem.origin + Minutes(Int(problem.optionStart[$0]))
                    return place.place(of: start) == (at.session, at.slot)
                })
            let price = search.price(submission, option, at.room)
            search.put(submission, option, at.room, price: price)
        }
        let places = search.snapshot()
        #expect(problem.score(places).total == Points(10 + 100 + 14 + 6 + 4 + 4))
        let lines = place.solution(problem.programme(places)).split(separator: "\n")
        #expect(lines.first == "reference,session,room,slot")
        #expect(
            lines.dropFirst().sorted() == [
                "a1,first,x,0", "a2,first,x,1", "a3,second,y,0", "b1,second,x,0", "b2,first,y,0",
            ])
    }

    @Test func twoTracksNeverShareARoomOfASession() throws {
        let place = try ConferenceEvent(Conference(Self.handmade, name: "handmade"))
        let problem = Problem(RuleContext(place.event), rules: ConferenceRules.all(place))
        var search = Search(problem)
        let (first, other) = (0, 3)
        search.put(first, problem.options(of: first).lowerBound, 0, price: 0)
        let later = problem.options(of: other).lowerBound + 1
        let price = search.price(other, later, 0)
        #expect(price == Search.forbidden)
        let opponents = search.opponents(other, later, 0)
        #expect(opponents == [first])
        let elsewhere = search.price(other, later, 1)
        #expect(elsewhere < Search.forbidden)
    }

    @Test func allFlawsAreToldAtOnce() {
        let file = Self.handmade
        let broken = ConferenceFile(
            name: nil, parameters: file.parameters, sessions: file.sessions + file.sessions.prefix(1),
            rooms: file.rooms + ["x"], tracks: file.tracks, submissions: file.submissions,
            trackSessionPenalty: [:], trackRoomPenalty: ["a": ["x": -1]], similarTracks: [:], sessionRoomPenalty: [:])
        #expect {
            _ = try Conference(broken, name: "broken")
        } throws: { error in
            (error as? Conference.Flaws)?.all == [
                "conference session 'first' occurs twice", "room 'x' occurs twice", "a weight or penalty is below zero",
            ]
        }
    }

    @Test func hoursAreThoseOfTheSubmissionsPeople() throws {
        let file = ConferenceFile(
            name: nil,
            parameters: [
                [.text("Local time zone:"), .text("GMT+1")], [.text("From:"), .text("09:00")],
                [.text("To:"), .text("17:00")], [.text("From:"), .text("07:00")], [.text("To:"), .text("20:00")],
                [.text("Penalty:"), .number(1)], [.text("Penalty:"), .number(10)],
                [.text("Submissions_Timezones:"), .number(5)],
            ],
            sessions: [.init(name: "only", slots: 3, start: "10:00", end: "11:30")], rooms: ["x"],
            tracks: [.init(name: "a", chairs: [])],
            submissions: ["GMT+1", "GMT-1", "GMT-5.5", "GMT+12"].map {
                .init(
                    reference: $0, track: "a", slots: 1, order: 0, timezone: $0, presenters: [], attendees: [],
                    sessionPenalty: [:], roomPenalty: [:])
            }, trackSessionPenalty: [:], trackRoomPenalty: [:], similarTracks: [:], sessionRoomPenalty: [:])
        let conference = try Conference(file, name: "hours")
        let hours = try #require(TimeZonePenalty(conference))
        // Shown there: 10:00 to 11:30, 08:00 to 09:30, 03:30 to 05:00, 21:00 to 22:30.
        #expect(conference.submissions.map { hours.penalty($0, session: 0) } == [0, 1, 10, 10])
    }

    private static let handmade: ConferenceFile = {
        func paper(
            _ name: String, slots: Int = 1, order: Int = 0, _ presenters: [String] = [],
            _ penalty: [String: Double] = [:]
        ) -> ConferenceFile.Submission {
            .init(
                reference: name, track: String(name.prefix(1)), slots: slots, order: order, timezone: "GMT+0",
                presenters: presenters, attendees: [], sessionPenalty: penalty, roomPenalty: [:])
        }
        return ConferenceFile(
            name: nil,
            parameters: [
                [.empty, .text("Number of Rooms per Track:"), .number(5), .text("Similar Tracks: "), .text("3")],
                [.text("Presenters Conflicts:"), .number(100), .text("Submissions Order:"), .number(7)],
                [.text("Submissions_Sessions|Penalty:"), .number(2)],
            ],
            sessions: [
                .init(name: "first", slots: 2, start: "09:00", end: "10:00"),
                .init(name: "second", slots: 3, start: "11:00", end: "12:30"),
            ],
            rooms: ["x", "y"], tracks: [.init(name: "a", chairs: []), .init(name: "b", chairs: [])],
            submissions: [
                paper("a1"), paper("a2"), paper("a3", slots: 2, ["ada"], ["second": 1]),
                paper("b1", order: 1, ["ada"]), paper("b2", order: 2, [], ["first": 2]),
            ],
            trackSessionPenalty: [:], trackRoomPenalty: [:], similarTracks: ["b": ["a": 1]], sessionRoomPenalty: [:])
    }()
}
