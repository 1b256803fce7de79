import Submissions

extension Problem {
    /// What a merge has to tell, with what to do about it.
    init(_ remark: MergeRemark) {
        switch remark {
        case .repeated(let session, let left, let taken):
            self.init(
                .proposalTwice, left,
                "the session \(session) is also in '\(taken)', which says more, and was read there",
                "Remove one of the two texts")
        case .withoutLength(let session, let source):
            self.init(
                .proposalWithoutLength, source,
                "the text names no length, so that \(session) cannot be planned, and was left out",
                "Add a line such as 'Duration (minutes): 60', or set usual-length under requests in event.yaml")
        case .withoutTitle(let session, let source):
            self.init(
                .proposalWithoutTitle, source, "the text has no title; the identifier \(session) stands in its place",
                "Write the title into sessions.csv")
        case .unknownTheme(_, let source, let theme):
            self.init(
                .themeOfNoSession, source, "event.yaml has no theme '\(theme)', so the column stays as it is",
                "Add the theme to event.yaml, or write the one that fits into sessions.csv")
        case .layoutNowhere(_, let source, let layout):
            self.init(
                .layoutNowhere, source, "no room offers the layout '\(layout)', so the column stays as it is",
                "Write the nearest layout into sessions.csv, or add this one to a room")
        case .sameTitle(let session, let source, let other):
            self.init(
                .titleTwice, source, "\(session) has the title of \(other), and may be the same session",
                "Remove one of the two rows of sessions.csv if so; it will stay away")
        case .namesakes(let name, let taken):
            self.init(
                .namesakes, "people.csv", "several people are called '\(name)'; the parts went to '\(taken)'",
                "Correct roles.csv where another one is meant")
        case .unclearAnswer(let a, let b, let answer):
            self.init(
                .unclearAnswer, PersonQuestion.file, "'\(answer)' for '\(a)' and '\(b)' is neither yes nor no",
                "Write yes or no into the column same")
        case .openQuestions(let count):
            self.init(
                .openQuestions, PersonQuestion.file,
                count == 1
                    ? "one pair of names may mean one person" : "\(count) pairs of names may mean one person each",
                "Write yes or no into the column same, and run the command again")
        case .mergeSuggested(let a, let b, let percent, let words):
            self.init(
                .mergeSuggested, "sessions.csv",
                "\(a) and \(b) are alike, \(percent) % (\(words.joined(separator: ", ")))",
                "Suggest to their organizers to merge them")
        }
    }
}
