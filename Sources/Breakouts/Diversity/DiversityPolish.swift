/// The last touches, in full precision: every swap, and every move that the bounds on sizes allow, while any gains.
enum DiversityPolish {
    static func polished(_ division: [Int], _ problem: DiverseGrouping) -> [Int] {
        let (count, distances) = (problem.count, problem.distances)
        var groups = division
        var sizes = [Int](repeating: 0, count: problem.sizes.count)
        for group in groups { sizes[group] += 1 }
        /// M[i, g] at i · groups + g.
        var sums = [Double](repeating: 0, count: count * sizes.count)
        for i in 0..<count {
            for j in 0..<count where i != j { sums[i * sizes.count + groups[j]] += distances[i * count + j] }
        }
        /// Rounding is never taken for a gain.
        let least = 1e-9 * max(distances.reduce(0) { max($0, abs($1)) }, 1e-300) * Double(max(count, 1))
        func put(_ element: Int, _ target: Int) {
            for other in 0..<count where other != element {
                sums[other * sizes.count + groups[element]] -= distances[other * count + element]
                sums[other * sizes.count + target] += distances[other * count + element]
            }
            sizes[groups[element]] -= 1
            sizes[target] += 1
            groups[element] = target
        }
        func improves(_ i: Int) -> Bool {
            let (g, own) = (groups[i], sums[i * sizes.count + groups[i]])
            if sizes[g] > problem.sizes[g].lowerBound {
                for h in sizes.indices where h != g && sizes[h] < problem.sizes[h].upperBound {
                    if sums[i * sizes.count + h] - own > least {
                        put(i, h)
                        return true
                    }
                }
            }
            for j in 0..<count where groups[j] != g {
                let h = groups[j]
                let gain =
                    sums[i * sizes.count + h] - own + sums[j * sizes.count + g] - sums[j * sizes.count + h]
                    - 2 * distances[i * count + j]
                if gain > least {
                    put(i, h)
                    put(j, g)
                    return true
                }
            }
            return false
        }
        var (idle, element) = (0, 0)
        while idle < count {
            idle = improves(element) ? 0 : idle + 1
            element = element + 1 == count ? 0 : element + 1
        }
        return groups
    }
}
