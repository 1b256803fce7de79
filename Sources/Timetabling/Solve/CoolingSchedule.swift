import ForumModel
import Foundation

/// How warm a search is in the course of a cycle, made from what moves drawn at random cost.
///
/// Most events have one scale of costs: what a move for the worse costs on average says it. Where categories have rooms to
/// themselves, small wishes and near prohibitions meet in one sum, and moves may cost anything between 1 and 100,000: there
/// a cycle has to pass all scales, from where the great ones are settled down to where the smallest still count.
struct CoolingSchedule {
    private let hottest: Double
    private let coldest: Double
    /// The warmest that a cycle ends.
    private let warmestEnd: Double

    /// The coolest first temperature as a share of what a move for the worse costs on average (with many scales: of the
    /// median), and by how much the next level is warmer.
    private static let warmth = 0.1
    private static let warmthStep = 3.0
    /// The last temperature as a share of the first, or of the average loss where that is less.
    private static let cooling = 0.05
    /// Where rooms cost: one loss in so many is below the small one, and the last temperature is no more than this share of
    /// it. Which room of two fits better is decided last, and a cycle that ends warmer leaves it to chance.
    private static let (small, smallShare) = (5, 0.125)
    /// With many scales the last temperature as a share of the smallest cost.
    private static let frost = 0.2

    /// - Parameters:
    ///   - changes: what moves for the worse cost.
    ///   - unit: every cost is a multiple of it.
    ///   - roomsCost: whether some rooms are dearer than others.
    init(_ changes: [Double], unit: Double, roomsCost: Bool, hasManyScales: Bool) {
        let mean = changes.isEmpty ? Double(Points.perPoint) : changes.reduce(0, +) / Double(changes.count)
        let sorted = changes.sorted()
        let small = roomsCost && !sorted.isEmpty ? sorted[sorted.count / Self.small] : .infinity
        warmestEnd = min(mean * Self.cooling, small * Self.smallShare)
        guard hasManyScales, !changes.isEmpty else {
            hottest = mean * Self.warmth
            coldest = 0
            return
        }
        // A common measure may be far smaller than anything that ever happens.
        let smallest = max(unit, sorted[0] / 1_000)
        hottest = max(3 * smallest, sorted[sorted.count / 2] * Self.warmth)
        coldest = smallest * Self.frost
    }

    /// - Parameters:
    ///   - progress: how much of the cycle is over, from 0 to 1.
    ///   - level: how warm the cycle begins, 0 the coolest.
    func temperature(at progress: Double, level: Int) -> Double {
        let first = hottest * pow(Self.warmthStep, Double(level))
        let last = coldest > 0 ? coldest : min(first * Self.cooling, warmestEnd)
        return first * pow(last / first, progress)
    }

    /// Of a cycle that first loses and gains whole sessions: down from there in its first half, then as any other.
    ///
    /// - Parameter loss: what leaving out the dearest of them costs.
    func temperature(at progress: Double, level: Int, losing loss: Double) -> Double {
        guard progress < 0.5 else { return temperature(at: 2 * progress - 1, level: level) }
        let (first, last) = (loss / 3, temperature(at: 0, level: level))
        return first > last ? first * pow(last / first, 2 * progress) : last
    }
}
