/// Something that the secretariat should know about a merge.
public enum MergeRemark: Sendable, Hashable {
    /// Two texts of one session: the one that says less was not used.
    case repeated(session: String, left: String, taken: String)
    /// No length is known, so the session cannot be planned and was left out.
    case withoutLength(session: String, source: String)
    /// The identifier stands in for the title.
    case withoutTitle(session: String, source: String)
    case unknownTheme(session: String, source: String, theme: String)
    case layoutNowhere(session: String, source: String, layout: String)
    /// Another session has the same title: perhaps the same under another identifier.
    case sameTitle(session: String, source: String, other: String)
    /// Several people of people.csv have the name; one of them was taken.
    case namesakes(name: String, taken: String)
    /// An answer that is neither yes nor no.
    case unclearAnswer(a: String, b: String, answer: String)
    /// People who may be one and the same, unanswered.
    case openQuestions(count: Int)
    /// Requests that are so alike that one might do.
    case mergeSuggested(a: String, b: String, percent: Int, words: [String])
}
