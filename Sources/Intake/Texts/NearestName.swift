/// The name of `names` that `text` most likely stands for, or nil when none is near.
///
/// Near is an edit distance (insert, delete, replace, swap neighbours: Damerau's four, in the restricted form) of at
/// most a third of the length, `most` at the outside; case counts nothing. Of names equally near the first by bytes is
/// taken. Long texts and names beyond the first 20,000 are not compared, so that the cost stays bounded.
public func nearestName(to text: String, among names: some Sequence<String>, reach most: Int = 3) -> String? {
    let wanted = Array(text.lowercased().unicodeScalars.prefix(65))
    guard (1...64).contains(wanted.count) else { return nil }
    var best: (distance: Int, name: String)?
    let reach = min(most, max(1, wanted.count / 3))
    for name in names.prefix(20_000) {
        let size = name.utf8.count
        guard size > 0, size <= 4 * (wanted.count + reach) else { continue }
        let other = Array(name.lowercased().unicodeScalars)
        let limit = best?.distance ?? reach
        guard abs(other.count - wanted.count) <= limit, let distance = editDistance(wanted, other, limit: limit)
        else { continue }
        if let known = best,
            (known.distance, known.name.utf8.lexicographicallyPrecedes(name.utf8) ? 0 : 1) <= (distance, 0)
        {
            continue
        }
        best = (distance, name)
    }
    return best?.name
}

/// `cure`, after the question whether the nearest of `names` was meant, where there is one.
func cure(_ cure: String, for text: String, among names: some Sequence<String>) -> String {
    nearestName(to: text, among: names).map { "Did you mean \(quoted($0))? \(cure)" } ?? cure
}

/// The restricted edit distance of `a` and `b`, or nil when it is above `limit`.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int? {
    var twoAbove = [Int](repeating: 0, count: b.count + 1)
    var above = Array(0...b.count)
    var row = above
    for i in a.indices {
        row[0] = i + 1
        var smallest = row[0]
        for j in b.indices {
            let replaced = above[j] + (a[i] == b[j] ? 0 : 1)
            var cost = min(replaced, above[j + 1] + 1, row[j] + 1)
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, twoAbove[j - 1] + 1) }
            row[j + 1] = cost
            smallest = min(smallest, cost)
        }
        if smallest > limit { return nil }
        swap(&twoAbove, &above)
        swap(&above, &row)
    }
    return above[b.count] <= limit ? above[b.count] : nil
}
