import ForumModel

/// A programme being searched: where every session is, and what that costs, kept up to date place by place.
///
/// Hard rules hold at every moment; a session that has no place costs what leaving it out costs. All arrays are flat and
/// live as long as the value; nothing in here allocates or counts references after `init`.
struct Search: ~Copyable {
    let problem: Problem
    /// The problem's arrays, which it owns.
    let tables: TablesPointer
    let groupTables: GroupTablesPointer
    let groups: GroupState

    /// Of each session its option, or −1.
    let option: UnsafeMutablePointer<Int32>
    let room: UnsafeMutablePointer<Int32>
    /// Of a session without a place so that it overlaps nothing: its start lies behind and its end before everything.
    let start: UnsafeMutablePointer<Int32>
    let end: UnsafeMutablePointer<Int32>
    /// Room × segment: the session there, or −1.
    let occupant: UnsafeMutablePointer<Int32>
    /// Set × segment: members that run, and members that begin.
    let running: UnsafeMutablePointer<Int32>
    let beginning: UnsafeMutablePointer<Int32>
    /// Crew × segment: sessions that occupy one.
    let crewUse: UnsafeMutablePointer<Int32>
    /// Of each option what the kept edges say of it.
    let pairEffect: UnsafeMutablePointer<PairEffect>
    /// What the whole costs, left-out sessions included.
    private(set) var cost: Int64 = 0
    /// The sessions without a place, in no order, and where each stands among them.
    let unplaced: UnsafeMutablePointer<Int32>
    private let unplacedPosition: UnsafeMutablePointer<Int32>
    private(set) var unplacedCount: Int

    /// The sessions that the current move has touched, with their places before it.
    let touched: UnsafeMutablePointer<Int32>
    let oldOption: UnsafeMutablePointer<Int32>
    let oldRoom: UnsafeMutablePointer<Int32>
    /// Sessions that the current move has put aside.
    let ejected: UnsafeMutablePointer<Int32>
    /// What their places cost.
    let ejectedPrice: UnsafeMutablePointer<Int64>
    private let isTouched: UnsafeMutablePointer<Bool>
    /// What moves of whole cells work on.
    let cells: CellBuffers
    /// The members of a chain that is being put together: session, option and room to come, option before.
    let chain: UnsafeMutablePointer<Int32>
    let chainOption: UnsafeMutablePointer<Int32>
    let chainRoom: UnsafeMutablePointer<Int32>
    let chainHome: UnsafeMutablePointer<Int32>
    let isInChain: UnsafeMutablePointer<Bool>
    private let chainLength: UnsafeMutablePointer<Int>
    var chainCount: Int {
        get { chainLength.pointee }
        nonmutating set { chainLength.pointee = newValue }
    }
    private(set) var touchedCount = 0
    private(set) var oldCost: Int64 = 0

    static let farAhead: Int32 = 1 << 29
    static let farBehind: Int32 = -(1 << 29)
    /// The cost of a place that a hard rule forbids.
    static let forbidden = Int64.max

    /// An empty programme.
    init(_ problem: Problem) {
        self.problem = problem
        tables = problem.tables
        groupTables = problem.groups
        groups = GroupState(problem.groups, roomCount: problem.tables.roomCount)
        let n = tables.sessionCount
        func filled<T: BitwiseCopyable>(_ count: Int, _ value: T) -> UnsafeMutablePointer<T> {
            let memory = UnsafeMutablePointer<T>.allocate(capacity: max(count, 1))
            memory.initialize(repeating: value, count: max(count, 1))
            return memory
        }
        option = filled(n, -1)
        room = filled(n, -1)
        start = filled(n, Self.farAhead)
        end = filled(n, Self.farBehind)
        occupant = filled(tables.roomCount * tables.segmentCount, -1)
        running = filled(problem.sets.count * tables.segmentCount, 0)
        beginning = filled(problem.sets.count * tables.segmentCount, 0)
        crewUse = filled(tables.crewLimit.count * tables.segmentCount, 0)
        pairEffect = filled(tables.keepsPairs ? tables.optionStart.count : 0, PairEffect())
        touched = filled(n, 0)
        ejected = filled(n, 0)
        ejectedPrice = filled(n, 0)
        oldOption = filled(n, -1)
        oldRoom = filled(n, -1)
        isTouched = filled(n, false)
        cells = CellBuffers(sessions: n, cells: tables.openings.count * tables.roomCount)
        chain = filled(Self.longestChain, 0)
        chainOption = filled(Self.longestChain, -1)
        chainRoom = filled(Self.longestChain, -1)
        chainHome = filled(Self.longestChain, -1)
        isInChain = filled(n, false)
        chainLength = filled(1, 0)
        unplaced = filled(n, 0)
        unplacedPosition = filled(n, 0)
        unplacedCount = n
        for session in 0..<n {
            cost += tables.leftOutCost[session]
            unplaced[session] = Int32(session)
            unplacedPosition[session] = Int32(session)
        }
    }

