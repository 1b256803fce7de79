import ForumModel
import Intake
import Publishing
import Requests

/// The rows that proposals ask for, table by table.
struct RequestRows {
    let outline: EventOutline
    /// What becomes of a new session.
    let status: SessionStatus

    /// Text that people wrote, safe for spreadsheets; nothing for what is unknown.
    static func cell(_ column: String, _ text: String?) -> [(column: String, value: String)] {
        guard let text, !text.isEmpty else { return [] }
        return [(column, CSVWriter.guarded(text))]
    }

    static func cell(_ column: String, _ minutes: Minutes?) -> [(column: String, value: String)] {
        cell(column, minutes.map { String($0.rawValue) })
    }

    static func cell(_ column: String, _ isSo: Bool?) -> [(column: String, value: String)] {
        cell(column, isSo.map { $0 ? "yes" : "no" })
    }

    func session(_ proposal: Proposal, lengths: [Minutes], tags: [String]) -> WantedRow {
        let isHybridKnown = outline.rooms.contains { $0.features.contains("hybrid") }
        let cells =
            Self.cell("title", proposal.title) + Self.cell("type", proposal.type?.rawValue)
            + Self.cell("theme", theme(proposal)) + Self.cell("tags", tags.joined(separator: ";"))
            + Self.cell("duration", lengths.map { String($0.rawValue) }.joined(separator: ";"))
            + Self.cell("layout", layout(proposal)?.rawValue)
            + Self.cell("requires", isHybridKnown && proposal.isHybrid == true ? "hybrid" : nil)
        let title = proposal.title == nil ? Self.cell("title", proposal.id.rawValue) : []
        return WantedRow(
            key: RowKey(proposal.id.rawValue), cells: cells, initial: title + [("status", status.rawValue)])
    }

    /// The theme's id, by its id or its name; where the event declares no themes, the words themselves.
    func theme(_ proposal: Proposal) -> String? {
        guard let text = proposal.theme else { return nil }
        guard let themes = outline.themes else { return text }
        func word(_ text: String) -> String {
            String(text.lowercased().map { $0.isLetter || $0.isNumber ? $0 : " " })
                .split(separator: " ").joined(separator: " ")
        }
        return themes.first { word($0.id.rawValue) == word(text) || word($0.name) == word(text) }?.id.rawValue
    }

    /// The layout, unless rooms say what they offer and none of them offers it.
    func layout(_ proposal: Proposal) -> Layout? {
        guard let layout = proposal.layout else { return nil }
        let isOffered = outline.rooms.contains { $0.layouts.isEmpty || $0.layouts[layout] != nil }
        return isOffered || (outline.rooms.isEmpty && Layout.known.contains(layout)) ? layout : nil
    }

    func request(_ proposal: Proposal) -> WantedRow {
        let wish = proposal.breakouts
        let cells =
            Self.cell("format", proposal.format) + Self.cell("hybrid", proposal.isHybrid)
            + Self.cell("question_minutes", proposal.questionTime)
            + Self.cell("breakout_min", wish?.min.map { String($0) })
            + Self.cell("breakout_max", wish?.max.map { String($0) }) + Self.cell("breakout_minutes", wish?.minutes)
            + Self.cell("breakout_hybrid", wish?.isHybrid)
            + Self.cell("proposed_start", proposal.start?.isoUTC) + Self.cell("proposed_end", proposal.end?.isoUTC)
            + Self.cell("proposed_room", proposal.room)
        return WantedRow(key: RowKey(proposal.id.rawValue), cells: cells)
    }

    func agenda(_ proposal: Proposal) -> [WantedRow] {
        proposal.agenda.enumerated().map { number, part in
            WantedRow(
                key: RowKey(proposal.id.rawValue, String(number + 1)),
                cells: Self.cell("minutes", part.minutes)
                    + Self.cell("kind", RunOfShow.Part(part).kind.rawValue) + Self.cell("title", part.title))
        }
    }

    /// The people in the order of their first mention: spelling and organization of the first mention that has one,
    /// the group and the region that most mentions name.
    func people(_ proposals: [Proposal], _ ids: [[ID<Person>?]]) -> [WantedRow] {
        var order: [ID<Person>] = []
        var mentions: [ID<Person>: [Proposal.ProposedPerson]] = [:]
        for (proposal, ids) in zip(proposals, ids) {
            for (member, id) in zip(proposal.cast, ids) {
                guard let id else { continue }
                if mentions[id] == nil { order.append(id) }
                mentions[id, default: []].append(member.person)
            }
        }
        return order.map { id in
            let all = mentions[id] ?? []
            let regions = all.compactMap(\.regionalGroup)
            let known = regions.filter { $0 != .intergovernmental }
            return WantedRow(
                key: RowKey(id.rawValue),
                cells: Self.cell("name", all.lazy.compactMap(\.name).first)
                    + Self.cell("organization", all.lazy.compactMap(\.organization).first)
                    + Self.cell("stakeholder_group", Self.mostFrequent(all.compactMap(\.stakeholderGroup))?.rawValue)
                    + Self.cell("regional_group", Self.mostFrequent(known.isEmpty ? regions : known)?.rawValue))
        }
    }

    /// The first of equals.
    private static func mostFrequent<Word: Hashable>(_ words: [Word]) -> Word? {
        let counts = Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
        let most = counts.values.max() ?? 0
        return words.first { counts[$0] == most }
    }

    func roles(_ proposals: [Proposal], _ ids: [[ID<Person>?]]) -> [WantedRow] {
        var seen: Set<RowKey> = []
        return zip(proposals, ids).flatMap { proposal, ids in
            zip(proposal.cast, ids).compactMap { member, id in
                guard let id else { return nil }
                let key = RowKey(proposal.id.rawValue, id.rawValue, member.role.rawValue)
                return seen.insert(key).inserted ? WantedRow(key: key) : nil
            }
        }
    }
}
