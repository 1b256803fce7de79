/// Who has to move along when a session moves: those tied to it by hard bonds that leave little choice, and theirs.
///
/// A session that has to be on the day, in the room, at the time of another, or right after it, can hardly ever move
/// alone. An order or a distance leaves enough choice to move by itself.
struct Companions {
    /// Of each session the others, the nearest first; none where more would have to move than a move carries.
    let lists: [[Int32]]

    /// So many sessions move together at most.
    private static let most = 4

    init(_ links: [[Problem.Link]]) {
        lists = links.indices.map { session in
            var found: [Int32] = [Int32(session)]
            var next = 0
            while next < found.count, found.count <= Self.most {
                for link in links[Int(found[next])] where link.isHard && link.kind.ties && !found.contains(link.other) {
                    found.append(link.other)
                }
                next += 1
            }
            return found.count <= Self.most ? Array(found.dropFirst()) : []
        }
    }
}

extension Problem.Link.Kind {
    /// Whether the place of one session nearly decides that of the other.
    var ties: Bool {
        switch self {
        case .parallel, .backToBack, .sameRoom, .sameDay: true
        case .before, .daysApart, .pause, .hurry, .elsewhere, .minutes: false
        }
    }
}
