import ForumModel
import Testing

@testable import Intake

/// The participants of an online meeting.
@Suite struct MeetingReportTests {
    private static let list = ParticipantList(
        [
            Participant(id: "1", name: "Ann Example", attendance: .online),
            Participant(id: "2", name: "José Ñandú", attendance: .online),
            Participant(id: "3", name: "Bo Sample", attendance: .online, presence: .absent),
            Participant(id: "4", name: "Cy Sample", attendance: .onsite),
            Participant(id: "5", name: "Di Twin", attendance: .online),
            Participant(id: "6", name: "Di Twin", attendance: .online),
        ], emails: ["1": "Ann@Example.org"])

    private static func apply(_ text: String) -> (ParticipantList?, [Diagnostic]) {
        MeetingReport.apply(Array(text.utf8), file: "zoom.csv", to: list)
    }

    @Test func meetingRowsRejoinsAndAddresses() throws {
        let (list, problems) = Self.apply(
            """
            \u{FEFF}Meeting ID,Topic,Start Time,End Time
            123,Groups,06/23/2025 09:00:00 AM,
            \u{20}
            Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest
            Annie,ann@example.org,06/23/2025 09:00:00 AM,06/23/2025 09:02:00 AM,2,No
            Annie,ann@example.org,06/23/2025 09:03:00 AM,,5,No
            tablet (Nandu Jose),,06/23/2025 09:03:00 AM,,5,Yes
            "Sample, Bo",,06/23/2025 09:03:00 AM,,5,Yes
            Zed Stranger,,06/23/2025 09:04:00 AM,,5,Yes
            Di Twin,,06/23/2025 09:04:00 AM,,5,Yes

            """)
        let people = try #require(list).participants
        #expect(problems.map(\.code) == [.guestInMeeting, .severalNamesakes])
        #expect(people.map(\.id) == ["1", "2", "3", "4", "5", "6", "guest-1", "guest-2"])
        #expect(people.map(\.presence) == [.here, .here, .here, .here, .late, .late, .here, .here])
        #expect(people[6].name == "Zed Stranger" && people[6].attendance == .online)
        #expect(problems[0].row == 9)
    }

    @Test func somethingElseIsNoReport() {
        let (list, problems) = Self.apply("colour,size\nred,3\n")
        #expect(list == nil)
        #expect(problems.map(\.code) == [.notAMeetingReport])
    }
}
