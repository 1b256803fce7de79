import ArgumentParser
import Publishing

struct SchemaCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of live events and their answers.",
        discussion: """
            EXAMPLES
              convene breakouts schema > live-groups.schema.json
            """)

    /// The schema is one JSON object already.
    var json: Bool { false }

    func answer() throws -> Answer { Answer(file: Array(LiveSchema.text.utf8), []) }
}
