import ForumModel
import Foundation
import Submissions

/// decisions.csv of an event folder, to which rows are added.
struct DecisionFile {
    /// The event folder, as the user gave it.
    let event: String

    func add(_ decisions: [Decision]) throws(Failure) {
        guard !decisions.isEmpty else { return }
        let path = "\(event)/\(DecisionTable.file)"
        let (bytes, diagnostics) = DecisionTable.adding(
            decisions, to: FolderPath.isTaken(path) ? try SingleFile.read(path) : nil)
        guard let bytes else { throw Failure(.badInput, diagnostics.map(Problem.init)) }
        try EventUpdate(name: event, root: FolderPath.existing(event)).write([(DecisionTable.file, bytes)])
    }
}
