public import ForumModel

/// The people of a made-up session, to be sorted into break-out groups.
///
/// Each person is drawn on their own in the proportions of the model case: government 35 %, civil society 34 %, private
/// sector 14 %, technical community 10 %, intergovernmental organizations 7 %; Western Europe and others 63 parts,
/// Asia-Pacific 11, Africa 10, Latin America and the Caribbean 6, Eastern Europe 4 (intergovernmental organizations have
/// no region); women 48 %, men 47 %, others 2 %, unknown 3 %. The same specification gives the same people everywhere.
public struct SampleParticipants: Sendable, Hashable {
    public var count: Int
    /// The first so many people are facilitators.
    public var facilitators: Int
    /// Hundredths of the people.
    public var online: Int
    /// Hundredths of the people.
    public var newcomers: Int
    public var seed: UInt64

    public init(count: Int, facilitators: Int = 0, online: Int = 33, newcomers: Int = 30, seed: UInt64 = 1) {
        self.count = max(count, 0)
        self.facilitators = min(max(facilitators, 0), self.count)
        self.online = min(max(online, 0), 100)
        self.newcomers = min(max(newcomers, 0), 100)
        self.seed = seed
    }

    private static let groups = [
        (35, "government"), (34, "civil-society"), (14, "private-sector"), (10, "technical-community"),
        (7, "intergovernmental"),
    ]
    private static let genders = [(48, "female"), (47, "male"), (2, "nonbinary"), (3, "")]

    /// By number, with the identifiers `p0001`, `p0002` and so on.
    public var people: [Participant] {
        var generator = SeededGenerator(seed: seed)
        let width = max(4, String(count).count)
        return (0..<count).map { number in
            let group = generator.pick(Self.groups)
            let region = generator.pick(Regions.all.map { ($0.share, $0.id) })
            let gender = generator.pick(Self.genders)
            let isNewcomer = generator.chance(newcomers)
            let isOnline = generator.chance(online)
            let organization = Organizations.name(for: group, &generator)
            let digits = String(number + 1)
            return Participant(
                id: ID("p" + String(repeating: "0", count: width - digits.count) + digits),
                organization: organization,
                attributes: [
                    .stakeholderGroup: group, .regionalGroup: group == "intergovernmental" ? "" : region,
                    .gender: gender, .newcomer: isNewcomer ? "yes" : "no",
                ],
                attendance: isOnline ? .online : .onsite, isFacilitator: number < facilitators)
        }
    }
}
