import ArgumentParser
import Intake
import Publishing
import Workbooks

/// What `convene export` can write, by its name on the command line.
enum ExportFormat {
    case file(OutputFormat)
    case folder(FolderFormat)

    /// - Throws: ``ValidationError`` that names the nearest format, for a name that none has.
    init(named name: String) throws {
        if let format = Self.files.first(where: { $0.name == name }) {
            self = .file(format)
        } else if let format = FolderFormat.named(name) {
            self = .folder(format)
        } else {
            let nearest = nearestName(to: name, among: Self.names)
            let question = nearest.map { "Did you mean '\($0)'? " } ?? ""
            throw ValidationError("There is no format '\(name)'. \(question)The formats are \(Self.list).")
        }
    }

    /// The formats of one file.
    static let files = OutputFormat.all + [.workbook]

    static var names: [String] { files.map(\.name) + FolderFormat.all.map(\.name) }

    private static var list: String {
        names.dropLast().joined(separator: ", ") + (names.last.map { " and \($0)" } ?? "")
    }

    /// A line a format.
    static var help: String {
        let files = Self.files.map { ($0.name, $0.summary) }
        let folders = FolderFormat.all.map { ($0.name, $0.summary) }
        let width = names.map(\.count).max() ?? 0
        func lines(_ formats: [(String, String)]) -> String {
            formats.map { name, summary in
                "  \(name)\(String(repeating: " ", count: width - name.count))  \(summary)"
            }.joined(separator: "\n")
        }
        return lines(files) + "\n\nFORMATS OF MANY FILES, in a folder\n" + lines(folders)
    }
}
