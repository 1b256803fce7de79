public import ForumModel

/// Who speaks next among the hands raised: online and on site in turn, groups and regions in fair shares.
///
/// In this order: nobody waits for more than ``longestWait`` others who raised the hand later; who has not spoken
/// comes before who has; the other way of attending than the last speaker's; the group that had the fewest turns; the
/// region that had the fewest; who raised the hand first. Unknown groups and regions count as nobody's share.
public struct SpeakingQueue: Sendable {
    public struct Hand: Sendable, Hashable {
        public let person: ID<Person>
        public let attendance: Attendance
        public let group: StakeholderGroup?
        public let region: RegionalGroup?

        public init(
            person: ID<Person>, attendance: Attendance, group: StakeholderGroup? = nil, region: RegionalGroup? = nil
        ) {
            self.person = person
            self.attendance = attendance
            self.group = group
            self.region = region == .intergovernmental ? nil : region
        }
    }

    /// Turns that somebody waits at most while later hands are taken.
    public let longestWait: Int
    /// In the order of raising.
    public private(set) var hands: [Hand] = []
    /// How often each later hand was taken before this one.
    private var passedOver: [ID<Person>: Int] = [:]
    private var turns: [ID<Person>: Int] = [:]
    private var turnsOfGroups: [StakeholderGroup: Int] = [:]
    private var turnsOfRegions: [RegionalGroup: Int] = [:]
    private var lastAttendance: Attendance?

    /// - Parameter longestWait: at least 1.
    public init(longestWait: Int = 5) { self.longestWait = max(1, longestWait) }

    /// A hand goes up; a second one of the same person changes nothing.
    public mutating func raise(_ hand: Hand) {
        guard !hands.contains(where: { $0.person == hand.person }) else { return }
        hands.append(hand)
        passedOver[hand.person] = 0
    }

    /// A hand goes down.
    public mutating func lower(_ person: ID<Person>) {
        hands.removeAll { $0.person == person }
        passedOver[person] = nil
    }

    /// Who would speak next; nil when no hand is up.
    public var next: Hand? {
        if let first = hands.first, passedOver[first.person, default: 0] >= longestWait { return first }
        return hands.indices.min { rank($0).lexicographicallyPrecedes(rank($1)) }.map { hands[$0] }
    }

    /// Gives the floor to ``next``.
    public mutating func takeNext() -> Hand? {
        guard let hand = next, let place = hands.firstIndex(of: hand) else { return nil }
        for earlier in hands[..<place] { passedOver[earlier.person, default: 0] += 1 }
        lower(hand.person)
        turns[hand.person, default: 0] += 1
        if let group = hand.group { turnsOfGroups[group, default: 0] += 1 }
        if let region = hand.region { turnsOfRegions[region, default: 0] += 1 }
        lastAttendance = hand.attendance
        return hand
    }

    /// The whole order if no hand goes up or down any more.
    public var order: [Hand] {
        var queue = self
        var order: [Hand] = []
        while let hand = queue.takeNext() { order.append(hand) }
        return order
    }

    private func rank(_ index: Int) -> [Int] {
        let hand = hands[index]
        return [
            turns[hand.person, default: 0], hand.attendance == lastAttendance ? 1 : 0,
            hand.group.map { turnsOfGroups[$0, default: 0] } ?? 0,
            hand.region.map { turnsOfRegions[$0, default: 0] } ?? 0, index,
        ]
    }
}
