import Foundation
import Intake

/// The texts of proposals on disk.
enum ProposalFiles {
    /// The files that the paths name: a file itself, of a folder its `.txt` files in the order of their names.
    static func paths(_ names: [String]) throws(Failure) -> [String] {
        var paths: [String] = []
        for name in names {
            guard FolderPath.isFolder(name) else {
                paths.append(name)
                continue
            }
            let root = name.hasSuffix("/") ? String(name.dropLast()) : name
            paths += try FolderPath.entries(of: name).filter { $0.hasSuffix(".txt") && !$0.hasPrefix(".") }
                .map { "\(root)/\($0)" }
        }
        return paths
    }

    /// The proposals of a file.
    static func read(_ path: String) throws(Failure) -> [Proposal] {
        let bytes: [UInt8]?
        do {
            bytes = try OpenFile.with(path, O_RDONLY) { file throws(DiskError) in
                try file.read(atMost: Proposal.largestText)
            }
        } catch {
            throw error.reading
        }
        guard let bytes else {
            throw Failure(
                .notAProposal, path, "the file has more than \(Proposal.largestText >> 20) MiB, which no proposal has",
                "Leave it out")
        }
        do {
            return try Proposal.read(bytes)
        } catch {
            throw Failure(.notAProposal, path, error.description, "")
        }
    }
}
