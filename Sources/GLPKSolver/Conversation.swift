import CGLPK
import LinearModel

/// What the library asks while it solves, answered from the request. It lives on the solving thread alone, while its
/// caller waits, and is read by the caller afterwards.
final class Conversation {
    private let model: LinearModel
    private let request: SolveRequest
    private let otherFlag: StopFlag?
    private var knownRows: [CheckedRow] = []
    private var buffer = RowBuffer()
    /// What a callback of the request got wrong; it ends the solve.
    private(set) var defect: String?

    init(_ model: LinearModel, _ request: SolveRequest, alsoStoppedBy flag: StopFlag?) {
        self.model = model
        self.request = request
        otherFlag = flag
    }

    /// The C side's view; it may be used as long as `self` is kept.
    var callbacks: cglpk_callbacks {
        var callbacks = cglpk_callbacks()
        callbacks.context = Unmanaged.passUnretained(self).toOpaque()
        callbacks.stop = { Conversation.of($0).mustStop ? 1 : 0 }
        if request.progress != nil {
            callbacks.progress = { Conversation.of($0).tell(incumbent: $1, bound: $2, nodes: $3) }
        }
        if request.method == .branchAndBound, request.heuristic != nil {
            callbacks.heuristic = { Conversation.of($0).offer($1!, into: $2!) ? 1 : 0 }
        }
        if request.method == .branchAndBound, request.lazyRows != nil {
            callbacks.rows = { Conversation.of($0).brokenRows(at: $1!, isInteger: $2 != 0, into: $3!) ? 1 : 0 }
        }
        return callbacks
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> Conversation {
        Unmanaged<Conversation>.fromOpaque(context!).takeUnretainedValue()
    }

    private var mustStop: Bool {
        defect != nil || request.stop?.isRaised == true || otherFlag?.isRaised == true
    }

    private func tell(incumbent: Double, bound: Double, nodes: Int32) {
        request.progress?(
            SolveRequest.Progress(
                incumbent: incumbent == .infinity ? nil : incumbent,
                bound: bound == -.infinity ? nil : bound, nodes: Int(nodes)))
    }

    private func offer(_ values: UnsafePointer<Double>, into solution: UnsafeMutablePointer<Double>) -> Bool {
        let point = UnsafeBufferPointer(start: values, count: model.columns.count)
        guard let candidate = request.heuristic?(Array(point)),
            let known = KnownSolution(candidate, of: model, lazyRows: request.lazyRows)
        else { return false }
        for (j, value) in known.values.enumerated() { solution[j] = value }
        return true
    }

    /// The rows that the point breaks: first those met at other nodes, since the library keeps a row only beneath the
    /// node where it was added; if they all hold, what the request's callback finds.
    private func brokenRows(
        at values: UnsafePointer<Double>, isInteger: Bool, into rows: UnsafeMutablePointer<cglpk_rows>
    ) -> Bool {
        let point = UnsafeBufferPointer(start: values, count: model.columns.count)
        var broken = knownRows.filter { !$0.holds(at: point) }
        if broken.isEmpty, let lazyRows = request.lazyRows {
            for row in lazyRows(Array(point), isInteger) {
                switch CheckedRow.checking(row, columnCount: model.columns.count) {
                case .success(let checked):
                    if !checked.holds(at: point) { broken.append(checked) }
                case .failure(let found):
                    defect = found.sentence
                    return false
                }
            }
            knownRows += broken
        }
        guard !broken.isEmpty else { return false }
        buffer.fill(with: broken)
        rows.pointee = buffer.view
        return true
    }
}
