import ForumModel
import Intake
import Requests

/// Who is who in the proposals and in people.csv.
struct WhoIsWho {
    /// A person of people.csv.
    struct Known {
        let id: String
        let name: String
        let organization: String
    }

    /// For each proposal and each member of its cast; nil where no name is given.
    private(set) var ids: [[ID<Person>?]] = []
    private(set) var questions: [PersonQuestion] = []
    /// Names that several people of people.csv have, with the one who was taken.
    private(set) var namesakes: [(name: String, taken: String)] = []

    init(_ proposals: [Proposal], known: [Known], answers: [PersonQuestion]) {
        let casts = proposals.map(\.cast)
        let mentions =
            known.map { PersonMention(name: $0.name, organization: $0.organization) }
            + casts.joined().map {
                PersonMention(name: $0.person.name ?? "", organization: $0.person.organization)
            }
        let same = Set(answers.filter { $0.isSame == true }.map { Set([$0.a, $0.b]) })
        let register = PersonRegister(
            mentions, apart: Set(answers.filter { $0.isSame == false }.map { [$0.a, $0.b] }),
            together: same)
        var settled = Settled(known: known, register: register.ids, same: same)
        var place = known.count
        for cast in casts {
            ids.append(
                cast.map { member in
                    defer { place += 1 }
                    return register.ids[place].map { settled.id(of: $0, member.person) }
                })
        }
        namesakes = settled.namesakes
        let named = Set(casts.joined().compactMap(\.person.name))
        let answered = answers.filter { !$0.answer.isEmpty }
        let pairs = Set(answered.map { [$0.a, $0.b] })
        questions =
            (answered
            + register.doubtful.filter { pair in
                pair.names.contains { named.contains($0) } && !pairs.contains(pair.names)
            }.map {
                PersonQuestion(a: $0.names[0], b: $0.names[1], reason: $0.reason.rawValue, areOne: $0.areOne)
            }).sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    }
}

/// Gives each person of the register the identifier that people.csv has for them, or a new one.
private struct Settled {
    private var known: [ID<Person>: [WhoIsWho.Known]] = [:]
    private let same: Set<Set<String>>
    private var taken: Set<String>
    private var made: [ID<Person>: ID<Person>] = [:]
    private(set) var namesakes: [(name: String, taken: String)] = []
    private var told: Set<ID<Person>> = []

    /// - Parameter same: pairs of names that are one person, so that the first row of people.csv has all the parts.
    init(known: [WhoIsWho.Known], register: [ID<Person>?], same: Set<Set<String>>) {
        self.same = same
        taken = Set(known.map(\.id))
        for (person, id) in zip(known, register) {
            if let id { self.known[id, default: []].append(person) }
        }
    }

    mutating func id(of person: ID<Person>, _ mention: Proposal.ProposedPerson) -> ID<Person> {
        if var candidates = known[person] {
            let first = candidates[0]
            candidates.removeAll { same.contains([$0.name, first.name]) && $0.id != first.id }
            let name = mention.name ?? ""
            let best =
                candidates.first { $0.name == name && $0.organization == mention.organization ?? "" }
                ?? candidates.first { $0.name == name } ?? candidates[0]
            let isAmbiguous = Set(candidates.map(\.id)).count > 1
            if isAmbiguous, told.insert(person).inserted { namesakes.append((name, best.id)) }
            return ID(best.id)
        }
        if let id = made[person] { return id }
        // Somebody else may have this identifier already.
        var text = person.rawValue
        var number = 2
        while !taken.insert(text).inserted {
            text = "\(person.rawValue)-\(number)"
            number += 1
        }
        made[person] = ID(text)
        return ID(text)
    }
}
