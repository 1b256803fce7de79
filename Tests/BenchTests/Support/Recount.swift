import ForumModel

@testable import convene_bench

/// The library's objective counted a second time, from its published definition and a list of places alone.
struct Recount {
    struct Place {
        let submission: Int
        let session: Int
        let room: Int
        let slot: Int
    }

    let file: ConferenceFile
    let weight: [String: Int]
    let places: [Place]

    /// - Parameter weight: by the sheet's labels.
    init(_ file: ConferenceFile, _ weight: [String: Int], _ places: [Place]) {
        self.file = file
        self.weight = weight
        self.places = places
    }

    var total: Double { weight.reduce(0) { $0 + Double($1.value) * units(of: $1.key) } }

    private func units(of label: String) -> Double {
        switch label {
        case "Tracks_Sessions|Penalty:": perUse { track, session, _ in file.trackSessionPenalty[track]?[session] }
        case "Tracks_Rooms|Penalty:": perUse { track, _, room in file.trackRoomPenalty[track]?[room] }
        case "Sessions_Rooms|Penalty:": perUse { _, session, room in file.sessionRoomPenalty[session]?[room] }
        case "Similar Tracks:":
            perMeeting { max(file.similarTracks[$0]?[$1] ?? 0, file.similarTracks[$1]?[$0] ?? 0) }
        case "Chairs Conflicts:": perMeeting { chairs($0).isDisjoint(with: chairs($1)) ? 0 : 1 }
        case "Number of Rooms per Track:": perTrack { max(0, Set(uses(of: $0).map(\.room)).count - 1) }
        case "Parallel Tracks:": perTrack { uses(of: $0).count - Set(uses(of: $0).map(\.session)).count }
        case "Consecutive Tracks:": perTrack { hasGaps($0) ? 1 : 0 }
        case "Submissions Order:": outOfOrder + perPair { bothOrdered($0, $1) ? sharedSlots($0, $1) : 0 }
        case "Submissions_Sessions|Penalty:": perSlot { $0.sessionPenalty[file.sessions[$1.session].name] }
        case "Submissions_Rooms|Penalty:": perSlot { $0.roomPenalty[file.rooms[$1.room]] }
        case "Presenters Conflicts:": perPair { inTwoRooms($0, $1) * presenters($0, $1) }
        case "Attendees Conflicts:": perPair { inTwoRooms($0, $1) * attendees($0, $1) }
        case "Presenters Conflicts Timeslot Level:": perPair { sharedSlots($0, $1) * presenters($0, $1) }
        case "Attendees Conflicts Timeslot Level:": perPair { sharedSlots($0, $1) * attendees($0, $1) }
        default: 0
        }
    }

    private func perTrack(_ units: (String) -> Int) -> Double { Double(tracks.reduce(0) { $0 + units($1) }) }

    private struct Use: Hashable {
        let track: String
        let session: Int
        let room: Int
    }

    private var used: [Use] {
        Array(Set(places.map { Use(track: file.submissions[$0.submission].track, session: $0.session, room: $0.room) }))
    }
    private var tracks: [String] { Set(file.submissions.map(\.track)).sorted() }
    private func uses(of track: String) -> [Use] { used.filter { $0.track == track } }
    private func chairs(_ track: String) -> Set<String> {
        Set(file.tracks.first { $0.name == track }?.chairs ?? [])
    }

    private func perUse(_ penalty: (_ track: String, _ session: String, _ room: String) -> Double?) -> Double {
        used.reduce(0) { $0 + (penalty($1.track, file.sessions[$1.session].name, file.rooms[$1.room]) ?? 0) }
    }

    private func perMeeting(_ units: (String, String) -> Double) -> Double {
        var sum = 0.0
        for a in used {
            for b in used where a.session == b.session && a.track < b.track { sum += units(a.track, b.track) }
        }
        return sum
    }

    private func hasGaps(_ track: String) -> Bool {
        let sessions = Set(uses(of: track).map(\.session))
        guard let first = sessions.min(), let last = sessions.max() else { return false }
        return last - first + 1 != sessions.count
    }

    private var outOfOrder: Double {
        var wrong = 0
        for track in tracks {
            let sequence = places.filter { file.submissions[$0.submission].track == track }
                .sorted { ($0.session, $0.room, $0.slot) < ($1.session, $1.room, $1.slot) }
            for (position, place) in sequence.enumerated() {
                let wanted = file.submissions[place.submission].order
                if wanted != 0, wanted != position + 1 { wrong += 1 }
            }
        }
        return Double(wrong)
    }

    private func perSlot(_ penalty: (ConferenceFile.Submission, Place) -> Double?) -> Double {
        places.reduce(0) {
            let submission = file.submissions[$1.submission]
            return $0 + Double(submission.slots) * (penalty(submission, $1) ?? 0)
        }
    }

    private func perPair(_ units: (Place, Place) -> Double) -> Double {
        var sum = 0.0
        for (rank, a) in places.enumerated() {
            for b in places[(rank + 1)...] where a.session == b.session { sum += units(a, b) }
        }
        return sum
    }

    private func inTwoRooms(_ a: Place, _ b: Place) -> Double { a.room != b.room ? 1 : 0 }

    private func sharedSlots(_ a: Place, _ b: Place) -> Double {
        let ends = [a, b].map { $0.slot + file.submissions[$0.submission].slots }
        return Double(max(0, min(ends[0], ends[1]) - max(a.slot, b.slot)))
    }

    private func bothOrdered(_ a: Place, _ b: Place) -> Bool {
        let (one, other) = (file.submissions[a.submission], file.submissions[b.submission])
        return one.track == other.track && one.order != 0 && other.order != 0
    }

    private func presenters(_ a: Place, _ b: Place) -> Double {
        eitherWay(a, b) { one, other, chairs in
            !Set(one.presenters).isDisjoint(with: other.presenters + chairs)
        }
    }

    private func attendees(_ a: Place, _ b: Place) -> Double {
        eitherWay(a, b) { one, other, chairs in
            !Set(one.attendees).isDisjoint(with: other.attendees + other.presenters + chairs)
        }
    }

    private func eitherWay(
        _ a: Place, _ b: Place,
        _ meets: (_ one: ConferenceFile.Submission, _ other: ConferenceFile.Submission, _ chairs: [String]) -> Bool
    ) -> Double {
        let (one, other) = (file.submissions[a.submission], file.submissions[b.submission])
        let areOneTrack = one.track == other.track
        return meets(one, other, areOneTrack ? [] : Array(chairs(other.track)))
            || meets(other, one, areOneTrack ? [] : Array(chairs(one.track))) ? 1 : 0
    }
}
