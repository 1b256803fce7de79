import ForumModel
import Rules

/// The first half of compiling: options, moments, rooms. ``Problem`` lays the result out in flat memory.
struct ProblemDraft {
    struct Option {
        let start: Int32
        let end: Int32
        /// The end with the turnover that has to follow.
        let blocked: Int32
        let day: Int32
        let cost: Int64
        let candidate: Int32
        let rooms: Int32
    }

    let context: RuleContext
    let terms: Terms
    let sessionCount: Int
    let roomCount: Int
    let origin: Instant
    private(set) var optionBegin: [Int32] = [0]
    private(set) var options: [Option] = []
    private(set) var roomLists: [RoomSet] = []
    private(set) var roomCost: [Int64]
    /// Every moment at which something can begin or end, ascending.
    private(set) var moments: [Int32] = []
    private var segmentNumbers: [Int32: Int32] = [:]

    init(_ context: RuleContext, rules: [any Rule], scope: Scope) {
        self.context = context
        let terms = Terms(context, rules: rules)
        self.terms = terms
        sessionCount = context.grid.sessions.count
        roomCount = context.event.rooms.count
        origin = context.event.slots.map(\.time.start).min() ?? Instant(rawValue: 0)
        roomCost = Array(repeating: 0, count: sessionCount * roomCount)
        makeOptions(allowedRooms(), ScopeFilter(scope, context))
        makeMoments()
    }

    func minute(_ moment: Instant) -> Int32 { Int32((moment - origin).rawValue) }
    func segment(_ minute: Int32) -> Int32 { segmentNumbers[minute] ?? 0 }

    /// The rooms that no room rule forbids, a session; what the others cost goes to `roomCost`.
    private mutating func allowedRooms() -> [RoomSet] {
        var allowed = Array(repeating: RoomSet.all(roomCount), count: sessionCount)
        for term in terms.roomCosts {
            switch term.amount {
            case .forbidden: allowed[term.session].remove(term.room)
            case .points(let points): roomCost[term.session * roomCount + term.room] += points.rawValue
            }
        }
        return allowed
    }

    private mutating func makeOptions(_ allowed: [RoomSet], _ scope: ScopeFilter) {
        let candidates = context.grid.candidates
        var forbidden = candidates.map { Array(repeating: false, count: $0.count) }
        var costs = candidates.map { Array(repeating: Int64(0), count: $0.count) }
        for term in terms.timeCosts {
            switch term.amount {
            case .forbidden: forbidden[term.session][term.candidate] = true
            case .points(let points): costs[term.session][term.candidate] += points.rawValue
            }
        }
        let closures = terms.closures.filter { $0.weight == nil }
        var open: [TimeRange: RoomSet] = [:]
        var interned: [RoomSet: Int32] = [:]
        let firstDay = context.event.days.first?.dayNumber ?? 0
        let holdsTurnover = terms.turnoverWeight == nil
        for session in 0..<sessionCount {
            let turnover = holdsTurnover ? terms.turnovers[session] : 0
            for (number, candidate) in candidates[session].enumerated() where !forbidden[session][number] {
                let time = candidate.time
                let openThen =
                    open[time]
                    ?? {
                        var rooms = RoomSet.all(roomCount)
                        for closure in closures where closure.time.overlaps(time) { rooms.remove(closure.room) }
                        open[time] = rooms
                        return rooms
                    }()
                var rooms = allowed[session]
                rooms.formIntersection(context.grid.roomSets[candidate.roomSet])
                rooms.formIntersection(openThen)
                let date = time.start.date(in: context.event.timeZone)
                switch scope.rooms(of: session, at: time, on: date) {
                case .all: break
                case .none: continue
                case .only(let room): rooms.formIntersection(.only(room, of: roomCount))
                }
                guard !rooms.isEmpty else { continue }
                let list: Int32
                if let known = interned[rooms] {
                    list = known
                } else {
                    list = Int32(roomLists.count)
                    interned[rooms] = list
                    roomLists.append(rooms)
                }
                let day = date.dayNumber - firstDay
                options.append(
                    Option(
                        start: minute(time.start), end: minute(time.end), blocked: minute(time.end + turnover),
                        day: Int32(day), cost: costs[session][number], candidate: Int32(number), rooms: list))
            }
            optionBegin.append(Int32(options.count))
        }
    }

    private mutating func makeMoments() {
        var seen: Set<Int32> = []
        for option in options {
            seen.insert(option.start)
            seen.insert(option.end)
            seen.insert(option.blocked)
        }
        for closure in terms.closures where closure.weight != nil {
            seen.insert(minute(closure.time.start))
            seen.insert(minute(closure.time.end))
        }
        moments = seen.sorted()
        for (number, moment) in moments.enumerated() { segmentNumbers[moment] = Int32(number) }
    }

