import ForumModel
import LinearModel
import Rules

/// The columns of a programme model and what they stand for; no index arithmetic happens outside.
///
/// `time[o]` is 1 when its session takes option o. `leftOut[i]` is 1 when session i has no place. `place[o]` lists, in
/// models with rooms, a column for each room of option o.
struct VariableTable {
    private(set) var time: [LinearModel.ColumnNumber] = []
    private(set) var leftOut: [LinearModel.ColumnNumber?] = []
    private(set) var place: [[LinearModel.ColumnNumber]] = []
    /// The minutes at which some option begins, ascending: overlapping sessions share the later one's start.
    let moments: [Int32]
    /// For each session and moment the options that run then: `running[session][moment]`.
    private(set) var running: [[Int: [Int]]] = []
    let problem: Problem
    /// Whether nobody waits for the model any more: then it is left unfinished, and of no use.
    let isOver: () -> Bool

    init(_ problem: Problem, isOver: @escaping () -> Bool = { false }) {
        self.problem = problem
        self.isOver = isOver
        moments = Set((0..<problem.optionStart.count).map { problem.optionStart[$0] }).sorted()
        running = (0..<problem.sessionCount).map { session in
            var table: [Int: [Int]] = [:]
            if isOver() { return table }
            for option in problem.options(of: session) {
                for moment in self.moments(of: option, until: problem.optionEnd[option]) {
                    table[moment, default: []].append(option)
                }
            }
            return table
        }
    }

    /// The moments from an option's start up to, not including, minute `end`.
    func moments(of option: Int, until end: Int32) -> Range<Int> {
        func position(_ minute: Int32) -> Int {
            var (low, high) = (0, moments.count)
            while low < high {
                let middle = (low + high) / 2
                if moments[middle] < minute { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let first = position(problem.optionStart[option])
        return first..<max(first, position(end))
    }

    /// Adds the columns for times, and for leaving out: where `mayLeaveOut`, and sessions that weigh nothing in any case.
    mutating func addTimes(to model: inout LinearModel, mayLeaveOut: Bool) {
        for session in 0..<problem.sessionCount where !isOver() {
            let id = problem.id(session)
            for option in problem.options(of: session) {
                time.append(model.addBinary("x[\(id),\(label(option))]"))
            }
            let mustLeaveOut = problem.options(of: session).isEmpty
            leftOut.append(
                mayLeaveOut || mustLeaveOut || problem.weight[session] == .zero
                    ? model.addColumn("out[\(id)]", lower: mustLeaveOut ? 1 : 0, upper: 1) : nil)
        }
    }

    /// Adds a column for every option and room.
    mutating func addPlaces(to model: inout LinearModel) {
        for session in 0..<problem.sessionCount where !isOver() {
            let id = problem.id(session)
            for option in problem.options(of: session) {
                place.append(
                    problem.rooms(ofOption: option).map {
                        model.addBinary("y[\(id),\(label(option)),\(problem.context.event.rooms[$0].id)]")
                    })
            }
        }
    }

    /// A readable name of an option: day, hour and length.
    func label(_ option: Int) -> String {
        let start = problem.origin + Minutes(Int(problem.optionStart[option]))
        let length = problem.optionEnd[option] - problem.optionStart[option]
        let (date, minute) = start.local(in: problem.context.event.timeZone)
        return "\(date)T\(clock(minute))+\(length)"
    }

    /// The sum of all options of `session` that run at a moment.
    func presence(_ session: Int, _ moment: Int) -> [(LinearModel.ColumnNumber, Double)] {
        (running[session][moment] ?? []).map { (time[$0], 1) }
    }
}
