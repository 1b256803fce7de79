/// The weights and hours of an instance's sheet of parameters.
///
/// A weight stands to the right of its label, wherever that is; hours and their penalties in the first two columns.
struct ConferenceWeights {
    private(set) var trackSession = 0
    private(set) var trackRoom = 0
    private(set) var sessionRoom = 0
    private(set) var similarTracks = 0
    private(set) var roomsOfTrack = 0
    private(set) var parallelTracks = 0
    private(set) var consecutiveTracks = 0
    private(set) var timeZones = 0
    private(set) var order = 0
    private(set) var submissionSession = 0
    private(set) var submissionRoom = 0
    /// Conflicts of a conference session, and of a time slot.
    private(set) var presenters = 0
    private(set) var attendees = 0
    private(set) var chairs = 0
    private(set) var presentersInSlot = 0
    private(set) var attendeesInSlot = 0
    /// Where the conference is, in minutes east of UTC.
    private(set) var localOffset = 0.0
    /// The best hours and the acceptable ones around them, from and to, as they are written.
    private(set) var hours: [String] = []
    /// A slot in acceptable hours, and a slot outside of them.
    private(set) var hourPenalties: [Int] = []

    private static var labels: [String: WritableKeyPath<ConferenceWeights, Int>] {
        [
            "Tracks_Sessions|Penalty:": \.trackSession, "Tracks_Rooms|Penalty:": \.trackRoom,
            "Sessions_Rooms|Penalty:": \.sessionRoom, "Similar Tracks:": \.similarTracks,
            "Number of Rooms per Track:": \.roomsOfTrack, "Parallel Tracks:": \.parallelTracks,
            "Consecutive Tracks:": \.consecutiveTracks, "Submissions_Timezones:": \.timeZones,
            "Submissions Order:": \.order, "Submissions_Sessions|Penalty:": \.submissionSession,
            "Submissions_Rooms|Penalty:": \.submissionRoom, "Presenters Conflicts:": \.presenters,
            "Attendees Conflicts:": \.attendees, "Chairs Conflicts:": \.chairs,
            "Presenters Conflicts Timeslot Level:": \.presentersInSlot,
            "Attendees Conflicts Timeslot Level:": \.attendeesInSlot,
        ]
    }

    init(_ sheet: [[ConferenceFile.Cell]]) {
        var zone: String?
        for row in sheet {
            for (label, value) in zip(row, row.dropFirst()) {
                guard let name = label.label, let weight = Self.labels[name] else { continue }
                self[keyPath: weight] = value.whole
            }
            guard row.count > 1, let name = row[0].label else { continue }
            switch name {
            case _ where name.hasPrefix("Local time zone"): zone = zone ?? row[1].label
            case "From:", "To:": hours.append(row[1].label ?? "")
            case "Penalty:": hourPenalties.append(row[1].whole)
            default: break
            }
        }
        localOffset = Self.offset(of: zone)
    }

    /// Minutes east of UTC of a zone as the library writes it, `GMT-4`.
    static func offset(of zone: String?) -> Double {
        let hours = (zone ?? "").filter { !"GMT".contains($0) }
        return 60 * (Double(hours) ?? 0)
    }

    /// All weights, to look at them together.
    var all: [Int] { Self.labels.values.map { self[keyPath: $0] } + hourPenalties }
}

extension ConferenceFile.Cell {
    fileprivate var label: String? {
        guard case .text(let text) = self else { return nil }
        return String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// A whole number, 0 where there is none.
    fileprivate var whole: Int {
        switch self {
        case .number(let number): Int(number)
        case .text(let text): Int(text) ?? 0
        case .empty: 0
        }
    }
}
