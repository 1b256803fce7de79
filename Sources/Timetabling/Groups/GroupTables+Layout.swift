import ForumModel
import Rules

extension GroupTables {
    /// Lays out the terms of `draft`; `memory` owns the arrays.
    init(_ draft: ProblemDraft, _ memory: inout FlatMemory) {
        let terms = draft.terms
        let sessionCount = draft.sessionCount
        var kinds = [UInt8](repeating: 0, count: sessionCount)
        func mark(_ sessions: some Sequence<Int>, _ kind: UInt8) {
            for session in sessions { kinds[session] |= kind }
        }
        for term in terms.dayLoads { mark(term.sessions, Self.load) }
        for term in terms.itineraries { mark(term.sessions, Self.itinerary) }
        for term in terms.balances { mark(term.shares.map(\.session), Self.balance) }
        for term in terms.clusters { mark(term.categories.joined(), Self.cluster) }
        for term in terms.rankings { mark(term.sessions, Self.ranking) }
        for term in terms.successions {
            mark(term.kinds.indices.filter { term.kinds[$0] != nil }, Self.succession)
        }

        let days = Int(draft.options.map(\.day).max() ?? -1) + 1
        dayCount = days
        let bands = Bands(draft.context.event)
        optionBand = memory.keep(
            draft.options.map { Int32(bands.band(of: draft.origin + Minutes(Int($0.start)))?.number ?? 0) })
        bandCount = max(1, bands.most)
        var first = [Int32](repeating: .max, count: days)
        var last = [Int32](repeating: 0, count: days)
        for option in draft.options {
            let day = Int(option.day)
            first[day] = min(first[day], draft.segment(option.start))
            last[day] = max(last[day], draft.segment(option.blocked))
        }
        dayFirst = memory.keep(zip(first, last).map { min($0, $1) })
        dayLast = memory.keep(last)

        (loadBegin, loadOf) = memory.keep(lists: Self.memberships(terms.dayLoads.map(\.sessions), sessionCount))
        loadLimit = memory.keep(terms.dayLoads.map { Int32(clamping: $0.limit) })
        loadCost = memory.keep(terms.dayLoads.map { Points($0.weight).rawValue })

        let people = ItineraryPeople(terms.itineraries)
        (itineraryBegin, itineraryOf) = memory.keep(lists: Self.memberships(people.sessions, sessionCount))
        itineraryCosts = memory.keep(people.costs)
        itinerariesAreAlike = Set(people.costs).count <= 1

        let shares = BalanceShares(draft)
        (shareBegin, self.shares) = memory.keep(lists: shares.ofOption)
        balances = memory.keep(shares.balances)
        denominators = memory.keep(shares.denominators)
        rebate = memory.keep(shares.rebates)
        var earning = Self.itinerary | Self.ranking
        if terms.clusters.contains(where: { $0.gaps.rawValue != 0 || !$0.neighbours.isEmpty }) {
            earning |= Self.cluster
        }
        earningKinds = earning

        let layout = ClusterLayout(terms.clusters, draft)
        category = memory.keep(layout.category)
        clusters = memory.keep(layout.tables)
        (memberBegin, members) = memory.keep(lists: terms.clusters.flatMap { $0.categories.map { $0.map(Int32.init) } })
        placeCost = memory.keep(layout.placeCost)
        neighbourCost = memory.keep(layout.neighbourCost)
        useCount = layout.useCount
        blockUseCount = layout.blockUseCount
        roomUseCount = layout.roomUseCount
        categoryCount = layout.categoryCount
        cellCount = layout.cellCount
        forbidRooms = terms.clusters.contains(where: \.isExclusive)

        successionKind = memory.keep(terms.successions.flatMap { $0.kinds.map { Int32($0 ?? -1) } })
        successionCost = memory.keep(terms.successions.map { Points($0.weight).rawValue })

        (rankingBegin, rankingOf) = memory.keep(lists: Self.memberships(terms.rankings.map(\.sessions), sessionCount))
        (rankedBegin, ranked) = memory.keep(lists: terms.rankings.map { $0.sessions.map(Int32.init) })
        rankedWanted = memory.keep(terms.rankings.flatMap { $0.wanted.map { Int32($0 ?? 0) } })
        rankingCost = memory.keep(terms.rankings.map(\.amount.rawValue))
        self.kinds = memory.keep(kinds)
    }

    /// For each session the sets that it is in.
    private static func memberships(_ sets: [[Int]], _ sessionCount: Int) -> [[Int32]] {
        var lists = [[Int32]](repeating: [], count: sessionCount)
        for (number, sessions) in sets.enumerated() {
            for session in sessions { lists[session].append(Int32(number)) }
        }
        return lists
    }
}

