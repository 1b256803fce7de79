public import ForumModel

/// What a request says about the people and the time of a session; nil and empty mean unknown.
public struct SessionRequest: Sendable, Hashable {
    /// Somebody with a part in the session.
    public struct Participant: Sendable, Hashable {
        public let person: ID<Person>?
        public let group: StakeholderGroup?
        public let region: RegionalGroup?
        public let gender: String?
        /// nil when the request does not say.
        public let attendance: Attendance?

        public init(
            person: ID<Person>? = nil, group: StakeholderGroup? = nil, region: RegionalGroup? = nil,
            gender: String? = nil, attendance: Attendance? = nil
        ) {
            self.person = person
            self.group = group
            // How public programmes write "no region".
            self.region = region == .intergovernmental ? nil : region
            self.gender = gender
            self.attendance = attendance
        }
    }

    public let id: ID<Session>
    public let isHybrid: Bool?
    public let speakers: [Participant]
    public let onsiteModerators: [Participant]
    public let onlineModerators: [Participant]
    public let rapporteurs: [Participant]

    public init(
        id: ID<Session>, isHybrid: Bool? = nil, speakers: [Participant] = [], onsiteModerators: [Participant] = [],
        onlineModerators: [Participant] = [], rapporteurs: [Participant] = []
    ) {
        self.id = id
        self.isHybrid = isHybrid
        self.speakers = speakers
        self.onsiteModerators = onsiteModerators
        self.onlineModerators = onlineModerators
        self.rapporteurs = rapporteurs
    }

    var everybody: [Participant] { speakers + onsiteModerators + onlineModerators + rapporteurs }
}
