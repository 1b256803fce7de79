import Foundation
import ForumModel
import Intake

/// The texts of proposals on disk.
enum ProposalFiles {
    /// A file with the proposals in it.
    struct Page {
        /// UTF-8.
        let text: [UInt8]
        let proposals: [Proposal]
    }

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

    /// `count` of the paths, in their order: the same for the same seed on every machine.
    static func drawn(_ count: Int, of paths: [String], seed: UInt64) -> [String] {
        var generator = SeededGenerator(seed: seed)
        var places = Array(paths.indices)
        // The first steps of a shuffle.
        for place in 0..<min(count, places.count) {
            places.swapAt(place, place + generator.below(places.count - place))
        }
        return places.prefix(count).sorted().map { paths[$0] }
    }

    /// The proposals of a file.
    static func read(_ path: String) throws(Failure) -> Page {
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
            let text = try Proposal.decoded(bytes)
            return Page(text: text, proposals: try Proposal.read(text))
        } catch {
            throw Failure(.notAProposal, path, error.description, "")
        }
    }
}
