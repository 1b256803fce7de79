import ForumModel

/// Somebody at a sample forum: a row of people.csv.
struct ParticipantDraft {
    let id: String
    let name: String
    let organization: String
    let stakeholderGroup: String
    /// Empty when unknown, like every other word here.
    let regionalGroup: String
    let gender: String
    let timeZone: String
    let isOnline: Bool
    let languages: [String]
    let isNewcomer: Bool
    let themes: [Int]
    var unavailable: [String] = []
}

/// Makes up the people, in the proportions of the model case.
enum Participants {
    /// Thousandths: government 35 %, civil society 34 %, private sector 14 %, technical community 10 %,
    /// intergovernmental organizations 6 %, and a few of the media and of youth.
    static let groups: [(name: String, share: Int)] = [
        ("government", 350), ("civil-society", 340), ("private-sector", 140), ("technical-community", 100),
        ("intergovernmental", 60), ("media", 5), ("youth", 5),
    ]

    static func people(_ specification: ForumSpecification, _ generator: inout SeededGenerator) -> [ParticipantDraft] {
        let count = specification.people
        let groups = generator.shuffled(spread(count, groups.map { ($0.name, $0.share) }))
        let others = groups.count { $0 != "intergovernmental" }
        var regions = generator.shuffled(spread(others, Regions.all.map { ($0, $0.share) }))
        let online = generator.shuffled((0..<count).map { $0 % 3 == 0 })
        let width = max(4, String(count).count)
        return (0..<count).map { number in
            let digits = String(number + 1)
            let group = groups[number]
            let isWorldwide = group == "intergovernmental"
            let region = isWorldwide ? generator.pick(Regions.all) : regions.removeLast()
            let home = isWorldwide ? generator.pick(Regions.seats) : generator.pick(region.homes)
            let first = generator.below(Themes.all.count)
            let second = generator.below(Themes.all.count)
            let gender = generator.pick([(48, "female"), (47, "male"), (2, "nonbinary"), (3, "")])
            let parity = gender == "female" ? 0 : gender == "male" ? 1 : generator.below(2)
            let given = region.givenNames[generator.below(region.givenNames.count / 2) * 2 + parity]
            return ParticipantDraft(
                id: "p" + String(repeating: "0", count: width - digits.count) + digits,
                name: "\(given) \(generator.pick(region.familyNames))",
                organization: Organizations.name(for: group, &generator), stakeholderGroup: group,
                regionalGroup: isWorldwide ? "intergovernmental" : generator.chance(97) ? region.id : "",
                gender: gender,
                timeZone: generator.chance(97) ? home.zone : "", isOnline: online[number],
                languages: home.languages, isNewcomer: generator.chance(30),
                themes: first == second ? [first] : [first, second])
        }
    }

    private static func spread<T>(_ count: Int, _ shares: [(T, Int)]) -> [T] {
        zip(shares, apportion(count, shares.map(\.1))).flatMap { Array(repeating: $0.0, count: $1) }
    }
}
