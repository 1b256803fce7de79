import ForumModel
import Rules

/// An event compiled to flat arrays: what search and bounds work on.
///
/// Sessions count as in the grid; an *option* is one start and length of a session that no rule forbids, with the rooms
/// that it may use then. Times are minutes since `origin`. *Segments* cut time at every moment at which something can
/// begin or end, so that whatever happens covers whole segments.
///
/// `@unchecked Sendable`: everything is written in `init` and only read afterwards.
final class Problem: @unchecked Sendable {
    /// A pair of sessions that should not overlap, seen from one of them.
    struct Edge: BitwiseCopyable {
        let other: Int32
        /// Minutes that have to lie between them; `Edge.free` when only the cost counts.
        let gap: Int32
        /// Whether the way between the rooms has to fit between them.
        let walks: Bool
        /// For an overlap.
        let cost: Int64
        static let free = Int32.min
    }

    /// Any other bond between two sessions, seen from one of them.
    struct Link: BitwiseCopyable {
        enum Kind: UInt8, BitwiseCopyable {
            case before, parallel, backToBack, sameRoom, sameDay, daysApart, pause
        }
        let kind: Kind
        /// Whether this session is the bond's first.
        let isFirst: Bool
        let isHard: Bool
        let other: Int32
        let parameter: Int32
        let cost: Int64
    }

    let context: RuleContext
    let terms: Terms
    let sessionCount: Int
    let roomCount: Int
    let segmentCount: Int
    let origin: Instant

    /// Options of session i: `optionBegin[i]..<optionBegin[i + 1]`.
    let optionBegin: Flat<Int32>
    let optionStart: Flat<Int32>
    let optionEnd: Flat<Int32>
    /// Calendar days since the event's first.
    let optionDay: Flat<Int32>
    /// Segments from `first` up to `last`, and up to `blocked` with the turnover that follows.
    let optionFirst: Flat<Int32>
    let optionLast: Flat<Int32>
    let optionBlocked: Flat<Int32>
    let optionCost: Flat<Int64>
    /// The position among the session's candidates in the grid.
    let optionCandidate: Flat<Int32>
    /// A list of rooms.
    let optionRooms: Flat<Int32>
    /// Number of the option's start among all starts.
    let optionStartNumber: Flat<Int32>
    let startCount: Int
    /// Of session i at start s the first option, or −1: `[i * startCount + s]`.
    let optionAtStart: Flat<Int32>

    let roomListBegin: Flat<Int32>
    let roomList: Flat<Int32>
    let roomMaskWords: Int
    let roomMask: Flat<UInt64>
    /// Session × room.
    let roomCost: Flat<Int64>
    /// For each session all rooms, the cheapest first: `[i * roomCount + k]`.
    let roomOrder: Flat<Int16>

    let edgeBegin: Flat<Int32>
    let edges: Flat<Edge>
    let linkBegin: Flat<Int32>
    let links: Flat<Link>
    /// Sets of which overlapping pairs cost `setCost` each.
    let sets: [Terms.Separation]
    let setBegin: Flat<Int32>
    let setOf: Flat<Int32>
    let setCost: Flat<Int64>
    let crewBegin: Flat<Int32>
    let crewOf: Flat<Int32>
    let crewLimit: Flat<Int32>
    /// Per missing minute; negative: forbidden.
    let crewCost: Flat<Double>
    let walk: Flat<Int32>
    /// Whether no two rooms lie apart, so that rooms do not matter for what binds two sessions in time.
    let walksNowhere: Bool
    /// Whether it makes a difference in which of its rooms a session is.
    let roomsMatter: Bool
    let segmentMinutes: Flat<Int32>
    let segmentStart: Flat<Int32>
    /// Per room and minute outside its availability: cost accumulated up to each segment; empty when nothing costs.
    let closureCost: Flat<Int64>
    let turnover: Flat<Int32>
    /// Per missing minute when turnovers are soft; 0: they are hard or there are none.
    let turnoverCost: Double
    let longestTurnover: Int32

    /// For leaving out a session, in the scale of the search (see ``LeftOut``).
    let leftOutCost: Flat<Int64>
    let isCandidate: [Bool]
    let weight: [Points]

    private let memory: FlatMemory

