import ForumModel

/// Who wants to attend which planned sessions, by interests.csv.
struct Audience {
    struct Wish {
        let session: Int
        /// The sum over the rows of one person and session, in the order of the rows.
        let weight: Double
    }

    /// For each person, in ascending order of their ids' bytes, the sessions of interest, ascending.
    let wishes: [[Wish]]

    init(_ context: RuleContext) {
        var numbers: [String: Int] = [:]
        var rows: [(id: String, wishes: [Wish])] = []
        for interest in context.event.interests {
            guard let session = context.position(of: interest.session) else { continue }
            let number = numbers[interest.person] ?? rows.count
            if number == rows.count {
                numbers[interest.person] = number
                rows.append((interest.person, []))
            }
            rows[number].wishes.append(Wish(session: session, weight: interest.weight))
        }
        wishes = rows.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }.map { Self.merged($0.wishes) }
    }

    private static func merged(_ rows: [Wish]) -> [Wish] {
        var merged: [Wish] = []
        for (_, row) in rows.enumerated().sorted(by: {
            ($0.element.session, $0.offset) < ($1.element.session, $1.offset)
        }) {
            if let last = merged.last, last.session == row.session {
                merged[merged.count - 1] = Wish(session: row.session, weight: last.weight + row.weight)
            } else {
                merged.append(row)
            }
        }
        return merged
    }

    /// The different sets of sessions that people want to attend, each with the number of those people, in the order of
    /// the first of them.
    var crowds: [(sessions: [Int], people: Int)] {
        var numbers: [[Int]: Int] = [:]
        var crowds: [(sessions: [Int], people: Int)] = []
        for person in wishes {
            let sessions = person.map(\.session)
            if let number = numbers[sessions] {
                crowds[number].people += 1
            } else {
                numbers[sessions] = crowds.count
                crowds.append((sessions, 1))
            }
        }
        return crowds
    }
}
