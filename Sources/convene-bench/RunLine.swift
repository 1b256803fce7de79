import ForumModel
import Foundation
import Timetabling

/// What a benchmark run prints: one line of JSON.
struct RunLine: Encodable {
    let instance: String
    let seed: UInt64
    let seconds: Double
    let status: String
    let leftOut: Int
    let objective: Double
    let bound: Double
    let iterations: Int
    /// In bytes.
    var peakMemory = PeakMemory.bytes

    enum CodingKeys: String, CodingKey {
        case instance, seed, seconds, status
        case leftOut = "left_out"
        case objective, bound, iterations
        case peakMemory = "peak_memory"
    }

    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}

/// Progress for people who watch a run.
enum StandardError {
    static func write(_ news: SolveProgress) {
        func text(_ score: Score?) -> String {
            score.map { "\($0.acceptedLeftOut)/\($0.candidatesLeftOut)/\($0.total)" } ?? "-"
        }
        let line =
            "\(news.phase) best \(text(news.best)) bound \(text(news.bound)) it \(news.iterations)"
            + " t \((news.seconds * 100).rounded() / 100)\n"
        FileHandle.standardError.write(Data(line.utf8))
    }
}
