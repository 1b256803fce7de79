import ForumModel

/// A child of two divisions: by turns it takes over the most diverse group that is left of each parent, in the manner
/// of the greedy partition crossover of Galinier and Hao (1999). Who is left over fills what places are left. The sizes
/// are those of the first parent.
struct Recombination {
    let problem: DiverseGrouping

    func child(_ a: [Int32], _ b: [Int32], _ generator: inout SeededGenerator) -> [Int32] {
        var parents = [members(a), members(b)]
        let before = parents.map { $0.map(\.count) }
        let sizes = before[0]
        var child = [Int32](repeating: -1, count: problem.count)
        var room = sizes
        var isFree = sizes.map { _ in true }
        var turn = generator.below(2)
        for _ in sizes {
            let worths = parents[turn].enumerated().map { worth($1, of: before[turn][$0]) }
            guard let best = worths.indices.max(by: { worths[$0] < worths[$1] }), parents[turn][best].count > 1 else {
                break
            }
            let taken = parents[turn][best]
            let free = sizes.indices.filter { isFree[$0] }
            let nearest = free.min { abs(sizes[$0] - taken.count) < abs(sizes[$1] - taken.count) }
            guard let group = isFree[best] ? best : nearest else { break }
            isFree[group] = false
            for element in taken.prefix(room[group]) {
                child[element] = Int32(group)
                room[group] -= 1
            }
            for parent in 0..<2 {
                for group in sizes.indices { parents[parent][group].removeAll { child[$0] >= 0 } }
            }
            turn = 1 - turn
        }
        var rest = problem.count.shuffled(&generator).filter { child[$0] < 0 }
        for group in sizes.indices {
            for _ in 0..<room[group] {
                if let element = rest.popLast() { child[element] = Int32(group) }
            }
        }
        return child
    }

    private func members(_ division: [Int32]) -> [[Int]] {
        var members = problem.sizes.map { _ in [Int]() }
        for (element, group) in division.enumerated() { members[Int(group)].append(element) }
        return members
    }

    /// The distances inside a group, a place of it.
    private func worth(_ members: [Int], of size: Int) -> Double {
        guard members.count > 1 else { return -.infinity }
        var sum = 0.0
        for (place, element) in members.enumerated() {
            for other in members.prefix(place) { sum += problem.distances[element * problem.count + other] }
        }
        return sum / Double(max(BalancedBound.pairs(in: size), 1))
    }
}

extension Int {
    /// The numbers below this one in random order.
    func shuffled(_ generator: inout SeededGenerator) -> [Int] {
        var numbers = Array(0..<self)
        for last in stride(from: self - 1, to: 0, by: -1) { numbers.swapAt(last, generator.below(last + 1)) }
        return numbers
    }
}
