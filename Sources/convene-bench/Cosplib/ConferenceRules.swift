import ForumModel
import Rules

/// The library's objective, term by term, in the kinds that the catalogue's rules use as well.
enum ConferenceRules {
    static func all(_ place: ConferenceEvent) -> [any Rule] {
        [TrackPlaces(of: place), SubmissionPlaces(of: place), Conflicts(of: place), TrackOrder(of: place)]
    }
}

/// A rule of an instance: it brings its own weights.
protocol ConferenceRule: Rule {
    init(of place: ConferenceEvent)
}

extension ConferenceRule {
    var standing: Standing { .soft(1) }
    var unit: String { "point" }
    func price(in event: Event) -> Price? { .perUnit(1) }
}

/// One track only in a room of a conference session; which, where and beside whom has a price, as have tracks that are
/// parallel to themselves, change rooms, or come with gaps.
struct TrackPlaces: ConferenceRule {
    let id: RuleID = "track-places"
    let sentence = "A track has a room of each of its conference sessions to itself."
    private let place: ConferenceEvent

    init(of place: ConferenceEvent) { self.place = place }

    func write(_ context: RuleContext, _ scribe: inout Scribe) {
        let conference = place.conference
        let weights = conference.weights
        var members = [[Int]](repeating: [], count: conference.tracks.count)
        for (submission, track) in conference.trackOf.enumerated() { members[track].append(submission) }
        var places: [Points] = []
        var neighbours: [Points] = []
        for track in conference.tracks.indices {
            for session in conference.sessions.indices {
                for room in conference.rooms.indices {
                    places.append(Points(conference.place(track: track, session: session, room: room)))
                }
            }
            for other in conference.tracks.indices { neighbours.append(Points(conference.neighbours(track, other))) }
        }
        scribe.clusters { rule in
            .init(
                rule: rule, block: .slot, categories: members, parallel: Points(Double(weights.parallelTracks)),
                rooms: Points(Double(weights.roomsOfTrack)), gaps: Points(Double(weights.consecutiveTracks)),
                places: places.allSatisfy { $0 == .zero } ? [] : places,
                neighbours: neighbours.allSatisfy { $0 == .zero } ? [] : neighbours, isExclusive: true)
        }
    }
}

/// A slot of a submission in a conference session or a room that it should not be in, or in the night of its people.
struct SubmissionPlaces: ConferenceRule {
    let id: RuleID = "submission-places"
    let sentence = "A submission is in sessions, rooms and hours that suit it."
    private let place: ConferenceEvent

    init(of place: ConferenceEvent) { self.place = place }

    func write(_ context: RuleContext, _ scribe: inout Scribe) {
        let conference = place.conference
        let weights = conference.weights
        let hours = TimeZonePenalty(conference)
        for (number, submission) in conference.submissions.enumerated() {
            let slots = Double(submission.slots)
            let costs = conference.sessions.enumerated().map { session, named in
                let hour = Double(hours?.penalty(submission, session: session) ?? 0)
                return slots * Double(weights.timeZones) * hour
                    + slots * Double(weights.submissionSession) * (submission.sessionPenalty[named.name] ?? 0)
            }
            for (candidate, found) in context.grid.candidates[number].enumerated() {
                scribe.time(session: number, candidate: candidate, units: costs[place.place(of: found.start).session])
            }
            for (room, name) in conference.rooms.enumerated() {
                let penalty = submission.roomPenalty[name] ?? 0
                scribe.room(session: number, room: room, units: slots * Double(weights.submissionRoom) * penalty)
            }
        }
    }
}

/// People in two rooms of one conference session, and at the same time.
struct Conflicts: ConferenceRule {
    let id: RuleID = "conflicts"
    let sentence = "Nobody presents, attends or chairs in two rooms of one conference session."
    private let place: ConferenceEvent

    init(of place: ConferenceEvent) { self.place = place }

    func write(_ context: RuleContext, _ scribe: inout Scribe) {
        let weights = place.conference.weights
        for conflict in place.conference.conflicts {
            func points(_ presenters: Int, _ attendees: Int) -> Points {
                Points(Double((conflict.isPresenters ? presenters : 0) + (conflict.isAttendees ? attendees : 0)))
            }
            let inSession = points(weights.presenters, weights.attendees)
            if inSession > .zero { scribe.bond(.elsewhere, conflict.a, conflict.b, .points(inSession)) }
            let inSlot = points(weights.presentersInSlot, weights.attendeesInSlot)
            if inSlot > .zero { scribe.bond(.minutes, conflict.a, conflict.b, .points(inSlot)) }
        }
    }
}

/// Submissions of a track that are not at their position in it, and two of them at the same time.
struct TrackOrder: ConferenceRule {
    let id: RuleID = "track-order"
    let sentence = "The submissions of a track come in their order."
    private let place: ConferenceEvent

    init(of place: ConferenceEvent) { self.place = place }

    func price(in event: Event) -> Price? {
        let weight = place.conference.weights.order
        return weight > 0 ? .perUnit(Double(weight)) : nil
    }

    func write(_ context: RuleContext, _ scribe: inout Scribe) {
        let conference = place.conference
        for track in conference.tracks.indices {
            let members = conference.trackOf.indices.filter { conference.trackOf[$0] == track }
            let orders = members.map { conference.submissions[$0].order }
            // An order below zero is one that nothing can have, like one beyond the last.
            scribe.ranking(members, wanted: orders.map { $0 == 0 ? nil : $0 > 0 ? $0 : members.count + 1 })
            let ordered = members.filter { conference.submissions[$0].order != 0 }
            for (rank, a) in ordered.enumerated() {
                for b in ordered[(rank + 1)...] { scribe.bond(.minutes, a, b, scribe.price.amount(1)) }
            }
        }
    }
}
