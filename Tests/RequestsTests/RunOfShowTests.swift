import ForumModel
import Requests
import Testing

@Suite("Run of show")
struct RunOfShowTests {
    private let parts: [RunOfShow.Part] = [
        .init(agenda: "Welcome", 10), .init(agenda: "Stories", 25), .init(agenda: "Transition to the tables", 5),
        .init(agenda: "Break-out groups", 25), .init(agenda: "Maps and questions", 25),
    ]

    @Test("an agenda that fills the session has no problems")
    func complete() {
        let show = RunOfShow(parts, length: 90, questions: 25)
        #expect(show.problems.isEmpty)
        #expect(show.timetable.map(\.start) == [0, 10, 35, 40, 65])
        #expect(show.parts.map(\.kind) == [.opening, .talk, .transition, .breakout, .questions])
    }

    @Test("what does not add up is said")
    func problems() {
        let show = RunOfShow([parts[0], parts[3]], length: 60, questions: 10)
        #expect(
            show.problems == [
                "the parts add up to 35 min, less than the session's 60 min",
                "0 min for questions, 10 min are promised",
                "no time to move to the break-out groups",
            ])
    }

    @Test("a shorter length cuts in proportion")
    func shorter() throws {
        let show = try #require(RunOfShow(parts, length: 90).shortened(to: 60))
        #expect(show.length == 60)
        #expect(show.problems.isEmpty)
        #expect(show.parts.map(\.minutes).reduce(0, +) == 60)
        #expect(show.parts[1].minutes == show.parts[3].minutes || show.parts[1].minutes == show.parts[3].minutes + 1)
    }

    @Test("the promised time for questions stays")
    func promise() throws {
        let show = try #require(RunOfShow(parts, length: 90).shortened(to: 60, questions: 25))
        #expect(show.parts.last?.minutes == 25)
        #expect(show.problems.isEmpty)
        #expect(RunOfShow(parts, length: 90).shortened(to: 28, questions: 25) == nil)
    }

    @Test("templates fill any length", arguments: ["roundtable", "break-out-group-discussions", "panel", nil])
    func templates(format: String?) throws {
        for length in [30, 60, 90, 120] as [Minutes] {
            let show = try #require(RunOfShow.template(format: format, length: length))
            #expect(show.problems.isEmpty)
            #expect(show.length == length)
        }
    }
}
