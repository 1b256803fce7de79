import SampleForum
import Testing

/// What the documentation claims of the model case.
@Suite struct ProportionsTests {
    private static let model = Folder(SampleForum(ForumSpecification()))
    private var folder: Folder { Self.model }

    private func share(_ rows: [[String: String]], _ column: String, _ word: String) -> Double {
        Double(rows.count { $0[column] == word }) / Double(rows.count)
    }

    @Test func sessionTypes() {
        let planned = folder.rows("sessions.csv").filter { ["accepted", "candidate"].contains($0.text("status")) }
        #expect(planned.count == 300)
        #expect(planned.count { $0["status"] == "candidate" } == 15)
        #expect(planned.count { $0["type"] == "lightning" && $0["duration"] == "20" } == 60)
        #expect(planned.count { $0["type"] == "main" && $0["exclusive"] == "yes" } == 4)
        let normal = planned.filter { !["lightning", "main"].contains($0.text("type")) }
        #expect((2.0 / 3...3.0 / 4).contains(share(normal, "type", "workshop")))
        #expect(
            Set(planned.map { $0.text("type") }) == [
                "workshop", "open-forum", "main", "lightning", "town-hall", "dynamic-coalition", "nri", "day-0",
                "networking", "other",
            ])
        #expect(planned.contains { $0["duration"] == "90;60" })
    }

    @Test func people() {
        let people = folder.rows("people.csv")
        #expect(people.count == 900)
        for (group, part) in [
            ("government", 0.35), ("civil-society", 0.34), ("private-sector", 0.14), ("technical-community", 0.10),
            ("intergovernmental", 0.06),
        ] { #expect(abs(share(people, "stakeholder_group", group) - part) < 0.005, "\(group)") }
        // Three in a hundred are unknown.
        for (region, part) in [
            ("weog", 0.63), ("asia-pacific", 0.11), ("african", 0.10), ("grulac", 0.06), ("eastern-european", 0.04),
        ] { #expect(abs(share(people, "regional_group", region) - part) < 0.04, "\(region)") }
        #expect(abs(share(people, "attendance", "online") - 1.0 / 3) < 0.005)
    }

    @Test func rolesKeepTheForumsRules() {
        let online = Set(folder.rows("people.csv").filter { $0["attendance"] == "online" }.map { $0.text("id") })
        let gender = Dictionary(
            uniqueKeysWithValues: folder.rows("people.csv").map { ($0.text("id"), $0.text("gender")) })
        let roles = Dictionary(grouping: folder.rows("roles.csv")) { $0.text("session") }
        var speeches: [String: Int] = [:]
        for session in folder.rows("sessions.csv") {
            let cast = roles[session.text("id")] ?? []
            let speakers = cast.filter { $0["role"] == "speaker" }.map { $0.text("person") }
            for speaker in speakers { speeches[speaker, default: 0] += 1 }
            #expect(cast.contains { $0["role"] == "organizer" })
            if ["lightning", "networking"].contains(session.text("type")) { continue }
            #expect((3...5).contains(speakers.count))
            #expect(speakers.count { !online.contains($0) } >= 2)
            #expect(Set(speakers.map { gender[$0] }).count > 1)
            #expect(cast.contains { $0["role"] == "onsite-moderator" && !online.contains($0.text("person")) })
            #expect(cast.contains { $0["role"] == "online-moderator" })
            #expect(cast.contains { $0["role"] == "rapporteur" })
        }
        #expect(speeches.values.max() == 3)
    }

    @Test func expectationsAndBookmarksAreSkewed() {
        let expected = folder.rows("sessions.csv").map { $0.number("expected_onsite") }
        #expect(expected.count { (20...90).contains($0) } * 10 > expected.count * 7)
        #expect((10...40).contains(expected.count { $0 >= 150 }))
        let bookmarks = Dictionary(grouping: folder.rows("interests.csv")) { $0.text("session") }.mapValues(\.count)
        let ranked = bookmarks.values.sorted(by: >)
        #expect(ranked.reduce(0, +) == 6000)
        #expect(ranked.prefix(30).reduce(0, +) > 2 * ranked.suffix(ranked.count / 2).reduce(0, +))
    }

    @Test func titlesAreUnique() {
        let titles = folder.rows("sessions.csv").map { $0.text("title") }
        #expect(Set(titles).count == titles.count)
    }
}
