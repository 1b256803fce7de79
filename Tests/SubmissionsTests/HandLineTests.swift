import ForumModel
import Requests
import Testing

@testable import Submissions

@Suite("Lines of a speaking queue")
struct HandLineTests {
    @Test("plain words and JSON say the same")
    func forms() throws {
        let plain = try HandLine("up ana online african civil-society")
        let json = try HandLine(
            #"{"hand":"up","person":"ana","attendance":"online","stakeholder_group":"civil-society","regional_group":"african"}"#
        )
        #expect(plain == json)
        #expect(try HandLine(" hand-down ana ") == .down("ana"))
        #expect(try HandLine(#"{"ask":"order"}"#) == .order)
    }

    @Test("people.csv tells what the line does not")
    func known() throws {
        let people = ["ana": Person(id: "ana", stakeholderGroup: "youth", attendance: .online)] as [ID<Person>: Person]
        let line = try HandLine("up ana onsite", people: people)
        #expect(line == .up(.init(person: "ana", attendance: .onsite, group: "youth")))
        #expect(
            try HandLine("up ana", people: people) == .up(.init(person: "ana", attendance: .online, group: "youth")))
    }

    @Test(
        "what is not understood is said",
        arguments: [
            "hello", "up", "down", "up ana somewhere", "next now", "{", "{}", #"{"hand":"up"}"#,
            #"{"hand":"up","person":"a","attendance":"moon"}"#, "up a\u{0}", String(repeating: "x", count: 5000),
            String(repeating: "{\"a\":", count: 800),
        ])
    func flaws(line: String) { #expect(throws: HandLine.Flaw.self) { try HandLine(line) } }

    @Test("each line is answered with who is next")
    func replies() throws {
        var queue = SpeakingQueue()
        #expect(queue.answer(try HandLine("up ana online")).text == "next: ana (online); 1 waiting")
        #expect(queue.answer(try HandLine("up bo african")).text == "next: ana (online); 2 waiting")
        #expect(
            queue.answer(try HandLine("next")).text == "speaks: ana (online); next: bo (onsite, african); 1 waiting")
        #expect(
            queue.answer(try HandLine("next")).json
                == #"{"next":null,"speaks":{"attendance":"onsite","person":"bo","regional_group":"african"},"waiting":0}"#
        )
    }
}