    deinit {
        option.deallocate()
        room.deallocate()
        start.deallocate()
        end.deallocate()
        occupant.deallocate()
        running.deallocate()
        beginning.deallocate()
        crewUse.deallocate()
        pairEffect.deallocate()
        unplaced.deallocate()
        unplacedPosition.deallocate()
        ejected.deallocate()
        ejectedPrice.deallocate()
        touched.deallocate()
        oldOption.deallocate()
        oldRoom.deallocate()
        isTouched.deallocate()
        chain.deallocate()
        chainOption.deallocate()
        chainRoom.deallocate()
        chainHome.deallocate()
        isInChain.deallocate()
        chainLength.deallocate()
    }

    @inline(__always)
    func isPlaced(_ session: Int) -> Bool { option[session] >= 0 }

    /// Whether others have to move along.
    @inline(__always)
    func isTied(_ session: Int) -> Bool { tables.companionBegin[session] < tables.companionBegin[session + 1] }

    // MARK: - Taking and giving places

    /// Gives `session`, which has no place, a place that is free; `price` is what ``price(_:_:_:)`` says of it.
    @inline(__always)
    mutating func put(_ session: Int, _ chosen: Int, _ place: Int, price: Int64) {
        occupy(session, chosen, place)
        cost += price - tables.leftOutCost[session]
    }

    /// Takes the place of `session` away; `price` is what the place costs without the session, where that is known.
    @inline(__always)
    mutating func lift(_ session: Int, price known: Int64? = nil) {
        let (chosen, place) = (Int(option[session]), Int(room[session]))
        vacate(session)
        cost += tables.leftOutCost[session] - (known ?? price(session, chosen, place))
    }

    @inline(__always)
    private mutating func occupy(_ session: Int, _ chosen: Int, _ place: Int) {
        let p = tables
        option[session] = Int32(truncatingIfNeeded: chosen)
        room[session] = Int32(truncatingIfNeeded: place)
        start[session] = p.optionStart[chosen]
        end[session] = p.optionEnd[chosen]
        let first = Int(p.optionFirst[chosen])
        let row = place * p.segmentCount
        for segment in first..<Int(p.optionBlocked[chosen]) {
            occupant[row + segment] = Int32(truncatingIfNeeded: session)
        }
        count(session, first, Int(p.optionLast[chosen]), 1)
        countGroups(session, chosen, place, 1)
        if p.keepsPairs { countPairs(session, chosen, 1) }
        let position = Int(unplacedPosition[session])
        unplacedCount -= 1
        let moved = unplaced[unplacedCount]
        unplaced[position] = moved
        unplacedPosition[Int(moved)] = Int32(truncatingIfNeeded: position)
    }

    @inline(__always)
    private mutating func vacate(_ session: Int) {
        let p = tables
        let chosen = Int(option[session])
        let row = Int(room[session]) * p.segmentCount
        let first = Int(p.optionFirst[chosen])
        for segment in first..<Int(p.optionBlocked[chosen]) { occupant[row + segment] = -1 }
        count(session, first, Int(p.optionLast[chosen]), -1)
        countGroups(session, chosen, Int(room[session]), -1)
        if p.keepsPairs { countPairs(session, chosen, -1) }
        option[session] = -1
        start[session] = Self.farAhead
        end[session] = Self.farBehind
        unplaced[unplacedCount] = Int32(truncatingIfNeeded: session)
        unplacedPosition[session] = Int32(truncatingIfNeeded: unplacedCount)
        unplacedCount += 1
    }