    /// The number of each option's start among all starts, and for each session and start the first such option.
    func starts() -> (numbers: [Int32], count: Int, options: [Int32]) {
        let distinct = Set(options.map(\.start)).sorted()
        let number = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($0.element, Int32($0.offset)) })
        let numbers = options.map { number[$0.start] ?? 0 }
        var table = Array(repeating: Int32(-1), count: sessionCount * distinct.count)
        for session in 0..<sessionCount {
            for option in (Int(optionBegin[session])..<Int(optionBegin[session + 1])).reversed() {
                table[session * distinct.count + Int(numbers[option])] = Int32(option)
            }
        }
        return (numbers, distinct.count, table)
    }

    /// Of each minute the number of the start then, or −1.
    func startAtMinute(_ numbers: [Int32]) -> [Int32] {
        var table = Array(repeating: Int32(-1), count: Int(moments.last ?? 0) + 1)
        for (option, number) in zip(options, numbers) { table[Int(option.start)] = number }
        return table
    }

    /// The different times of slots for sessions, ascending.
    func openings() -> [Opening] {
        let times = Set(context.event.slots.filter { $0.kind == .session }.map(\.time)).sorted()
        return times.map { time in
            let (start, end) = (minute(time.start), minute(time.end))
            // Where nothing can begin any more there is no segment.
            let last = moments.isEmpty ? 0 : min(moments.count - 1, moments.firstIndex { $0 >= end } ?? moments.count)
            let first = min(last, moments.firstIndex { $0 >= start } ?? last)
            return Opening(start: start, end: end, firstSegment: Int32(first), lastSegment: Int32(last))
        }
    }

    /// For each session and opening the first option whose slot it is, or −1.
    func optionsInOpenings(_ slots: [Int32], count: Int) -> [Int32] {
        var table = Array(repeating: Int32(-1), count: sessionCount * count)
        for session in 0..<sessionCount {
            for option in (Int(optionBegin[session])..<Int(optionBegin[session + 1])).reversed() {
                table[session * count + Int(slots[option])] = Int32(option)
            }
        }
        return table
    }

    /// The number of each option's slot among all openings: the first that holds it.
    func slotNumbers() -> [Int32] {
        let openings = openings()
        var known: [TimePair: Int32] = [:]
        return options.map { option in
            let key = TimePair(start: option.start, end: option.end)
            if let found = known[key] { return found }
            let number = openings.firstIndex { $0.start <= option.start && option.end <= $0.end } ?? 0
            known[key] = Int32(number)
            return Int32(number)
        }
    }

    private struct TimePair: Hashable {
        let start: Int32
        let end: Int32
    }

    /// The option that a candidate of the grid became, or nil when a rule forbids it.
    func option(of session: Int, candidate: Int) -> Int? {
        var (low, high) = (Int(optionBegin[session]), Int(optionBegin[session + 1]))
        let end = high
        while low < high {
            let middle = (low + high) / 2
            if options[middle].candidate < candidate { low = middle + 1 } else { high = middle }
        }
        return low < end && options[low].candidate == candidate ? low : nil
    }

    /// The number of each room's building, −1 where none is given.
    func buildings() -> [Int32] {
        let names = Set(context.event.rooms.compactMap(\.building)).sorted()
        return context.event.rooms.map { room in
            room.building.flatMap { names.firstIndex(of: $0) }.map(Int32.init) ?? -1
        }
    }

    func roomOrder() -> [Int16] {
        (0..<sessionCount).flatMap { session in
            (0..<roomCount).sorted {
                let (a, b) = (roomCost[session * roomCount + $0], roomCost[session * roomCount + $1])
                return a != b ? a < b : $0 < $1
            }.map(Int16.init)
        }
    }

    /// For each session the least that a place costs by itself.
    func leastPrices() -> [Int64] {
        (0..<sessionCount).map { session in
            let own = options[Int(optionBegin[session])..<Int(optionBegin[session + 1])]
            return own.map { option in
                let rooms = roomLists[Int(option.rooms)].rooms
                return option.cost + (rooms.map { roomCost[session * roomCount + $0] }.min() ?? 0)
            }.min() ?? 0
        }
    }

    func crewsOfSession() -> [[Int32]] {
        var crews = [[Int32]](repeating: [], count: sessionCount)
        for (number, term) in terms.cumulatives.enumerated() {
            for session in term.sessions { crews[session].append(Int32(number)) }
        }
        return crews
    }

    func walkTable() -> [Int32] {
        let rooms = context.event.rooms
        return rooms.flatMap { a in rooms.map { Int32(context.event.walking.minutes(from: a, to: $0).rawValue) } }
    }

    /// For each room the cost of its closed minutes before each moment; empty when closures cost nothing.
    func closureCosts() -> [Int64] {
        let soft = terms.closures.filter { $0.weight != nil }
        guard !soft.isEmpty else { return [] }
        var table = Array(repeating: Int64(0), count: roomCount * moments.count)
        for closure in soft {
            let (start, end) = (minute(closure.time.start), minute(closure.time.end))
            for (number, moment) in moments.enumerated() {
                let closed = max(0, min(moment, end) - start)
                table[closure.room * moments.count + number] += Points((closure.weight ?? 0) * Double(closed)).rawValue
            }
        }
        return table
    }

    /// Whether it makes a difference in which of its rooms a session is.
    func roomsMatter(_ pairs: PairTable) -> Bool {
        roomCost.contains { $0 != 0 } || walkTable().contains { $0 != 0 }
            || terms.closures.contains { $0.weight != nil } || (terms.turnoverWeight ?? 0) > 0
            || !terms.clusters.isEmpty
            || !terms.successions.isEmpty || !terms.rankings.isEmpty
            || pairs.links.contains { $0.contains { $0.kind.concernsRooms } }
    }
}
