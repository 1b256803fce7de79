import ArgumentParser
import Foundation
import Publishing

/// What a command has to say at its end.
struct Answer {
    var status = ExitStatus.done
    /// For standard output; ends with a line feed unless it is a file's content.
    var bytes: [UInt8] = []
    /// For standard output with `--json`: its keys stand beside `command`, `exit_code` and `diagnostics`.
    var document: (any Encodable)?
    /// Warnings, as a rule.
    var problems: [Problem] = []
    /// Whether files hold what the command was called for, so that what is printed is only about it.
    var isInFiles = false

    init(_ status: ExitStatus = .done, _ text: String, _ document: any Encodable, _ problems: [Problem] = []) {
        self.status = status
        bytes = Array(text.utf8)
        self.document = document
        self.problems = problems
    }

    init(file bytes: [UInt8], _ problems: [Problem]) {
        self.bytes = bytes
        self.problems = problems
    }
}

/// A subcommand that ends with an answer or a failure, and prints it for people or, with `--json`, for programs.
protocol AnsweringCommand: ParsableCommand {
    /// Whether one JSON object on standard output is wanted.
    var json: Bool { get }
    /// Does the work.
    ///
    /// - Throws: ``Failure`` for what the user can cure; every other error counts as a defect.
    func answer() throws -> Answer
}

extension AnsweringCommand {
    func runToEnd() -> ExitStatus {
        do {
            return try tell(try answer())
        } catch {
            let failure = error as? Failure ?? Failure(unexpected: error)
            // When even the message cannot be written, the exit code is all that is left to say.
            _ = try? tell(Answer(failure.status, "", NoContent(), failure.problems))
            return failure.status
        }
    }

    /// - Throws: when the answer cannot be printed, and nothing else holds it.
    private func tell(_ answer: Answer) throws(Failure) -> ExitStatus {
        do {
            try Self.put(answer, json: json)
        } catch {
            guard answer.isInFiles else { throw error }
            try? StandardStream.error.write(error.problems.map { $0.line + "\n" }.joined())
        }
        return answer.status
    }

    /// Says what keeps the command from an answer and ends the process, from whatever thread.
    static func leave(with failure: Failure, json: Bool) -> Never {
        try? put(Answer(failure.status, "", NoContent(), failure.problems), json: json)
        _exit(failure.status.rawValue)
    }

    private static func put(_ answer: Answer, json: Bool) throws(Failure) {
        if json, let document = answer.document {
            let reply = Reply(command: _commandName, answer: answer, document: document)
            guard let bytes = try? JSONText.bytes(of: reply) else { throw Failure(unexpected: "no JSON") }
            try StandardStream.output.write(bytes)
        } else {
            let lines = answer.problems.map { $0.line + "\n" }.joined()
            if !lines.isEmpty { try StandardStream.error.write(lines) }
            try StandardStream.output.write(answer.bytes)
        }
    }
}

extension Failure {
    init(unexpected error: Any) {
        self.init(
            .internalError,
            [
                Problem(
                    .unexpected, "convene", "something went wrong that should not have (\(error))",
                    "Nothing was written. Please report this, if you can with the event folder")
            ])
    }
}

/// The document of a failure: the reply's own keys are all.
struct NoContent: Encodable {
    enum CodingKeys: CodingKey {}
    func encode(to encoder: any Encoder) throws { _ = encoder.container(keyedBy: CodingKeys.self) }
}

/// The JSON object that a command prints.
private struct Reply: Encodable {
    let command: String
    let answer: Answer
    let document: any Encodable

    enum CodingKeys: String, CodingKey {
        case command, diagnostics
        case exitCode = "exit_code"
    }

    func encode(to encoder: any Encoder) throws {
        try document.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(command, forKey: .command)
        try container.encode(answer.status.rawValue, forKey: .exitCode)
        try container.encode(answer.problems, forKey: .diagnostics)
    }
}
