import ForumModel

/// How often each two people of a roster have met.
struct MeetingTable {
    private let count: Int
    /// Of persons p and q at p · count + q; 255 stands for all that is more.
    private var times: [UInt8]
    private let numbers: [ID<Participant>: Int]

    init(_ people: [Participant]) {
        count = people.count
        times = Array(repeating: 0, count: count * count)
        numbers = Dictionary(people.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    }

    @inline(__always)
    func meetings(_ p: Int, _ q: Int) -> Int { Int(times[p &* count &+ q]) }

    /// Adds the meetings of a plan; people who are not in the room are passed over.
    mutating func add(_ plan: BreakoutPlan) {
        for group in plan.groups { note(group.compactMap { numbers[$0] }, by: 1) }
    }

    /// Adds the meetings inside the groups, or takes them away.
    mutating func add(_ groups: [[Int]], by step: Int) {
        for group in groups { note(group, by: step) }
    }

    private mutating func note(_ people: [Int], by step: Int) {
        for p in people {
            for q in people where p != q {
                let sum = Int(times[p * count + q]) + step
                times[p * count + q] = UInt8(min(max(sum, 0), 255))
            }
        }
    }

    var meetings: BreakoutRounds.Meetings {
        var sum = BreakoutRounds.Meetings()
        for p in 0..<count {
            for q in 0..<p {
                let met = meetings(p, q)
                sum.pairs += met > 0 ? 1 : 0
                sum.repeated += met > 1 ? 1 : 0
                sum.squares += met * met
            }
        }
        return sum
    }
}
