import ForumModel
import Foundation
import Publishing
import Verification

/// Figures of the last run in the text format that Prometheus' node exporter collects from a folder of files.
///
/// https://prometheus.io/docs/instrumenting/exposition_formats/
struct NightMetrics {
    let event: String
    let exit: NightExit
    let seconds: Double
    let publication: Publication?
    let moved: Int

    /// - Parameter now: seconds since 1970.
    func text(now: Double) -> String {
        var lines: [String] = []
        func add(_ name: String, _ help: String, _ value: String) {
            let label = event.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
            lines += [
                "# HELP convene_\(name) \(help)", "# TYPE convene_\(name) gauge",
                "convene_\(name){event=\"\(label)\"} \(value)",
            ]
        }
        add("batch_last_run_timestamp_seconds", "When the last run ended.", "\(Int(now))")
        add("batch_duration_seconds", "How long it took.", "\(seconds)")
        add("batch_exit_status", "0 nothing to do, 10 proposal, 11 needs a person, 12 failed.", "\(exit.rawValue)")
        if let publication {
            let score = publication.assessment.score
            add("programme_version", "The version of the programme.", "\(publication.version)")
            add("programme_points", "The total of the soft rules; less is better.", "\(score.total.value)")
            add("programme_unscheduled_sessions", "Sessions without a place.", "\(publication.unscheduled.count)")
            add("programme_changed_sessions", "Sessions that are not as published before.", "\(moved)")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
