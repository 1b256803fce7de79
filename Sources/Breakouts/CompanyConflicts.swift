import ForumModel

/// Wishes about who sits with whom that cannot hold, with the people's names.
extension Explanation {
    /// `together` and `apart`.
    static func companyConflicts(_ roster: Roster) -> [BreakoutConflict] {
        var found = languageConflicts(roster) + facilitatorConflicts(roster) + pinnedNeighbours(roster)
        for people in roster.units where people.count > roster.size.upperBound {
            var relaxed = roster.rules
            relaxed.size = roster.size.lowerBound...people.count
            let sentence =
                "\(people.count) people, \(roster.people[people[0]].id) among them, are to sit together; a group holds "
                + "\(roster.size.upperBound)."
            found.append(
                BreakoutConflict(sentence, remedy: "A group of \(people.count) can.", relaxed: relaxed))
        }
        for number in roster.values.indices.dropFirst() {
            let value = roster.values[number]
            guard roster.columns[value.column] == .apart else { continue }
            if value.count > roster.groups {
                var relaxed = roster.rules
                relaxed.groups = value.count
                let isPossible = value.count * roster.size.lowerBound <= roster.people.count
                let sentence =
                    "\(value.count) people labelled “\(value.name)” are to sit apart; the room has \(Self.number(of: roster.groups))."
                found.append(
                    BreakoutConflict(
                        sentence,
                        remedy: isPossible
                            ? "\(Self.number(of: value.count)) can." : "Take the label from some of them.",
                        relaxed: isPossible ? relaxed : nil))
            }
            for people in roster.units where people.count > 1 {
                let both = people.filter { roster.value(of: $0, in: value.column) == number }
                if both.count < 2 { continue }
                let (a, b) = (roster.people[both[0]].id, roster.people[both[1]].id)
                found.append(
                    BreakoutConflict(
                        "\(a) and \(b) are to sit together and apart.", remedy: "Take one of both labels away."))
            }
        }
        return found
    }

    /// People who sit together and understand no common language.
    private static func languageConflicts(_ roster: Roster) -> [BreakoutConflict] {
        guard roster.languages.isBinding else { return [] }
        return roster.units.compactMap { people in
            let speakers = people.filter { roster.languages.spoken[$0] != 0 }
            let common = speakers.reduce(UInt64.max) { $0 & roster.languages.spoken[$1] }
            guard common == 0, let first = speakers.first else { return nil }
            let stranger = speakers.first { roster.languages.spoken[$0] & roster.languages.spoken[first] == 0 }
            let (a, b) = (roster.people[first].id, roster.people[stranger ?? speakers[speakers.count - 1]].id)
            var relaxed = roster.rules
            relaxed.commonLanguage = false
            return BreakoutConflict(
                "\(a) and \(b) sit together, but those who do have no language in common.",
                remedy: "Let languages not matter, or take the label from one of them.", relaxed: relaxed)
        }
    }

    /// Facilitators who sit together leave groups without one.
    private static func facilitatorConflicts(_ roster: Roster) -> [BreakoutConflict] {
        guard roster.needsFacilitators else { return [] }
        let leading = roster.units.count { unit in unit.contains { roster.people[$0].isFacilitator } }
        guard leading < roster.groups else { return [] }
        var relaxed = roster.rules
        relaxed.facilitatorEach = false
        let facilitators = roster.people.count(where: \.isFacilitator)
        return [
            BreakoutConflict(
                "Some of the \(facilitators) facilitators are to sit together, so that "
                    + "\(number(of: roster.groups)) cannot have one each.",
                remedy: "Take the label from facilitators, or let some groups have none.", relaxed: relaxed)
        ]
    }

    /// Two who are wanted in one group and are to sit apart.
    private static func pinnedNeighbours(_ roster: Roster) -> [BreakoutConflict] {
        guard let column = roster.columns.firstIndex(of: .apart) else { return [] }
        var found: [BreakoutConflict] = []
        var seated: [[Int]: ID<Participant>] = [:]
        for (unit, people) in roster.units.enumerated() where roster.pinned[unit] >= 0 {
            for person in people {
                let label = roster.value(of: person, in: column)
                guard label > 0 else { continue }
                let place = [roster.pinned[unit], label]
                let id = roster.people[person].id
                guard let other = seated[place] else {
                    seated[place] = id
                    continue
                }
                guard roster.rules.pins[id] != nil else { continue }
                var relaxed = roster.rules
                relaxed.pins[id] = nil
                found.append(
                    BreakoutConflict(
                        "\(other) and \(id) are to sit apart, but both are wanted in group \(place[0] + 1).",
                        remedy: "Leave \(id) free.", relaxed: relaxed))
            }
        }
        return found
    }
}
