import ForumModel

extension ProposalReader {
    /// Format, layout and length: one line of the older forms, two of the newer.
    mutating func readFormat() {
        let candidates = lines.indices.filter { lines[$0].isShort && !lines[$0].isBlank }
        for index in candidates {
            guard let line = FormatLine(lines[index]), isFormatPlace(index, line) else { continue }
            if format == nil {
                format = line
                formatIndex = index
                layout = line.layout
                note(.format, at: index)
                if layout != nil { note(.layout, at: index) }
            } else if format != line {
                warn("a second format, which was not read: \(lines[index].text)", at: index)
            }
            if durations.isEmpty, let minutes = format?.minutes {
                durations = [minutes]
                note(.durations, at: index)
            }
        }
        readLayoutOfDescription()
        for index in candidates where lines[index].begins(with: "duration") {
            guard let minutes = durationLine(index) else { continue }
            if durations.isEmpty {
                durations = [minutes]
                note(.durations, at: index)
            } else if durations != [minutes] {
                warn("a second duration, which was not read: \(lines[index].text)", at: index)
            }
        }
    }

    /// Where no layout has a name of its own, the description of the format may ask for one.
    private mutating func readLayoutOfDescription() {
        guard layout == nil,
            let index = lines.indices.first(where: { lines[$0].begins(with: "format description:") }),
            lines[index].contains("flexible seating"), !lines[index].contains("no flexible seating")
        else { return }
        layout = "flexible"
        note(.layout, at: index)
    }

    /// A format of one word counts only where a format is expected: below its label or right before the duration,
    /// and for texts without labels also right after "Session" or the people.
    private func isFormatPlace(_ index: Int, _ line: FormatLine) -> Bool {
        if line.minutes != nil || lines[index].begins(with: "session format:") { return true }
        if let next = following(index, within: 3), lines[next].begins(with: "duration (minutes)") { return true }
        let before = lines[..<index].lastIndex { !$0.isBlank }
        return before.map { headings[$0] == .format } ?? false
    }

    private func durationLine(_ index: Int) -> Minutes? {
        var scanner = ByteScanner(lines[index].lower, at: 8)
        // Without the unit in the label it has to stand after the number.
        let hasUnit = scanner.accept(anyOf: [" (minutes)", " (in minutes)", " in minutes"])
        _ = scanner.accept(":")
        scanner.skipBlanks()
        if hasUnit, scanner.isAtEnd, let next = following(index, within: 3) { scanner = ByteScanner(lines[next].lower) }
        guard let value = scanner.number(digits: 3), (5...600).contains(value) else { return nil }
        scanner.skipBlanks()
        guard scanner.minutesWord() || hasUnit else { return nil }
        _ = scanner.accept(".")
        return scanner.isAtEnd ? Minutes(value) : nil
    }

    mutating func readGoals() {
        var isGoalBlock = false
        var isTargetBlock = false
        for index in lines.indices where !lines[index].isBlank {
            let line = lines[index]
            if let heading = headings[index] {
                isGoalBlock = heading == .goals
                isTargetBlock = heading == .targets
                continue
            }
            if let (heading, text) = ProposalHeading.leading(line), GoalLine.goal(line) == nil {
                isGoalBlock = false
                isTargetBlock = heading == .targets && !text.isEmpty
                if heading == .goals {
                    let goals = GoalLine.list(text)
                    if !goals.isEmpty { note(.sdgs, at: index) }
                    self.goals.formUnion(goals)
                }
            }
            var goals: [Int] = []
            if let goal = GoalLine.goal(line) {
                goals = [goal]
            } else if isGoalBlock, let goal = GoalLine.target(line) {
                goals = [goal]
            } else if isTargetBlock {
                goals = GoalLine.mentions(line)
            }
            if !goals.isEmpty { note(.sdgs, at: index) }
            self.goals.formUnion(goals)
        }
    }

    /// The text below its label, or in flat texts the lettered questions.
    mutating func readPolicyQuestions() {
        var index = lines.count
        if let label = headings.firstIndex(of: .policyQuestions) {
            index = label + 1
        } else if let inline = lines.indices.first(where: {
            lines[$0].begins(with: "policy question") && ProposalHeading.leading(lines[$0])?.heading == .policyQuestions
        }), let (_, text) = ProposalHeading.leading(lines[inline]) {
            appendQuestions(text, at: inline)
            index = inline + 1
        } else if let lettered = lines.indices.first(where: {
            $0 > lastSpeakerIndex ?? 0 && startsLettered(lines[$0]) && lines[$0].lower.contains(UInt8(ascii: "?"))
        }), rendering == .flat {
            appendQuestions(lines[lettered].text, at: lettered)
            return
        }
        // Down to the next label, line of another kind, or paragraph without a question.
        while index < lines.count, questions.count < 30 {
            defer { index += 1 }
            let line = lines[index]
            if line.isBlank || headings[index] == .policyQuestions { continue }
            guard headings[index] == nil, FormatLine(line)?.minutes == nil, GoalLine.goal(line) == nil,
                ProposalHeading.leading(line) == nil
            else { return }
            guard line.lower.contains(UInt8(ascii: "?")) || startsLettered(line) || questions.isEmpty else { return }
            appendQuestions(line.text, at: index)
        }
    }

    private func startsLettered(_ line: ProposalLine) -> Bool {
        var scanner = ByteScanner(line.lower)
        _ = scanner.accept("(")
        return scanner.bullet()
    }

    private mutating func appendQuestions(_ text: String, at index: Int) {
        guard !text.isEmpty else { return }
        questions.append(text)
        note(.policyQuestions, at: index)
    }

    mutating func readAgendaAndPromises() {
        let body = (lastSpeakerIndex ?? titleIndex ?? -1) + 1
        let agendaLines = lines.enumerated().filter { $0.offset >= body && $0.offset != formatIndex }.map(\.element)
        agenda = AgendaText.items(agendaLines[...])
        if let first = agenda.first { note(.agenda, line: first.line) }
        promises = Promises(lines[...])
        if let reset = promises.reset, durations != [reset.minutes] {
            if let wished = durations.first {
                warn("the length of \(wished) was reset to \(reset.minutes)", at: reset.line - lines[0].number)
            }
            durations = [reset.minutes]
            note(.durations, line: reset.line)
        }
        for (minutes, line) in promises.shorter {
            guard let wished = durations.first, minutes < wished, !durations.contains(minutes) else { continue }
            durations.append(minutes)
            note(.durations, line: line)
        }
        if let line = promises.questions?.line { note(.questionTime, line: line) }
        if let line = promises.hybridLine ?? onlineModerators.first?.line { note(.hybrid, line: line) }
        if let line = promises.groupSize?.line ?? promises.breakoutLine { note(.breakouts, line: line) }
        let total = agenda.reduce(Minutes.zero) { $0 + $1.minutes }
        if !agenda.isEmpty, let length = durations.first, total != length {
            warn("the agenda's parts add up to \(total), the session lasts \(length)")
        }
    }
}
