import ForumModel

// The standard library's shuffle and random element may change from one release to the next, and with them the bytes of
// the sample data; these may not.
extension SeededGenerator {
    /// True in `percent` of a hundred cases.
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    mutating func number(in range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// - Precondition: `choices` is not empty.
    mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }

    /// One of the choices, each as probable as its weight says.
    ///
    /// - Precondition: at least one weight is positive.
    mutating func pick<T>(_ choices: [(weight: Int, value: T)]) -> T {
        var rest = below(choices.reduce(0) { $0 + $1.weight })
        for choice in choices {
            if rest < choice.weight { return choice.value }
            rest -= choice.weight
        }
        return choices[choices.count - 1].value
    }

    mutating func shuffled<T>(_ items: [T]) -> [T] {
        var items = items
        for last in stride(from: items.count - 1, to: 0, by: -1) { items.swapAt(last, below(last + 1)) }
        return items
    }
}

/// `total` split in proportion to `shares` by largest remainders, the earlier share first when remainders are equal.
func apportion(_ total: Int, _ shares: [Int]) -> [Int] {
    let sum = shares.reduce(0, +)
    guard sum > 0 else { return shares.map { _ in 0 } }
    var parts = shares.map { total * $0 / sum }
    let missing = total - parts.reduce(0, +)
    let order = shares.indices.sorted { a, b in
        let (x, y) = (total * shares[a] % sum, total * shares[b] % sum)
        return x != y ? x > y : a < b
    }
    for index in order.prefix(missing) { parts[index] += 1 }
    return parts
}
