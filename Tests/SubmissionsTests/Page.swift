import ForumModel
import Intake

@testable import Submissions

/// An invented proposal page, part by part.
struct Page {
    var number = 1
    var title = "Lamps for Small Harbours"
    var theme: String?
    var organizers = ["Wanda Teal, Harbour Institute"]
    var speakers = [
        "Abena Fern, Civil Society, African Group", "Igor Vale, Government, Eastern European Group",
        "Rosa Quill, Private Sector, Latin American and Caribbean Group (GRULAC)",
    ]
    var moderator: String? = "Wanda Teal, Technical Community, Western European and Others Group (WEOG)"
    var online: String? = "Otto Brook, Private Sector, Asia-Pacific Group"
    var rapporteur: String? = "Mia Reed, Civil Society, Asia-Pacific Group"
    var format: String? = "Round Table - U-shape - 90 Min"
    var questions = ["Who keeps the lamps lit?"]
    var goals: [String] = []
    var prose = ""

    var text: String {
        var lines = ["IGF 2031 WS #\(number) \(title)", ""]
        if let theme { lines += ["Subtheme", "", theme, ""] }
        lines += organizers.enumerated().map { "Organizer \($0 + 1): \($1)" } + [""]
        lines += speakers.enumerated().map { "Speaker \($0 + 1): \($1)" } + [""]
        if let moderator { lines += ["Moderator", "", moderator, ""] }
        if let online { lines += ["Online Moderator", "", online, ""] }
        if let rapporteur { lines += ["Rapporteur", "", rapporteur, ""] }
        if let format { lines += ["Format", "", format, ""] }
        lines += ["Policy Question(s)", ""] + questions + [""]
        if !goals.isEmpty { lines += ["SDGs", ""] + goals + [""] }
        lines += ["Description:", "", prose]
        return lines.joined(separator: "\n")
    }

    func entry(_ source: String? = nil) throws -> ProposalSet.Entry {
        ProposalSet.Entry(try Proposal.read(text)[0], source: source ?? "\(number).txt")
    }
}

/// A folder in memory that pages are merged into.
struct Desk {
    static let noRules = RuleVocabulary(rules: [:])
    var files: [String: [UInt8]]

    init(_ files: [String: String] = Desk.small) { self.files = files.mapValues { Array($0.utf8) } }

    static let small = [
        "event.yaml": """
        name: Small Forum
        timezone: UTC
        hours: [{days: 2031-06-02, open: "09:00-18:00"}]
        step: 30
        """,
        "rooms.csv": "id,name,capacity\nhall,Great Hall,100\nnook,Nook,20\n",
    ]

    /// Merges and writes.
    @discardableResult
    mutating func merge(_ pages: [Page], status: SessionStatus = .accepted) throws -> FolderMerge {
        let merge = try look(pages, status: status)
        for (path, bytes) in merge.files { files[path] = bytes }
        return merge
    }

    func look(_ pages: [Page], status: SessionStatus = .accepted) throws -> FolderMerge {
        let folder = EventFiles(name: "desk", files: files)
        return FolderMerge(
            ProposalSet(try pages.map { try $0.entry() }), into: folder,
            outline: EventOutline(folder, rules: Self.noRules), status: status)
    }

    func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

    var event: Event? { EventIntake.read(EventFiles(name: "desk", files: files), rules: Self.noRules).event }

    mutating func replace(_ old: String, with new: String, in path: String) {
        files[path] = Array(text(path).replacing(old, with: new).utf8)
    }
}
