import ArgumentParser
import ForumModel
import Foundation

/// Who decided something, and why.
struct DecisionOptions: ParsableArguments {
    @Option(help: "Who decides: a person's id or a name.")
    var by: String?
    @Option(help: "Why, for those who read decisions.csv later.")
    var because: String?

    /// A decision of today, on the event's calendar.
    func decision(_ matter: Decision.Matter, in event: Event, by name: String? = nil) -> Decision {
        let now = Instant(rawValue: Int((Date().timeIntervalSince1970 / 60).rounded(.down)))
        return Decision(matter, by: name ?? by, date: now.date(in: event.timeZone), note: because)
    }
}
