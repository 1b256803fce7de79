import ArgumentParser
import ForumModel
import GLPKSolver
import Intake
import Planner
import Requests
import Submissions

struct QueueCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue",
        abstract: "Say who speaks next among the hands that are up.",
        discussion: """
            Reads a line at a time from standard input and answers each at once. People online and on site take \
            turns; who has not spoken comes first; stakeholder groups and regions get fair shares; and nobody waits \
            while more than --longest-wait later hands are taken.

            LINES
              up ana online civil-society african    a hand goes up; what is not
                                                     known may be left out
              down ana                               a hand goes down
              next                                   the floor is free
              order                                  the whole order for now
              {"hand":"up","person":"ana","attendance":"online",
               "stakeholder_group":"civil-society","regional_group":"african"}
              {"hand":"down","person":"ana"}   {"ask":"next"}   {"ask":"order"}

            A line of JSON is answered in JSON, as is every line with --json.

            EXAMPLES
              convene queue --event my-forum
              printf 'up ana online\\nup bo onsite\\nnext\\n' | convene queue

            EXIT CODES
              0  the input has ended
              1  some line was not understood; it was answered by saying so
              2  the command was called in a wrong way
            """)

    @Option(help: "The event folder whose people.csv tells groups, regions and attendance.", completion: .directory)
    var event: String?
    @Option(help: "How many later hands may be taken before the longest waiting.") var longestWait = 5
    @Flag(name: .customLong("json"), help: "Answer every line in JSON.") var isJSON = false

    /// Every line has its answer, and the end none.
    var json: Bool { false }

    func validate() throws {
        if !(1...1000).contains(longestWait) { throw ValidationError("--longest-wait is a number from 1 to 1000.") }
    }

    func answer() throws -> Answer {
        var people: [ID<Person>: Person] = [:]
        if let event {
            let reading = Pipeline(solver: GLPKSolver()).read(try EventFolder.read(event))
            guard let event = reading.event else {
                throw Failure(.badInput, reading.diagnostics.map(Problem.init))
            }
            for person in event.people { people[person.id] = person }
        }
        var queue = SpeakingQueue(longestWait: longestWait)
        var answer = Answer(file: [], [])
        var lines = CappedLines(longest: HandLine.longest)
        while let line = try lines.next() {
            guard !line.text.isEmpty || line.isCut else { continue }
            let inJSON = isJSON || line.text.hasPrefix("{")
            let read = Result { () throws(HandLine.Flaw) in
                if line.isCut { throw HandLine.Flaw.tooLong }
                return try HandLine(line.text, people: people)
            }
            switch read {
            case .success(let hand):
                let reply = queue.answer(hand)
                try write(inJSON ? reply.json : reply.text)
            case .failure(let flaw):
                answer.status = .badInput
                try write(
                    inJSON
                        ? QueueReply.json(error: flaw.message, line: line.number)
                        : "line \(line.number): \(flaw.message)")
            }
        }
        return answer
    }

    private func write(_ line: String) throws(Failure) { try StandardStream.output.write(line.onOneLine + "\n") }
}
