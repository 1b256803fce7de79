extension Participant {
    /// The same person with another presence.
    public func with(presence: Presence) -> Participant { changed(presence: presence) }

    /// The same person who now takes part in another way; nil for unknown.
    public func with(attendance: Attendance?) -> Participant { changed(attendance: .some(attendance)) }

    /// The same person without a facilitator's part.
    public var withoutFacilitating: Participant { changed(isFacilitator: false) }

    /// The same person with another right to the facilitator's part.
    public func with(isFacilitator: Bool) -> Participant { changed(isFacilitator: isFacilitator) }

    /// A registered person as they say at the door who they are: what they say replaces what was known, and what they
    /// leave out stays as it was.
    public func updated(by news: Participant) -> Participant {
        var texts: [AttributeID: String] = [:]
        for (name, text) in attributes.merging(news.attributes, uniquingKeysWith: { $1 }) {
            texts[AttributeID(rawValue: name)] = text
        }
        return Participant(
            id: id, name: news.name ?? name, organization: news.organization ?? organization, attributes: texts,
            attendance: news.attendance ?? attendance, languages: news.languages.isEmpty ? languages : news.languages,
            isFacilitator: isFacilitator || news.isFacilitator, together: news.together ?? together,
            apart: news.apart ?? apart, presence: news.presence)
    }

    /// Identifier and what the rules sort by; no name, and an organization only where it counts.
    public func minimal(for rules: BreakoutRules) -> Participant {
        var texts: [AttributeID: String] = [:]
        for rule in rules.attributes { texts[rule.attribute] = attributes[rule.attribute.rawValue] }
        return Participant(
            id: id, organization: rules.organizationsApart ? organization : nil, attributes: texts,
            attendance: attendance, languages: rules.commonLanguage ? languages : [], isFacilitator: isFacilitator,
            together: together, apart: apart, presence: presence)
    }

    private func changed(
        attendance: Attendance?? = nil, isFacilitator: Bool? = nil, presence: Presence? = nil
    ) -> Participant {
        var texts: [AttributeID: String] = [:]
        for (name, text) in attributes { texts[AttributeID(rawValue: name)] = text }
        return Participant(
            id: id, name: name, organization: organization, attributes: texts,
            attendance: attendance ?? self.attendance, languages: languages,
            isFacilitator: isFacilitator ?? self.isFacilitator, together: together, apart: apart,
            presence: presence ?? self.presence)
    }
}
