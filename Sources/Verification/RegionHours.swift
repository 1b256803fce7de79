public import ForumModel

/// The hours at which the people of one regional group take part from afar.
public struct RegionHours: Sendable, Hashable {
    /// nil: people whose regional group is not known, or who speak for an intergovernmental organization.
    public let region: RegionalGroup?
    /// Those with attendance online who speak or moderate, once a session; also in sessions without a place.
    public let stage: RemoteParts
    /// Those with attendance online who want to attend a placed session on whose stage they have no part, once a
    /// session.
    public let audience: RemoteParts
}

/// Parts that people take in sessions from afar, by the grade of their hours: 0 is comfortable, 1 possible, 4 neither.
public struct RemoteParts: Sendable, Hashable {
    /// So many parts, and the minutes of their sessions together.
    public struct Sum: Sendable, Hashable {
        public fileprivate(set) var parts = 0
        public fileprivate(set) var minutes: Minutes = 0
    }

    public private(set) var comfortable = Sum()
    public private(set) var possible = Sum()
    /// Neither comfortable nor possible.
    public private(set) var impossible = Sum()
    /// Parts whose hours nobody can grade, for want of a place or a time zone.
    public private(set) var ungraded = 0
    /// Those of a grade above 0.
    private(set) var awkwardSessions: Set<ID<Session>> = []
    private(set) var awkwardPeople: Set<ID<Person>> = []

    public var parts: Int { comfortable.parts + possible.parts + impossible.parts + ungraded }

    /// The mean grade of all parts, as `region-fairness` has it: what nobody can grade counts as 0. 0 without parts.
    public var meanGrade: Double {
        parts == 0 ? 0 : Double(possible.parts + 4 * impossible.parts) / Double(parts)
    }

    fileprivate mutating func add(_ person: Person, _ session: ID<Session>, _ stay: Stay?, _ grades: HourGrades) {
        guard let stay, let zone = person.timeZone else {
            ungraded += 1
            return
        }
        let start = stay.start.local(in: zone).minute
        let grade = grades.grade(start, start + stay.time.duration.rawValue)
        let sum: WritableKeyPath<Self, Sum> =
            switch grade {
            case 0: \.comfortable
            case 1: \.possible
            default: \.impossible
            }
        self[keyPath: sum].parts += 1
        self[keyPath: sum].minutes = self[keyPath: sum].minutes + stay.time.duration
        guard grade > 0 else { return }
        awkwardSessions.insert(session)
        awkwardPeople.insert(person.id)
    }
}

extension Verifier {
    /// The hours that each regional group pays in `programme` for taking part from afar, graded as the rule
    /// `remote-hours` does; by the group's name, those whose group is not known last. Groups without any part are left
    /// out.
    public func regionHours(of programme: Programme) -> [RegionHours] {
        let occupancy = occupancy(of: programme)
        let stage = occupancy.remoteStage()
        let audience = occupancy.remoteAudience()
        let regions = Set(stage.keys).union(audience.keys)
        return (regions.compactMap { $0 }.sorted() + (regions.contains(nil) ? [nil] : [])).map { region in
            RegionHours(
                region: region, stage: stage[region] ?? RemoteParts(), audience: audience[region] ?? RemoteParts())
        }
    }
}

extension Occupancy {
    /// The parts from afar on the stages of all planned sessions, by regional group.
    func remoteStage() -> [RegionalGroup?: RemoteParts] {
        let grades = HourGrades(of: event)
        var parts: [RegionalGroup?: RemoteParts] = [:]
        for session in event.sessions where session.status.isPlanned {
            for person in cast.peopleOnStage(of: session.id) where person.attendance == .online {
                parts[person.knownRegion, default: RemoteParts()].add(person, session.id, stay(of: session.id), grades)
            }
        }
        return parts
    }

    fileprivate func remoteAudience() -> [RegionalGroup?: RemoteParts] {
        let grades = HourGrades(of: event)
        var parts: [RegionalGroup?: RemoteParts] = [:]
        var seen: Set<Wish> = []
        for interest in event.interests {
            guard let stay = stay(of: interest.session), let person = event.person(ID(interest.person)),
                person.attendance == .online,
                seen.insert(Wish(person: person.id, session: stay.id)).inserted,
                !cast.peopleOnStage(of: stay.id).contains(where: { $0.id == person.id })
            else { continue }
            parts[person.knownRegion, default: RemoteParts()].add(person, stay.id, stay, grades)
        }
        return parts
    }
}

extension Person {
    fileprivate var knownRegion: RegionalGroup? { regionalGroup == .intergovernmental ? nil : regionalGroup }
}

private struct Wish: Hashable {
    let person: ID<Person>
    let session: ID<Session>
}
