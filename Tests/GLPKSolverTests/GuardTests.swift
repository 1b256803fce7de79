import CGLPK
import Testing

/// The trap itself, without the checks that stand before it: what makes the bare library abort the process comes back
/// as an outcome, and the same thread solves on.
@Suite struct GuardTests {
    /// minimise −5x − 4y − 3z over binaries with 2x + 3y + 4z ≤ 5, as flat arrays that a test may spoil.
    private struct Flat {
        var columns: Int32 = 3
        var rows: Int32 = 1
        var lower = [0.0, 0, 0]
        var upper = [1.0, 1, 1]
        var cost = [-5.0, -4, -3]
        var rowUpper = [5.0]
        var starts: [Int32] = [0, 3]
        var entryColumns: [Int32] = [0, 1, 2]
        var entryValues = [2.0, 3, 4]

        /// Solves on this very thread.
        func solve(_ callbacks: cglpk_callbacks = .init()) -> (
            outcome: cglpk_outcome, words: String, objective: Double
        ) {
            let memory = Memory()
            let model = cglpk_model(
                columns: columns, rows: rows, column_lower: memory.copy(lower), column_upper: memory.copy(upper),
                cost: memory.copy(cost), is_integer: memory.copy([UInt8](repeating: 1, count: 3)),
                row_lower: memory.copy([-Double.infinity]), row_upper: memory.copy(rowUpper),
                row_start: memory.copy(starts), entry_column: memory.copy(entryColumns),
                entry_value: memory.copy(entryValues), offset: 0)
            var options = cglpk_options()
            options.method = CGLPK_BRANCH_AND_BOUND
            options.time_limit = .infinity
            options.node_limit = 1000
            options.cutoff = .infinity
            options.incumbent = .infinity
            var result = cglpk_result()
            result.values = UnsafeMutablePointer(mutating: memory.copy([0.0, 0, 0]))
            withUnsafePointer(to: model) { model in
                withUnsafePointer(to: callbacks) { callbacks in cglpk_solve_here(model, &options, callbacks, &result) }
            }
            withExtendedLifetime(memory) {}
            return (result.outcome, text(of: result.message), result.objective)
        }
    }

    private func expectSane() {
        let answer = Flat().solve()
        #expect(answer.outcome == CGLPK_OPTIMAL && answer.objective == -9)
    }

    @Test func aColumnOutOfRangeIsTrapped() {
        for column: Int32 in [3, 99, -1, .max, .min] {
            var flat = Flat()
            flat.entryColumns[1] = column
            let answer = flat.solve()
            #expect(answer.outcome == CGLPK_FAILED)
            #expect(answer.words.contains("column index out of range"))
            expectSane()
        }
    }

    @Test func aColumnNamedTwiceIsTrapped() {
        var flat = Flat()
        flat.entryColumns[1] = 0
        let answer = flat.solve()
        #expect(answer.outcome == CGLPK_FAILED)
        #expect(answer.words.contains("duplicate"))
        expectSane()
    }

    @Test func anImpossibleSizeIsTrapped() {
        var flat = Flat()
        flat.rows = -1
        let answer = flat.solve()
        #expect(answer.outcome == CGLPK_FAILED)
        #expect(answer.words.contains("invalid number of rows"))
        expectSane()
    }

    @Test func fractionalBoundsOfIntegersAreRefused() {
        var flat = Flat()
        flat.upper[0] = 0.5
        #expect(flat.solve().outcome == CGLPK_FAILED)
        expectSane()
    }

    @Test func numbersThatAreNoneAreRefused() {
        for spoil: (inout Flat) -> Void in [
            { $0.lower[0] = .nan }, { $0.upper[2] = .nan }, { $0.cost[1] = .nan }, { $0.cost[1] = .infinity },
            { $0.rowUpper[0] = .nan }, { $0.entryValues[0] = .nan }, { $0.entryValues[0] = -.infinity },
            { $0.lower[0] = 2 },
        ] {
            var flat = Flat()
            spoil(&flat)
            let answer = flat.solve()
            #expect(answer.outcome == CGLPK_FAILED && !answer.words.isEmpty)
            expectSane()
        }
    }

    @Test func manyTrapsInARowLeaveTheThreadAsItWas() {
        for _ in 0..<200 {
            var flat = Flat()
            flat.entryColumns[2] = 77
            #expect(flat.solve().outcome == CGLPK_FAILED)
        }
        expectSane()
    }

    @Test func aSolveInsideASolveOfTheSameThreadIsRefused() {
        final class Inner { var outcome = CGLPK_OPTIMAL }
        let inner = Inner()
        var callbacks = cglpk_callbacks()
        callbacks.context = Unmanaged.passUnretained(inner).toOpaque()
        callbacks.stop = { context in
            Unmanaged<Inner>.fromOpaque(context!).takeUnretainedValue().outcome = Flat().solve().outcome
            return 0
        }
        let answer = Flat().solve(callbacks)
        #expect(answer.outcome == CGLPK_OPTIMAL && answer.objective == -9)
        #expect(inner.outcome == CGLPK_FAILED)
    }

    @Test func aRowFromACallbackThatNamesNoColumnIsRefusedInTheMiddleOfTheTree() {
        let columns = UnsafeMutablePointer<Int32>.allocate(capacity: 3)
        let values = UnsafeMutablePointer<Double>.allocate(capacity: 2)
        defer {
            columns.deallocate()
            values.deallocate()
        }
        (columns[0], columns[1], columns[2]) = (0, 1, 4711)
        (values[0], values[1]) = (1, 1)
        var callbacks = cglpk_callbacks()
        struct Context {
            let columns: UnsafeMutablePointer<Int32>
            let values: UnsafeMutablePointer<Double>
        }
        let context = UnsafeMutablePointer<Context>.allocate(capacity: 1)
        defer { context.deallocate() }
        context.initialize(to: Context(columns: columns, values: values))
        callbacks.context = UnsafeMutableRawPointer(context)
        callbacks.rows = { context, _, _, rows in
            let context = context!.assumingMemoryBound(to: Context.self).pointee
            rows!.pointee = cglpk_rows(
                rows: 1, row_lower: context.values, row_upper: context.values, row_start: context.columns,
                entry_column: context.columns + 2, entry_value: context.values)
            return 1
        }
        let answer = Flat().solve(callbacks)
        #expect(answer.outcome == CGLPK_FAILED)
        #expect(answer.words == "a lazy row names a column that does not exist")
        expectSane()
    }
}

/// Arrays that stay where they are as long as this is kept.
private final class Memory {
    private var blocks: [UnsafeMutableRawPointer] = []

    func copy<T: BitwiseCopyable>(_ values: [T]) -> UnsafePointer<T> {
        let block = UnsafeMutableBufferPointer<T>.allocate(capacity: values.count)
        _ = block.initialize(from: values)
        blocks.append(UnsafeMutableRawPointer(block.baseAddress!))
        return UnsafePointer(block.baseAddress!)
    }

    deinit { for block in blocks { block.deallocate() } }
}

/// The words in a fixed array of C.
private func text<T>(of message: T) -> String {
    withUnsafeBytes(of: message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
}