    init(_ context: RuleContext) {
        let draft = ProblemDraft(context)
        var memory = FlatMemory()
        self.context = context
        terms = draft.terms
        sessionCount = draft.sessionCount
        roomCount = draft.roomCount
        origin = draft.origin
        segmentCount = max(0, draft.moments.count - 1)

        optionBegin = memory.keep(draft.optionBegin)
        optionStart = memory.keep(draft.options.map(\.start))
        optionEnd = memory.keep(draft.options.map(\.end))
        optionDay = memory.keep(draft.options.map(\.day))
        optionFirst = memory.keep(draft.options.map { draft.segment($0.start) })
        optionLast = memory.keep(draft.options.map { draft.segment($0.end) })
        optionBlocked = memory.keep(draft.options.map { draft.segment($0.blocked) })
        optionCost = memory.keep(draft.options.map(\.cost))
        optionCandidate = memory.keep(draft.options.map(\.candidate))
        optionRooms = memory.keep(draft.options.map(\.rooms))
        let starts = draft.starts()
        optionStartNumber = memory.keep(starts.numbers)
        startCount = starts.count
        optionAtStart = memory.keep(starts.options)

        (roomListBegin, roomList) = memory.keep(lists: draft.roomLists.map { $0.rooms.map(Int32.init) })
        roomMaskWords = (draft.roomCount + 63) / 64
        roomMask = memory.keep(draft.roomLists.flatMap(\.words))
        roomCost = memory.keep(draft.roomCost)
        roomOrder = memory.keep(draft.roomOrder())

        let pairs = PairTable(draft)
        (edgeBegin, edges) = memory.keep(lists: pairs.edges)
        (linkBegin, links) = memory.keep(lists: pairs.links)
        sets = pairs.sets
        (setBegin, setOf) = memory.keep(lists: pairs.setsOfSession)
        setCost = memory.keep(pairs.sets.map { Points($0.weight ?? 0).rawValue })
        let crews = draft.terms.cumulatives
        (crewBegin, crewOf) = memory.keep(lists: draft.crewsOfSession())
        crewLimit = memory.keep(crews.map { Int32($0.limit) })
        crewCost = memory.keep(crews.map { $0.weight ?? -1 })
        let ways = draft.walkTable()
        walk = memory.keep(ways)
        walksNowhere = ways.allSatisfy { $0 == 0 }
        roomsMatter =
            draft.roomCost.contains { $0 != 0 } || !walksNowhere
            || pairs.links.contains { $0.contains { $0.kind == .sameRoom } }
        segmentStart = memory.keep(draft.moments)
        segmentMinutes = memory.keep(zip(draft.moments, draft.moments.dropFirst()).map { $1 - $0 })
        closureCost = memory.keep(draft.closureCosts())
        turnover = memory.keep(draft.terms.turnovers.map { Int32($0.rawValue) })
        turnoverCost = draft.terms.turnoverWeight ?? 0
        longestTurnover = draft.terms.turnovers.map { Int32($0.rawValue) }.max() ?? 0

        weight = context.sessions.map { context.event.weight(of: $0.session) }
        isCandidate = context.sessions.map { $0.session.status == .candidate }
        leftOutCost = memory.keep(LeftOut.costs(weight, isCandidate: isCandidate))
        self.memory = memory
    }

    /// The rooms that option `option` may use, by number.
    func rooms(ofOption option: Int) -> [Int] {
        let list = Int(optionRooms[option])
        return (Int(roomListBegin[list])..<Int(roomListBegin[list + 1])).map { Int(roomList[$0]) }
    }

    func options(of session: Int) -> Range<Int> { Int(optionBegin[session])..<Int(optionBegin[session + 1]) }

    func id(_ session: Int) -> ID<Session> { context.session(session).id }
}

/// How leaving sessions out weighs against the soft total in the one number that the search walks on.
///
/// A unit of an accepted session's weight counts as a million points and a candidate's as ten thousand: more than any
/// placement costs. Scales shrink where the weights of a large event would leave 64 bits. What is reported as best is
/// compared level by level, not by this number.
enum LeftOut {
    static func costs(_ weights: [Points], isCandidate: [Bool]) -> [Int64] {
        let sum = max(1, weights.reduce(0.0) { $0 + Double($1.rawValue) })
        let room = 2e18 / sum
        let accepted = Int64(max(1, min(1_000_000, room)))
        let candidate = Int64(max(1, min(10_000, room / 100)))
        return zip(weights, isCandidate).map { $0.rawValue * ($1 ? candidate : accepted) }
    }
}