/// Itineraries of equal sessions are one, with the costs of both patterns.
private struct ItineraryPeople {
    private(set) var sessions: [[Int]] = []
    private(set) var costs: [ItineraryCosts] = []

    init(_ terms: [Terms.Itinerary]) {
        var numbers: [[Int]: Int] = [:]
        for term in terms {
            let number = numbers[term.sessions] ?? sessions.count
            if number == sessions.count {
                numbers[term.sessions] = number
                sessions.append(term.sessions)
                costs.append(ItineraryCosts(three: 0, lone: 0))
            }
            let (three, lone) = (costs[number].three, costs[number].lone)
            switch term.measure {
            case .threeInARow: costs[number] = ItineraryCosts(three: three + term.amount.rawValue, lone: lone)
            case .loneSession: costs[number] = ItineraryCosts(three: three, lone: lone + term.amount.rawValue)
            }
        }
    }
}

/// What each option adds to the groups of all balances.
private struct BalanceShares {
    private(set) var ofOption: [[GroupShare]]
    private(set) var balances: [BalanceTable] = []
    private(set) var denominators: [Double] = []

    /// What each option can save at best: an excess by what it takes away, a spread at both of its ends.
    var rebates: [Int64] {
        ofOption.map { shares in
            var sum: Int64 = 0
            var next = 0
            while next < shares.count {
                let number = shares[next].balance
                let balance = balances[Int(number)]
                var (up, down) = (0.0, 0.0)
                while next < shares.count, shares[next].balance == number {
                    let step = balance.weight * Double(shares[next].amount) / denominators[Int(shares[next].group)]
                    up = balance.isSpread ? max(up, step) : 0
                    down = balance.isSpread ? max(down, -step) : down + max(0, -step)
                    next += 1
                }
                sum += Points(up + down).rawValue + 1
            }
            return sum
        }
    }

    init(_ draft: ProblemDraft) {
        ofOption = Array(repeating: [], count: draft.options.count)
        for (number, term) in draft.terms.balances.enumerated() {
            let first = denominators.count
            denominators += term.denominators.map(Double.init)
            balances.append(
                BalanceTable(
                    isSpread: term.measure == .spread, firstGroup: Int32(first),
                    lastGroup: Int32(denominators.count), weight: term.weight))
            for share in term.shares where share.amount != 0 {
                guard let option = draft.option(of: share.session, candidate: share.candidate) else { continue }
                ofOption[option].append(
                    GroupShare(
                        balance: Int32(number), group: Int32(first + share.group), amount: share.amount))
            }
        }
    }
}

/// How the states of all clusters lie one after another.
private struct ClusterLayout {
    private(set) var category: [Int32] = []
    private(set) var tables: [ClusterTable] = []
    private(set) var placeCost: [Int64] = []
    private(set) var neighbourCost: [Int64] = []
    private(set) var useCount = 0
    private(set) var blockUseCount = 0
    private(set) var roomUseCount = 0
    private(set) var categoryCount = 0
    private(set) var cellCount = 0

    init(_ clusters: [Terms.Clusters], _ draft: ProblemDraft) {
        let dayCount = Int(draft.options.map(\.day).max() ?? -1) + 1
        let slotCount = draft.openings().count
        for term in clusters {
            var own = [Int32](repeating: -1, count: draft.sessionCount)
            for (number, sessions) in term.categories.enumerated() {
                for session in sessions { own[session] = Int32(number) }
            }
            category += own
            let blocks = term.block == .day ? dayCount : slotCount
            let categories = term.categories.count
            tables.append(
                ClusterTable(
                    categoryCount: categories, blockCount: blocks, isByDay: term.block == .day,
                    isExclusive: term.isExclusive, parallel: term.parallel.rawValue, rooms: term.rooms.rawValue,
                    gaps: term.gaps.rawValue, placeBegin: term.places.isEmpty ? -1 : placeCost.count,
                    neighbourBegin: term.neighbours.isEmpty ? -1 : neighbourCost.count, useBegin: useCount,
                    blockUseBegin: blockUseCount, roomUseBegin: roomUseCount, categoryBegin: categoryCount,
                    cellBegin: cellCount))
            placeCost += term.places.map(\.rawValue)
            neighbourCost += term.neighbours.map(\.rawValue)
            useCount += categories * blocks * draft.roomCount
            blockUseCount += categories * blocks
            roomUseCount += categories * draft.roomCount
            categoryCount += categories
            cellCount += blocks * draft.roomCount
        }
    }
}
