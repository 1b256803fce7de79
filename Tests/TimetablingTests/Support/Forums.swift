import ForumModel
import Foundation
import GLPKSolver
import Intake
import Planner
import SampleForum
import Testing

/// Events as files give them: generated forums, and the folders of Data.
enum Forums {
    /// - Parameter isStepped: whether sessions start every quarter of an hour in long openings, not in aligned slots.
    static func sample(sessions: Int, seed: UInt64, isStepped: Bool = false) throws -> Event {
        let forum = SampleForum(
            ForumSpecification(
                sessions: sessions, breaks: isStepped ? .open : .kept, step: isStepped ? 15 : 30, seed: seed))
        let files = Dictionary(uniqueKeysWithValues: forum.files.map { ($0.path, Array($0.text.utf8)) })
        return try event(EventFiles(name: "sample", files: files))
    }

    /// A folder of Data at the root of the package.
    static func data(_ name: String) throws -> Event {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let folder = root.appendingPathComponent("Data").appendingPathComponent(name)
        var files: [String: [UInt8]] = [:]
        for path in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where path.hasSuffix(".csv") || path.hasSuffix(".yaml") {
            files[path] = Array(try Data(contentsOf: folder.appendingPathComponent(path)))
        }
        return try event(EventFiles(name: name, files: files))
    }

    private static func event(_ files: EventFiles) throws -> Event {
        let reading = Pipeline(solver: GLPKSolver()).read(files)
        return try #require(reading.event, "\(reading.diagnostics)")
    }
}
