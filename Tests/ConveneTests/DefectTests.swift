import ArgumentParser
import ForumModel
import Intake
import Planner
import GLPKSolver
import Testing
import Verification

@testable import convene

/// Defects of our own, which no event folder can bring about.
@Suite struct DefectTests {
    private struct Surprise: Error {}

    private struct Surprised: AnsweringCommand {
        var json: Bool { false }
        func answer() throws -> Answer { throw Surprise() }
    }

    @Test func anErrorThatNobodyExpectedEndsWithFive() {
        #expect(Surprised().runToEnd() == .internalError)
    }

    @Test func aRefusedProgrammeEndsWithFiveAndSaysWhy() throws {
        let files = TinyEvent.files.mapValues { Array($0.utf8) }
        let reading = Pipeline(solver: GLPKSolver()).read(EventFiles(name: "tiny", files: files))
        let event = try #require(reading.event)
        let claim = Certificate(
            status: .optimal, score: .zero, bound: .zero, unscheduled: [], seed: 1, iterations: 1)
        do {
            _ = try VerifiedProgramme.verify(Programme([]), certificate: claim, of: event)
            Issue.record("a programme without sessions was confirmed")
        } catch {
            let failure = Failure(error, warnings: [])
            #expect(failure.status == .internalError)
            #expect(failure.problems.map(\.code) == ["E701"])
            #expect(failure.problems[0].line.contains("ws-1"))
        }
    }
}
