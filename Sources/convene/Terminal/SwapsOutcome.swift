import ForumModel
import Planner
import Publishing

/// What `convene swaps` says.
struct SwapsOutcome {
    let offers: SwapOffers
    let session: Session
    let programme: Programme
    let event: Event

    /// So many people of an exchange are named; the JSON document has all.
    private static let named = 12

    private var words: PlaceWords { PlaceWords(event: event) }

    var text: String {
        let name = words.session(session.id)
        var lines = [name + (programme[session.id].map { " is on \(words.place($0))." } ?? " has no place.")]
        if !offers.swaps.isEmpty {
            lines.append("It can exchange, points below zero being better:")
            lines += offers.swaps.flatMap(entry)
            if offers.others > 0 { lines.append("and with \(counted(offers.others, "other session"))") }
        } else if !offers.roundRobins.isEmpty {
            lines.append("No single session can exchange with it. Exchanges of three:")
            lines += offers.roundRobins.flatMap(entry)
        } else {
            lines.append("Neither one nor two other sessions can exchange with it.")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func entry(_ judgement: Judgement) -> [String] {
        let others = judgement.placements.dropFirst().map { words.session($0.session) }.joined(separator: " and ")
        let rules = judgement.rules.filter { $0.change.rounded != .zero }.map {
            "\($0.rule) \(words.change($0.change))"
        }
        let people = words.people(of: judgement.placements.dropFirst().map(\.session)).map(\.name.onOneLine)
        let rest = people.count - Self.named
        return ["  \(words.change(judgement.change)): with \(others) [\(judgement.key(in: programme))]"]
            + judgement.placements.map { "    \($0.session) to \(words.place($0))" }
            + (rules.isEmpty ? [] : ["    \(rules.joined(separator: ", "))"])
            + (people.isEmpty
                ? []
                : [
                    "    touches \(people.prefix(Self.named).joined(separator: ", "))"
                        + (rest > 0 ? " and \(rest) more" : "")
                ])
    }

    var document: some Encodable { Document(self) }

    private struct Document: Encodable {
        struct Entry: Encodable {
            let judgement: JudgementEntry
            /// By which consents name the exchange.
            let key: String
            let people: [String]

            enum CodingKeys: CodingKey { case key, people }

            func encode(to encoder: any Encoder) throws {
                try judgement.encode(to: encoder)
                var container = encoder.container(keyedBy: CodingKeys.self)
                try container.encode(key, forKey: .key)
                try container.encode(people, forKey: .people)
            }
        }

        let session: String
        let place: PlaceEntry?
        let swaps: [Entry]
        let others: Int
        let roundRobins: [Entry]

        enum CodingKeys: String, CodingKey {
            case session, place, swaps, others
            case roundRobins = "round_robins"
        }

        init(_ outcome: SwapsOutcome) {
            func entries(_ judgements: [Judgement]) -> [Entry] {
                judgements.map { judgement in
                    let others = judgement.placements.dropFirst().map(\.session)
                    return Entry(
                        judgement: JudgementEntry(judgement, outcome.event),
                        key: judgement.key(in: outcome.programme),
                        people: outcome.words.people(of: others).map(\.id.rawValue))
                }
            }
            session = outcome.session.id.rawValue
            place = outcome.programme[outcome.session.id].map { PlaceEntry($0, outcome.event) }
            swaps = entries(outcome.offers.swaps)
            others = outcome.offers.others
            roundRobins = entries(outcome.offers.roundRobins)
        }
    }
}
