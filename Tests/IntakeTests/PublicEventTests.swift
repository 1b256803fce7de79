import ForumModel
import Foundation
import Intake
import Testing

/// A public event that lies beside the package, or where the environment says; it is not part of the project.
@Suite struct PublicEventTests {
    static let folder: URL? = {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let places = [
            ProcessInfo.processInfo.environment["CONVENE_SHARED"].map { URL(filePath: $0) },
            package.deletingLastPathComponent().appending(path: "shared"),
        ]
        return places.compactMap { $0?.appending(path: "events/ietf106") }
            .first { FileManager.default.fileExists(atPath: $0.appending(path: "event.yaml").path) }
    }()

    @Test(.enabled(if: folder != nil, "Set CONVENE_SHARED to the folder that holds events/ietf106."))
    func ietf106() throws {
        let url = try #require(Self.folder)
        let files = try Fixture.folder(url.lastPathComponent, at: url.deletingLastPathComponent())
        let reading = EventIntake.read(files, rules: rules)
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
        let event = try #require(reading.event)
        #expect(event.sessions.count == 126)
        #expect(event.rooms.count == 8)
        #expect(event.slots.count == 17)
        #expect(event.people.count == 216)
        #expect(event.relations.count == 1393)
        #expect(event.roles.count == 378)
    }
}
