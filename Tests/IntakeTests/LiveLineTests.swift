import ForumModel
import Foundation
import Testing

@testable import Intake

/// Lines of events from a room.
@Suite struct LiveLineTests {
    private static func event(_ line: String) throws(LiveLine.Flaw) -> LiveEvent {
        try LiveLine(Array(line.utf8)).event(attributes: AttributeID.known + ["topic"])
    }

    @Test func arrivalsSpeakTheWordsOfTheTables() throws {
        let event = try Self.event(
            """
            {"event": "arrived", "id": 0, "stakeholder_group": "NGO", "regional_group": "igo", "gender": "F",
             "newcomer": true, "attendance": "remote", "languages": ["English", "fr"], "role": "facilitator",
             "topic": 7, "name": null, "wait": true}
            """.replacing("\n", with: " "))
        guard case .arrived(let person, let waits) = event else {
            Issue.record("\(event)")
            return
        }
        #expect(waits && person.isFacilitator && person.id == "0" && person.name == nil)
        #expect(person.value(of: .stakeholderGroup) == "civil-society")
        #expect(person.value(of: .regionalGroup) == nil)
        #expect(person.value(of: .newcomer) == "yes" && person.value(of: "topic") == "7")
        #expect(person.attendance == .online && person.languages == ["en", "fr"])
    }

    @Test func theOtherEvents() throws {
        #expect(try Self.event(#"{"event":"left","id":"a"}"#) == .left("a"))
        #expect(try Self.event(#"{"event":"mode","id":"a","attendance":"on-site"}"#) == .changedMode("a", .onsite))
        #expect(try Self.event(#"{"event":"facilitator-lost","id":"a"}"#) == .facilitatorLost("a"))
        #expect(try Self.event(#"{"event":"group-dissolved","group":3}"#) == .groupDissolved(3))
        #expect(try Self.event(#"{"event":"Group Opened"}"#) == .groupOpened)
        #expect(try Self.event(#"{"event":"place-waiting"}"#) == .placeWaiting)
        #expect(try Self.event(#"{"event":"repair"}"#) == .repair(most: nil))
        #expect(try Self.event(#"{"event":"repair","most":2}"#) == .repair(most: 2))
        #expect(try Self.event(#"{"event":"options"}"#) == .optionsAsked)
        #expect(try Self.event(#"{"event":"state"}"#) == .stateAsked)
    }

    @Test(arguments: [
        ("", LiveLine.Flaw.Code.badJSON), ("[1]", .badJSON), ("{\"event\":{}}", .badJSON),
        ("{\"event\":1.5}", .badJSON),
        ("{}", .missingField), ("{\"event\":\"lft\"}", .unknownEvent), ("{\"event\":\"left\"}", .missingField),
        ("{\"event\":\"left\",\"id\":\"=1\"}", .badValue), ("{\"event\":\"left\",\"id\":\"a\",\"x\":1}", .unknownField),
        ("{\"event\":\"mode\",\"id\":\"a\",\"attendance\":\"half\"}", .badValue),
        ("{\"event\":\"group-dissolved\",\"group\":0}", .badValue),
        ("{\"event\":\"repair\",\"most\":\"many\"}", .badValue),
        ("{\"event\":\"arrived\",\"id\":\"a\",\"wait\":\"soon\"}", .badValue),
    ])
    func flaws(_ line: String, _ code: LiveLine.Flaw.Code) {
        let flaw = #expect(throws: LiveLine.Flaw.self) { try Self.event(line) }
        #expect(flaw?.code == code)
        #expect(flaw?.sentence.hasSuffix(".") == true)
    }

    /// What a journal keeps means the same when it is read again.
    @Test func linesSurviveBeingWritten() throws {
        let text = #"{"event":"arrived","id":"a","languages":["en"],"topic":7,"wait":true,"name":"Ann"}"#
        let line = try LiveLine(Array(text.utf8))
        let again = try LiveLine(Array(try JSONEncoder().encode(line)))
        #expect(again == line)
        let attributes: [AttributeID] = ["topic"]
        #expect(try again.event(attributes: attributes) == line.event(attributes: attributes))
        #expect(line.minimal.fields["name"] == nil && line.minimal.fields["id"] != nil)
    }
}
