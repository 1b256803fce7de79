import Foundation
import ForumModel
import Publishing
import Testing

/// Messages to those whom a version touches, as a mail program reads them.
@Suite struct OutboxTests {
    private struct Mail {
        var headers: [String: String] = [:]
        var parts: [(type: String, content: String)] = []

        init(_ bytes: [UInt8]) throws {
            let text = String(decoding: bytes, as: UTF8.self)
            let top = try #require(text.range(of: "\r\n\r\n"))
            for line in text[..<top.lowerBound].replacing("\r\n ", with: " ").components(separatedBy: "\r\n") {
                let colon = try #require(line.range(of: ": "))
                headers[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...])
            }
            let boundary = try #require(headers["Content-Type"]?.components(separatedBy: "\"").dropFirst().first)
            for part in text.components(separatedBy: "--\(boundary)\r\n").dropFirst() {
                let end = try #require(part.range(of: "\r\n\r\n"))
                let encoded = part[end.upperBound...].components(separatedBy: "\r\n--")[0]
                let data = try #require(Data(base64Encoded: encoded, options: .ignoreUnknownCharacters))
                parts.append((String(part[..<end.lowerBound]), String(decoding: data, as: UTF8.self)))
            }
        }
    }

    private static func next() throws -> (History, Publication) {
        let old = try TinyForum.publication()
        let programme = Programme([
            Placement(session: "ws-1", start: TinyForum.moment(24, 540), duration: 60, room: "hall"),
            Placement(session: "ws/3 é", start: TinyForum.moment(23, 540), duration: 60, room: "b"),
            Placement(session: "ws-4", start: TinyForum.moment(23, 615), duration: 30, room: "c"),
        ])
        return (
            old.history,
            Publication(
                event: old.event, programme: programme, certificate: old.certificate, assessment: old.assessment,
                after: old.history)
        )
    }

    @Test func whoIsTouchedGetsOneMessageASession() throws {
        let (old, publication) = try Self.next()
        let outbox = Outbox(from: old, to: publication)
        let files = outbox.files
        #expect(files.map(\.path) == ["messages.csv", "0001.eml", "0002.eml", "0003.eml"])
        let table = String(decoding: files[0].bytes, as: UTF8.self).components(separatedBy: "\r\n")
        #expect(
            table == [
                "file,method,session,person,to", "0001.eml,REQUEST,ws-1,p1,\(TinyForum.speakerAddress)",
                "0002.eml,REQUEST,ws-1,p2,bo@mail.example.org", "0003.eml,CANCEL,ws-2,p4,dee@mail.example.org", "",
            ])
        let mails = try files.dropFirst().map { try Mail($0.bytes) }
        #expect(mails.map { $0.parts.count } == [2, 2, 2])
        #expect(mails[0].parts[0].content.contains("moves from Mon 2025-06-23 09:00-10:00 to Tue 2025-06-24"))
        let calendar = CalendarTests.unfolded(Array(mails[0].parts[1].content.utf8))
        #expect(calendar.contains("METHOD:REQUEST"))
        #expect(calendar.contains("SEQUENCE:1"))
        #expect(calendar.contains("UID:tiny=2E2025.ws-1@example.org"))
        #expect(
            calendar.contains { $0.hasPrefix("ATTENDEE;CN=\"Ada Example\"") && $0.hasSuffix(TinyForum.speakerAddress) })
        let cancelled = CalendarTests.unfolded(Array(mails[2].parts[1].content.utf8))
        #expect(cancelled.contains("METHOD:CANCEL") && cancelled.contains("STATUS:CANCELLED"))
        #expect(cancelled.contains("SEQUENCE:4"))
        #expect(Set(mails.compactMap { $0.headers["Message-ID"] }).count == 3)
        #expect(mails[0].headers["Date"]?.hasSuffix("+0000") == true)
    }

    @Test func nothingThatIsTheSameIsTold() throws {
        let publication = try TinyForum.publication()
        #expect(Outbox(from: publication.history, to: publication).messages.isEmpty)
    }

    @Test func everybodyIsInvitedAtFirst() throws {
        let (_, publication) = try Self.next()
        let outbox = Outbox(from: nil, to: publication)
        #expect(Set(outbox.messages.map(\.session)) == ["ws-1"])
    }

    /// Titles come from people, and begin no header of their own.
    @Test func aTitleWithALineBreakStaysOneHeader() throws {
        let event = try Event(
            name: "Forum\r\nBcc: all@example.org", timeZone: TimeZone(identifier: "Europe/Oslo")!,
            slots: TinyForum.slots, rooms: TinyForum.rooms,
            sessions: [
                Session(id: "x", title: "Long \u{E9} title\r\nX-Evil: yes " + String(repeating: "\u{E9}", count: 90))
            ],
            people: TinyForum.people, roles: [Role(session: "x", person: "p1", kind: .speaker)])
        let publication = Publication(
            event: event,
            programme: Programme([
                Placement(session: "x", start: TinyForum.moment(23, 540), duration: 60, room: "hall")
            ]), certificate: TinyForum.certificate, assessment: TinyForum.assessment)
        let file = try #require(Outbox(from: nil, to: publication).files.last)
        let mail = try Mail(file.bytes)
        #expect(mail.headers["Bcc"] == nil && mail.headers["X-Evil"] == nil)
        #expect(mail.headers.count == 7)
    }
}
