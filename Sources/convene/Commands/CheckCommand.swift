import ArgumentParser
import ForumModel
import GLPKSolver
import Planner
import Timetabling

struct CheckCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say what is wrong or difficult in an event folder.",
        discussion: """
            Reads the folder, names every problem with its file, row, code and cure, and then counts what cannot work \
            whatever is done: sessions that no room can hold, people promised to more hours than there are, more \
            demand than rooms or crews. Nothing is planned or written. Such difficulties are no errors: planning \
            leaves sessions out where it must.

            EXAMPLES
              convene check my-forum
              convene check my-forum --json

            EXIT CODES
              0  the event can be planned, be it with difficulties
              1  the input is contradictory or unreadable
            """)

    @OptionGroup var folder: EventArgument
    @OptionGroup var format: JSONFlag

    var json: Bool { format.json }

    func answer() throws -> Answer {
        let pipeline = Pipeline(solver: GLPKSolver())
        let read = try folder.read(pipeline)
        let difficulties = pipeline.diagnose(read.event)
        return Answer(
            .done, text(read.event, difficulties), Document(read.event, difficulties), read.problems)
    }

    private func text(_ event: Event, _ difficulties: [Difficulty]) -> String {
        var lines = [CheckCommand.size(of: event)]
        if difficulties.isEmpty {
            lines.append("Counting finds nothing that stands in the way of a place for every session.")
        } else {
            lines.append(difficulties.count == 1 ? "1 difficulty:" : "\(difficulties.count) difficulties:")
            lines += difficulties.map { "  \($0.sentence.onOneLine)" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// `Forum: 12 sessions to plan, 3 rooms, 6 openings, 20 people.`
    private static func size(of event: Event) -> String {
        let planned = event.sessions.count { $0.status.isPlanned }
        let openings = event.slots.count { $0.kind == .session }
        return
            "\(event.name.onOneLine): \(counted(planned, "session")) to plan, \(counted(event.rooms.count, "room")), "
            + "\(counted(openings, "opening")), \(event.people.count) people."
    }

    private struct Document: Encodable {
        let event: String
        let name: String
        let sessions: Int
        let rooms: Int
        let openings: Int
        let people: Int
        let difficulties: [Difficulty]

        init(_ event: Event, _ difficulties: [Difficulty]) {
            self.event = event.acronym
            name = event.name
            sessions = event.sessions.count { $0.status.isPlanned }
            rooms = event.rooms.count
            openings = event.slots.count { $0.kind == .session }
            people = event.people.count
            self.difficulties = difficulties
        }
    }
}
