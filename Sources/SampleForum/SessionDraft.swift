/// A session while it is being made up, and a row of sessions.csv in the end.
struct SessionDraft {
    enum Status: String { case accepted, candidate, requested, withdrawn }

    /// The place that the session has in the witness: the hidden programme that proves that everything fits.
    struct Place {
        let room: Int
        let span: LocalSpan
    }

    let id: String
    let type: SessionKind
    let durations: [Int]
    var status: Status
    /// The position of its theme in ``Themes/all``.
    var theme: Int
    var title = ""
    var description = ""
    var tags: [String] = []
    var language = "en"
    var layout: String?
    var features: [String] = []
    var crews: [String] = []
    var expectedOnsite = 0
    var expectedOnline = 0
    var preferred: [String] = []
    var avoided: [String] = []
    var notAt: [String] = []
    var rooms: [Int] = []
    var preferredRooms: [Int] = []
    var pin: (start: Int?, room: Int?)?
    var priority = "1"
    var place: Place?

    var isPlanned: Bool { status == .accepted || status == .candidate }
    var isPlenary: Bool { type == .main }

    /// Whether the room has the seats, layout and features, and is one of those allowed.
    func fits(_ room: RoomDraft, number: Int) -> Bool {
        guard let seats = room.seats(in: layout), seats >= expectedOnsite else { return false }
        return features.allSatisfy(room.features.contains) && (rooms.isEmpty || rooms.contains(number))
            && (pin?.room ?? number) == number
    }
}
