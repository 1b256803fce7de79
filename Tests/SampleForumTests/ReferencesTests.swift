import Foundation
import SampleForum
import Testing

/// Identifiers are unique, and what names one names one that exists: in generated folders and in the handmade one.
@Suite struct ReferencesTests {
    private static func folders() throws -> [Folder] {
        [
            Folder(SampleForum(ForumSpecification(sessions: 120, seed: 3))),
            try Folder(directory: Folder.data.appendingPathComponent("forum")),
            try Folder(directory: Folder.data.appendingPathComponent("small")),
        ]
    }

    @Test func identifiersComeFirstAndAreUnique() throws {
        for folder in try Self.folders() {
            for file in ["sessions.csv", "rooms.csv", "people.csv", "slots.csv"] {
                #expect(folder.texts[file]?.hasPrefix("id,") == true, "\(file)")
                let ids = folder.ids(file)
                #expect(!ids.isEmpty && Set(ids).count == ids.count && !ids.contains(""), "\(file)")
            }
        }
    }

    @Test func everyRowHasAsManyCellsAsTheHeader() throws {
        for folder in try Self.folders() {
            for (file, text) in folder.texts where file.hasSuffix(".csv") {
                let records = Folder.records(text)
                #expect(records.allSatisfy { $0.count == records[0].count }, "\(file)")
            }
        }
    }

    @Test func referencesResolve() throws {
        for folder in try Self.folders() {
            let sessions = Set(folder.ids("sessions.csv"))
            let rooms = Set(folder.ids("rooms.csv"))
            let people = Set(folder.ids("people.csv"))
            let settings = folder.texts["event.yaml"] ?? ""
            let features = Set(folder.rows("rooms.csv").flatMap { $0.list("features") })
            for row in folder.rows("sessions.csv") {
                let theme = row.text("theme")
                #expect(theme.isEmpty || settings.contains("{id: \(theme),"))
                #expect(rooms.isSuperset(of: row.list("rooms") + row.list("preferred_rooms")))
                let pin = row.text("pinned").split(separator: "@", omittingEmptySubsequences: false)
                #expect(pin.count < 2 || rooms.contains(String(pin[1])))
                for need in row.list("requires") { #expect(features.contains(need) || settings.contains("\(need): ")) }
            }
            for row in folder.rows("roles.csv") {
                #expect(sessions.contains(row.text("session")) && people.contains(row.text("person")))
            }
            for row in folder.rows("relations.csv") {
                #expect(sessions.contains(row.text("a")) && sessions.contains(row.text("b")) && row["a"] != row["b"])
            }
            for row in folder.rows("interests.csv") { #expect(sessions.contains(row.text("session"))) }
        }
    }

    @Test func timeZonesExist() throws {
        for folder in try Self.folders() {
            for zone in Set(folder.rows("people.csv").map { $0.text("timezone") }) where !zone.isEmpty {
                #expect(TimeZone(identifier: zone) != nil, "\(zone)")
            }
        }
    }
}
