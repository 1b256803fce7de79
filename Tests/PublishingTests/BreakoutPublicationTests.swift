import ForumModel
import Testing

@testable import Publishing

/// Break-out groups on paper.
@Suite struct BreakoutPublicationTests {
    private static func person(
        _ id: String, _ name: String? = nil, _ group: String = "media", leads: Bool = false,
        _ mode: Attendance = .online
    ) -> Participant {
        Participant(
            id: ID(id), name: name, attributes: [.stakeholderGroup: group], attendance: mode, isFacilitator: leads)
    }

    private static func publication(
        _ groups: [[Participant]], emails: [ID<Participant>: String] = [:], isMinimal: Bool = false, rounds: Int = 1
    ) -> BreakoutPublication {
        let plan = BreakoutPlan(groups: groups.map { $0.map(\.id) })
        return BreakoutPublication(
            session: "ws-1", title: "Bits & <Bytes>", rounds: Array(repeating: plan, count: rounds),
            participants: Array(groups.joined()), rules: BreakoutRules(attributes: [AttributeRule(.stakeholderGroup)]),
            statement: "Proven best.", agenda: [.init("Talk", 10), .init("Groups", 25, isInGroups: true)],
            emails: emails, isMinimal: isMinimal)
    }

    private static func text(_ format: BreakoutFormat, _ publication: BreakoutPublication) throws -> String {
        String(decoding: try #require(try format.bytes(publication)), as: UTF8.self)
    }

    @Test func theTableGuardsAgainstFormulas() throws {
        let publication = Self.publication([[Self.person("0", "=cmd|x", leads: true), Self.person("b", "B, Ann")]])
        let lines = try Self.text(.groupTable, publication).split(separator: "\r\n")
        #expect(lines[0] == "round,group,participant,name,role,attendance,stakeholder_group,regional_group")
        #expect(lines[1] == "1,1,0,'=cmd|x,facilitator,online,media,")
        #expect(lines[2] == "1,1,b,\"B, Ann\",,online,media,")
    }

    @Test func namesCannotBreakAPage() throws {
        let publication = Self.publication([[Self.person("a", "<script>alert('x')</script>\u{7}", leads: true)]])
        for format in [BreakoutFormat.callOutPage, .groupSheets, .balancePage] {
            let page = try Self.text(format, publication)
            #expect(!page.contains("<script") && !page.contains("<Bytes>") && !page.contains("\u{7}"))
            #expect(page.contains("Bits &amp; &lt;Bytes&gt;"))
        }
        #expect(!(try Self.text(.callOutText, publication)).contains("\u{7}"))
    }

    @Test func namesakesAreToldApart() throws {
        let text = try Self.text(
            .callOutText, Self.publication([[Self.person("a", "Ann Lee")], [Self.person("b", "ann lee")]]))
        #expect(text.contains("Ann Lee (a)") && text.contains("ann lee (b)"))
    }

    @Test func theListSaysWhereToGo() throws {
        let publication = Self.publication([
            [Self.person("a", "Ann", leads: true, .onsite), Self.person("b", "Bo")], [Self.person("c", "Cy")],
        ])
        let lines = try Self.text(.callOutText, publication).split(separator: "\n")
        #expect(lines[3] == "Ann   1      Table 1        Ann")
        #expect(lines[4] == "Bo    1      Online room 1  Ann")
        #expect(lines[5] == "Cy    2      Online room 2")
        let sheets = try Self.text(.groupSheets, publication)
        #expect(sheets.contains("Table 1 and online room 1") && sheets.contains("10–35"))
        #expect(sheets.contains("To be chosen in the group"))
    }

    @Test func zoomTakesOnlyWhatItsLimitsAllow() {
        func assignment(rooms: Int, each: Int, known: Bool = true) -> PreAssignment {
            let groups = (0..<rooms).map { room in (0..<each).map { Self.person("\(room)-\($0)") } }
            let emails = groups.joined().map { ($0.id, "\($0.id)@example.org") }
            return PreAssignment(
                Self.publication(groups, emails: known ? Dictionary(emails) { first, _ in first } : [:]))
        }
        #expect(assignment(rooms: 100, each: 10).note == nil)
        #expect(assignment(rooms: 100, each: 10).bytes != nil)
        #expect(assignment(rooms: 101, each: 1).bytes == nil)
        #expect(assignment(rooms: 91, each: 11).note?.contains("91 rooms and 1001 people") == true)
        #expect(assignment(rooms: 2, each: 3, known: false).note?.contains("no e-mail address") == true)
    }

    @Test func whatIsUnevenIsMarked() throws {
        let publication = Self.publication([
            [Self.person("a"), Self.person("b"), Self.person("c")],
            [Self.person("d"), Self.person("e", nil, "youth")],
        ])
        let page = try Self.text(.balancePage, publication)
        #expect(page.contains("3\u{00A0}▲") && page.contains("1\u{00A0}▼") && page.contains("larger"))
        let rows = try Self.text(.balanceTable, publication).split(separator: "\r\n")
        #expect(rows.contains("1,stakeholder_group,media,1,3,2,2,no"))
        #expect(rows.contains("1,stakeholder_group,youth,1,0,0,1,yes"))
    }

    @Test func roundsStandSideBySide() throws {
        let text = try Self.text(.callOutText, Self.publication([[Self.person("a", "Ann")]], rounds: 3))
        #expect(text.contains("Round 1") && text.contains("Round 3") && text.contains("3 rounds"))
        #expect(text.contains("Ann   Online room 1  Online room 1  Online room 1"))
    }

    @Test func aFolderKnowsItsOwn() throws {
        let files = try BreakoutFolder.files(for: Self.publication([[Self.person("a")]]))
        let mark = try #require(files.first { $0.path == BreakoutFolder.mark })
        #expect(BreakoutFolder.isOurs(mark: mark.bytes))
        #expect(!BreakoutFolder.isOurs(mark: Array("{\"generator\": \"convene\"}".utf8)))
    }
}
