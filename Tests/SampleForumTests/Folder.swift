import Foundation
import SampleForum

/// An event folder read with a few lines of its own, so that the generator's mistakes are not read away.
struct Folder {
    let texts: [String: String]

    init(_ forum: SampleForum) { texts = Dictionary(uniqueKeysWithValues: forum.files.map { ($0.path, $0.text) }) }

    init(directory: URL) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: directory.path)
        texts = try Dictionary(
            uniqueKeysWithValues: names.map {
                ($0, try String(contentsOf: directory.appendingPathComponent($0), encoding: .utf8))
            })
    }

    /// The folder Data at the root of the package.
    static let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Data")

    /// The rows of a CSV file, by column name.
    func rows(_ file: String) -> [[String: String]] {
        let records = Self.records(texts[file] ?? "")
        guard let header = records.first else { return [] }
        return records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }

    func ids(_ file: String) -> [String] { rows(file).map { $0["id"] ?? "" } }

    static func records(_ text: String) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var cell = ""
        var isQuoted = false
        for character in text {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                record.append(cell)
                cell = ""
            case "\n" where !isQuoted:
                records.append(record + [cell])
                record = []
                cell = ""
            default: cell.append(character)
            }
        }
        return records
    }
}

extension [String: String] {
    /// The parts of a list in a cell.
    func list(_ column: String) -> [String] { (self[column] ?? "").split(separator: ";").map(String.init) }
    func text(_ column: String) -> String { self[column] ?? "" }
    func number(_ column: String) -> Int { Int(self[column] ?? "") ?? 0 }
}
