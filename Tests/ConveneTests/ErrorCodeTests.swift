import Foundation
import Testing

@testable import convene

@Suite struct ErrorCodeTests {
    /// The command's own codes have their entries in the index that explains those of intake.
    @Test func everyCodeOfTheCommandIsInTheIndex() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let index = root.appending(path: "Sources/Intake/Intake.docc/ErrorIndex.md")
        let sections = try String(contentsOf: index, encoding: .utf8).components(separatedBy: "\n### ").dropFirst()
        let codes = sections.map { String($0.prefix(4)) }.filter { $0.dropFirst() >= "600" }
        #expect(codes == Problem.Code.allCases.map(\.rawValue))
    }
}
