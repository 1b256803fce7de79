import ForumModel
import Intake
import Testing

/// Small forms in which lines occur, each with invented names.
@Suite("Variants of lines") struct VariantTests {
    private func read(_ text: String) throws -> Proposal { try #require(try Proposal.read(text).first) }

    private func speaker(_ line: String) throws -> Proposal.ProposedPerson? {
        try read("IGF 2033 WS #5 Quiet Rooms\n\nSpeaker 1: \(line)\n").speakers.first
    }

    @Test(
        "speakers",
        arguments: [
            ("Hana Moss, Civil Society, African Group", "Hana Moss||civil-society|african"),
            (
                "Hana Moss, Moss Works, Ltd, Private Sector, Asia Pacific",
                "Hana Moss|Moss Works, Ltd|private-sector|asia-pacific"
            ),
            ("Hana Moss (Moss Works), Private Sector, WEOG", "Hana Moss|Moss Works|private-sector|weog"),
            ("Hana Moss (she/her), Government, GRULAC", "Hana Moss||government|grulac"),
            ("Hana Moss - Ministry of Tides", "Hana Moss|Ministry of Tides||"),
            ("Hana Moss-Fern, Chair, Society of Mosses", "Hana Moss-Fern|Chair, Society of Mosses||"),
            ("TBC, Government, African Group", "||government|african"),
            ("Civil Society, Eastern European Group", "||civil-society|eastern-european"),
            ("Technical Community", "||technical-community|"),
            ("Hana Moss, Techincal Community, Africa Group", "Hana Moss||technical-community|african"),
            ("Hana Moss, Moss College, Academia, WEOG", "Hana Moss|Moss College||weog"),
            (
                "Hana Moss, Intergovernmental Organization, Intergovernmental Organization",
                "Hana Moss||intergovernmental|intergovernmental"
            ),
            ("Hana Moss, ,", "Hana Moss|||"),
            ("'Hana Moss, Civil Society, Western European and Others Group (WEOG)", "'Hana Moss||civil-society|weog"),
            ("Hana Moss, Government of the Isles, Director", "Hana Moss|Government of the Isles, Director||"),
        ])
    func speakers(line: String, expected: String) throws {
        let person = try #require(try speaker(line))
        let parts = [
            person.name, person.organization, person.stakeholderGroup?.rawValue, person.regionalGroup?.rawValue,
        ]
        #expect(parts.map { $0 ?? "" }.joined(separator: "|") == expected)
    }

    @Test(
        "lengths",
        arguments: [
            ("Duration (minutes): 60", [60]), ("Duration: 45 minutes", [45]), ("Duration: 45", []),
            ("Duration (minutes)\n\n75", [75]), ("Panel - 60 Min", [60]), ("Duration of the project: 90 minutes", []),
        ] as [(String, [Minutes])])
    func lengths(line: String, expected: [Minutes]) throws {
        #expect(try read("IGF 2033 WS #5 Quiet Rooms\n\n\(line)\n").durations == expected)
    }

    @Test(
        "goals",
        arguments: [
            ("SDGs: 5, 9 and 16", [5, 9, 16]), ("SDGs: GOAL 4: Quality Education", [4]),
            ("SDGs\n\n5.1\n5.b\n16.10", [5, 16]),
            ("SDGs: the 17 goals of all", []), ("13. Climate Action", [13]), ("13. Climate of opinion", []),
        ])
    func goals(line: String, expected: [Int]) throws {
        #expect(try read("IGF 2033 WS #5 Quiet Rooms\n\n\(line)\n").goals == expected)
    }

    @Test(
        "titles of lists, where the page has one session",
        arguments: [
            "WS43: Quiet Rooms of Old\n\nText.\n", "Monday, 18 December\n\n09:00 CET\n\nQuiet Rooms of Old (WS43)\n",
            "Workshop #43 Quiet Rooms of Old\nRound Table - 60 Min\n",
        ])
    func listedTitle(text: String) throws {
        let proposal = try read(text)
        #expect(proposal.title == "Quiet Rooms of Old")
        #expect(proposal.number == 43)
        #expect(proposal.type == .workshop)
        #expect(proposal.year == nil)
        #expect(proposal.id.rawValue.hasPrefix("text-"))
    }

    @Test("a list of several, a room and a mention are no titles")
    func noTitle() throws {
        #expect(try read("WS43: Quiet Rooms of Old\n\nWS44: Loud Rooms of Late\n").title == nil)
        #expect(try read("WS 3 – Annex Hall 1\n\nSome words.\n").title == nil)
        #expect(
            try read("9:00 Opening of all\n\n10:00\n\nWorkshop #43 Quiet Rooms\n\n11:00 Tea\n\n12:00 Lunch\n").title
                == nil)
    }

    @Test("a programme's times are no agenda")
    func programme() throws {
        let text = """
            13:30 - 15:30 local time (04.30 – 06.30 UTC) | Room I
            9.00 – 11.30 local time (00.00 – 02.30 UTC) | Main Hall
            11.00 – 12.30 local time (02.00 – 03.30 UTC) | Room B
            """
        #expect(try read(text).agenda.isEmpty)
        #expect(try read("09:00 - 10:00 – Opening\n13:00 - 14:00 – Closing\n").agenda.isEmpty)
    }

    @Test("encodings: marks say which, everything else is an error")
    func encodings() throws {
        let text = "IGF 2033 WS #5 Räume\n\nSpeaker 1: Zoë Åker, Government, WEOG\n"
        func utf16(_ little: Bool, mark: Bool) -> [UInt8] {
            let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
            return units.flatMap { little ? [UInt8($0 & 255), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 255)] }
        }
        for bytes in [
            Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), utf16(true, mark: true), utf16(false, mark: true),
        ] {
            let proposal = try #require(try Proposal.read(bytes).first)
            #expect(proposal.title == "Räume")
            #expect(proposal.speakers.first?.name == "Zoë Åker")
            #expect(proposal.id == "2033-workshop-5")
        }
        for little in [true, false] {
            #expect(throws: ProposalError.unmarkedUTF16) { try Proposal.read(utf16(little, mark: false)) }
        }
        #expect(throws: ProposalError.notUTF16) { try Proposal.read([0xFF, 0xFE, 0x41]) }
        #expect(throws: ProposalError.notUTF16) { try Proposal.read([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00]) }
        #expect(throws: ProposalError.nulByte(line: 1)) { try Proposal.read([0xFF, 0xFE, 0x41, 0, 0, 0]) }
        #expect(throws: ProposalError.notUTF8(line: 1)) {
            try Proposal.read(Array("R".utf8) + [0xE4] + Array("ume".utf8))
        }
        #expect(throws: ProposalError.notUTF8(line: 4)) { try Proposal.read(Array(text.utf8) + [0xFF, 0xFE]) }
    }

    @Test(
        "long lines, deep brackets and endless repetition are read",
        arguments: ["(", "[{", "Speaker 1: ", "- 10 minutes: ", "IGF 2033 WS #5 ", ", ", "GOAL 1: "])
    func deep(piece: String) throws {
        let line = String(repeating: piece, count: 20_000 / piece.utf8.count)
        #expect(try Proposal.read(line).count >= 1)
        let lines = String(repeating: piece + "\n", count: 6_000 / piece.utf8.count)
        #expect(try Proposal.read(lines).count >= 1)
    }
}
