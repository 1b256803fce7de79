import ForumModel

/// An instance whose names lead somewhere: tracks, rooms and conference sessions by number, conflicts worked out.
struct Conference {
    struct Flaws: Error, CustomStringConvertible {
        let all: [String]
        var description: String { all.joined(separator: "\n") }
    }

    /// Submissions that should not be in different rooms of one conference session, or run at the same time.
    struct Conflict {
        let a: Int
        let b: Int
        let isPresenters: Bool
        let isAttendees: Bool
    }

    let name: String
    let weights: ConferenceWeights
    let sessions: [ConferenceFile.ConferenceSession]
    let rooms: [String]
    /// Those of the list, and those that submissions name beside it.
    let tracks: [String]
    let submissions: [ConferenceFile.Submission]
    /// Of each submission its track.
    let trackOf: [Int]
    let conflicts: [Conflict]
    /// Track × track: whether they share a chair.
    let shareChairs: [[Bool]]
    private let file: ConferenceFile

    /// - Throws: ``Flaws``, all of them.
    init(_ file: ConferenceFile, name: String) throws(Flaws) {
        self.file = file
        self.name = file.name ?? name
        weights = ConferenceWeights(file.parameters)
        sessions = file.sessions
        rooms = file.rooms
        submissions = file.submissions
        let flaws = Self.flaws(of: file, weights)
        guard flaws.isEmpty else { throw Flaws(all: flaws) }

        let listed = file.tracks.map(\.name)
        let others = Set(file.submissions.map(\.track)).subtracting(listed).sorted()
        tracks = listed + others
        let number = Dictionary(uniqueKeysWithValues: tracks.enumerated().map { ($0.element, $0.offset) })
        trackOf = file.submissions.map { number[$0.track] ?? 0 }
        let chairs = file.tracks.map { Set($0.chairs) } + others.map { _ in [] }
        shareChairs = chairs.map { one in chairs.map { !one.isDisjoint(with: $0) } }
        conflicts = Self.conflicts(file.submissions, trackOf, chairs)
    }

    private static func flaws(of file: ConferenceFile, _ weights: ConferenceWeights) -> [String] {
        var flaws: [String] = []
        func findTwins(_ names: [String], _ kind: String) {
            var seen: Set<String> = []
            for name in names where !seen.insert(name).inserted { flaws.append("\(kind) '\(name)' occurs twice") }
        }
        findTwins(file.sessions.map(\.name), "conference session")
        findTwins(file.rooms, "room")
        findTwins(file.tracks.map(\.name), "track")
        findTwins(file.submissions.map(\.reference), "submission")
        for session in file.sessions where session.slots < 1 {
            flaws.append("conference session '\(session.name)' has no time slot")
        }
        for submission in file.submissions where submission.slots < 1 {
            flaws.append("submission '\(submission.reference)' needs no time slot")
        }
        let tables = [
            file.trackSessionPenalty, file.trackRoomPenalty, file.similarTracks, file.sessionRoomPenalty,
            ["": Dictionary(file.submissions.flatMap(\.sessionPenalty), uniquingKeysWith: min)],
            ["": Dictionary(file.submissions.flatMap(\.roomPenalty), uniquingKeysWith: min)],
        ]
        if weights.all.contains(where: { $0 < 0 })
            || tables.contains(where: { $0.values.contains { $0.values.contains { $0 < 0 } } })
        {
            flaws.append("a weight or penalty is below zero")
        }
        if weights.timeZones > 0 && !TimeZonePenalty.isReadable(file, weights) {
            flaws.append("a time of day is not written as 09:30")
        }
        return flaws
    }

    /// Whoever presents two submissions, or presents one and chairs the other's track, cannot be in two rooms; attendees
    /// likewise would miss what they come for.
    private static func conflicts(
        _ submissions: [ConferenceFile.Submission], _ trackOf: [Int], _ chairs: [Set<String>]
    ) -> [Conflict] {
        let presenters = submissions.map { Set($0.presenters) }
        let attendees = submissions.map { Set($0.attendees) }
        func presents(_ i: Int, _ j: Int) -> Bool {
            !presenters[i].isDisjoint(with: presenters[j])
                || trackOf[i] != trackOf[j] && !presenters[i].isDisjoint(with: chairs[trackOf[j]])
        }
        func attends(_ i: Int, _ j: Int) -> Bool {
            !attendees[i].isDisjoint(with: attendees[j]) || !attendees[i].isDisjoint(with: presenters[j])
                || trackOf[i] != trackOf[j] && !attendees[i].isDisjoint(with: chairs[trackOf[j]])
        }
        var found: [Conflict] = []
        for i in submissions.indices {
            for j in submissions.indices where j > i {
                let byPresenters = presents(i, j) || presents(j, i)
                let byAttendees = attends(i, j) || attends(j, i)
                guard byPresenters || byAttendees else { continue }
                found.append(Conflict(a: i, b: j, isPresenters: byPresenters, isAttendees: byAttendees))
            }
        }
        return found
    }

    /// What it costs that `track` uses a room in a conference session, in points.
    func place(track: Int, session: Int, room: Int) -> Double {
        let (track, session, room) = (tracks[track], sessions[session].name, rooms[room])
        return Double(weights.trackSession) * (file.trackSessionPenalty[track]?[session] ?? 0)
            + Double(weights.trackRoom) * (file.trackRoomPenalty[track]?[room] ?? 0)
            + Double(weights.sessionRoom) * (file.sessionRoomPenalty[session]?[room] ?? 0)
    }

    /// What it costs that two tracks are in one conference session. The sheet may fill one triangle only.
    func neighbours(_ one: Int, _ other: Int) -> Double {
        guard one != other else { return 0 }
        let (a, b) = (tracks[min(one, other)], tracks[max(one, other)])
        let forward = file.similarTracks[a]?[b] ?? 0
        let similar = forward != 0 ? forward : file.similarTracks[b]?[a] ?? 0
        return Double(weights.similarTracks) * similar + Double(shareChairs[one][other] ? weights.chairs : 0)
    }
}
