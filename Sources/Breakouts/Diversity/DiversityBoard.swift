import Foundation
import ForumModel

/// A division into groups, with the sums that make the price of a swap a few additions.
///
/// Distances are whole numbers here: scaled, and with their mean taken off, which changes no swap's gain and keeps the
/// sums of large and small groups alike. With M[g, i] = Σ_{j in g} d[i, j], elements i of group g and j of group h gain
///
///     (M[h, i] − M[g, i]) + (M[g, j] − M[h, j]) − 2 d[i, j]
///
/// by changing places. For one i the second and third terms lie side by side in memory, and the first is at most
/// max_h M[h, i] − M[g, i]: so most swaps are ruled out sixteen at a time, without a look at the groups.
/// Where the bounds on sizes leave room, an element may also go over to another group alone; then the mean counts again,
/// once for each pair more or less.
/// The tables are owned memory without checks of bounds; indices come from the problem alone.
struct DiversityBoard: ~Copyable {
    private static let block = 16
    let count: Int
    let groups: Int
    /// Elements filled up to whole blocks.
    private let width: Int
    /// Units of the whole numbers in one of a distance.
    let scale: Double
    /// 2 d[i, j] at i · width + j.
    private let doubled: UnsafeMutablePointer<Int32>
    /// M[g, i] at g · width + i.
    private let sums: UnsafeMutablePointer<Int32>
    /// M[group of i, i].
    private let own: UnsafeMutablePointer<Int32>
    private let group: UnsafeMutablePointer<Int32>
    /// M[·, i] of the element looked at.
    private let column: UnsafeMutablePointer<Int32>
    /// ln of evenly spaced shares, for the thresholds.
    private let logarithms: UnsafeMutablePointer<Double>
    /// The mean distance, in units.
    private let mean: Int
    private let bounds: [ClosedRange<Int>]
    /// Elements by group.
    private var sizes: [Int]
    /// Whether some group may grow and some other one shrink.
    let isFlexible: Bool

    init(_ problem: DiverseGrouping) {
        count = problem.count
        groups = problem.sizes.count
        width = (count + Self.block - 1) / Self.block * Self.block
        bounds = problem.sizes
        sizes = bounds.map { _ in 0 }
        isFlexible = bounds.count > 1 && bounds.contains { $0.count > 1 }
        let (mean, deviation) = problem.spread
        var farthest = 1e-300
        for i in 0..<count {
            for j in 0..<i { farthest = max(farthest, abs(problem.distances[i * count + j] - mean)) }
        }
        let largest = Double(problem.sizes.map(\.upperBound).max() ?? 1)
        // Four sums and the widest threshold stay below 2³⁰.
        scale = pow(10, log10(Double(1 << 30) / (4 * (largest + 1) * farthest + 100 * deviation)).rounded(.down))
        // Where distances are nearly alike the mean outweighs all else long before this.
        self.mean = Int(min(max(mean * scale, -0x1p33), 0x1p33).rounded())
        doubled = .allocate(capacity: max(count * width, 1))
        doubled.initialize(repeating: 0, count: max(count * width, 1))
        for i in 0..<count {
            for j in 0..<count where i != j {
                doubled[i * width + j] = 2 * Int32(((problem.distances[i * count + j] - mean) * scale).rounded())
            }
        }
        sums = .allocate(capacity: max(groups * width, 1))
        own = .allocate(capacity: max(width, 1))
        group = .allocate(capacity: max(width, 1))
        column = .allocate(capacity: groups)
        logarithms = .allocate(capacity: 4096)
        for step in 0..<4096 { logarithms[step] = log((Double(step) + 0.5) / 4096) }
        own.initialize(repeating: Int32.max / 2, count: width)
        group.initialize(repeating: -1, count: width)
    }

    deinit {
        doubled.deallocate()
        sums.deallocate()
        own.deallocate()
        group.deallocate()
        column.deallocate()
        logarithms.deallocate()
    }

    /// The group of each element.
    var division: [Int32] { Array(UnsafeBufferPointer(start: group, count: count)) }

    mutating func load(_ division: [Int32]) {
        sums.update(repeating: 0, count: groups * width)
        for group in 0..<groups { sizes[group] = 0 }
        for element in 0..<count {
            group[element] = division[element]
            sizes[Int(division[element])] += 1
            let (row, distances) = (sums + Int(division[element]) * width, doubled + element * width)
            for other in 0..<width { row[other] &+= distances[other] >> 1 }
        }
        for element in 0..<count { own[element] = sums[Int(group[element]) * width + element] }
    }

    /// A random element, and a random threshold at a temperature: gains above it are taken, as in annealing with
    /// acceptance exp(gain / temperature).
    @inline(__always)
    mutating func look(at temperature: Double, _ generator: inout SeededGenerator) -> Int32 {
        let random = generator.next()
        let element = Int(truncatingIfNeeded: ((random & 0xFFFF_FFFF) &* UInt64(truncatingIfNeeded: count)) >> 32)
        return look(at: element, above: Int32(temperature * logarithms[Int(truncatingIfNeeded: random >> 52)]))
    }

