import ForumModel

@testable import convene_bench

/// Small conferences drawn by chance, with every kind of term.
struct RandomConference {
    let file: ConferenceFile
    let weight: [String: Int]

    static let labels = [
        "Tracks_Sessions|Penalty:", "Tracks_Rooms|Penalty:", "Sessions_Rooms|Penalty:", "Similar Tracks:",
        "Number of Rooms per Track:", "Parallel Tracks:", "Consecutive Tracks:", "Submissions Order:",
        "Submissions_Sessions|Penalty:", "Submissions_Rooms|Penalty:", "Presenters Conflicts:",
        "Attendees Conflicts:", "Chairs Conflicts:", "Presenters Conflicts Timeslot Level:",
        "Attendees Conflicts Timeslot Level:",
    ]

    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        func names(_ letter: String, _ count: Int) -> [String] { (1...count).map { "\(letter)\($0)" } }
        func some(_ names: [String], one share: Int) -> [String] { names.filter { _ in random.below(share) == 0 } }
        func penalties(_ names: [String]) -> [String: Double] {
            Dictionary(uniqueKeysWithValues: some(names, one: 3).map { ($0, Double(1 + random.below(9))) })
        }
        let people = names("person", 8)
        let rooms = names("room", 2 + random.below(3))
        let tracks = names("track", 2 + random.below(4))
        let sessions = names("session", 2 + random.below(4))
        let weight = Dictionary(uniqueKeysWithValues: Self.labels.map { ($0, random.below(4)) })
        self.weight = weight
        file = ConferenceFile(
            name: "random-\(seed)",
            parameters: Self.labels.map { [.empty, .text($0), .number(Double(weight[$0] ?? 0))] },
            sessions: sessions.map { .init(name: $0, slots: 2 + random.below(3), start: "09:00", end: "10:00") },
            rooms: rooms, tracks: tracks.map { .init(name: $0, chairs: some(people, one: 6)) },
            submissions: names("paper", 4 + random.below(14)).map {
                .init(
                    reference: $0, track: tracks[random.below(tracks.count)], slots: 1 + random.below(2),
                    order: random.below(2) * random.below(5), timezone: nil, presenters: some(people, one: 6),
                    attendees: some(people, one: 6), sessionPenalty: penalties(sessions),
                    roomPenalty: penalties(rooms))
            },
            trackSessionPenalty: Dictionary(uniqueKeysWithValues: tracks.map { ($0, penalties(sessions)) }),
            trackRoomPenalty: Dictionary(uniqueKeysWithValues: tracks.map { ($0, penalties(rooms)) }),
            similarTracks: [tracks[0]: [tracks[1]: 2]],
            sessionRoomPenalty: Dictionary(uniqueKeysWithValues: sessions.map { ($0, penalties(rooms)) }))
    }
}
