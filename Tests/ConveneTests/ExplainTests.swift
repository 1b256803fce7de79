import Foundation
import Testing

/// `convene explain`, `convene swaps` and the repair of a programme, as users call them.
@Suite struct ExplainTests {
    private static func planned() throws -> TemporaryFolder {
        let folder = try TinyEvent.folder()
        let run = try Command.run("plan", folder["event"], "-o", folder["out"], "--iterations", "20000", "--quiet")
        #expect(run.status == 0, "\(run.error)")
        return folder
    }

    @Test func aPlaceIsExplainedForPeopleAndForPrograms() throws {
        let folder = try Self.planned()
        let run = try Command.run("explain", folder["event"], folder["out"], "ws-1")
        #expect(run.status == 0, "\(run.error)")
        #expect(run.text.contains("ws-1 \"Open Seas\" is on 2027-06-14T"))
        #expect(run.text.contains("Exchanges with one other session"))
        let answer = try Command.run(
            "explain", folder["event"], folder["out"], "ws-1", "--at", "2027-06-14T09:30@nook", "--json"
        ).object()
        #expect(answer["session"] as? String == "ws-1")
        #expect(answer["sound"] as? Bool == true)
        let elsewhere = try #require(answer["elsewhere"] as? [String: Any])
        #expect(elsewhere["possible"] as? Bool == false)
        let broken = try #require(elsewhere["broken"] as? [[String: Any]])
        #expect(broken.contains { $0["rule"] as? String == "room-capacity" })
    }

    @Test(arguments: [
        (["ws-77"], "E612", "ws-77"), (["ws-1", "--at", "noon"], "E617", "noon"),
        (["ws-1", "--at", "2027-06-14T09:00@attic"], "E617", "attic"),
    ])
    func whatCannotBeExplainedIsSaid(_ arguments: [String], _ code: String, _ word: String) throws {
        let folder = try Self.planned()
        let run = try Command.run(["explain", folder["event"], folder["out"]] + arguments)
        #expect(run.status == 1)
        #expect(run.error.contains(code) && run.error.contains(word), "\(run.error)")
    }

    @Test func swapsNameWhoIsTouched() throws {
        let folder = try Self.planned()
        let run = try Command.run("swaps", folder["event"], folder["out"], "ws-2")
        #expect(run.status == 0, "\(run.error)")
        #expect(run.text.contains("It can exchange"))
        let answer = try Command.run("swaps", folder["event"], folder["out"], "ws-2", "--limit", "1", "--json").object()
        let swaps = try #require(answer["swaps"] as? [[String: Any]])
        #expect(swaps.count == 1)
        #expect(swaps[0]["possible"] as? Bool == true)
        #expect((swaps[0]["placements"] as? [[String: Any]])?.count == 2)
    }

    /// The nook is lost for its first hour: whoever was there moves, and nobody else.
    @Test func aLostRoomMovesAsFewAsPossible() throws {
        let folder = try Self.planned()
        let rooms = """
            id,name,capacity,unavailable
            hall,Great Hall,100,
            nook,Nook,20,2027-06-14T09:00/2027-06-14T10:00
            attic,Attic,30,

            """
        try folder.write(["rooms.csv": rooms], to: "event")
        let run = try Command.run(
            "plan", folder["event"], "-o", folder["out"], "--from", folder["out"], "--least-change", "--seconds", "5",
            "--quiet", "--json")
        #expect(run.status == 0, "\(run.error)")
        let repair = try #require(try run.object()["repair"] as? [String: Any])
        #expect(repair["is_least"] as? Bool == true)
        #expect(repair["least_moves"] as? Int == 1)
        let moves = try #require(repair["moves"] as? [[String: Any]])
        #expect(moves.count == 1)
        #expect((moves.first?["from"] as? [String: Any])?["room"] as? String == "nook")
        let verified = try Command.run("verify", folder["event"], folder["out"])
        #expect(verified.status == 0, "\(verified.text)")
    }

    @Test func aRepairNeedsAnEarlierProgramme() throws {
        let folder = try TinyEvent.folder()
        let run = try Command.run("plan", folder["event"], "-o", folder["out"], "--least-change", "--quiet")
        #expect(run.status == 1)
        #expect(run.error.contains("E641"), "\(run.error)")
    }
}