    /// Makes the first swap of an element that gains more than the threshold, and gives the gain; zero for none.
    @inline(__always)
    private mutating func look(at element: Int, above threshold: Int32) -> Int32 {
        let source = Int(group[element])
        var most = Int32.min
        var place = sums + element
        for other in 0..<groups {
            column[other] = place.pointee
            most = other == source ? most : max(most, place.pointee)
            place += width
        }
        if groups < 2 { return 0 }
        let base = own[element] &+ threshold
        let limit = base &- most
        let (row, distances) = (sums + source * width, doubled + element * width)
        let blocks = width / Self.block
        var block = (element &* 7 &+ Int(threshold & 0xFFFF)) % blocks
        for _ in 0..<blocks {
            let start = block * Self.block
            let (a, b, c) = (row + start, own + start, distances + start)
            var signs: Int32 = 0
            for step in 0..<Self.block { signs |= limit &- (a[step] &- b[step] &- c[step]) }
            if signs < 0 {
                for step in 0..<Self.block {
                    let target = Int(group[start + step])
                    if target == source || target < 0 { continue }
                    let reached = column[target] &+ a[step] &- b[step] &- c[step]
                    if reached > base {
                        let gain = reached &- own[element]
                        swap(element, start + step)
                        return gain
                    }
                }
            }
            block = block + 1 == blocks ? 0 : block + 1
        }
        return 0
    }

    @inline(__always)
    private mutating func swap(_ i: Int, _ j: Int) {
        let (g, h) = (group[i], group[j])
        let (rowG, rowH) = (sums + Int(g) * width, sums + Int(h) * width)
        let (fromI, fromJ) = (doubled + i * width, doubled + j * width)
        let (own, group) = (own, group)
        for element in 0..<width {
            let change = (fromJ[element] &- fromI[element]) >> 1
            rowG[element] &+= change
            rowH[element] &-= change
            let here = group[element]
            own[element] &+= (here == g ? change : 0) &- (here == h ? change : 0)
        }
        group[i] = h
        group[j] = g
        own[i] = rowH[i]
        own[j] = rowG[j]
    }

    /// Lets a random element go over to another random group where bounds and threshold allow it.
    @inline(__always)
    mutating func slide(at temperature: Double, _ generator: inout SeededGenerator) -> Bool {
        let random = generator.next()
        let element = Int(truncatingIfNeeded: ((random & 0xFFFF_FFFF) &* UInt64(truncatingIfNeeded: count)) >> 32)
        let target = Int(truncatingIfNeeded: ((random >> 32 & 0xF_FFFF) &* UInt64(truncatingIfNeeded: groups)) >> 20)
        let threshold = Int(temperature * logarithms[Int(truncatingIfNeeded: random >> 52)])
        guard let gain = gainOfSliding(element, to: target), gain > threshold else { return false }
        slide(element, to: target)
        return true
    }

    /// nil where the element is there already, or the bounds on sizes forbid it.
    @inline(__always)
    private func gainOfSliding(_ element: Int, to target: Int) -> Int? {
        let source = Int(group[element])
        if target == source || sizes[source] <= bounds[source].lowerBound { return nil }
        if sizes[target] >= bounds[target].upperBound { return nil }
        return Int(sums[target * width + element]) - Int(own[element]) + mean * (sizes[target] - sizes[source] + 1)
    }

    private mutating func slide(_ i: Int, to target: Int) {
        let (g, h) = (group[i], Int32(target))
        let (rowG, rowH, from) = (sums + Int(g) * width, sums + target * width, doubled + i * width)
        let (own, group) = (own, group)
        for element in 0..<width {
            let change = from[element] >> 1
            rowG[element] &-= change
            rowH[element] &+= change
            let here = group[element]
            own[element] &+= (here == h ? change : 0) &- (here == g ? change : 0)
        }
        group[i] = h
        own[i] = rowH[i]
        sizes[Int(g)] -= 1
        sizes[target] += 1
    }

    /// Takes every gain until there is none; gives the number of looks.
    mutating func descend() -> Int {
        var looks = 0
        repeat {
            var (idle, element) = (0, 0)
            while idle < count {
                idle = look(at: element, above: 0) > 0 ? 0 : idle + 1
                looks += 1
                element = element + 1 == count ? 0 : element + 1
            }
        } while isFlexible && slidesDown()
        return looks
    }

    /// The first gain of one element that changes its group alone.
    private mutating func slidesDown() -> Bool {
        for element in 0..<count {
            for target in 0..<groups {
                guard let gain = gainOfSliding(element, to: target), gain > 0 else { continue }
                slide(element, to: target)
                return true
            }
        }
        return false
    }

    /// Σ of the scaled distances inside the groups.
    var total: Int {
        (0..<count).reduce(0) { $0 + Int(own[$1]) } / 2 + mean * sizes.reduce(0) { $0 + BalancedBound.pairs(in: $1) }
    }
}
