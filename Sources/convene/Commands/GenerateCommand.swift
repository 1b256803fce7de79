public import ArgumentParser
import ForumModel
import Publishing
public import SampleForum

struct GenerateCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Make up an event folder to try things on.",
        discussion: """
            Everything in it is fictional and follows from the size and the seed; the same call gives the same folder \
            on every machine. The forum can be planned as a whole: no session need be left out.

            EXAMPLES
              convene generate sample
              convene generate sample --sessions 60 --rooms 6 --days 2 --seed 7
              convene generate sample --breaks open --step 15

            EXIT CODES
              0  done
              1  the folder cannot be written, or is not empty
              2  the command was called in a wrong way
            """)

    @Argument(help: "The event folder to write: a new one, or an empty one.", completion: .directory)
    var output: String
    @Option(help: "Sessions to plan.") var sessions = 300
    @Option(help: "Rooms. Default: as many as are needed.") var rooms: Int?
    @Option(help: "Days. Default: one for 60 sessions, at most five, above 2,500 sessions ten.") var days: Int?
    @Option(name: [.customLong("slots"), .customLong("slots-per-day")], help: "Slots of 90 minutes a day, 1 to 6.")
    var slotsPerDay = 5
    @Option(help: "Whether the coffee breaks are kept or open to sessions.")
    var breaks = ForumSpecification.Breaks.kept
    @Option(help: "Minutes between possible starts: 5, 10, 15 or 30.") var step = 30
    @Option(help: "People. Default: three a session.") var people: Int?
    @Option(help: "Rows of interests. Default: twenty a session.") var bookmarks: Int?
    @Option(help: "Another seed, another forum.") var seed: UInt64 = 2027
    @OptionGroup var format: JSONFlag

    var json: Bool { format.json }

    func validate() throws {
        func check(_ value: Int?, in range: ClosedRange<Int>, _ option: String) throws {
            guard let value, !range.contains(value) else { return }
            throw ValidationError("--\(option) is a whole number from \(range.lowerBound) to \(range.upperBound).")
        }
        if output.isEmpty { throw ValidationError("The folder needs a name.") }
        try check(sessions, in: 1...20_000, "sessions")
        try check(rooms, in: 1...2_000, "rooms")
        try check(days, in: 1...60, "days")
        try check(slotsPerDay, in: 1...6, "slots")
        try check(people, in: 0...200_000, "people")
        try check(bookmarks, in: 0...2_000_000, "bookmarks")
        if ![5, 10, 15, 30].contains(step) { throw ValidationError("--step is 5, 10, 15 or 30.") }
    }

    func answer() throws -> Answer {
        let target = try OutputTarget(output, replacing: .empty)
        let forum = SampleForum(
            ForumSpecification(
                sessions: sessions, rooms: rooms, days: days, slotsPerDay: slotsPerDay, breaks: breaks,
                step: Minutes(step), people: people, bookmarks: bookmarks, seed: seed))
        let files = forum.files.map { OutputFile(path: $0.path, bytes: Array($0.text.utf8)) }
        try target.replace(with: files)
        let names = files.map(\.path)
        var answer = Answer(
            .done, forum.summary + "Written to \(output.onOneLine): \(names.joined(separator: ", ")).\n",
            Document(forum, output, names))
        answer.isInFiles = true
        return answer
    }

    private struct Document: Encodable {
        let output: String
        let files: [String]
        let sessions: Int
        let rooms: Int
        let days: Int
        let people: Int
        let step: Int
        let seed: UInt64
        let offeredRoomMinutes: Int
        let neededRoomMinutes: Int
        let summary: String

        enum CodingKeys: String, CodingKey {
            case output, files, sessions, rooms, days, people, step, seed, summary
            case offeredRoomMinutes = "offered_room_minutes"
            case neededRoomMinutes = "needed_room_minutes"
        }

        init(_ forum: SampleForum, _ output: String, _ files: [String]) {
            self.output = output
            self.files = files
            sessions = forum.specification.sessions
            rooms = forum.specification.rooms
            days = forum.specification.days
            people = forum.specification.people
            step = forum.specification.step.rawValue
            seed = forum.specification.seed
            offeredRoomMinutes = forum.offeredRoomMinutes
            neededRoomMinutes = forum.neededRoomMinutes
            summary = forum.summary
        }
    }
}

extension ForumSpecification.Breaks: ExpressibleByArgument {}
