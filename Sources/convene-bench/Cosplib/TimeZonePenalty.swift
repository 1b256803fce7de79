/// What a time slot costs a submission whose people are far away: nothing in the best hours of their day, a little in
/// acceptable ones, much outside of them.
struct TimeZonePenalty {
    private static let day = 24 * 60.0
    private let weights: ConferenceWeights
    private let hours: [Double]
    /// Of each conference session its start and end, in minutes of the local day.
    private let spans: [(start: Double, end: Double)]

    /// nil where the instance gives no hours.
    init?(_ conference: Conference) {
        weights = conference.weights
        guard weights.hours.count >= 4, weights.hourPenalties.count >= 2 else { return nil }
        hours = weights.hours.prefix(4).compactMap(Self.minute)
        guard hours.count == 4 else { return nil }
        spans = conference.sessions.map { (Self.minute($0.start) ?? 0, Self.minute($0.end) ?? 0) }
    }

    func penalty(_ submission: ConferenceFile.Submission, session: Int) -> Int {
        let shift = ConferenceWeights.offset(of: submission.timezone) - weights.localOffset
        let (start, end) = (shown(spans[session].start + shift), shown(spans[session].end + shift))
        let (goodFrom, goodTo, fairFrom, fairTo) = (hours[0], hours[1], hours[2], hours[3])
        if start < fairFrom || end > fairTo || end < fairFrom { return weights.hourPenalties[1] }
        if fairFrom <= start && start < goodFrom || goodTo < end && end <= fairTo { return weights.hourPenalties[0] }
        return 0
    }

    private func shown(_ minute: Double) -> Double {
        let rest = minute.truncatingRemainder(dividingBy: Self.day)
        return rest < 0 ? rest + Self.day : rest
    }

    static func isReadable(_ file: ConferenceFile, _ weights: ConferenceWeights) -> Bool {
        (weights.hours.prefix(4) + file.sessions.flatMap { [$0.start, $0.end] }).allSatisfy { minute($0) != nil }
    }

    /// Minutes after midnight of `09:30` (seconds may follow).
    private static func minute(_ text: String) -> Double? {
        let parts = text.prefix(5).split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else { return nil }
        return Double(parts[0] * 60 + parts[1])
    }
}