    @inline(__always)
    private func count(_ session: Int, _ first: Int, _ last: Int, _ change: Int32) {
        let p = tables
        for k in Int(p.setBegin[session])..<Int(p.setBegin[session + 1]) {
            let row = Int(p.setOf[k]) * p.segmentCount
            beginning[row + first] += change
            for segment in first..<last { running[row + segment] += change }
        }
        for k in Int(p.crewBegin[session])..<Int(p.crewBegin[session + 1]) {
            let row = Int(p.crewOf[k]) * p.segmentCount
            for segment in first..<last { crewUse[row + segment] += change }
        }
    }

    /// Keeps what a session at an option means for its neighbours' options.
    @inline(__always)
    private func countPairs(_ session: Int, _ chosen: Int, _ change: Int32) {
        let p = tables
        let (from, to) = (p.optionStart[chosen], p.optionEnd[chosen])
        let (firstStart, lastStart) = (Int(p.nearFirst[chosen]), Int(p.nearLast[chosen]))
        for k in Int(p.keptBegin[session])..<Int(p.keptBegin[session + 1]) {
            let edge = p.kept[k]
            let other = Int(edge.other)
            let end = Int(p.optionBegin[other + 1])
            for start in firstStart..<lastStart {
                var near = Int(p.optionAtStart[other * p.startCount + start])
                while near >= 0, near < end, Int(p.optionStartNumber[near]) == start {
                    let (otherFrom, otherTo) = (p.optionStart[near], p.optionEnd[near])
                    if edge.gap != Problem.Edge.free, from < otherTo &+ edge.gap, otherFrom < to &+ edge.gap {
                        pairEffect[near].blocks += change
                        pairEffect[near].blockers += change &* Int32(truncatingIfNeeded: session)
                    }
                    if from < otherTo, otherFrom < to { pairEffect[near].cost += Int64(change) &* edge.cost }
                    near += 1
                }
            }
        }
    }

    // MARK: - Moves that can be taken back

    /// Begins a move: what follows can be taken back by ``undo()``.
    @inline(__always)
    mutating func beginMove() {
        for k in 0..<touchedCount { isTouched[Int(touched[k])] = false }
        touchedCount = 0
        oldCost = cost
    }

    /// Remembers where `session` is, once a move.
    @inline(__always)
    mutating func remember(_ session: Int) {
        guard !isTouched[session] else { return }
        isTouched[session] = true
        touched[touchedCount] = Int32(truncatingIfNeeded: session)
        oldOption[touchedCount] = option[session]
        oldRoom[touchedCount] = room[session]
        touchedCount += 1
    }

    /// Puts everything back to where it was when the move began.
    mutating func undo() {
        for k in 0..<touchedCount {
            let session = Int(touched[k])
            if isPlaced(session) { vacate(session) }
        }
        for k in 0..<touchedCount where oldOption[k] >= 0 {
            occupy(Int(touched[k]), Int(oldOption[k]), Int(oldRoom[k]))
        }
        cost = oldCost
    }

    /// The places of all sessions: option and room, −1 for none.
    func snapshot() -> Places {
        Places(
            options: (0..<tables.sessionCount).map { option[$0] },
            rooms: (0..<tables.sessionCount).map { room[$0] }, cost: cost)
    }

    /// What the sessions without a place cost.
    var leftOutCost: Int64 {
        (0..<unplacedCount).reduce(0) { $0 + tables.leftOutCost[Int(unplaced[$1])] }
    }

    /// Takes every session's place away.
    mutating func clear() {
        for session in 0..<tables.sessionCount where isPlaced(session) { lift(session) }
        beginMove()
    }

    /// Takes over `places`; they must keep the hard rules.
    mutating func restore(_ places: Places) {
        clear()
        for session in 0..<tables.sessionCount where places.options[session] >= 0 {
            let (chosen, place) = (Int(places.options[session]), Int(places.rooms[session]))
            put(session, chosen, place, price: price(session, chosen, place))
        }
        beginMove()
    }
}

/// A programme as the search keeps it: of each session its option and room, −1 for none.
struct Places: Sendable, Equatable {
    var options: [Int32]
    var rooms: [Int32]
    /// In the search's scale.
    var cost: Int64
}
