import ForumModel

/// People in the forum's proportions, drawn independently.
struct LiveSample {
    private let seed: UInt64

    init(seed: UInt64) { self.seed = seed }

    static func id(_ number: Int) -> ID<Participant> { ID("p\(number)") }

    /// `count` people numbered from `first` on, of whom the first few facilitate.
    func people(_ count: Int, from first: Int, facilitators: Int) -> [Participant] {
        var generator = SeededGenerator(seed: seed &+ UInt64(first) &* 0x9E37_79B9)
        return (0..<count).map { number in
            Participant(
                id: Self.id(first + number),
                attributes: [
                    .stakeholderGroup: generator.pick([
                        ("government", 35), ("civil-society", 34), ("private-sector", 14), ("technical-community", 11),
                        ("intergovernmental", 6),
                    ]),
                    .regionalGroup: generator.pick([
                        ("weog", 63), ("asia-pacific", 13), ("african", 12), ("grulac", 7), ("eastern-european", 5),
                    ]),
                    .gender: generator.pick([("female", 48), ("male", 48), ("nonbinary", 4)]),
                    .newcomer: generator.pick([("yes", 30), ("no", 70)]),
                ],
                attendance: generator.pick([("onsite", 61), ("online", 39)]) == "onsite" ? .onsite : .online,
                isFacilitator: number < facilitators)
        }
    }

    /// `count` different numbers below `bound`, ascending.
    func some(_ count: Int, of bound: Int) -> [Int] {
        var generator = SeededGenerator(seed: seed ^ 0x5EED)
        var numbers = Array(0..<bound)
        for place in 0..<count { numbers.swapAt(place, place + generator.below(bound - place)) }
        return numbers.prefix(count).sorted()
    }
}

extension SeededGenerator {
    fileprivate mutating func pick(_ choices: [(name: String, weight: Int)]) -> String {
        var rest = below(choices.reduce(0) { $0 + $1.weight })
        for choice in choices {
            if rest < choice.weight { return choice.name }
            rest -= choice.weight
        }
        return choices[0].name
    }
}
