import Breakouts
import ForumModel
import Testing

/// The maximally diverse grouping problem, against every division of small instances.
@Suite struct DiversityTests {
    /// - Parameter least: of the distances, which reach 100 above it.
    static func problem(
        _ count: Int, _ sizes: [ClosedRange<Int>], least: Double = 0, seed: UInt64
    ) throws -> DiverseGrouping {
        var generator = SeededGenerator(seed: seed)
        var distances = [Double](repeating: 0, count: count * count)
        for i in 0..<count {
            for j in 0..<i {
                let distance = least + Double(generator.below(100_000)) / 1000
                distances[i * count + j] = distance
                distances[j * count + i] = distance
            }
        }
        return try DiverseGrouping(count: count, sizes: sizes, distances: distances)
    }

    /// The most that any division has.
    static func most(_ problem: DiverseGrouping) -> Double {
        var groups = [Int](repeating: 0, count: problem.count)
        var best = -Double.infinity
        while true {
            let counts = problem.sizes.indices.map { group in groups.count { $0 == group } }
            if zip(problem.sizes, counts).allSatisfy({ $0.contains($1) }) {
                best = max(best, problem.value(of: groups))
            }
            guard let next = groups.firstIndex(where: { $0 < problem.sizes.count - 1 }) else { return best }
            for earlier in 0..<next { groups[earlier] = 0 }
            groups[next] += 1
        }
    }

    static let shapes: [[ClosedRange<Int>]] = [
        [3...3, 3...3, 3...3], [2...2, 3...3, 4...4], [1...8, 1...8], [9...9],
    ]

    @Test(arguments: shapes) func smallOnesAreSolved(_ sizes: [ClosedRange<Int>]) throws {
        for seed in 1...4 {
            let problem = try Self.problem(9, sizes, seed: UInt64(seed))
            let found = DiversitySearch(problem).solve(.looks(100_000), seed: 1)
            #expect(abs(found.value - Self.most(problem)) < 1e-6)
            #expect(found.value == problem.value(of: found.groups))
            for (group, size) in sizes.enumerated() {
                #expect(size.contains(found.groups.count { $0 == group }))
            }
        }
    }

    /// The sizes with the most pairs are not always best, least of all where the mean of the distances is near zero.
    @Test(arguments: [-50.0, 0], [[2...4, 2...4, 2...5], [1...7, 1...7, 1...7]])
    func theBestSizesAreFound(least: Double, sizes: [ClosedRange<Int>]) throws {
        for seed in 1...2 {
            let problem = try Self.problem(9, sizes, least: least, seed: UInt64(seed))
            let found = DiversitySearch(problem).solve(.looks(150_000), seed: 1)
            let counts = sizes.indices.map { group in found.groups.count { $0 == group } }
            #expect(zip(sizes, counts).allSatisfy { $0.contains($1) })
            #expect(abs(found.value - Self.most(problem)) < 1e-6)
        }
    }

    @Test func seedsAndLooksMakeTheAnswer() throws {
        let problem = try Self.problem(60, Array(repeating: 8...12, count: 6), seed: 9)
        let search = DiversitySearch(problem)
        #expect(search.solve(.looks(100_000), seed: 3) == search.solve(.looks(100_000), seed: 3))
    }

    @Test func moreWorkIsNotWorse() throws {
        let problem = try Self.problem(60, Array(repeating: 10...10, count: 6), seed: 2)
        let search = DiversitySearch(problem)
        let (few, many) = (search.solve(.looks(2_000), seed: 1), search.solve(.looks(600_000), seed: 1))
        #expect(many.value > few.value)
    }

    @Test func equalOrNegativeDistancesAreNoTrouble() throws {
        let flat = try DiverseGrouping(
            count: 6, sizes: [1...5, 1...5], distances: [Double](repeating: 2, count: 36))
        #expect(DiversitySearch(flat).solve(.looks(1_000), seed: 1).value == 20)
        let negative = try DiverseGrouping(
            count: 6, sizes: [1...5, 1...5], distances: [Double](repeating: -2, count: 36))
        #expect(DiversitySearch(negative).solve(.looks(1_000), seed: 1).value == -12)
    }

    @Test func whatIsNoProblemIsRefused() {
        #expect(throws: DiverseGrouping.Defect.sizesDoNotFit(4...6)) {
            try DiverseGrouping(count: 7, sizes: [2...3, 2...3], distances: [Double](repeating: 1, count: 49))
        }
        #expect(throws: DiverseGrouping.Defect.noGroups) { try DiverseGrouping(count: 0, sizes: [], distances: []) }
        #expect(throws: DiverseGrouping.Defect.unusableDistance(0, 1)) {
            try DiverseGrouping(count: 2, sizes: [1...1, 1...1], distances: [0, .nan, .nan, 0])
        }
    }
}
