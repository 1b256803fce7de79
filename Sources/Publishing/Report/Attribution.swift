import ForumModel
import Verification

/// The points of a programme, dealt out to what their findings have in common: a day, a theme.
struct Attribution<Key: Hashable> {
    private(set) var points: [Key: Points] = [:]
    /// Of findings whose sessions have nothing in common, and of those that name no placed session.
    private(set) var shared = Points.zero

    /// - Parameter keys: of the placed sessions; a finding belongs to the key that all of its placed sessions have.
    init(of rules: [RuleScore], by keys: [ID<Session>: Key]) {
        for finding in rules.lazy.flatMap(\.findings) where finding.cost != .zero {
            let own = finding.sessions.compactMap { keys[$0] }
            if let first = own.first, own.allSatisfy({ $0 == first }) {
                points[first, default: .zero] += finding.cost
            } else {
                shared += finding.cost
            }
        }
    }

    subscript(key: Key) -> Points { points[key] ?? .zero }
}
