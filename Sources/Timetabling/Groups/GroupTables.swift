import ForumModel
import Rules

/// The flat arrays of the terms that look at many sessions at once (see `Terms+Groups.swift` of the rules).
struct GroupTables: BitwiseCopyable {
    /// Of each session the kinds that it takes part in, a bit each.
    let kinds: Flat<UInt8>
    static let load: UInt8 = 1
    static let itinerary: UInt8 = 2
    static let balance: UInt8 = 4
    static let cluster: UInt8 = 8
    static let succession: UInt8 = 16
    static let ranking: UInt8 = 32

    let dayCount: Int
    /// The number of the option's band within its day.
    let optionBand: Flat<Int32>
    let bandCount: Int
    /// Of each day the segments that its options touch.
    let dayFirst: Flat<Int32>
    let dayLast: Flat<Int32>

    let loadBegin: Flat<Int32>
    let loadOf: Flat<Int32>
    let loadLimit: Flat<Int32>
    let loadCost: Flat<Int64>

    let itineraryBegin: Flat<Int32>
    let itineraryOf: Flat<Int32>
    let itineraryCosts: Flat<ItineraryCosts>
    /// Whether all of them cost the same.
    let itinerariesAreAlike: Bool

    /// Shares of option o: `shareBegin[o]..<shareBegin[o + 1]`, ordered by balance.
    let shareBegin: Flat<Int32>
    let shares: Flat<GroupShare>
    let balances: Flat<BalanceTable>
    let denominators: Flat<Double>
    /// Of each option what it can save at best where it is counted into balances.
    let rebate: Flat<Int64>
    /// The other kinds in which a session can cost less than nothing, or less once somebody else has gone.
    let earningKinds: UInt8

    /// Cluster × session: its category, or −1.
    let category: Flat<Int32>
    let clusters: Flat<ClusterTable>
    /// The sessions of each category, counted over all clusters.
    let memberBegin: Flat<Int32>
    let members: Flat<Int32>
    let placeCost: Flat<Int64>
    let neighbourCost: Flat<Int64>
    /// How much memory the states of all clusters take together.
    let useCount: Int
    let blockUseCount: Int
    let roomUseCount: Int
    let categoryCount: Int
    let cellCount: Int

    /// Succession × session: its kind, or −1.
    let successionKind: Flat<Int32>
    let successionCost: Flat<Int64>

    let rankingBegin: Flat<Int32>
    let rankingOf: Flat<Int32>
    let rankedBegin: Flat<Int32>
    let ranked: Flat<Int32>
    let rankedWanted: Flat<Int32>
    let rankingCost: Flat<Int64>

    /// Whether the room of a session matters to any of these.
    var dependOnRooms: Bool { clusters.count > 0 || successionCost.count > 0 || rankingCost.count > 0 }
    /// Whether a room can be forbidden by who uses it in the same block.
    let forbidRooms: Bool
}

/// What a unit of each pattern costs somebody's day.
struct ItineraryCosts: BitwiseCopyable, Hashable {
    let three: Int64
    let lone: Int64
}

/// What an option adds to one group of a balance.
struct GroupShare: BitwiseCopyable {
    let balance: Int32
    /// Counted over all balances.
    let group: Int32
    let amount: Int64
}

struct BalanceTable: BitwiseCopyable {
    let isSpread: Bool
    let firstGroup: Int32
    let lastGroup: Int32
    let weight: Double
}

/// One family of clusters, and where its state begins in the arrays of all.
struct ClusterTable: BitwiseCopyable {
    let categoryCount: Int
    let blockCount: Int
    let isByDay: Bool
    let isExclusive: Bool
    let parallel: Int64
    let rooms: Int64
    let gaps: Int64
    /// Into `placeCost` and `neighbourCost`; −1: nothing costs.
    let placeBegin: Int
    let neighbourBegin: Int
    /// Category × block × room.
    let useBegin: Int
    /// Category × block.
    let blockUseBegin: Int
    /// Category × room.
    let roomUseBegin: Int
    /// Category.
    let categoryBegin: Int
    /// Block × room.
    let cellBegin: Int
}

/// Where a problem keeps its ``GroupTables``.
@dynamicMemberLookup
struct GroupTablesPointer: BitwiseCopyable {
    let base: UnsafePointer<GroupTables>

    @inline(__always)
    subscript<Value>(dynamicMember path: KeyPath<GroupTables, Value>) -> Value { base.pointee[keyPath: path] }
}
