import ForumModel
import Foundation
import Testing

@testable import Intake

@Suite struct WordAliasTests {
    /// An alias has the form in which words are compared, and leads to a documented word.
    private func check<W: Word>(_ aliases: [String: W]) {
        for (alias, word) in aliases {
            #expect(normalizedWord(alias) == alias)
            #expect(W.known.contains(word), "\(alias)")
            #expect(!W.known.contains(W(rawValue: alias)), "\(alias) is a word itself")
        }
    }

    @Test func aliasesLeadToKnownWords() {
        check(SessionType.aliases)
        check(StakeholderGroup.aliases)
        check(RegionalGroup.aliases)
        check(Layout.aliases)
        for alias in Array(RoleKind.aliases.keys) + Array(Attendance.aliases.keys) + Array(SessionStatus.aliases.keys) {
            #expect(normalizedWord(alias) == alias)
        }
    }

    @Test(arguments: [
        ("WS", "workshop"), ("Open Forum", "open-forum"), ("open_forum", "open-forum"), ("Lightning Talk", "lightning"),
        ("DC Session", "dynamic-coalition"), ("Day 0 Event", "day-0"), ("NRI", "nri"), ("TOWN HALL", "town-hall"),
    ])
    func types(text: String, word: String) {
        #expect(Vocabulary(aliases: SessionType.aliases).resolve(text).rawValue == word)
    }

    @Test(arguments: [
        ("Civil Society", "civil-society"), ("Private Sector", "private-sector"), ("Business", "private-sector"),
        ("IGO", "intergovernmental"), ("Intergovernmental Organization", "intergovernmental"),
        ("Technical Community", "technical-community"), ("Government", "government"),
    ])
    func stakeholders(text: String, word: String) {
        #expect(Vocabulary(aliases: StakeholderGroup.aliases).resolve(text).rawValue == word)
    }

    @Test(arguments: [
        ("Latin American and Caribbean Group (GRULAC)", "grulac"),
        ("Western European and Others Group (WEOG)", "weog"),
        ("African Group", "african"), ("Africa Group", "african"), ("Africa", "african"),
        ("Asia-Pacific Group", "asia-pacific"), ("APG", "asia-pacific"), ("Asia\u{2010}Pacific", "asia-pacific"),
        ("Eastern European Group", "eastern-european"), ("EEG", "eastern-european"), ("GRULAC", "grulac"),
        ("Latin American and Caribbean Group", "grulac"), ("WEOG", "weog"),
        ("Western European and Others Group", "weog"), ("Intergovernmental Organisation", "intergovernmental"),
    ])
    func regions(text: String, word: String) {
        #expect(Vocabulary(aliases: RegionalGroup.aliases).resolve(text).rawValue == word)
    }

    @Test func yesAndNo() throws {
        for text in ["yes", "Y", "TRUE", "1", "oui", "Sí"] { #expect(try yesNo(text)) }
        for text in ["no", "N", "False", "0", "non"] { #expect(try !yesNo(text)) }
        #expect(throws: Flaw.self) { try yesNo("perhaps") }
    }

    @Test(arguments: [
        ("hall-a", "hal-a"), ("Europe/Oslo", "Europe/Olso"), ("main", "MAIN"), ("ws-12", "ws12"),
    ])
    func theNearestNameIsFound(name: String, text: String) {
        #expect(nearestName(to: text, among: ["hall-a", "Europe/Oslo", "main", "ws-12", "z"]) == name)
    }

    @Test func nothingNearIsNothing() {
        #expect(nearestName(to: "cellar", among: ["hall", "attic", ""]) == nil)
        #expect(nearestName(to: "", among: ["a"]) == nil)
        #expect(nearestName(to: "hall", among: ["hallx", "halla"]) == "halla")
    }

    @Test(arguments: ["nan", "inf", "0x10", "", "1e999", "1,5", "--1", "1e", "٣"])
    func whatIsNoNumber(text: String) {
        #expect(throws: Flaw.self) { try weight(text) }
        #expect(throws: Flaw.self) { try wholeNumber(text, in: 0...10, of: "minutes") }
    }

    @Test func wholeNumbersOfSpreadsheets() throws {
        #expect(try wholeNumber("90.0", in: 1...100, of: "minutes") == 90)
        #expect(try wholeNumber("+90", in: 1...100, of: "minutes") == 90)
        #expect(throws: Flaw.self) { try wholeNumber("90.5", in: 1...100, of: "minutes") }
        #expect(throws: Flaw.self) { try wholeNumber("1e300", in: 1...100, of: "minutes") }
    }
}
