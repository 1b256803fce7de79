/// An instance of the conference library as its file has it: workbooks turned into JSON, sheet by sheet.
///
/// CoSPLib 1.0.2 (Kheiri, Pylyavskyy, Jacko). Penalties are given by name, those that are zero left out.
struct ConferenceFile: Decodable {
    struct ConferenceSession: Decodable {
        let name: String
        /// The number of time slots.
        let slots: Int
        let start: String
        let end: String
    }

    struct Track: Decodable {
        let name: String
        let chairs: [String]
    }

    struct Submission: Decodable {
        let reference: String
        let track: String
        /// Consecutive time slots that it needs.
        let slots: Int
        /// Its position in its track, 0 for any.
        let order: Int
        let timezone: String?
        let presenters: [String]
        let attendees: [String]
        let sessionPenalty: [String: Double]
        let roomPenalty: [String: Double]

        enum CodingKeys: String, CodingKey {
            case reference, track, slots, order, timezone, presenters, attendees
            case sessionPenalty = "session_penalty"
            case roomPenalty = "room_penalty"
        }
    }

    /// A cell of the sheet of parameters.
    enum Cell: Decodable {
        case text(String)
        case number(Double)
        case empty

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let number = try? value.decode(Double.self) {
                self = .number(number)
            } else if let text = try? value.decode(String.self) {
                self = .text(text)
            } else {
                self = .empty
            }
        }
    }

    let name: String?
    let parameters: [[Cell]]
    let sessions: [ConferenceSession]
    let rooms: [String]
    let tracks: [Track]
    let submissions: [Submission]
    let trackSessionPenalty: [String: [String: Double]]
    let trackRoomPenalty: [String: [String: Double]]
    let similarTracks: [String: [String: Double]]
    let sessionRoomPenalty: [String: [String: Double]]

    enum CodingKeys: String, CodingKey {
        case name, parameters, sessions, rooms, tracks, submissions
        case trackSessionPenalty = "track_session_penalty"
        case trackRoomPenalty = "track_room_penalty"
        case similarTracks = "similar_tracks"
        case sessionRoomPenalty = "session_room_penalty"
    }
}
