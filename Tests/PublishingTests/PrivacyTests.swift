import ForumModel
import Publishing
import Testing

@Suite struct PrivacyTests {
    @Test(arguments: OutputFormat.all.map(\.name))
    func noOutputShowsAnAddressOfAnybody(name: String) throws {
        let format = try #require(OutputFormat.named(name))
        let text = try TinyForum.text(format, of: try TinyForum.publication()).replacing("\r\n ", with: "").lowercased()
        for address in ["ada.example@mail", "bo@mail", "cy@mail", "dee@mail"] {
            #expect(!text.contains(address), "\(address) in \(name)")
        }
        #expect(!text.contains("mailto:"))
    }

    @Test func theForumItselfHasThem() throws {
        // So that the test above cannot pass for want of addresses.
        let event = try TinyForum.event()
        #expect(event.people.compactMap(\.email).count == 3)
        #expect(event.sessions.contains { $0.description?.contains("ada.example@mail.example.org") == true })
    }

    @Test func anAddressOfAnOrganizationStays() throws {
        #expect(try TinyForum.text(.json, of: try TinyForum.publication()).contains("info@example.org"))
    }

    @Test func whoMustBeThereWithoutAPartIsNotNamed() throws {
        let publication = try TinyForum.publication()
        let lines = CalendarTests.unfolded(try OutputFormat.calendar.bytes(publication))
        let session = try CalendarTests.event("tiny=2E2025.ws-1@example.org", in: lines)
        #expect(!session.contains { $0.contains("Dee") })
        #expect(lines.contains { $0.contains("Moderator online: Dee Example") })
    }
}
