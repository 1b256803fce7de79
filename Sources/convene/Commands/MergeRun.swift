import ForumModel
import Foundation
import GLPKSolver
import Intake
import Planner
import Submissions
import Timetabling

/// `convene intake -o`: reads the folder, merges, shows the changes, asks, writes.
struct MergeRun {
    let entries: [ProposalSet.Entry]
    let output: String
    let status: SessionStatus
    let isConfirmed: Bool
    let isDryRun: Bool
    /// The answer is for programs, so that nothing else may be printed.
    let json: Bool

    func answer() throws(Failure) -> Answer {
        let isNew = FolderPath.resolved(output) == nil && errno == ENOENT
        let folder = isNew ? EventFiles(name: FolderPath.name(of: output), files: [:]) : try EventFolder.read(output)
        let pipeline = Pipeline(solver: GLPKSolver())
        let outline = pipeline.outline(folder)
        let merge = FolderMerge(ProposalSet(entries), into: folder, outline: outline, status: status)
        guard merge.isPossible else { throw Failure(.badInput, merge.diagnostics.map(Problem.init)) }
        var problems = merge.remarks.map(Problem.init)

        // As the folder will be, so that whatever keeps it from being planned is said before it is written.
        let changed = Dictionary(uniqueKeysWithValues: merge.files.map { ($0.path, $0.bytes) })
        let reading = pipeline.read(EventFiles(name: folder.name, files: folder.files.merging(changed) { $1 }))
        problems += reading.diagnostics.map(Problem.init)
        let difficulties = reading.event.map { pipeline.diagnose($0).map(\.sentence) } ?? []
        var text = merge.difference.isEmpty ? "Nothing changes in the tables.\n" : merge.difference
        if !difficulties.isEmpty {
            text += "Hard to plan then:\n" + difficulties.map { "  \($0.onOneLine)\n" }.joined()
        }
        let names = merge.files.map(\.path)
        var isWritten = false
        if !isDryRun, !merge.files.isEmpty {
            if !isConfirmed { try ask(&text, &problems) }
            try write(merge.files, isNew: isNew)
            isWritten = true
            text += "Written to \(output.onOneLine): \(names.joined(separator: ", ")).\n"
        } else {
            text += merge.files.isEmpty ? "" : "Nothing was written.\n"
        }
        var answer = Answer(
            .done, text,
            Document(
                output: output, files: names, isWritten: isWritten, sessions: entries.count,
                changes: merge.changes.map(Document.Change.init), difficulties: difficulties), problems)
        answer.isInFiles = isWritten
        return answer
    }

    /// Shows what has been found so far and asks; what was shown is not printed a second time.
    private func ask(_ text: inout String, _ problems: inout [Problem]) throws(Failure) {
        let isAskable = Confirmation.isPossible && !json
        if !json { try StandardStream.output.write(text) }
        text = ""
        if isAskable {
            try StandardStream.error.write(problems.map { $0.line + "\n" }.joined())
            problems = []
            if try Confirmation.ask("Write these changes to \(output.onOneLine)?") { return }
        }
        throw Failure(
            .usage,
            problems + [
                Problem(
                    .notConfirmed, output, "nothing was written, since nobody said yes",
                    isAskable ? "Run the command again when the changes are right" : "Add --yes, or --dry-run to look")
            ])
    }

    private func write(_ files: [(path: String, bytes: [UInt8])], isNew: Bool) throws(Failure) {
        if isNew { try makeFolder() }
        do throws(Failure) {
            try EventUpdate(name: output, root: FolderPath.existing(output)).write(files)
        } catch {
            if isNew { rmdir(output) }
            throw error
        }
    }

    private func makeFolder() throws(Failure) {
        guard mkdir(output, 0o777) == 0 else { throw DiskError(output).writing }
    }

    private struct Document: Encodable {
        struct Change: Encodable {
            let kind: MergeChange.Kind
            let file: String
            let row: String
            let column: String?
            let current: String
            let proposed: String

            init(_ change: MergeChange) {
                (kind, file, row) = (change.kind, change.file, change.row)
                (column, current, proposed) = (change.column, change.current, change.proposed)
            }
        }

        let output: String
        let files: [String]
        let isWritten: Bool
        let sessions: Int
        let changes: [Change]
        let difficulties: [String]

        enum CodingKeys: String, CodingKey {
            case output, files, sessions, changes, difficulties
            case isWritten = "written"
        }
    }
}
