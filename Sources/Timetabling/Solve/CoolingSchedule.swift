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

    /// The first temperature as a share of what a move for the worse costs on average (with many scales: of the median),
    /// and the last as a share of it.
    private static let warmth = 0.1
    private static let cooling = 0.05
    /// With many scales the last temperature as a share of the smallest cost.
    private static let frost = 0.2

    /// - Parameters:
    ///   - changes: what moves for the worse cost.
    ///   - unit: every cost is a multiple of it.
    init(_ changes: [Double], unit: Double, hasManyScales: Bool) {
        guard !changes.isEmpty else {
            hottest = Double(Points.perPoint)
            coldest = hottest * Self.cooling
            return
        }
        guard hasManyScales else {
            hottest = changes.reduce(0, +) / Double(changes.count) * Self.warmth
            coldest = hottest * Self.cooling
            return
        }
        let sorted = changes.sorted()
        // A common measure may be far smaller than anything that ever happens.
        let small = max(unit, sorted[0] / 1_000)
        hottest = max(3 * small, sorted[sorted.count / 2] * Self.warmth)
        coldest = small * Self.frost
    }

    /// - Parameter progress: how much of the cycle is over, from 0 to 1.
    func temperature(at progress: Double) -> Double { hottest * pow(coldest / hottest, progress) }
}
