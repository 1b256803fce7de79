public import ForumModel

/// Rules that cannot hold together, and the smallest change that helps.
public struct BreakoutConflict: Sendable, Hashable {
    /// Which rules and why, in a plain sentence.
    public let sentence: String
    /// What would do, in a plain sentence; empty when nothing simple does.
    public let remedy: String
    /// The rules with the remedy in them; nil when it is not the rules that must change.
    public let relaxed: BreakoutRules?

    public init(_ sentence: String, remedy: String = "", relaxed: BreakoutRules? = nil) {
        self.sentence = sentence
        self.remedy = remedy
        self.relaxed = relaxed
    }
}
