import Dispatch
import Synchronization

/// A file of the output folder.
public struct OutputFile: Sendable, Hashable {
    /// Relative to the output folder, with `/` between its parts.
    public let path: String
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// One way to write a programme down. Every format has a file of its own, which adds it to this type.
public struct OutputFormat: Sendable {
    /// By which `convene export` knows it.
    public let name: String
    /// Its file in the output folder.
    public let path: String
    /// What it is good for, in a sentence.
    public let summary: String
    /// The file's bytes: equal publications give equal bytes.
    public let bytes: @Sendable (Publication) throws -> [UInt8]
    /// Of reports the bytes from figures that are there already; counting them is the larger part of the work.
    private let bytesOfReport: (@Sendable (ProgrammeReport) throws -> [UInt8])?

    public init(
        name: String, path: String, summary: String, bytes: @escaping @Sendable (Publication) throws -> [UInt8]
    ) {
        self.name = name
        self.path = path
        self.summary = summary
        self.bytes = bytes
        bytesOfReport = nil
    }

    init(
        name: String, path: String, summary: String, report: @escaping @Sendable (ProgrammeReport) throws -> [UInt8]
    ) {
        self.name = name
        self.path = path
        self.summary = summary
        bytes = { try report(ProgrammeReport($0)) }
        bytesOfReport = report
    }

    /// The formats of the output folder, in its documented order.
    public static let folder: [OutputFormat] = [
        .csv, .calendar, .json, .reportText, .reportPage, .reportJSON, .history,
    ]

    /// Every format of this library that can be asked for by name; the workbook, which needs a library of the system, is
    /// apart.
    public static let all: [OutputFormat] =
        folder + [
            .csvForExcel, .xCal, .scheduleXML, .scheduleJSON, .page, .doorSigns, .sched, .whova, .guidebook, .grid,
        ]

    /// - Returns: nil for a name that no format has.
    public static func named(_ name: String) -> OutputFormat? { all.first { $0.name == name } }

    /// Whether it is a table of comma-separated values.
    public var isTable: Bool { path.hasSuffix(".csv") }

    /// The file's bytes, behind the mark by which Excel recognises UTF-8 where that is wanted.
    public func bytes(_ publication: Publication, byteOrderMark: Bool) throws -> [UInt8] {
        let bytes = try bytes(publication)
        return byteOrderMark && !bytes.starts(with: CSVWriter.byteOrderMark) ? CSVWriter.byteOrderMark + bytes : bytes
    }

    public func file(for publication: Publication) throws -> OutputFile {
        OutputFile(path: path, bytes: try bytes(publication))
    }

    fileprivate func file(for report: ProgrammeReport) throws -> OutputFile {
        OutputFile(path: path, bytes: try bytesOfReport?(report) ?? bytes(report.publication))
    }
}

/// The output folder: what `convene plan` writes.
public enum OutputFolder {
    /// The file by which a folder is known as one of ours.
    public static let mark = OutputFormat.json.path

    /// The figures of the reports are counted once, and the files written side by side.
    public static func files(for publication: Publication) throws -> [OutputFile] {
        let report = ProgrammeReport(publication)
        let formats = OutputFormat.folder
        let results = Mutex<[Result<OutputFile, any Error>?]>(Array(repeating: nil, count: formats.count))
        DispatchQueue.concurrentPerform(iterations: formats.count) { number in
            let result = Result { try formats[number].file(for: report) }
            results.withLock { $0[number] = result }
        }
        return try results.withLock { $0 }.compactMap { try $0?.get() }
    }

    /// Whether Convene wrote a folder, by the bytes of its ``mark``.
    public static func isOurs(mark bytes: [UInt8]) -> Bool {
        JSONText.decode(ProgrammeDocument.Mark.self, from: bytes)?.generator == ProgrammeDocument.generator
    }
}
