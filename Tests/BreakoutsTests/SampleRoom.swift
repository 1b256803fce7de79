import ForumModel

/// Seeded made-up rooms in a forum's proportions.
enum SampleRoom {
    static func people(
        _ count: Int, facilitators: Int = 0, online: Int = 30, newcomers: Int = 30, seed: UInt64
    ) -> [Participant] {
        var generator = SeededGenerator(seed: seed)
        func pick(_ shares: [(String, Int)]) -> String {
            var place = generator.below(shares.reduce(0) { $0 + $1.1 })
            for (name, share) in shares {
                if place < share { return name }
                place -= share
            }
            return ""
        }
        return (0..<count).map { number in
            let stakeholders = [
                ("government", 35), ("civil-society", 34), ("private-sector", 14), ("technical-community", 10),
                ("intergovernmental", 7),
            ]
            let regions = [("africa", 22), ("asia-pacific", 26), ("eastern-europe", 12), ("grulac", 14), ("weog", 26)]
            return Participant(
                id: ID("\(number)"), organization: "org-\(generator.below(max(count / 2, 1)))",
                attributes: [
                    .stakeholderGroup: pick(stakeholders), .regionalGroup: pick(regions),
                    .gender: pick([("female", 48), ("male", 48), ("", 4)]),
                    .newcomer: pick([("yes", newcomers), ("no", 100 - newcomers)]),
                ],
                attendance: generator.below(100) < online ? .online : .onsite,
                isFacilitator: number < facilitators)
        }
    }

    static let four: [AttributeRule] = [
        AttributeRule(.stakeholderGroup), AttributeRule(.regionalGroup), AttributeRule(.gender),
        AttributeRule(.attendance),
    ]
}
