import Publishing
import Verification

extension Publication {
    /// The hard rules that it breaks, as problems of the table from which it was read.
    ///
    /// - Parameter output: the output folder, or the table itself, as the user named it.
    func brokenRules(in output: String) -> [Problem] {
        let isFolder = FolderPath.resolved(output).map(FolderPath.isFolder) ?? false
        let table = isFolder ? OutputFormat.csv.path : output
        return assessment.violations.map { Problem(.unsound, table, "\($0.rule): \($0.sentence.withoutFullStop)", "") }
    }
}

extension String {
    fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
