import ForumModel

/// A row of roles.csv.
struct RoleDraft {
    let session: Int
    let person: Int
    let role: String
}

/// Gives the sessions their people, so that nobody has to be in two places at once in the witness.
///
/// A normal session has three to five speakers (two of them on site, not all of one gender), a moderator on site, one
/// online, a rapporteur and one or two organizers; a lightning talk one or two speakers and its organizer.
struct Casting {
    /// The forum's own rule: at most three sessions a speaker.
    static let mostSpeeches = 3
    private static let mostSessions = 4

    private let people: [ParticipantDraft]
    private let rooms: [RoomDraft]
    private let byTheme: [[Int]]
    private var speeches: [Int]
    /// The places of the sessions that each person attends.
    private(set) var places: [[SessionDraft.Place]]
    private(set) var roles: [RoleDraft] = []

    init(_ people: [ParticipantDraft], _ rooms: [RoomDraft]) {
        self.people = people
        self.rooms = rooms
        byTheme = Themes.all.indices.map { theme in people.indices.filter { people[$0].themes.contains(theme) } }
        speeches = people.map { _ in 0 }
        places = people.map { _ in [] }
    }

    mutating func cast(_ drafts: [SessionDraft], _ generator: inout SeededGenerator) {
        // Plenaries first, as everybody else has to keep clear of them.
        let order = drafts.indices.filter { drafts[$0].isPlenary } + drafts.indices.filter { !drafts[$0].isPlenary }
        for index in order {
            let draft = drafts[index]
            var cast = Cast(session: index, theme: draft.theme, place: draft.place)
            switch draft.type {
            case .lightning:
                for _ in 0..<generator.number(in: 1...2) { add("speaker", to: &cast, &generator) }
            case .networking:
                for _ in 0..<3 { add("facilitator", to: &cast, &generator) }
                add("onsite-moderator", to: &cast, &generator)
            default:
                let speakers = draft.isPlenary ? 5 : generator.number(in: 3...5)
                for number in 0..<speakers {
                    add("speaker", to: &cast, onSite: number < 2, varied: number >= 2, &generator)
                }
                if draft.isPlenary { add("moderator", to: &cast, onSite: true, &generator) }
                add("onsite-moderator", to: &cast, onSite: true, &generator)
                add("online-moderator", to: &cast, &generator)
                add("rapporteur", to: &cast, &generator)
                let officials = draft.isPlenary || (draft.type == .openForum && generator.chance(30))
                if officials { add("required", to: &cast, onSite: true, &generator) }
            }
            for _ in 0..<(draft.type == .lightning ? 1 : generator.number(in: 1...2)) {
                add("organizer", to: &cast, &generator)
            }
        }
    }

    private struct Cast {
        let session: Int
        let theme: Int
        let place: SessionDraft.Place?
        var members: [Int] = []
        var speakerGenders: [String] = []
    }

    /// Looks for somebody free, rather of the session's theme; in a forum of very few people the role may stay empty.
    private mutating func add(
        _ role: String, to cast: inout Cast, onSite: Bool = false, varied: Bool = false,
        _ generator: inout SeededGenerator
    ) {
        guard !people.isEmpty else { return }
        let genders = Set(cast.speakerGenders)
        for attempt in 0..<200 {
            let pool = byTheme[cast.theme]
            let isNear = attempt < 40 && !pool.isEmpty && generator.chance(75)
            let person = isNear ? generator.pick(pool) : generator.below(people.count)
            let wrongGender = varied && genders.count == 1 && genders.contains(people[person].gender)
            if attempt < 150 && (wrongGender || (onSite && people[person].isOnline)) { continue }
            guard !cast.members.contains(person), isFree(person, as: role, at: cast.place) else { continue }
            cast.members.append(person)
            if role == "speaker" {
                speeches[person] += 1
                cast.speakerGenders.append(people[person].gender)
            }
            if role != "organizer", let place = cast.place { places[person].append(place) }
            roles.append(RoleDraft(session: cast.session, person: person, role: role))
            return
        }
    }

    private func isFree(_ person: Int, as role: String, at place: SessionDraft.Place?) -> Bool {
        if role == "organizer" { return true }
        if role == "speaker" && speeches[person] >= Self.mostSpeeches { return false }
        guard let place else { return true }
        return places[person].count < Self.mostSessions
            && places[person].allSatisfy { other in
                let walk = rooms[other.room].walk(to: rooms[place.room])
                return !LocalSpan(start: place.span.start - walk, end: place.span.end + walk).overlaps(other.span)
            }
    }
}
