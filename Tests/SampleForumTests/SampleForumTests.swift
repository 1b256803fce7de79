import Foundation
import ForumModel
import SampleForum
import Testing

@Suite struct SampleForumTests {
    @Test func sameSeedSameBytes() {
        let first = SampleForum(ForumSpecification(sessions: 90, seed: 7))
        let second = SampleForum(ForumSpecification(sessions: 90, seed: 7))
        let other = SampleForum(ForumSpecification(sessions: 90, seed: 8))
        #expect(Folder(first).texts == Folder(second).texts)
        #expect(first.witness == second.witness)
        #expect(Folder(first).texts["sessions.csv"] != Folder(other).texts["sessions.csv"])
    }

    @Test func filesAreSortedByPath() {
        let paths = SampleForum(ForumSpecification(sessions: 20)).files.map(\.path)
        #expect(
            paths == [
                "event.yaml", "interests.csv", "people.csv", "relations.csv", "roles.csv", "rooms.csv", "sessions.csv",
                "slots.csv",
            ])
    }

    @Test func committedForumIsTheDefaultOne() throws {
        let forum = SampleForum(ForumSpecification())
        #expect(Folder(forum).texts == (try Folder(directory: Folder.data.appendingPathComponent("forum")).texts))
    }

    @Test func committedQuarterHourForumHasTheSameSessions() throws {
        let forum = SampleForum(ForumSpecification(breaks: .open, step: 15))
        let folder = try Folder(directory: Folder.data.appendingPathComponent("forum-step15"))
        #expect(Folder(forum).texts == folder.texts)
        let aligned = try Folder(directory: Folder.data.appendingPathComponent("forum"))
        for (path, text) in aligned.texts where path != "event.yaml" && path != "slots.csv" {
            #expect(folder.texts[path] == text, "\(path)")
        }
    }

    @Test func committedDataAreSmall() throws {
        for name in ["forum", "forum-step15", "small"] {
            let folder = try Folder(directory: Folder.data.appendingPathComponent(name))
            let size = folder.texts.values.reduce(0) { $0 + $1.utf8.count }
            #expect(size > 0 && size < 1_000_000, "\(name)")
        }
    }

    @Test(arguments: [
        (1, 1, 1, 1), (7, 1, 1, 1), (12, 3, 2, 3), (59, 2, 1, 6), (75, 1, 2, 3), (149, 5, 3, 4), (300, 1, 1, 1),
        (300, 14, 5, 5), (300, 40, 2, 5), (600, 40, 5, 6),
    ])
    func supplyIsElevenTenthsOfTheNeed(_ sessions: Int, _ rooms: Int, _ days: Int, _ slots: Int) {
        for breaks in ForumSpecification.Breaks.allCases {
            let wanted = ForumSpecification(
                sessions: sessions, rooms: rooms, days: days, slotsPerDay: slots, breaks: breaks, step: 15,
                people: 40, bookmarks: 50)
            let forum = SampleForum(wanted)
            #expect(forum.offeredRoomMinutes * 10 >= forum.neededRoomMinutes * 11)
            #expect(forum.witness.placements.count == sessions)
            #expect(
                (forum.specification.rooms != rooms) == forum.summary.contains(" instead of the \(rooms) asked"))
        }
    }

    @Test func modelCaseNeedsFourteenRooms() {
        // 236 sessions with a slot of 90 minutes each, 60 talks of 30, and 4 plenaries of 90 in 14 rooms; 3 slots
        // in which a room is closed.
        let forum = SampleForum(ForumSpecification())
        #expect(forum.specification.rooms == 14)
        #expect(forum.neededRoomMinutes == 236 * 90 + 60 * 30 + 4 * 14 * 90)
        #expect(forum.offeredRoomMinutes == (14 * 25 - 3) * 90)
        #expect(forum.summary.contains("Room-minutes offered: 31,230\nRoom-minutes needed: 28,080,"))
    }

    @Test func unevenStepIsReplacedAndSaid() {
        let forum = SampleForum(ForumSpecification(sessions: 20, step: 25))
        #expect(forum.specification.step == 15)
        #expect(forum.summary.contains("starts are 15 min apart instead of the 25 min asked for."))
        #expect(forum.files.contains { $0.path == "event.yaml" && $0.text.contains("\nstep: 15\n") })
    }
}
