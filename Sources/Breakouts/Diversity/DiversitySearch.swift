import ForumModel

/// A division into diverse groups.
public struct DiverseGroups: Sendable, Hashable {
    /// The group of each element, from 0.
    public let groups: [Int]
    /// The distances inside the groups.
    public let value: Double
    /// The work that it took: looks at one element's swaps, a swap counted as two.
    public let looks: Int
}

/// Looks for the most diverse groups: a small population made by simulated annealing, then children of two of them,
/// annealed from a lower temperature, which take the worst one's place when they are better.
///
/// Annealing begins with the sizes that have the most pairs within their bounds, and may move them.
/// Where the effort is large for the number of elements, it is divided among populations that know nothing of one
/// another; where it is small, it goes into one annealing.
public struct DiversitySearch: Sendable {
    public let problem: DiverseGrouping
    private let sizes: [Int]
    private let deviation: Double

    private static let population = 10
    private static let children = 30
    /// The share of a population's effort that its first members get.
    private static let firstShare = 0.35
    /// Looks, a square of the number of elements, that one population makes good use of.
    private static let looksForPair = 2_000.0
    /// Looks, an element, below which an annealing is too hasty.
    private static let looksForElement = 300.0

    public init(_ problem: DiverseGrouping) {
        self.problem = problem
        let (mean, deviation) = problem.spread
        self.deviation = deviation
        sizes = problem.likelySizes(mean: mean)
    }

    public func solve(_ effort: DiversityEffort, seed: UInt64) -> DiverseGroups {
        var annealing = DiversityAnnealing(problem, sizes: sizes, effort, seed: seed)
        guard deviation > 0, sizes.count > 1 else { return finished(annealing.randomDivision(), looks: 0) }
        var best = annealing.findTemperatures(deviation: deviation)
        let square = Double(problem.count * problem.count)
        let populations = max(min(Int(annealing.allowance.expectedLooks / (Self.looksForPair * square)), 1_000), 1)
        let begin = annealing.allowance.share
        for number in 0..<populations where annealing.allowance.share < 1 {
            let window = Self.part(number, of: populations, in: begin...max(begin, 1))
            let found = bestOfPopulation(&annealing, window)
            if found.total > best.total { best = found }
        }
        return finished(best.division, looks: annealing.allowance.looks)
    }

    private func bestOfPopulation(
        _ annealing: inout DiversityAnnealing, _ window: ClosedRange<Double>
    ) -> DiversityMember {
        let looks = annealing.allowance.expectedLooks * (window.upperBound - window.lowerBound)
        let annealings = looks / (Self.looksForElement * Double(problem.count))
        guard annealings >= Double(Self.population + Self.children) else {
            return annealing.annealed(annealing.randomDivision(), from: annealing.temperatures.hot, window: window)
        }
        let middle = window.lowerBound + (window.upperBound - window.lowerBound) * Self.firstShare
        var members: [DiversityMember] = []
        for number in 0..<Self.population {
            let part = Self.part(number, of: Self.population, in: window.lowerBound...middle)
            members.append(
                annealing.annealed(annealing.randomDivision(), from: annealing.temperatures.hot, window: part))
        }
        let recombination = Recombination(problem: problem)
        for number in 0..<Self.children {
            let a = annealing.generator.below(members.count)
            let b = (a + 1 + annealing.generator.below(members.count - 1)) % members.count
            let child = recombination.child(members[a].division, members[b].division, &annealing.generator)
            let part = Self.part(number, of: Self.children, in: middle...window.upperBound)
            let grown = annealing.annealed(child, from: annealing.temperatures.warm, window: part)
            let worst = members.indices.min { members[$0].total < members[$1].total } ?? 0
            if grown.total > members[worst].total, !members.contains(where: { $0.total == grown.total }) {
                members[worst] = grown
            }
        }
        return members.max { $0.total < $1.total } ?? members[0]
    }

    private static func part(_ number: Int, of parts: Int, in window: ClosedRange<Double>) -> ClosedRange<Double> {
        let length = window.upperBound - window.lowerBound
        let from = window.lowerBound + length * Double(number) / Double(parts)
        return from...max(from, window.lowerBound + length * Double(number + 1) / Double(parts))
    }

    private func finished(_ division: [Int32], looks: Int) -> DiverseGroups {
        let groups = DiversityPolish.polished(division.map { Int($0) }, problem)
        return DiverseGroups(groups: groups, value: problem.value(of: groups), looks: looks)
    }
}
