import ForumModel
import Rules

/// How many of each crew the sessions that can stay occupy, moment by moment; only crews that are a hard limit.
struct CrewLoad: Sendable {
    let problem: Problem
    /// Positions among the problem's cumulative terms.
    let crews: [Int]
    /// Crew × segment: sessions all of whose homes lie there, and those of which any does.
    private let used: [[Int]]
    private let users: [[[Int]]]

    init(_ problem: Problem, _ foothold: Foothold) {
        self.problem = problem
        let terms = problem.terms.cumulatives
        crews = terms.indices.filter { terms[$0].weight == nil }
        var used = Array(repeating: Array(repeating: 0, count: problem.segmentCount), count: terms.count)
        var users = Array(repeating: Array(repeating: [Int](), count: problem.segmentCount), count: terms.count)
        for crew in crews {
            for session in terms[crew].sessions where foothold.kinds[session] == .holds {
                var touched: [Int: Int] = [:]
                for home in foothold.homes[session] {
                    for segment in Self.segments(of: home.option, problem) { touched[segment, default: 0] += 1 }
                }
                for segment in touched.keys.sorted() {
                    users[crew][segment].append(session)
                    if touched[segment] == foothold.homes[session].count { used[crew][segment] += 1 }
                }
            }
        }
        (self.used, self.users) = (used, users)
    }

    static func segments(of option: Int, _ problem: Problem) -> Range<Int> {
        Int(problem.optionFirst[option])..<Int(problem.optionLast[option])
    }

    /// The crews that a session occupies, as far as they are a hard limit.
    func crews(of session: Int) -> [Int] {
        (Int(problem.crewBegin[session])..<Int(problem.crewBegin[session + 1])).map { Int(problem.crewOf[$0]) }
            .filter { problem.crewCost[$0] < 0 }
    }

    func limit(_ crew: Int) -> Int { Int(problem.crewLimit[crew]) }

    /// Sessions that stand where there are more of them than crews.
    var overloaded: [Int] {
        var found: Set<Int> = []
        for crew in crews {
            for segment in 0..<problem.segmentCount where used[crew][segment] > limit(crew) {
                found.formUnion(users[crew][segment])
            }
        }
        return found.sorted()
    }

    /// Whether somebody else has to give way for `place`, of whichever crew.
    func isFull(for place: OpenPlace) -> Bool {
        crews(of: place.session).contains { crew in
            Self.segments(of: place.option, problem).contains { segment in
                // Whoever moves leaves its own crew behind.
                let isOwn = users[crew][segment].contains(place.session)
                return used[crew][segment] - (isOwn ? 1 : 0) >= limit(crew)
            }
        }
    }

    /// Those who may have to give way for `place` when so many others come there, too.
    func neighbours(of place: OpenPlace, newcomers: (_ crew: Int) -> Int) -> Set<Int> {
        var found: Set<Int> = []
        for crew in crews(of: place.session) {
            let most = newcomers(crew)
            for segment in Self.segments(of: place.option, problem) where used[crew][segment] + most > limit(crew) {
                found.formUnion(users[crew][segment])
            }
        }
        found.remove(place.session)
        return found
    }
}
