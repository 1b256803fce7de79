import ForumModel

/// What the event asks of requests: under `requests`, each rule by its id with its limit, or `no` for a rule that is
/// not asked.
extension EventSettings {
    /// Settings that are no rules of the scorecard.
    private static let otherKeys = ["usual-length", "similar-apart", "similar-merge"]

    static func requests(_ map: SettingMap) -> RequestRules {
        var rules = RequestRules()
        guard let all = map.map("requests") else { return rules }
        all.warnOfUnknownKeys(RequestRules.ids.map(\.rawValue) + otherKeys)
        func asks(_ id: RuleID) -> Bool {
            guard let entry = all.entry(id.rawValue), case .text(let text) = entry.value.value,
                ["no", "false", "off"].contains(normalizedWord(text))
            else { return true }
            rules.unasked.insert(id)
            return false
        }
        func limit(_ id: RuleID, _ take: (Int) -> Void) {
            guard asks(id) else { return }
            let value = all.value(id.rawValue) { (text) throws(Flaw) in
                try wholeNumber(text, in: 0...1000, of: "people or sessions")
            }
            if let value { take(value) }
        }
        func share(_ key: String, _ take: (Double) -> Void) {
            let value = all.value(key) { (text) throws(Flaw) in
                let value = try weight(text)
                guard value <= 1 else {
                    throw Flaw(.notANumber, "\(quoted(text)) is not a part of 1", "Write 0.5 for half of the best")
                }
                return value
            }
            if let value { take(value) }
        }
        limit("speakers-minimum") { rules.leastSpeakers = $0 }
        limit("panellists-recommended") { rules.mostPanellists = $0 }
        limit("onsite-moderator") { rules.leastModeratorsOnsite = $0 }
        limit("speakers-onsite") { rules.leastSpeakersOnsite = $0 }
        limit("sessions-of-a-person") { rules.mostSessionsOfOnePerson = $0 }
        if asks("stakeholder-balance") { share("stakeholder-balance") { rules.leastBalanceOfGroups = $0 } }
        if asks("regional-balance") { share("regional-balance") { rules.leastBalanceOfRegions = $0 } }
        share("similar-apart") { rules.similarityApart = $0 }
        share("similar-merge") { rules.similarityMerge = $0 }
        // Rules without a limit.
        for id in ["online-moderator", "rapporteur", "another-gender", "one-stakeholder-group"] as [RuleID] {
            _ = all.value(id.rawValue) { (text) throws(Flaw) in try yesNo(text) }
            _ = asks(id)
        }
        if asks("global-south") {
            let vocabulary = Vocabulary(aliases: RegionalGroup.aliases)
            let regions = all.texts("global-south").map { text in
                all.entry("global-south").map { vocabulary.word(text, at: all.spot($0), log: all.log) }
                    ?? vocabulary.resolve(text)
            }
            if !regions.isEmpty { rules.southernRegions = Set(regions) }
        }
        rules.usualLength = all.minutes("usual-length", in: 1...1440)
        return rules
    }
}
