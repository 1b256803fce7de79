import Foundation

/// The built command, run as a process.
struct Command {
    let process = Process()
    private let folder: TemporaryFolder

    /// What a finished run left.
    struct Outcome {
        let status: Int32
        let output: Data
        let error: String

        var text: String { String(decoding: output, as: UTF8.self) }

        /// Standard output as a JSON object.
        func object() throws -> [String: Any] {
            guard let object = try JSONSerialization.jsonObject(with: output) as? [String: Any] else {
                throw CocoaError(.coderReadCorrupt)
            }
            return object
        }
    }

    /// It stands beside the tests.
    static let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "convene")

    static func run(_ arguments: String..., in place: String? = nil) throws -> Outcome {
        try start(arguments, in: place).end()
    }

    static func run(_ arguments: [String]) throws -> Outcome { try start(arguments).end() }

    /// Runs `script` in a shell in which `$convene` is the command.
    static func shell(_ script: String, in place: String) throws -> Outcome {
        try Command("/bin/sh", ["-c", script], place).end()
    }

    static func start(_ arguments: [String], in place: String? = nil) throws -> Command {
        try Command(executable.path(), arguments, place)
    }

    private init(_ program: String, _ arguments: [String], _ place: String?) throws {
        folder = try TemporaryFolder()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        if let place { process.currentDirectoryURL = URL(filePath: place) }
        process.environment = ProcessInfo.processInfo.environment.merging(["convene": Self.executable.path()]) { $1 }
        process.standardInput = FileHandle.nullDevice
        // Into files: a pipe that nobody empties would stop the process.
        process.standardOutput = try folder.handle("output")
        process.standardError = try folder.handle("error")
        try process.run()
    }

    /// Standard error so far.
    var errorSoFar: String { (try? folder.text("error")) ?? "" }

    func end() throws -> Outcome {
        process.waitUntilExit()
        return Outcome(
            status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: try folder.data("output"), error: try folder.text("error"))
    }
}
