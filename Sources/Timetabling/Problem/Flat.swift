/// Immutable flat memory that hot loops read without checks or reference counts.
///
/// A `Flat` does not own its memory: the ``Problem`` that made it does, and outlives every search over it.
struct Flat<Element: BitwiseCopyable> {
    let base: UnsafeMutablePointer<Element>
    let count: Int

    @inline(__always)
    subscript(index: Int) -> Element {
        assert(index >= 0 && index < count)
        return base[index]
    }
}

/// Owns the memory behind ``Flat`` values and frees it at its end.
struct FlatMemory: ~Copyable {
    private var blocks: [UnsafeMutableRawPointer] = []

    mutating func keep<Element: BitwiseCopyable>(_ elements: [Element]) -> Flat<Element> {
        let block = UnsafeMutablePointer<Element>.allocate(capacity: max(elements.count, 1))
        elements.withUnsafeBufferPointer { source in
            if let first = source.baseAddress { block.initialize(from: first, count: source.count) }
        }
        blocks.append(UnsafeMutableRawPointer(block))
        return Flat(base: block, count: elements.count)
    }

    mutating func keep<Value: BitwiseCopyable>(_ value: Value) -> UnsafePointer<Value> {
        let block = UnsafeMutablePointer<Value>.allocate(capacity: 1)
        block.initialize(to: value)
        blocks.append(UnsafeMutableRawPointer(block))
        return UnsafePointer(block)
    }

    /// The same as lists one after another: where each begins (and one past the last), and their elements.
    mutating func keep<Element: BitwiseCopyable>(lists: [[Element]]) -> (begin: Flat<Int32>, items: Flat<Element>) {
        var begin: [Int32] = [0]
        begin.reserveCapacity(lists.count + 1)
        var total = 0
        for list in lists {
            total += list.count
            begin.append(Int32(total))
        }
        return (keep(begin), keep(Array(lists.joined())))
    }

    deinit {
        for block in blocks { block.deallocate() }
    }
}
