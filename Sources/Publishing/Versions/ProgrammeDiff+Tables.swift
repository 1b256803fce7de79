import ForumModel
import Foundation

extension ProgrammeDiff {
    /// A row a session and person whom the change touches; the person is empty where nobody has a part.
    public var csv: [UInt8] {
        var writer = CSVWriter(header: [
            "session", "title", "change", "person", "name", "old_start", "old_end", "old_room", "new_start", "new_end",
            "new_room", "sentence",
        ])
        for change in changes {
            let people = change.people.isEmpty ? [(person: "", name: "")] : change.people
            for (person, name) in people {
                writer.append(
                    [
                        .text(change.session.rawValue), .text(change.title),
                        .value(change.aspects.map(\.rawValue).joined(separator: ";")), .text(person), .text(name),
                    ] + (cells(change.before) + cells(change.after)).map { .text($0) } + [.text(sentence(change))])
            }
        }
        return writer.bytes
    }

    private func cells(_ facts: CalendarEntry.Facts?) -> [String] {
        guard let facts else { return ["", "", ""] }
        let zone = TimeZone(identifier: new.timeZone) ?? .gmt
        return [facts.time.start.iso(in: zone), facts.time.end.iso(in: zone), facts.room.rawValue]
    }

    /// The same for programs.
    public var document: some Encodable {
        DiffDocument(
            from: old.version, to: new.version,
            changes: changes.map { change in
                DiffDocument.Entry(
                    session: change.session.rawValue, title: change.title, aspects: change.aspects.map(\.rawValue),
                    before: place(change.before), after: place(change.after),
                    people: change.people.map { DiffDocument.Person(person: $0.person, name: $0.name) },
                    sentence: sentence(change))
            })
    }

    private func place(_ facts: CalendarEntry.Facts?) -> DiffDocument.Place? {
        guard facts != nil else { return nil }
        let cells = cells(facts)
        return DiffDocument.Place(start: cells[0], end: cells[1], room: cells[2])
    }
}

private struct DiffDocument: Encodable {
    struct Place: Encodable {
        let start: String
        let end: String
        let room: String
    }
    struct Person: Encodable {
        let person: String
        let name: String
    }
    struct Entry: Encodable {
        let session: String
        let title: String
        let aspects: [String]
        let before: Place?
        let after: Place?
        let people: [Person]
        let sentence: String
    }

    let from: Int
    let to: Int
    let changes: [Entry]
}
