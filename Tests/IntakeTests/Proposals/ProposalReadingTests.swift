import ForumModel
import Intake
import Testing

@Suite("Reading a proposal")
struct ProposalReadingTests {
    private func only(_ text: String) throws -> Proposal {
        let proposals = try Proposal.read(text)
        #expect(proposals.count == 1)
        return try #require(proposals.first)
    }

    @Test("lost one-word lines: head, roles by their place, agenda, break-outs")
    func linesLost() throws {
        let proposal = try only(ProposalFixture.linesLost)
        #expect(proposal.id == "2031-workshop-12")
        #expect(proposal.rendering == .linesLost)
        #expect(proposal.title == "Lighthouses for Small Networks")
        #expect(proposal.json.contains("\"start\":\"2031-11-06T23:30:00Z\",\"end\":\"2031-11-07T01:00:00Z\""))
        #expect(proposal.room == "Room 4")
        #expect(proposal.theme == nil)
        #expect(proposal.organizers.map(\.organization) == ["Harbour Institute, Department of Waves", nil])
        #expect(proposal.speakers.map(\.name) == ["'Abena Fern", "Igor Vale", "Rosa Quill", "Dr. Lin Marsh"])
        #expect(
            proposal.speakers.map(\.stakeholderGroup) == ["civil-society", "intergovernmental", "government", nil])
        #expect(proposal.speakers.map(\.regionalGroup) == ["african", .intergovernmental, "grulac", nil])
        #expect(proposal.speakers[3].organization == "Head of Tides, Harbour Authority")
        #expect(proposal.onsiteModerators.map(\.name) == ["Wanda Teal"])
        #expect(proposal.onlineModerators.map(\.name) == ["Otto Brook"])
        #expect(proposal.rapporteurs.map(\.name) == ["Mia Reed"])
        #expect(proposal.format == "break-out-group-discussions")
        #expect(proposal.layout == "flexible")
        #expect(proposal.durations == [90])
        #expect(proposal.goals == [9, 14])
        #expect(proposal.policyQuestions.count == 2)
        #expect(proposal.agenda.map(\.minutes) == [10, 25, 5, 25, 25])
        #expect(proposal.agenda.first?.title == "Welcome to the pier")
        #expect(proposal.breakouts == Proposal.BreakoutWish(min: 6, max: 9, minutes: 25, isHybrid: true))
        let warnings = proposal.warnings.map(\.description)
        #expect(warnings.contains("line 14: 'Governement' was read as 'government'"))
        #expect(warnings.contains("line 10: an empty line of people"))
    }

    @Test("every heading on its line")
    func labelled() throws {
        let proposal = try only(ProposalFixture.labelled)
        #expect(proposal.id == "2032-open-forum-7")
        #expect(proposal.rendering == .labelled)
        #expect(proposal.title == "Bridges of Paper")
        #expect(proposal.room == "WS 3 – Annex")
        #expect(proposal.theme == "Rights & Rivers")
        #expect(proposal.subthemes == ["Clean Data"])
        #expect(proposal.onsiteModerators.map(\.name) == ["Ada Plum"])
        #expect(proposal.onlineModerators.map(\.name) == ["Bo Finch"])
        #expect(proposal.rapporteurs.map(\.name) == ["Cy Heron"])
        #expect(proposal.rapporteurs.map(\.organization) == ["Paper Guild of the North"])
        #expect(proposal.layout == "u-shape")
        #expect(proposal.durations == [45])
        #expect(proposal.warnings.contains { $0.text == "the length of 60 min was reset to 45 min" })
        #expect(proposal.goals == [9, 16])
    }

    @Test("no blank lines: roles in their order, a shorter length, time for questions")
    func flat() throws {
        let proposal = try only(ProposalFixture.flat)
        #expect(proposal.id.rawValue.hasPrefix("text-"))
        #expect(proposal.rendering == .flat)
        #expect(proposal.year == nil)
        #expect(proposal.title == nil)
        #expect(proposal.speakers.map(\.name) == ["Sam Ochre", "Tia Birch", "Uma Slate"])
        #expect(proposal.speakers.map(\.regionalGroup) == ["african", "asia-pacific", nil])
        #expect(proposal.onsiteModerators.map(\.stakeholderGroup) == ["intergovernmental"])
        #expect(proposal.onsiteModerators.map(\.regionalGroup) == [nil])
        #expect(proposal.onlineModerators.map(\.name) == ["Nell Ashby"])
        #expect(proposal.rapporteurs.map(\.name) == ["Walt Pine"])
        #expect(proposal.format == "roundtable")
        #expect(proposal.durations == [90, 60])
        #expect(proposal.questionTime == 20)
        #expect(proposal.isHybrid == true)
        #expect(proposal.policyQuestions.count == 1)
    }

    @Test("what was not found is unknown, with the last line searched")
    func unknown() throws {
        let proposal = try only(ProposalFixture.withheld)
        #expect(proposal.organizers.map(\.name) == [nil])
        #expect(proposal.onsiteModerators.isEmpty)
        #expect(proposal.isHybrid == nil)
        #expect(proposal.breakouts == nil)
        let format = try #require(proposal.evidence.first { $0.field == .format })
        #expect(!format.isFound && format.line == 7)
        #expect(proposal.evidence.first { $0.field == .speakers }?.line == 6)
    }

    @Test("the JSON has the documented keys in their order")
    func json() throws {
        let json = try only(ProposalFixture.withheld).json
        #expect(
            json == """
                {"year":2033,"type":"workshop","number":5,"title":"Quiet Rooms","start":null,"end":null,"room":null,\
                "theme":null,"format":null,"layout":null,"durations":[],"organizers":[{"name":null,\
                "organization":null}],"speakers":[{"name":"Hana Moss","stakeholder_group":"civil-society",\
                "regional_group":"african"},{"name":"Ivo Clay","stakeholder_group":"civil-society",\
                "regional_group":"african"}],"onsite_moderators":[],"online_moderators":[],"rapporteurs":[],\
                "sdgs":[],"agenda":[],"breakouts":null,"warnings":["line 3: the name is withheld",\
                "line 4: an empty line of people"]}
                """)
    }

    @Test("a list of sessions is several proposals, a mention of another session is none")
    func lists() throws {
        let list =
            ProposalFixture.withheld + "\n\n" + "IGF 2033 WS #6 Loud Rooms\n\nSpeaker 1: Jo Bell, Government, WEOG\n"
        #expect(try Proposal.read(list).map(\.id) == ["2033-workshop-5", "2033-workshop-6"])
        let mention = ProposalFixture.withheld + "\n\nIGF 2031 WS #2 An earlier session\n\nIt went well.\n"
        #expect(try Proposal.read(mention).map(\.id) == ["2033-workshop-5"])
    }

    @Test(
        "agendas as lists",
        arguments: [
            "- 10 minutes: Opening\n- 50 minutes: Talk", "Opening (10 min)\nTalk (50 min)",
            "1. Opening – 10 minutes\n2. Talk – 50 minutes", "09:00 - 09:10 – Opening\n09:10 - 10:00 – Talk",
            "10 min - Opening\n50 min - Talk",
        ])
    func agendas(list: String) throws {
        let proposal = try only(ProposalFixture.withheld + "\n\nRound Table - 60 Min\n\n" + list + "\n")
        #expect(proposal.agenda == [.init(minutes: 10, title: "Opening"), .init(minutes: 50, title: "Talk")])
    }

    @Test("noise is an error, never a crash")
    func noise() throws {
        #expect(throws: ProposalError.empty) { try Proposal.read("") }
        #expect(throws: ProposalError.empty) { try Proposal.read(" \n\n") }
        #expect(throws: ProposalError.nulByte(line: 2)) { try Proposal.read("a\nb\u{0}") }
        #expect(throws: ProposalError.notUTF8(line: 2)) { try Proposal.read([0x61, 0x0A, 0xC3, 0x28]) }
        #expect(throws: ProposalError.tooLarge(bytes: 50_000_000)) {
            try Proposal.read([UInt8](repeating: 0x20, count: 50_000_000))
        }
    }

    @Test("seeded cuts and swaps of real forms are read without a crash", arguments: UInt64(1)...40)
    func mutations(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var bytes = Array([ProposalFixture.linesLost, ProposalFixture.labelled, ProposalFixture.flat].joined().utf8)
        for _ in 0..<200 {
            let index = Int(generator.next() % UInt64(bytes.count))
            switch generator.next() % 4 {
            case 0: bytes.remove(at: index)
            case 1: bytes.insert(UInt8(ascii: ","), at: index)
            case 2: bytes.insert(UInt8(ascii: "\n"), at: index)
            default: bytes[index] = UInt8(32 + generator.next() % 90)
            }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let proposals = try Proposal.read(text)
        #expect(!proposals.isEmpty)
        #expect(proposals.allSatisfy { $0.json.hasSuffix("}") && $0.evidence.count == Proposal.Field.allCases.count })
    }
}
