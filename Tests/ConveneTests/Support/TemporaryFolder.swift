import Foundation

/// A folder that goes away with its owner.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path() + "/convene-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of `name` inside.
    subscript(_ name: String) -> String { "\(path)/\(name)" }

    func write(_ files: [String: String], to folder: String = ".") throws {
        try FileManager.default.createDirectory(atPath: self[folder], withIntermediateDirectories: true)
        for (name, text) in files {
            let url = URL(filePath: self["\(folder)/\(name)"])
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
    }

    func data(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: self[name])) }
    func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }
    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: self[name]) }

    /// The names in a folder, hidden ones too, sorted.
    func names(_ folder: String = ".") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: self[folder]).sorted()
    }

    /// The bytes of every file in a folder.
    func contents(_ folder: String) throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for name in try names(folder) { contents[name] = try data("\(folder)/\(name)") }
        return contents
    }

    func handle(_ name: String) throws -> FileHandle {
        try Data().write(to: URL(filePath: self[name]))
        return try FileHandle(forWritingTo: URL(filePath: self[name]))
    }
}
