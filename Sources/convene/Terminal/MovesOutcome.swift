import ForumModel
import Planner
import Verification

/// Who has moved in a repaired programme.
struct MovesOutcome {
    let repair: Repair

    /// So many moves are listed; the JSON document has all.
    private static let listed = 30

    private var words: PlaceWords { PlaceWords(event: repair.verified.event) }

    var lines: [String] {
        var lines = [summary]
        lines += repair.moves.prefix(Self.listed).map { move in
            "  \(words.session(move.session)): \(words.place(move.from)) -> \(words.place(move.to))"
        }
        let rest = repair.moves.count - Self.listed
        if rest > 0 { lines.append("  and \(rest) more") }
        if !repair.added.isEmpty { lines.append("New: \(repair.added.map(\.rawValue).joined(separator: ", ")).") }
        if !repair.removed.isEmpty {
            lines.append("No longer there: \(repair.removed.map(\.rawValue).joined(separator: ", ")).")
        }
        return lines
    }

    private var summary: String {
        guard !repair.moves.isEmpty else { return "No session had to move." }
        let times = repair.moves.count(where: \.changesTime)
        let rooms = repair.moves.count(where: \.changesRoom)
        let proof =
            repair.isLeast
            ? "proven the fewest" : "at least \(repair.leastMoves) \(repair.leastMoves == 1 ? "has" : "have") to"
        return
            "\(counted(repair.moves.count, "session")) moved, \(proof): \(times) to another time, \(rooms) to another room."
    }

    var document: Document { Document(self) }

    struct Document: Encodable {
        struct Move: Encodable {
            let session: String
            let from: PlaceEntry
            let to: PlaceEntry
        }

        let moves: [Move]
        let leastMoves: Int
        let isLeast: Bool
        let added: [String]
        let removed: [String]

        enum CodingKeys: String, CodingKey {
            case moves, added, removed
            case leastMoves = "least_moves"
            case isLeast = "is_least"
        }

        init(_ outcome: MovesOutcome) {
            let (repair, event) = (outcome.repair, outcome.repair.verified.event)
            moves = repair.moves.map {
                Move(
                    session: $0.session.rawValue, from: PlaceEntry($0.from, event), to: PlaceEntry($0.to, event))
            }
            leastMoves = repair.leastMoves
            isLeast = repair.isLeast
            added = repair.added.map(\.rawValue)
            removed = repair.removed.map(\.rawValue)
        }
    }
}
