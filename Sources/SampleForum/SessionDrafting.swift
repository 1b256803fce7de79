import ForumModel

/// Makes up what the sessions are about: type, lengths, theme, title, tags, language, status.
enum SessionDrafting {
    /// Requests that were never accepted, or taken back, for every hundred sessions of the programme.
    private static let unplannedPerHundred = 2

    static func sessions(_ specification: ForumSpecification, _ generator: inout SeededGenerator) -> [SessionDraft] {
        let kinds = SessionMix(specification).kinds
        var drafts: [SessionDraft] = []
        var titles = Titles()
        for type in SessionKind.allCases {
            let lengths = kinds.filter { $0.type == type }.flatMap { Array(repeating: $0.durations, count: $0.count) }
            let extra = type == .workshop ? specification.sessions * unplannedPerHundred / 100 : 0
            let all = generator.shuffled(lengths) + Array(repeating: [90, 60], count: extra)
            let width = max(2, String(all.count).count)
            for (number, durations) in all.enumerated() {
                let digits = String(number + 1)
                let zeros = String(repeating: "0", count: type == .main ? 0 : max(0, width - digits.count))
                var status = SessionDraft.Status.accepted
                if number >= lengths.count { status = number % 3 == 0 ? .withdrawn : .requested }
                var draft = SessionDraft(
                    id: "\(type.prefix)-\(zeros)\(digits)", type: type, durations: durations, status: status,
                    theme: generator.below(Themes.all.count))
                describe(&draft, &titles, &generator)
                drafts.append(draft)
            }
        }
        return withCandidates(drafts, specification, &generator)
    }

    private static func describe(
        _ draft: inout SessionDraft, _ titles: inout Titles, _ generator: inout SeededGenerator
    ) {
        let theme = Themes.all[draft.theme]
        let topic = generator.pick(theme.topics)
        draft.title = titles.title(for: draft.type, topic: topic, &generator)
        draft.description = titles.description(for: draft.type, topic: topic, &generator)
        var tags = generator.shuffled(theme.goals).prefix(generator.number(in: 1...2)).sorted().map { "sdg-\($0)" }
        tags.append(topic.tag)
        if generator.chance(40) {
            let other = generator.pick(theme.topics).tag
            if other != topic.tag { tags.append(other) }
        }
        draft.tags = tags
        if draft.type != .main {
            let languages: [(weight: Int, value: String)] = [
                (76, "en"), (8, "fr"), (8, "es"), (3, "ar"), (3, "ru"), (2, "zh"),
            ]
            draft.language = generator.pick(languages)
            draft.priority = generator.pick([(90, "1"), (6, "1.5"), (4, "2")])
        }
    }

    /// A twentieth of the programme, of workshops and lightning talks, is candidates: planned if they fit.
    private static func withCandidates(
        _ drafts: [SessionDraft], _ specification: ForumSpecification, _ generator: inout SeededGenerator
    ) -> [SessionDraft] {
        let possible = drafts.indices.filter {
            [.workshop, .lightning].contains(drafts[$0].type) && drafts[$0].status == .accepted
        }
        let chosen = generator.shuffled(possible).prefix(specification.sessions / 20)
        var drafts = drafts
        for index in chosen { drafts[index].status = .candidate }
        return drafts
    }
}
