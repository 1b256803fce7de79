import Foundation
import ForumModel

/// A division and its total on the board.
struct DiversityMember {
    let division: [Int32]
    let total: Int
}

/// Anneals divisions of one problem at temperatures that it finds on the problem itself.
struct DiversityAnnealing: ~Copyable {
    /// Where annealing begins, where it begins for divisions that are good already, and where it ends.
    private(set) var temperatures = (hot: 0.0, warm: 0.0, cold: 0.0)
    private(set) var allowance: Allowance
    var generator: SeededGenerator
    private var board: DiversityBoard
    private let places: [Int32]

    /// Attempts to change one element's group alone in a hundred looks.
    private static let slides = 10

    /// - Parameter sizes: those of the groups where annealing begins.
    init(_ problem: DiverseGrouping, sizes: [Int], _ effort: DiversityEffort, seed: UInt64) {
        allowance = Allowance(effort)
        generator = SeededGenerator(seed: seed)
        board = DiversityBoard(problem)
        places = sizes.enumerated().flatMap { Array(repeating: Int32($0), count: $1) }
    }

    mutating func randomDivision() -> [Int32] {
        board.count.shuffled(&generator).map { places[$0] }
    }

    /// Cools quickly from far above, and notes where swaps become rare: two looks in three lead to one where it is hot,
    /// one in five where it is warm, one in forty where it is cold.
    ///
    /// - Parameter deviation: of the distances.
    mutating func findTemperatures(deviation: Double) -> DiversityMember {
        board.load(randomDivision())
        let unit = deviation * board.scale
        let looks = max(min(8 * board.count, 2_000), 200)
        var temperature = 10 * unit
        var isFound = false
        var found = (hot: temperature, warm: temperature, cold: temperature)
        while temperature > 1e-4 * unit, allowance.share < 0.2 {
            var swaps = 0
            for _ in 0..<looks where board.look(at: temperature, &generator) != 0 { swaps += 1 }
            allowance.note(looks + 2 * swaps)
            if swaps * 3 > looks * 2 { found.hot = temperature }
            if swaps * 5 > looks { found.warm = temperature }
            found.cold = temperature
            if swaps * 40 < looks {
                isFound = true
                break
            }
            temperature *= 0.85
        }
        // Where the effort is too small to find them, what suits most problems is taken.
        if !isFound {
            found = (hot: min(found.hot, 2 * unit), warm: min(found.warm, unit), cold: min(found.cold, unit / 10))
        }
        temperatures = found
        allowance.note(board.descend())
        return DiversityMember(division: board.division, total: board.total)
    }

    /// Anneals while the share of the effort that is used goes through the window, then takes every gain.
    mutating func annealed(_ division: [Int32], from hot: Double, window: ClosedRange<Double>) -> DiversityMember {
        board.load(division)
        let ratio = temperatures.cold / hot
        let length = window.upperBound - window.lowerBound
        while allowance.share < window.upperBound {
            let part = max((allowance.share - window.lowerBound) / length, 0)
            let temperature = hot * pow(ratio, part)
            var swaps = 0
            for _ in 0..<100 where board.look(at: temperature, &generator) != 0 { swaps += 1 }
            if board.isFlexible {
                for _ in 0..<Self.slides where board.slide(at: temperature, &generator) { swaps += 1 }
            }
            // A swap takes about as long as two looks.
            allowance.note(100 + 2 * swaps)
        }
        allowance.note(board.descend())
        return DiversityMember(division: board.division, total: board.total)
    }
}

/// How long the search for diverse groups may take.
public enum DiversityEffort: Sendable {
    /// So many looks at one element's swaps: equal seeds give equal answers.
    case looks(Int)
    /// Until the function says 1. It gives the share of the time allowed that has passed.
    case timed(@Sendable () -> Double)
}

/// What has been used of the effort.
struct Allowance {
    let effort: DiversityEffort
    private(set) var looks = 0
    /// The share that has been used, as of the last note.
    private(set) var share = 0.0

    init(_ effort: DiversityEffort) { self.effort = effort }

    mutating func note(_ more: Int) {
        looks += more
        switch effort {
        case .looks(let all): share = Double(looks) / Double(max(all, 1))
        case .timed(let passed): share = max(passed(), share)
        }
    }

    /// How many looks there will have been in the end, judged by those so far.
    var expectedLooks: Double { share > 0 ? Double(looks) / share : 1e12 }
}
