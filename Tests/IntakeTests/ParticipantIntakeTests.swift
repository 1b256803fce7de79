import ForumModel
import Testing

@testable import Intake

/// participants/SESSION.csv.
@Suite struct ParticipantIntakeTests {
    private static func read(
        _ text: String, further: [AttributeID] = [], speakers: Set<String> = []
    ) -> (ParticipantList?, [Diagnostic]) {
        ParticipantIntake.read(Array(text.utf8), file: "p.csv", further: further, speakers: speakers)
    }

    @Test(arguments: [",", ";", "\t"]) func commasSemicolonsAndTabs(_ sign: String) throws {
        let text = "\u{FEFF}id,stakeholder_group,attendance,present\n0,gov,remote,yes\nb,\"youth\",,late\n"
        let (list, problems) = Self.read(text.replacing(",", with: sign))
        #expect(problems.isEmpty)
        let people = try #require(list).participants
        #expect(people.map(\.id) == ["0", "b"])
        #expect(people[0].value(of: .stakeholderGroup) == "government")
        #expect(people[0].attendance == .online && people[1].attendance == nil)
        #expect(people.map(\.presence) == [.here, .late])
    }

    @Test(arguments: ["en; fr", "en fr", "English, French", "EN/fr", "fr + english", "en;fr;"])
    func languagesAreDividedAsPeopleDividedThem(_ cell: String) throws {
        let (list, _) = Self.read("id,languages\na,\"\(cell)\"\nb,\nc,Sign Language\n")
        let people = try #require(list).participants
        #expect(people[0].languages.sorted() == ["en", "fr"])
        #expect(people[1].languages.isEmpty)
        #expect(people[2].languages == ["sign-language"])
    }

    @Test func unknownWordsStayAndMissingOnesAreNoValue() throws {
        let (list, problems) = Self.read(
            "id,stakeholder_group,regional_group,gender,newcomer,role\na,guild,intergovernmental,,perhaps,speaker\n")
        #expect(problems.map(\.code) == [.newWord, .newWord, .roleWithoutPart])
        let person = try #require(list?.participants.first)
        #expect(person.value(of: .stakeholderGroup) == "guild")
        #expect(person.value(of: .regionalGroup) == nil)
        #expect(person.value(of: .gender) == nil)
        #expect(person.value(of: .newcomer) == "perhaps")
        #expect(!person.isFacilitator)
    }

    @Test func allProblemsAtOnce() {
        let (list, problems) = Self.read("id,attendance,present\na,onsite,yes\na,hybrid,yes\n,onsite,maybe\n=1,,\n")
        #expect(list == nil)
        #expect(
            Set(problems.map(\.code)) == [.identifierTwice, .unknownWord, .badIdentifier])
        #expect(problems.count == 5)
        #expect(problems.allSatisfy { $0.row != nil && !$0.cure.isEmpty })
    }

    @Test func anEmptyListIsSaid() {
        #expect(Self.read("id,name\n").1.map(\.code) == [.noParticipants])
        #expect(Self.read("").1.map(\.code) == [.emptyFile])
    }

    @Test func furtherColumnsAreReadWhenAskedFor() throws {
        let text = "id,Topic of interest,shoe size\na,access,0\n"
        #expect(Self.read(text).1.map(\.code) == [.unknownColumn, .unknownColumn])
        let (list, problems) = Self.read(text, further: [.gender, "topic_of_interest", "shoe_size"])
        #expect(problems.isEmpty)
        #expect(list?.participants.first?.value(of: "topic_of_interest") == "access")
        #expect(list?.participants.first?.value(of: "shoe_size") == "0")
        #expect(Self.read(text, further: ["tpic"]).1.contains { $0.code == .missingColumn })
    }

    @Test func speakersFacilitateUnlessTheFileNamesOthers() throws {
        let none = try #require(Self.read("id\na\nb\n", speakers: ["b", "zz"]).0)
        #expect(none.participants.filter(\.isFacilitator).map(\.id) == ["b"])
        let some = try #require(Self.read("id,role\na,Facilitator\nb,\n", speakers: ["b"]).0)
        #expect(some.participants.filter(\.isFacilitator).map(\.id) == ["a"])
    }
}
