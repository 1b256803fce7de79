import ForumModel
import Rules

/// A place that a session could have.
struct OpenPlace: Hashable, Sendable {
    let session: Int
    let option: Int
    let room: Int
}

/// Which two places hard rules keep from being taken at once.
///
/// Crews are not among them: there a third session may be the one that gives way.
struct PlaceClashes: Sendable {
    private let problem: Problem
    private let edges: [[Problem.Edge]]
    private let links: [[Problem.Link]]
    /// Of each session all that a hard bond ties to it, ascending.
    let partners: [[Int]]

    init(_ problem: Problem) {
        self.problem = problem
        let sessions = 0..<problem.sessionCount
        edges = sessions.map { session in
            (Int(problem.edgeBegin[session])..<Int(problem.edgeBegin[session + 1])).map { problem.edges[$0] }
                .filter { $0.gap != Problem.Edge.free }
        }
        links = sessions.map { session in
            (Int(problem.linkBegin[session])..<Int(problem.linkBegin[session + 1])).map { problem.links[$0] }
                .filter(\.isHard)
        }
        let (edges, links) = (edges, links)
        partners = sessions.map { Set(edges[$0].map { Int($0.other) } + links[$0].map { Int($0.other) }).sorted() }
    }

    /// Whether both places cannot be taken.
    func clash(_ a: OpenPlace, _ b: OpenPlace) -> Bool { shareRoom(a, b) || areBound(a, b) }

    /// Whether both want one room at one moment, turnovers included.
    func shareRoom(_ a: OpenPlace, _ b: OpenPlace) -> Bool {
        let p = problem.tables
        return a.room == b.room && p.optionFirst[a.option] < p.optionBlocked[b.option]
            && p.optionFirst[b.option] < p.optionBlocked[a.option]
    }

    /// Whether a bond between the two sessions is broken.
    func areBound(_ a: OpenPlace, _ b: OpenPlace) -> Bool {
        let p = problem.tables
        let (from, to) = (p.optionStart[a.option], p.optionEnd[a.option])
        let (otherFrom, otherTo) = (p.optionStart[b.option], p.optionEnd[b.option])
        for edge in edges[a.session] where Int(edge.other) == b.session {
            let gap = edge.walks ? max(edge.gap, p.walk[a.room * p.roomCount + b.room]) : edge.gap
            if from < otherTo + gap, otherFrom < to + gap { return true }
        }
        for link in links[a.session] where Int(link.other) == b.session {
            if p.broken(link, a.option, a.room, b.option, b.room) > 0 { return true }
        }
        return false
    }

    /// Whether a shorter option of the session can replace a longer one of the same start wherever that was possible.
    func mayShorten(_ session: Int) -> Bool { !links[session].contains { $0.kind == .backToBack } }
}
