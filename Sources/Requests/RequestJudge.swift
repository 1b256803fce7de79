import ForumModel

/// Asks a request one rule after the other.
struct RequestJudge {
    let request: SessionRequest
    let rules: RequestRules
    private(set) var findings: [Scorecard.Finding] = []

    init(request: SessionRequest, rules: RequestRules) {
        self.request = request
        self.rules = rules
    }

    private mutating func note(_ rule: RuleID, _ verdict: Scorecard.Verdict, _ sentence: String) {
        guard !rules.unasked.contains(rule) else { return }
        findings.append(Scorecard.Finding(rule: rule, verdict: verdict, sentence: sentence))
    }

    private func named(_ speakers: Int) -> String {
        speakers == 1 ? "1 speaker is named" : "\(speakers) speakers are named"
    }

    mutating func completeness() {
        let speakers = request.speakers.count
        note(
            "speakers-minimum", speakers >= rules.leastSpeakers ? .met : .notMet,
            "\(named(speakers)); at least \(rules.leastSpeakers) are asked for")
        note(
            "panellists-recommended", speakers <= rules.mostPanellists ? .met : .advice,
            "\(named(speakers)); no more than \(rules.mostPanellists) are recommended")
        let onsite = request.onsiteModerators.count
        note(
            "onsite-moderator", onsite >= rules.leastModeratorsOnsite ? .met : .notMet,
            onsite == 0 ? "no moderator on site is named" : "moderators on site: \(onsite)")
        onlineModerator()
        speakersOnsite()
        note(
            "rapporteur", request.rapporteurs.isEmpty ? .notMet : .met,
            request.rapporteurs.isEmpty ? "no rapporteur is named" : "a rapporteur is named")
    }

    private mutating func onlineModerator() {
        switch (request.isHybrid, request.onlineModerators.isEmpty) {
        case (_, false): note("online-moderator", .met, "an online moderator is named")
        case (true, true): note("online-moderator", .notMet, "the session is hybrid and names no online moderator")
        case (false, true): note("online-moderator", .met, "the session is not hybrid")
        case (nil, true):
            note("online-moderator", .unknown, "no online moderator is named; whether the session is hybrid is unknown")
        }
    }

    private mutating func speakersOnsite() {
        let onsite = request.speakers.count { $0.attendance == .onsite }
        let unknown = request.speakers.count { $0.attendance == nil }
        let verdict: Scorecard.Verdict =
            onsite >= rules.leastSpeakersOnsite
            ? .met : onsite + unknown >= rules.leastSpeakersOnsite ? .unknown : .notMet
        note(
            "speakers-onsite", verdict,
            "speakers on site: \(onsite), unknown: \(unknown); at least \(rules.leastSpeakersOnsite) are asked for")
    }

    mutating func sessionsOfPeople(_ counts: [ID<Person>: Int]) {
        let people = Set(request.everybody.compactMap(\.person)).sorted()
        let busy = people.filter { counts[$0, default: 1] > rules.mostSessionsOfOnePerson }
        note(
            "sessions-of-a-person", busy.isEmpty ? .met : .notMet,
            busy.isEmpty
                ? "nobody has a part in more than \(rules.mostSessionsOfOnePerson) sessions"
                : busy.map { "\($0) has a part in \(counts[$0, default: 1]) sessions" }.joined(separator: "; ")
                    + "; at most \(rules.mostSessionsOfOnePerson) are allowed")
    }

    mutating func gender() {
        let known = request.speakers.compactMap(\.gender)
        if Set(known).count > 1 {
            note("another-gender", .met, "the speakers are of more than one gender")
        } else if known.count < request.speakers.count || known.count < 2 {
            let open = request.speakers.count - known.count
            note(
                "another-gender", .unknown,
                request.speakers.isEmpty
                    ? "no speakers are named"
                    : open == 0
                        ? "there is one speaker only"
                        : "the gender of \(open) \(open == 1 ? "speaker" : "speakers") is unknown")
        } else {
            note("another-gender", .notMet, "all \(known.count) speakers are of one gender")
        }
    }

    mutating func balance(_ rule: RuleID, _ balance: Balance, least: Double, of what: String) {
        let unknown = balance.unknown == 0 ? "" : "; unknown: \(balance.unknown)"
        guard let value = balance.value else {
            return note(rule, .unknown, "the balance of \(what) is unknown\(unknown)")
        }
        let percent = Int((value * 100).rounded())
        note(rule, value >= least ? .met : .advice, "the balance of \(what) is \(percent) % of the best\(unknown)")
    }

    mutating func oneGroup(_ groups: Balance) {
        guard groups.unknown == 0, groups.counts.count == 1, let only = groups.counts.first, only.people > 1 else {
            let verdict: Scorecard.Verdict = groups.counts.count > 1 ? .met : .unknown
            return note(
                "one-stakeholder-group", verdict,
                verdict == .met ? "several stakeholder groups speak" : "how many stakeholder groups speak is unknown")
        }
        note("one-stakeholder-group", .advice, "all \(only.people) speakers are \(only.group)")
    }

    mutating func southernSpeaker() {
        let known = request.speakers.compactMap(\.region)
        if known.contains(where: { rules.southernRegions.contains($0) }) {
            note("global-south", .met, "a speaker comes from the Global South")
        } else if known.count < request.speakers.count || known.isEmpty {
            note("global-south", .unknown, "no speaker is known to come from the Global South")
        } else {
            note("global-south", .advice, "no speaker from the Global South")
        }
    }
}
