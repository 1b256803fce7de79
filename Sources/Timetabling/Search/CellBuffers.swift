/// Memory for moves of whole cells. A *cell* is one room in one opening; what begins there is its content.
struct CellBuffers: ~Copyable {
    /// Which cell's content goes where; −1 as the aim: wherever there is room. See ``Search/permute(_:_:)``.
    let from: UnsafeMutablePointer<Int32>
    let to: UnsafeMutablePointer<Int32>
    /// Two lists of cells, and what each cell counts as while a move is put together.
    let one: UnsafeMutablePointer<Int32>
    let other: UnsafeMutablePointer<Int32>
    let mark: UnsafeMutablePointer<UInt8>
    /// Of each session that moves, which of the aims is its own.
    let aim: UnsafeMutablePointer<Int32>

    init(sessions: Int, cells: Int) {
        func filled<T: BitwiseCopyable & ExpressibleByIntegerLiteral>(_ count: Int) -> UnsafeMutablePointer<T> {
            let memory = UnsafeMutablePointer<T>.allocate(capacity: max(count, 1))
            memory.initialize(repeating: 0, count: max(count, 1))
            return memory
        }
        // Any list names a cell once, and the contents of two categories at most.
        from = filled(2 * cells)
        to = filled(2 * cells)
        one = filled(cells)
        other = filled(cells)
        mark = filled(cells)
        aim = filled(sessions)
    }

    deinit {
        from.deallocate()
        to.deallocate()
        one.deallocate()
        other.deallocate()
        mark.deallocate()
        aim.deallocate()
    }
}
