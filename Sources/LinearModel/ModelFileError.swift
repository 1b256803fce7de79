/// Why a model file could not be read.
public struct ModelFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line on which reading stopped, from 1.
    public let line: Int
    public let problem: String

    public var description: String { "Line \(line): \(problem)" }
}
