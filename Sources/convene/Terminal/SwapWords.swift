import ForumModel
import Planner
import Verification

/// What is said about an exchange that is not made, or not yet.
struct SwapWords {
    let event: Event

    private var places: PlaceWords { PlaceWords(event: event) }

    func refusal(_ findings: [Finding]) -> String {
        let lines = findings.map { "  \(places.line($0))\n" }.joined()
        return lines.isEmpty
            ? "They cannot exchange their places: a length or a room does not fit.\n"
            : "They cannot exchange their places. What stands against it:\n" + lines
    }

    func waiting(for sessions: [ID<Session>], _ judgement: Judgement) -> String {
        var lines = ["Possible (\(places.change(judgement.change)) points), and not made yet:"]
        lines += judgement.placements.map { "  \(places.session($0.session)) to \(places.place($0))" }
        lines.append("Still to consent:")
        for id in sessions {
            let organizers = Set(event.roles.filter { $0.session == id && $0.kind == .organizer }.map(\.person))
            let names = organizers.sorted().compactMap { event.person($0)?.name.onOneLine }
            lines.append(
                "  \(places.session(id))" + (names.isEmpty ? "" : ", organized by \(names.joined(separator: ", "))"))
        }
        lines.append("Run the command again with --consent SESSION=PERSON.")
        return lines.joined(separator: "\n") + "\n"
    }
}
