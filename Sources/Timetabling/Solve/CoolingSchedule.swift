import Foundation

/// How warm a search is, cycle by cycle, made from what moves drawn at random cost.
///
/// Most events have one scale of costs: what a move for the worse costs on average says it. Where categories have rooms to
/// themselves, small wishes and near prohibitions meet in one sum, and moves may cost anything between 1 and 100,000: there
/// a cycle has to pass all scales, from where the great ones are settled down to where the smallest still count.
struct CoolingSchedule {
    private let hottest: Double
    private let coldest: Double
    /// In turn, a cycle each.
    private let starts: [Double]

    /// The first temperature as a share of what a move for the worse costs on average, and the last as a share of it.
    private static let warmth = 0.1
    private static let cooling = 0.05

    /// - Parameters:
    ///   - changes: what moves for the worse cost.
    ///   - unit: every cost is a multiple of it.
    init(_ changes: [Double], unit: Double, hasManyScales: Bool) {
        guard !changes.isEmpty else {
            self.init(from: unit, to: unit * Self.cooling, starts: [unit])
            return
        }
        guard hasManyScales else {
            let hottest = changes.reduce(0, +) / Double(changes.count) * Self.warmth
            self.init(from: hottest, to: hottest * Self.cooling, starts: [hottest])
            return
        }
        let sorted = changes.sorted()
        // A unit may be far smaller than anything that ever happens.
        let small = max(unit, sorted[0] / 1_000)
        let low = 3 * small
        let high = max(low, sorted[sorted.count / 2] * T.e("WARM", 0.1))
        self.init(from: high, to: T.e("COOL", 0.2) * small, starts: [[high], [high, (high * low).squareRoot()], [high, (high * low).squareRoot(), low]][Int(T.e("ALT", 0))])
    }

    private init(from hottest: Double, to coldest: Double, starts: [Double]) {
        self.hottest = hottest
        self.coldest = coldest
        self.starts = starts
    }

    /// - Parameter progress: how much of the cycle is over, from 0 to 1.
    func temperature(cycle: Int, progress: Double) -> Double {
        let start = starts[cycle % starts.count]
        return start * pow(coldest / start, progress)
    }
}
