import ForumModel

extension ProposalReader {
    /// Organizers and speakers: the numbered lines before the body of the text, and the blocks of older forms.
    mutating func readNumberedPeople() {
        var seen: Set<String> = []
        var numbers: [NumberedPerson.Part: [Int]] = [:]
        for index in lines.indices {
            guard let numbered = NumberedPerson(lines[index]) else {
                if lastSpeakerIndex != nil, endsPeople(index) { break }
                continue
            }
            if firstPersonIndex == nil { firstPersonIndex = index }
            if numbered.part == .speaker { lastSpeakerIndex = index }
            // Collapsed pages show a part of the list twice.
            let key = "\(numbered.part) \(numbered.number) \(numbered.text)"
            guard seen.insert(key).inserted else { continue }
            checkNumber(numbered, after: numbers[numbered.part, default: []], at: index)
            numbers[numbered.part, default: []].append(numbered.number)
            let person = PersonLine(numbered.text)
            guard !person.isEmpty else {
                warn("an empty line of people", at: index)
                continue
            }
            take(person, as: numbered.part, at: index)
        }
        if firstPersonIndex == nil { readLabelledPeople() }
    }

    /// Whether the list of speakers is over: the format, the questions or a long paragraph.
    private func endsPeople(_ index: Int) -> Bool {
        switch headings[index] {
        case .policyQuestions, .goals, .targets, .other, .format: return true
        default: return FormatLine(lines[index])?.minutes != nil || ProposalHeading.leading(lines[index]) != nil
        }
    }

    private mutating func checkNumber(_ numbered: NumberedPerson, after earlier: [Int], at index: Int) {
        let role = numbered.part == .speaker ? "speaker" : "organizer"
        if earlier.contains(numbered.number) {
            warn("a second \(role) \(numbered.number), another person than the first", at: index)
        } else if let last = earlier.last ?? 0 as Int?, numbered.number > last + 1 {
            warn("\(role) \(last + 1) is missing in the numbering", at: index)
        }
    }

    mutating func take(_ line: PersonLine, as part: NumberedPerson.Part, at index: Int) {
        // More is no session, and comparing them all would take its time.
        guard organizers.count + speakers.count < 1000 else { return warn("more than a thousand people") }
        if line.name == nil { warn("the name is withheld", at: index) }
        if let misspelling = line.misspelling {
            warn("'\(misspelling)' was read as '\(line.group?.rawValue ?? "")'", at: index)
        }
        if let unknown = line.unknownGroup {
            warn("'\(unknown)' is no stakeholder group, so that it stays unknown", at: index)
        }
        let person = line.person(at: lines[index].number)
        let isUnnumbered = firstPersonIndex == nil
        switch part {
        case .organizer:
            // Older forms list the proposers again among the organizers.
            if isUnnumbered, organizers.contains(where: { $0.name?.lowercased() == person.name?.lowercased() }) {
                return
            }
            organizers.append(person)
            note(.organizers, at: index)
        case .speaker:
            if line.group == nil || line.region == nil {
                warn("the speaker's \(line.group == nil ? "stakeholder" : "regional") group is unknown", at: index)
            }
            speakers.append(person)
            note(.speakers, at: index)
        }
    }

    /// Forms without numbers: `Proposer's Name: …`, `Speaker: …`, and blocks below Organizers and Speakers.
    private mutating func readLabelledPeople() {
        var part: NumberedPerson.Part?
        for index in lines.indices where !lines[index].isBlank {
            let line = lines[index]
            if let heading = headings[index] {
                part = heading == .organizers ? .organizer : heading == .speakers ? .speaker : nil
                continue
            }
            if readProposer(index) { continue }
            if line.begins(with: "speaker: "), line.isShort {
                let person = PersonLine(String(line.text.dropFirst(9)))
                if person.name != nil { take(person, as: .speaker, at: index) }
                continue
            }
            guard let part, line.isShort || line.lower.count <= 300 else { continue }
            let person = PersonLine(line.text)
            if person.hasBothGroups || (person.isCertain && person.organization != nil), isPersonsLine(line) {
                take(person, as: part, at: index)
            } else {
                warn("not understood among the \(part == .speaker ? "speakers" : "organizers")", at: index)
            }
        }
    }

    /// No sentence, no item of a list and not several people in one line.
    func isPersonsLine(_ line: ProposalLine) -> Bool {
        guard let first = line.lower.first, let last = line.lower.last else { return false }
        return !"-[(•*".utf8.contains(first) && !".:?!]".utf8.contains(last) && !line.contains(";")
            && !line.contains(". ,")
    }

    /// `Proposer's Name: Ms. First Last` with `Proposer's Organization: …` on the next line.
    private mutating func readProposer(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.isShort, line.begins(with: "proposer's name:") || line.begins(with: "co-proposer's name:"),
            let colon = line.text.firstIndex(of: ":")
        else { return line.begins(with: "proposer's ") || line.begins(with: "co-proposer's ") }
        var name = Substring(cleaned(String(line.text[line.text.index(after: colon)...])))
        for title in ["Ms. ", "Mr. ", "Mrs. ", "Ms ", "Mr ", "Mrs "] where name.hasPrefix(title) {
            name = name.dropFirst(title.count)
        }
        guard !name.isEmpty else { return true }
        var organization: String?
        if let next = following(index, within: 2), lines[next].isShort,
            lines[next].contains("proposer's organization:"),
            let colon = lines[next].text.firstIndex(of: ":")
        {
            let text = cleaned(String(lines[next].text[lines[next].text.index(after: colon)...]))
            organization = text.isEmpty ? nil : text
        }
        organizers.append(Person(name: cleaned(String(name)), organization: organization, line: line.number))
        note(.organizers, at: index)
        return true
    }
}
