import ArgumentParser
import GLPKSolver
import Planner
import Publishing

struct OutboxCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox",
        abstract: "Write messages to those whom a new version touches.",
        discussion: """
            For each session that is new, moved, changed or cancelled, and each person with a part in it, writes a \
            message with an invitation or a cancellation that calendars understand: a file NUMBER.eml each, which \
            'sendmail -t' takes as it is, and messages.csv, which lists them. Nothing is sent. The folder holds \
            addresses: do not publish it.

            EXAMPLES
              convene outbox my-forum programme-2 --since programme-1 -o outbox
              convene outbox my-forum programme-1 -o invitations --sender programme@example.org

            EXIT CODES
              0  done
              1  something cannot be read or written; nothing was written
              2  the command was called in a wrong way
            """)

    @OptionGroup var folder: EventArgument
    @Argument(help: "The output folder of the new version.", completion: .directory)
    var published: String
    @Option(help: "The output folder of the version that people know. Without it everybody is invited anew.")
    var since: String?
    @Option(name: .shortAndLong, help: "The folder to write.", completion: .directory)
    var output: String
    @Option(help: "The address from which the messages come; programme@ and the event's domain without it.")
    var sender: String?
    @OptionGroup var format: JSONFlag

    var json: Bool { format.json }

    func validate() throws {
        if let sender, sender.split(separator: "@").count != 2 || sender.contains(where: \.isWhitespace) {
            throw ValidationError("--sender needs an address such as programme@example.org.")
        }
    }

    func answer() throws -> Answer {
        let read = try folder.read(Pipeline(solver: GLPKSolver()))
        let (publication, problems) = try read.published(published, Pipeline(solver: GLPKSolver()))
        let old = try since.map { try DiffCommand.history(of: $0) }
        let outbox = Outbox(from: old, to: publication, sender: sender)
        try OutputTarget(output, replacing: .ourMessages, besides: folder.event).replace(with: outbox.files)
        var text = "\(counted(outbox.messages.count, "message")) in \(output.onOneLine).\n"
        if !outbox.unreachable.isEmpty {
            text += "No address is known of \(outbox.unreachable.joined(separator: ", ").onOneLine).\n"
        }
        let document = Summary(messages: outbox.messages.count, unreachable: outbox.unreachable)
        var answer = Answer(.done, text, document, problems)
        answer.isInFiles = true
        return answer
    }
}

private struct Summary: Encodable {
    let messages: Int
    let unreachable: [String]
}
