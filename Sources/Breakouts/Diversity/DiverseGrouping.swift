/// The maximally diverse grouping problem: elements with distances between them, to be divided into groups of given
/// sizes so that the distances inside the groups add up to as much as possible,
///
///     max Σ_g Σ_{i < j, both in g} d[i, j]   with   |g| in sizes[g] for every group.
public struct DiverseGrouping: Sendable, Hashable {
    /// What keeps numbers from being such a problem.
    public enum Defect: Error, Sendable, Hashable {
        /// There are no groups.
        case noGroups
        /// Not the square of the number of elements.
        case wrongNumberOfDistances(Int)
        /// Not finite, or not the same both ways.
        case unusableDistance(Int, Int)
        /// The sizes hold so many elements, and there are others.
        case sizesDoNotFit(ClosedRange<Int>)
    }

    public let count: Int
    /// By group.
    public let sizes: [ClosedRange<Int>]
    /// The distance of elements i and j at i · count + j; the diagonal does not count.
    public let distances: [Double]

    public init(count: Int, sizes: [ClosedRange<Int>], distances: [Double]) throws(Defect) {
        guard !sizes.isEmpty else { throw .noGroups }
        guard count >= 0, distances.count == count * count else { throw .wrongNumberOfDistances(distances.count) }
        let least = sizes.reduce(0) { $0 + max($1.lowerBound, 0) }
        let most = max(sizes.reduce(0) { $0 + min(max($1.upperBound, 0), count) }, least)
        guard least <= count, count <= most else { throw .sizesDoNotFit(least...most) }
        for i in 0..<count {
            for j in 0..<i {
                let distance = distances[i * count + j]
                if !distance.isFinite || distance != distances[j * count + i] { throw .unusableDistance(j, i) }
            }
        }
        self.count = count
        self.sizes = sizes.map { max($0.lowerBound, 0)...min(max($0.upperBound, 0), count) }
        self.distances = distances
    }

    /// The distances inside the groups, added up in the order of the elements.
    ///
    /// - Parameter groups: the group of each element, from 0.
    public func value(of groups: [Int]) -> Double {
        var sum = 0.0
        for i in 0..<count {
            for j in (i + 1)..<max(count, i + 1) where groups[i] == groups[j] { sum += distances[i * count + j] }
        }
        return sum
    }

    /// The mean and the standard deviation of the distances.
    var spread: (mean: Double, deviation: Double) {
        guard count > 1 else { return (0, 0) }
        let pairs = Double(count * (count - 1) / 2)
        var (sum, squares) = (0.0, 0.0)
        for i in 0..<count {
            for j in 0..<i { sum += distances[i * count + j] }
        }
        let mean = sum / pairs
        for i in 0..<count {
            for j in 0..<i {
                let difference = distances[i * count + j] - mean
                squares += difference * difference
            }
        }
        return (mean, (squares / pairs).squareRoot())
    }

    /// The sizes within the bounds that give most where distances are alike: with a positive mean those with the most
    /// pairs, otherwise those with the fewest. Σ C(c, 2) by a dynamic program over the groups.
    func likelySizes(mean: Double) -> [Int] {
        let sign = mean >= 0 ? 1 : -1
        var best = [Int?](repeating: nil, count: count + 1)
        best[0] = 0
        var choices: [[Int]] = []
        for size in sizes {
            var next = [Int?](repeating: nil, count: count + 1)
            var choice = [Int](repeating: 0, count: count + 1)
            for (sum, known) in best.enumerated() {
                guard let known else { continue }
                for elements in size where sum + elements <= count {
                    let total = known + sign * BalancedBound.pairs(in: elements)
                    if total > next[sum + elements] ?? .min {
                        next[sum + elements] = total
                        choice[sum + elements] = elements
                    }
                }
            }
            best = next
            choices.append(choice)
        }
        var rest = count
        return choices.reversed().map { choice in
            defer { rest -= choice[rest] }
            return choice[rest]
        }.reversed()
    }
}
