import Foundation
import ForumModel
import Intake
import Testing

/// A broken folder: `small` with one fault; the form of the file is in Fixtures/README.md.
struct Fixture: CustomTestStringConvertible, Sendable {
    let name: String
    let expected: [String]
    let folder: EventFiles

    var testDescription: String { name }

    static let directory = Bundle.module.resourceURL!.appending(path: "Fixtures")

    /// The folder of that name, read from the disk.
    static func folder(_ name: String, at directory: URL = directory) throws -> EventFiles {
        let url = directory.appending(path: name)
        var files: [String: [UInt8]] = [:]
        for file in try FileManager.default.contentsOfDirectory(atPath: url.path) {
            files[file] = [UInt8](try Data(contentsOf: url.appending(path: file)))
        }
        return EventFiles(name: name, files: files)
    }

    static func broken() throws -> [Fixture] {
        let small = try folder("small")
        let path = directory.appending(path: "broken")
        return try FileManager.default.contentsOfDirectory(atPath: path.path).sorted().map { file in
            let text = String(decoding: try Data(contentsOf: path.appending(path: file)), as: UTF8.self)
            return try Fixture(name: String(file.dropLast(4)), text, changing: small)
        }
    }

    struct Misfit: Error { let line: String }

    private init(name: String, _ text: String, changing small: EventFiles) throws {
        var files = small.files
        var expected: [String] = []
        var current = ""
        var place: Int?
        var isRewritten = false
        func lines(_ file: String) -> [[UInt8]] {
            files[file, default: []].split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
        }
        func store(_ lines: [[UInt8]]) { files[current] = Array(lines.joined(separator: [10])) }
        for line in text.split(separator: "\n").map(String.init) where !line.hasPrefix("#") {
            let word = line.split(separator: " ", maxSplits: 1).first.map(String.init) ?? ""
            let rest = line.count > word.count ? String(line.dropFirst(word.count + 1)) : ""
            switch word {
            case "expect": expected += rest.split(separator: " ").map(String.init)
            case "file": (current, place, isRewritten) = (rest, nil, false)
            case "remove-all": files = [:]
            case "remove": files[current] = nil
            case "empty": files[current] = []
            case "-":
                var all = lines(current)
                guard let found = all.firstIndex(of: Array(rest.utf8)) else { throw Misfit(line: line) }
                all.remove(at: found)
                store(all)
                place = found
            case "+":
                guard let at = place else { throw Misfit(line: line) }
                var all = lines(current)
                all.insert(Self.bytes(rest), at: at)
                store(all)
                place = at + 1
            case "=":
                if !isRewritten { files[current] = [] }
                isRewritten = true
                files[current]?.append(contentsOf: Self.bytes(rest) + [10])
            default: throw Misfit(line: line)
            }
        }
        self.name = name
        self.expected = expected.sorted()
        folder = EventFiles(name: small.name, files: files)
    }

    /// Undoes `\xHH`, `\t`, `\n` and `\r`.
    private static func bytes(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let sign = rest.popFirst() else {
                bytes.append(byte)
                continue
            }
            switch sign {
            case UInt8(ascii: "x"):
                bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
                rest = rest.dropFirst(2)
            case UInt8(ascii: "t"): bytes.append(9)
            case UInt8(ascii: "n"): bytes.append(10)
            case UInt8(ascii: "r"): bytes.append(13)
            default: bytes.append(sign)
            }
        }
        return bytes
    }
}

extension EventFiles {
    /// The same folder with one file more or another one.
    func with(_ file: String, _ text: String) -> EventFiles {
        var files = files
        files[file] = Array(text.utf8)
        return EventFiles(name: name, files: files)
    }
}

/// A few rules of each kind, standing for the catalogue.
let rules = RuleVocabulary(rules: [
    "room-double-booking": .init(isHardByDefault: true, mayBeSoft: false),
    "room-capacity": .init(isHardByDefault: true, mayBeSoft: true),
    "room-allowed": .init(isHardByDefault: true, mayBeSoft: true),
    "session-not-at": .init(isHardByDefault: true, mayBeSoft: true),
    "relation-before": .init(isHardByDefault: true, mayBeSoft: true),
    "theme-overlap": .init(isHardByDefault: false, mayBeSoft: true),
    "room-fit": .init(isHardByDefault: false, mayBeSoft: true),
    "person-load": .init(options: ["limit"], isHardByDefault: false, mayBeSoft: true),
    "person-hurry": .init(options: ["minutes"], isHardByDefault: false, mayBeSoft: true),
    "late-day": .init(isHardByDefault: false, mayBeSoft: true),
    "remote-hours": .init(options: ["comfortable", "possible"], isHardByDefault: false, mayBeSoft: true),
])
