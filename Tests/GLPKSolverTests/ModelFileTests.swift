import CGLPK
import Foundation
import GLPKSolver
import LinearModel
import Testing

/// What our writers write means the same to our readers and to the library's own.
@Suite struct ModelFileTests {
    enum Format: CaseIterable { case lp, mps }

    /// Every kind of row, bound and name.
    private func varied(_ seed: UInt64) -> LinearModel {
        var generator = TestGenerator(seed: seed)
        var model = LinearModel(name: "varied, \(seed)")
        if seed % 3 != 0 { model.offset = Double(Int.random(in: -99...99, using: &generator)) / 8 }
        let names = ["room-capacity[ws-12, hall-b]", "e12", "free", "st", "3 bars", "", "ä", "ö", "x", "x", "End"]
        let columns = names.map { name in
            let low = Double(Int.random(in: -4...2, using: &generator))
            let isInteger = Bool.random(using: &generator)
            let bounds: (Double, Double) =
                switch Int.random(in: 0..<5, using: &generator) {
                case 0: (0, 9)
                case 1: (low, low + 3)
                case 2: (low, low)
                case 3: (low, .infinity)
                default: (-.infinity, 6)
                }
            // Never downhill towards a missing bound.
            let size = Double(Int.random(in: 0...9, using: &generator)) / 3
            let cost = bounds.0 == -.infinity ? -size : size
            return model.addColumn(name, lower: bounds.0, upper: bounds.1, cost: cost, isInteger: isInteger)
        }
        for i in 0..<6 {
            let entries = columns.filter { _ in Int.random(in: 0..<3, using: &generator) > 0 }
                .map { ($0, Double(Int.random(in: -20...20, using: &generator)) / 7) }
            let side = Double(Int.random(in: -9...9, using: &generator)) / 2
            switch i {
            case 0: model.addRow("row", upper: side + 30, entries)
            case 1: model.addRow("row", lower: side - 30, entries)
            case 2: model.addRow("range -> both", lower: side - 40, upper: side + 40, entries)
            case 3: model.addRow("free", entries)
            case 4: model.addRow("empty", lower: -1, upper: 1, [])
            default: model.addRow("subject to", lower: side, upper: side + Double(seed % 2), entries)
            }
        }
        return model
    }

    private func text(_ model: LinearModel, _ format: Format) -> String {
        format == .lp ? model.lpText() : model.mpsText()
    }

    private func read(_ text: String, _ format: Format) throws -> LinearModel {
        format == .lp ? try LinearModel(lp: text) : try LinearModel(mps: text)
    }

    @Test(arguments: Format.allCases)
    func aRoundTripKeepsTheOptimumAndTheLibraryReadsTheSame(format: Format) throws {
        let solver = GLPKSolver()
        var solved = 0
        for seed in 0..<30 {
            let model = varied(UInt64(seed))
            let before = solver.solve(model, SolveRequest(.branchAndBound))
            let text = text(model, format)
            let again = try read(text, format)
            let after = solver.solve(again, SolveRequest(.branchAndBound))
            #expect(after.status == before.status, "seed \(seed)")
            #expect(again.columns.count == model.columns.count)
            let file = FileManager.default.temporaryDirectory
                .appendingPathComponent("convene-model-\(UUID().uuidString).\(format)")
            try text.write(to: file, atomically: true, encoding: .utf8)
            defer { try? FileManager.default.removeItem(at: file) }
            var result = cglpk_result()
            cglpk_solve_file(file.path, format == .mps ? 1 : 0, &result)
            guard before.status == .optimal, let best = before.objective else {
                #expect(result.outcome == CGLPK_INFEASIBLE, "seed \(seed)")
                continue
            }
            solved += 1
            #expect(abs((after.objective ?? .nan) - best) < 1e-6, "seed \(seed)")
            #expect(result.outcome == CGLPK_OPTIMAL, "seed \(seed)")
            #expect(abs(result.objective - best) < 1e-6, "seed \(seed)")
        }
        #expect(solved > 10)
    }

    @Test(arguments: Format.allCases)
    func anEmptyModelSurvives(format: Format) throws {
        var model = LinearModel()
        model.offset = 2.5
        let again = try read(text(model, format), format)
        #expect(again.columns.isEmpty && again.rows.isEmpty && again.offset == 2.5)
    }

    @Test func aFileThatTheLibraryCannotReadIsAnOutcome() {
        var result = cglpk_result()
        cglpk_solve_file("/nonexistent/model.lp", 0, &result)
        #expect(result.outcome == CGLPK_FAILED)
    }
}
