import ForumModel

extension ProposalReader {
    /// Moderators and rapporteur: below their labels; where labels are lost, by their place.
    ///
    /// Lines lost: the block before "Online Moderator" is the moderator on site, the one after the online moderator
    /// the rapporteur. Flat: the lines after the last speaker are moderator, online moderator, rapporteur.
    mutating func readRoles() {
        let online = headings.indices.first { headings[$0] == .onlineModerator }
        let onsite = headings.indices.first { headings[$0] == .onsiteModerator }
        let rapporteur = headings.indices.first { headings[$0] == .rapporteur }
        if identity != nil || !organizers.isEmpty || !speakers.isEmpty { readInlineRoles() }
        if let onsite {
            onsiteModerators = block(from: below(onsite), field: .onsiteModerators)
        }
        if let rapporteur { rapporteurs = block(from: below(rapporteur), field: .rapporteurs) }
        if let online { readAround(online, hasOnsite: onsite != nil, hasRapporteur: rapporteur != nil) }
        if online == nil, onsite == nil, rapporteur == nil, onsiteModerators.isEmpty, onlineModerators.isEmpty {
            readFlatRoles()
        }
    }

    /// The first line with text below a label.
    private func below(_ label: Int) -> Int? { following(label, within: 3) }

    private mutating func readAround(_ online: Int, hasOnsite: Bool, hasRapporteur: Bool) {
        if !hasOnsite, lastSpeakerIndex != nil || !speakers.isEmpty { readBefore(online) }
        guard let first = following(online, within: 6) else { return }
        // Normally a blank or none stands below the label. More: the value of one word is lost.
        if first - online <= 2 {
            onlineModerators = block(from: first, field: .onlineModerators)
            // Without any blank lines the second of two lines is the rapporteur's.
            if first - online == 1, !hasRapporteur, onlineModerators.count == 2 {
                rapporteurs = [onlineModerators.removeLast()]
                note(.rapporteurs, at: first + 1)
                return
            }
        } else if hasRapporteur {
            warn("the online moderator's line is missing", at: online)
            return
        }
        guard !hasRapporteur else { return }
        var next = first
        if !onlineModerators.isEmpty {
            while next < lines.count, !lines[next].isBlank { next += 1 }
        }
        guard let start = lines.indices[min(next, lines.count)...].first(where: { !lines[$0].isBlank }) else { return }
        if !onlineModerators.isEmpty || first - online > 3 {
            rapporteurs = block(from: start, field: .rapporteurs)
        }
    }

    /// The block of people right before `index`, as moderators on site.
    private mutating func readBefore(_ index: Int) {
        let floor = (lastSpeakerIndex ?? firstPersonIndex ?? 0) + 1
        var end = index
        while end > floor, lines[end - 1].isBlank { end -= 1 }
        var start = end
        while start > floor, !lines[start - 1].isBlank { start -= 1 }
        guard start < end else { return }
        // What stands with "Additional Speakers" is a moderator only with groups, or after the lost label's gap.
        let hasGap = start >= 2 && lines[start - 1].isBlank && lines[start - 2].isBlank
        let people = (start..<end).map { PersonLine(lines[$0].text) }
        guard people.allSatisfy(\.hasBothGroups) || (hasGap && end - start <= 3) else { return }
        onsiteModerators = block(from: start, field: .onsiteModerators)
    }

    /// The people of the lines from `start` to the next blank line.
    private mutating func block(from start: Int?, field: Proposal.Field) -> [Person] {
        guard var index = start else { return [] }
        var people: [Person] = []
        while index < lines.count, people.count < 6, !lines[index].isBlank, headings[index] == nil {
            guard let person = personLine(index) else { break }
            people.append(person.person(at: lines[index].number))
            note(field, at: index)
            if let misspelling = person.misspelling {
                warn("'\(misspelling)' was read as '\(person.group?.rawValue ?? "")'", at: index)
            }
            index += 1
        }
        if people.isEmpty, let start, headings[start] == nil, isValue(start) {
            warn("not understood where \(field.rawValue) were expected: \(lines[start].text)", at: start)
        }
        return people
    }

    /// A line that names a person: with groups, or beginning with what looks like a name.
    private func personLine(_ index: Int) -> PersonLine? {
        guard isValue(index), isPersonsLine(lines[index]) else { return nil }
        let person = PersonLine(lines[index].text)
        guard let name = person.name else { return nil }
        if person.hasBothGroups { return person }
        return looksLikeName(name) ? person : nil
    }

    /// Lines right after the last speaker, when no role has a label.
    private mutating func readFlatRoles() {
        guard let lastSpeakerIndex else { return }
        var people: [(index: Int, person: PersonLine)] = []
        var index = lastSpeakerIndex + 1
        while index < lines.count, people.count < 4, let person = personLine(index) {
            people.append((index, person))
            index += 1
        }
        guard !people.isEmpty else { return }
        // Names alone might be anybody; three before the format are the roles.
        let endsWell =
            index < lines.count
            && (FormatLine(lines[index]) != nil || headings[index] == .duration
                || lines[index].begins(with: "duration (minutes)"))
        guard people.count <= 3, people.allSatisfy(\.person.isCertain) || (endsWell && people.count == 3) else {
            warn("people without a role, who were not read: \(people.count) lines", at: lastSpeakerIndex + 1)
            return
        }
        if people.count < 3 { warn("fewer lines of people than roles: the last roles are unknown", at: index - 1) }
        for (place, (index, line)) in people.enumerated() {
            let person = line.person(at: lines[index].number)
            switch place {
            case 0:
                onsiteModerators = [person]
                note(.onsiteModerators, at: index)
            case 1:
                onlineModerators = [person]
                note(.onlineModerators, at: index)
            default:
                rapporteurs = [person]
                note(.rapporteurs, at: index)
            }
        }
    }

    /// `Moderator: First Last, Organization`.
    private mutating func readInlineRoles() {
        for index in lines.indices where lines[index].isShort {
            guard let (heading, text) = ProposalHeading.leading(lines[index]), !text.isEmpty else { continue }
            let line = PersonLine(text)
            guard let name = line.name, line.isCertain || looksLikeName(name) else { continue }
            let person = line.person(at: lines[index].number)
            switch heading {
            case .onsiteModerator:
                onsiteModerators.append(person)
                note(.onsiteModerators, at: index)
            case .onlineModerator:
                onlineModerators.append(person)
                note(.onlineModerators, at: index)
            case .rapporteur:
                rapporteurs.append(person)
                note(.rapporteurs, at: index)
            default: break
            }
        }
    }
}
