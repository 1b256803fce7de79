import ForumModel

extension ProposalReader {
    /// The title line, before the first line of people or of the format; or a first line that a slot follows.
    mutating func readTitle() {
        for index in lines.indices where !lines[index].isBlank && !Self.isAddress(lines[index]) {
            if NumberedPerson(lines[index]) != nil || index > 80 { break }
            guard let identity = TitleLine(lines[index]) else { continue }
            self.identity = identity
            titleIndex = index
            note(.year, at: index)
            note(.type, at: index)
            if identity.number != nil { note(.number, at: index) }
            title = identity.title
            if title != nil {
                note(.title, at: index)
            } else if let next = following(index, within: 1), isTitleText(next) {
                title = lines[next].text
                titleIndex = next
                note(.title, at: next)
            }
            return
        }
        let listed = lines.prefix(200).enumerated().compactMap { index, line in
            ListedTitle(line).map { (index: index, title: $0) }
        }
        // Of a list of several sessions none is the page's own; a list shows in its times, too.
        let times = lines.count { line in
            var scanner = ByteScanner(line.lower)
            return scanner.number(digits: 2) != nil && scanner.accept(anyOf: [":", "."])
                && scanner.number(digits: 2) != nil
        }
        if let only = listed.first, listed.count == 1, times <= 2 {
            listing = only.title
            title = only.title.title
            titleIndex = only.index
            for field in [.type, .number, .title] as [Proposal.Field] { note(field, at: only.index) }
            return
        }
        // Sessions without a number: the first line, when date and time stand right below it.
        guard let first = lines.indices.first(where: { !lines[$0].isBlank && !Self.isAddress(lines[$0]) }),
            isTitleText(first), let next = following(first, within: 3),
            SlotLine(lines[next]) != nil || headings[next] == .time
        else { return }
        title = lines[first].text
        titleIndex = first
        note(.title, at: first)
    }

    private func isTitleText(_ index: Int) -> Bool {
        let line = lines[index]
        return line.lower.count <= 300 && headings[index] == nil && NumberedPerson(line) == nil
            && FormatLine(line) == nil && SlotLine(line) == nil && line.heading != "session"
            && line.lower.first != UInt8(ascii: "[")
    }

    /// The next line with text, at most `within` lines further on.
    func following(_ index: Int, within: Int) -> Int? {
        let range = (index + 1)..<min(lines.count, index + 1 + within)
        return index + 1 < lines.count ? range.first { !lines[$0].isBlank } : nil
    }

    /// Names below "Additional Speakers" come in too many forms to be told apart from prose.
    mutating func warnOfAdditionalSpeakers() {
        for index in lines.indices where headings[index] == .additionalSpeakers {
            guard let next = following(index, within: 3), headings[next] == nil else { continue }
            warn("what stands below '\(lines[index].text)' was not read", at: index)
        }
    }

    mutating func readSlotAndRoom() {
        let limit = firstPersonIndex ?? min(lines.count, 200)
        for index in lines.indices.prefix(limit) {
            guard let slot = SlotLine(lines[index]) else { continue }
            if self.slot == nil {
                self.slot = slot
                slotIndex = index
                note(.slot, at: index)
            } else if self.slot != slot {
                warn("a second date and time, which was not read: \(lines[index].text)", at: index)
            }
        }
        for index in lines.indices.prefix(limit) where headings[index] == .room {
            guard let value = following(index, within: 2), isValue(value) else { continue }
            room = lines[value].text
            note(.room, at: value)
            return
        }
        // Without its label the room stands right below the slot.
        guard let slotIndex, slotIndex + 1 < limit, !lines[slotIndex + 1].isBlank, isValue(slotIndex + 1) else {
            return
        }
        guard Self.namesRoom(lines[slotIndex + 1]) else {
            warn("perhaps a room, which was not read: \(lines[slotIndex + 1].text)", at: slotIndex + 1)
            return
        }
        room = lines[slotIndex + 1].text
        note(.room, at: slotIndex + 1)
    }

    private static func namesRoom(_ line: ProposalLine) -> Bool {
        guard line.lower.count <= 60 else { return false }
        let words = line.lower.split { !isLetter($0) }.map { String(decoding: $0, as: UTF8.self) }
        let rooms: Set<String> = [
            "room", "hall", "ballroom", "auditorium", "plenary", "stage", "studio", "salle", "saal", "theatre",
            "theater", "pavilion", "lounge",
        ]
        return words.contains { rooms.contains($0) }
    }

    /// Whether the line can be a value of a label: short, no heading, nobody's line, no sentence.
    func isValue(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.isShort, !line.isBlank, headings[index] == nil, NumberedPerson(line) == nil,
            let last = line.lower.last, let first = line.lower.first
        else { return false }
        return !".:?!]".utf8.contains(last) && !"[-•*(".utf8.contains(first) && SlotLine(line) == nil
            && FormatLine(line) == nil && ProposalHeading.leading(line) == nil
    }

    /// The theme and its subthemes: below their label, or without it the lines right before the first organizer.
    mutating func readThemes() {
        let limit = firstPersonIndex ?? lines.count
        if let label = lines.indices.prefix(limit).first(where: { headings[$0] == .theme }) {
            guard let first = following(label, within: 2), first < limit, isValue(first) else { return }
            takeThemes(from: first, to: limit)
            return
        }
        let start = (titleIndex ?? -1) + 1
        guard var end = firstPersonIndex, start < end,
            !(start..<end).contains(where: { headings[$0] != nil })
        else { return }
        while end > start, lines[end - 1].isBlank { end -= 1 }
        var first = end
        while first > start, isValue(first - 1), first - 1 != slotIndex, lines[first - 1].text != room,
            !Self.isAddress(lines[first - 1]), lines[first - 1].heading != "session",
            lines[first - 1].lower.count <= 90
        {
            first -= 1
        }
        // A line right below title or slot may be anything; a block of its own, or below "Session", is the theme.
        guard first < end, end - first <= 12 else { return }
        let hasOwnBlock = first == 0 || lines[first - 1].isBlank || lines[first - 1].heading == "session"
        guard hasOwnBlock else {
            warn("perhaps a theme, which was not read: \(lines[first].text)", at: first)
            return
        }
        // Without a title, the block may just as well hold it.
        guard titleIndex != nil || lines[..<first].contains(where: { $0.heading == "session" }) else { return }
        takeThemes(from: first, to: end)
    }

    private mutating func takeThemes(from first: Int, to end: Int) {
        var index = first
        while index < end, isValue(index) {
            themes.append(lines[index].text)
            index += 1
        }
        if !themes.isEmpty { note(.theme, at: first) }
    }
}
