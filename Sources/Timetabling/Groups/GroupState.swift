/// What the terms over many sessions count while a programme is searched: flat arrays, kept up to date place by place.
struct GroupState: ~Copyable {
    let tables: GroupTablesPointer
    /// Load × day: sessions.
    let loads: UnsafeMutablePointer<Int32>
    /// Day × itinerary: a bit for each busy band; and × band: sessions in it.
    let busy: UnsafeMutablePointer<UInt64>
    let inBand: UnsafeMutablePointer<Int16>
    /// Group: the sum of amounts.
    let sums: UnsafeMutablePointer<Int64>
    /// Group: that sum by the group's denominator.
    let levels: UnsafeMutablePointer<Double>
    /// Balance: what it costs now.
    let balanceCost: UnsafeMutablePointer<Int64>
    /// Sessions of a category in a room of a block; rooms that it uses in a block; blocks in which it uses a room; rooms
    /// and blocks that it uses at all; categories in a room of a block.
    let uses: UnsafeMutablePointer<Int16>
    let blockUses: UnsafeMutablePointer<Int16>
    let roomUses: UnsafeMutablePointer<Int16>
    let usedRooms: UnsafeMutablePointer<Int16>
    let usedBlocks: UnsafeMutablePointer<Int16>
    let cellUses: UnsafeMutablePointer<Int16>

    init(_ tables: GroupTablesPointer, roomCount: Int) {
        self.tables = tables
        func zeros<T: BitwiseCopyable & ExpressibleByIntegerLiteral>(_ count: Int) -> UnsafeMutablePointer<T> {
            let memory = UnsafeMutablePointer<T>.allocate(capacity: max(count, 1))
            memory.initialize(repeating: 0, count: max(count, 1))
            return memory
        }
        let days = tables.dayCount
        loads = zeros(tables.loadLimit.count * days)
        busy = zeros(tables.itineraryCosts.count * days)
        inBand = zeros(tables.itineraryCosts.count * days * tables.bandCount)
        sums = zeros(tables.denominators.count)
        levels = zeros(tables.denominators.count)
        balanceCost = zeros(tables.balances.count)
        uses = zeros(tables.useCount)
        blockUses = zeros(tables.blockUseCount)
        roomUses = zeros(tables.roomUseCount)
        usedRooms = zeros(tables.categoryCount)
        usedBlocks = zeros(tables.categoryCount)
        cellUses = zeros(tables.cellCount)
    }

    deinit {
        loads.deallocate()
        busy.deallocate()
        inBand.deallocate()
        sums.deallocate()
        levels.deallocate()
        balanceCost.deallocate()
        uses.deallocate()
        blockUses.deallocate()
        roomUses.deallocate()
        usedRooms.deallocate()
        usedBlocks.deallocate()
        cellUses.deallocate()
    }
}
