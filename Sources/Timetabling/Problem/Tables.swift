import ForumModel
import Rules

/// The flat arrays of a ``Problem``: trivial to copy, so that hot loops touch no reference counts.
struct Tables: BitwiseCopyable {
    let sessionCount: Int
    let roomCount: Int
    let segmentCount: Int

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
    /// Of each minute the number of the start then, or −1.
    let startAtMinute: Flat<Int32>
    /// The stretches of time in which sessions can begin, one a slot (slots of equal times are one).
    let openings: Flat<Opening>
    /// Of session i in opening o the first option, or −1: `[i * openings.count + o]`.
    let optionInOpening: Flat<Int32>
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
    let edges: Flat<Problem.Edge>
    /// Those of the edges that every price looks at, and those whose effect is kept for each option (``PairEffect``).
    let scannedBegin: Flat<Int32>
    let scanned: Flat<Problem.Edge>
    let keptBegin: Flat<Int32>
    let kept: Flat<Problem.Edge>
    let keepsPairs: Bool
    /// Session × session: what an overlap costs (``PairKeeping``); empty where that is not looked up.
    let overlapCost: Flat<Int64>
    /// Session × session, a bit each: whether they may never overlap. Only where pairs are kept.
    let hardPairs: Flat<UInt64>
    let hardPairWords: Int
    /// Of each option the numbers of the starts at which something may begin that a kept edge binds to it.
    let nearFirst: Flat<Int32>
    let nearLast: Flat<Int32>
    let linkBegin: Flat<Int32>
    let links: Flat<Problem.Link>
    /// Who has to move along (``Companions``).
    let companionBegin: Flat<Int32>
    let companions: Flat<Int32>
    let setBegin: Flat<Int32>
    let setOf: Flat<Int32>
    let setCost: Flat<Int64>
    let crewBegin: Flat<Int32>
    let crewOf: Flat<Int32>
    let crewLimit: Flat<Int32>
    /// Per missing minute; negative: forbidden.
    let crewCost: Flat<Double>
    let walk: Flat<Int32>
    /// Of each room the number of its building, or −1.
    let building: Flat<Int32>
    /// The number of the option's slot among `openings`.
    let optionSlot: Flat<Int32>
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

    /// The least that a session can cost at any of its places.
    let leastPrice: Flat<Int64>
    /// For leaving out a session, in the scale of the search (see ``LeftOut``).
    let leftOutCost: Flat<Int64>
}

/// A slot's time, in minutes since the origin.
struct Opening: BitwiseCopyable {
    let start: Int32
    let end: Int32
    /// The segments that begin in it.
    let firstSegment: Int32
    let lastSegment: Int32
}

/// Where a problem keeps its ``Tables``: passed around instead of them, since they are many.
@dynamicMemberLookup
struct TablesPointer: BitwiseCopyable {
    let base: UnsafePointer<Tables>

    @inline(__always)
    subscript<Value>(dynamicMember path: KeyPath<Tables, Value>) -> Value { base.pointee[keyPath: path] }
}

extension Tables {
    /// Lays out what was compiled; `memory` owns the arrays.
    init(_ draft: ProblemDraft, _ pairs: PairTable, leftOutCosts: [Int64], _ memory: inout FlatMemory) {
        sessionCount = draft.sessionCount
        roomCount = draft.roomCount
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
        startAtMinute = memory.keep(draft.startAtMinute(starts.numbers))
        openings = memory.keep(draft.openings())
        optionAtStart = memory.keep(starts.options)

        (roomListBegin, roomList) = memory.keep(lists: draft.roomLists.map { $0.rooms.map(Int32.init) })
        roomMaskWords = (draft.roomCount + 63) / 64
        roomMask = memory.keep(draft.roomLists.flatMap(\.words))
        roomCost = memory.keep(draft.roomCost)
        roomOrder = memory.keep(draft.roomOrder())

        (edgeBegin, edges) = memory.keep(lists: pairs.edges)
        let keeping = PairKeeping(draft, pairs)
        (scannedBegin, scanned) = memory.keep(lists: keeping.scanned)
        (keptBegin, kept) = memory.keep(lists: keeping.kept)
        keepsPairs = keeping.isOn
        overlapCost = memory.keep(keeping.overlapCosts)
        hardPairWords = (draft.sessionCount + 63) / 64
        hardPairs = memory.keep(keeping.hardPairs())
        nearFirst = memory.keep(keeping.nearFirst)
        nearLast = memory.keep(keeping.nearLast)
        (linkBegin, links) = memory.keep(lists: pairs.links)
        (companionBegin, companions) = memory.keep(lists: Companions(pairs.links).lists)
        (setBegin, setOf) = memory.keep(lists: pairs.setsOfSession)
        setCost = memory.keep(pairs.sets.map { Points($0.weight ?? 0).rawValue })
        let crews = draft.terms.cumulatives
        (crewBegin, crewOf) = memory.keep(lists: draft.crewsOfSession())
        crewLimit = memory.keep(crews.map { Int32($0.limit) })
        crewCost = memory.keep(crews.map { $0.weight ?? -1 })
        let ways = draft.walkTable()
        walk = memory.keep(ways)
        building = memory.keep(draft.buildings())
        let slots = draft.slotNumbers()
        optionSlot = memory.keep(slots)
        optionInOpening = memory.keep(draft.optionsInOpenings(slots, count: openings.count))
        walksNowhere = ways.allSatisfy { $0 == 0 }
        segmentStart = memory.keep(draft.moments)
        segmentMinutes = memory.keep(zip(draft.moments, draft.moments.dropFirst()).map { $1 - $0 })
        closureCost = memory.keep(draft.closureCosts())
        turnover = memory.keep(draft.terms.turnovers.map { Int32($0.rawValue) })
        turnoverCost = draft.terms.turnoverWeight ?? 0
        longestTurnover = draft.terms.turnovers.map { Int32($0.rawValue) }.max() ?? 0
        roomsMatter = draft.roomsMatter(pairs)

        leastPrice = memory.keep(draft.leastPrices())
        leftOutCost = memory.keep(leftOutCosts)
    }
}
