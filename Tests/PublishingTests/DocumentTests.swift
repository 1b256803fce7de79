import Foundation
import ForumModel
import Publishing
import Testing
import Verification

@Suite struct DocumentTests {
    private func object(_ format: OutputFormat, _ publication: Publication) throws -> [String: Any] {
        let data = Data(try format.bytes(publication))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    private func publication(
        status: Certificate.Status = .optimal, score: Score, bound: Score
    ) throws -> Publication {
        Publication(
            event: try TinyForum.event(), programme: TinyForum.programme,
            certificate: Certificate(
                status: status, score: score, bound: bound, unscheduled: [], seed: .max, iterations: 5),
            assessment: Assessment(violations: [], rules: [], leftOut: [], score: score))
    }

    @Test func theProgrammeHasTheDocumentedKeys() throws {
        let programme = try object(.json, try TinyForum.publication())
        for key in [
            "status", "total", "bound", "gap", "unscheduled", "terms", "seed", "iterations", "version", "sessions",
        ] {
            #expect(programme[key] != nil, "\(key)")
        }
        #expect(programme["status"] as? String == "limit")
        #expect(programme["total"] as? Double == 12.7)
        #expect(programme["unscheduled"] as? [String] == ["ws-5", "ws-7"])
        #expect(programme["terms"] as? [String: Double] == ["shortened": 12, "room-fit": 0.7, "theme-overlap": 0])
        #expect(programme["version"] as? Int == 2)
    }

    @Test func aBoundIsStatedLevelByLevel() throws {
        // Candidates left out are not proven the fewest here, so the total has no bound.
        let open = try object(.json, try TinyForum.publication())
        #expect(open["bound"] is NSNull)
        #expect(open["gap"] is NSNull)
        #expect(open["accepted_left_out_bound"] as? Double == 1)
        #expect(open["candidates_left_out_bound"] as? Double == 0)

        let total = Score(acceptedLeftOut: .zero, candidatesLeftOut: .zero, total: Points(40))
        let bound = Score(acceptedLeftOut: .zero, candidatesLeftOut: .zero, total: Points(39))
        let proven = try object(.json, try publication(status: .gap, score: total, bound: bound))
        #expect(proven["bound"] as? Double == 39)
        #expect(proven["gap"] as? Double == 0.025)
    }

    @Test func numbersAreShort() throws {
        let score = Score(acceptedLeftOut: .zero, candidatesLeftOut: .zero, total: Points(0.1) + Points(0.2))
        let bound = Score(acceptedLeftOut: .zero, candidatesLeftOut: .zero, total: Points(rawValue: 1))
        let text = try TinyForum.text(.json, of: try publication(score: score, bound: bound))
        #expect(text.contains("\"total\" : 0.3\n") || text.contains("\"total\" : 0.3,\n"))
        #expect(text.contains("\"bound\" : 0.000001,\n"))
        #expect(text.contains("\"seed\" : 18446744073709551615,\n"))
        let long = Score(
            acceptedLeftOut: .zero, candidatesLeftOut: .zero, total: Points(rawValue: -9_007_199_254_740_993))
        #expect(try TinyForum.text(.json, of: try publication(score: long, bound: long)).contains("-9007199254.740993"))
    }

    @Test func aSessionSaysWhoHasWhichPart() throws {
        let sessions = try #require(try object(.json, try TinyForum.publication())["sessions"] as? [[String: Any]])
        #expect(sessions.map { $0["id"] as? String } == ["ws/3 é", "ws-1", "ws-4", "ws-2"])
        let people = try #require(sessions[1]["people"] as? [String: [String]])
        #expect(people == ["speaker": ["Bo, Example; Jr.", "Ada Example"], "organizer": ["Ada Example"]])
        #expect(sessions[1]["start"] as? String == "2025-06-23T09:00+02:00")
        #expect(sessions[1]["end_utc"] as? String == "2025-06-23T08:00Z")
        #expect(sessions[1]["room_name"] as? String == "Main Hall; \"A\", east")
    }

    @Test func theReportHasEveryFinding() throws {
        let report = try object(.reportJSON, try TinyForum.publication())
        let rules = try #require(report["rules"] as? [[String: Any]])
        #expect(rules.map { $0["rule"] as? String } == ["shortened", "room-fit", "theme-overlap"])
        #expect(rules.map { ($0["findings"] as? [Any])?.count } == [1, 3, 0])
        let unscheduled = try #require(report["unscheduled"] as? [[String: String]])
        #expect(unscheduled.map { $0["session"] } == ["ws-5", "ws-7"])
        #expect(unscheduled[1]["reason"] == "No room has 900 seats; the largest, Main Hall, has 400.")
        #expect(report["gap"] is NSNull)
    }

    @Test func aFolderOfOursIsRecognised() throws {
        #expect(OutputFolder.isOurs(mark: try OutputFormat.json.bytes(try TinyForum.publication())))
        #expect(!OutputFolder.isOurs(mark: Array("{\"generator\": \"another\"}".utf8)))
        #expect(!OutputFolder.isOurs(mark: Array("[1, 2".utf8)))
    }

    @Test func formatsAreFoundByName() {
        #expect(OutputFormat.named("ics")?.path == "programme.ics")
        #expect(OutputFormat.named("docx") == nil)
        #expect(Set(OutputFormat.all.map(\.name)).count == OutputFormat.all.count)
    }
}
