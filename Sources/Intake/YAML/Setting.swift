/// A value of a settings file with the line where it stands; every scalar is text, so `no` stays a word.
struct Setting: Sendable {
    struct Entry: Sendable {
        let key: String
        let line: Int
        let value: Setting
    }

    enum Value: Sendable {
        case text(String)
        case list([Setting])
        /// In the order of the file; no key occurs twice.
        case map([Entry])
    }

    let line: Int
    let value: Value

    /// A key without a value counts as left out.
    var isEmpty: Bool {
        if case .text("") = value { return true }
        return false
    }

    /// What it is, for a message.
    var shape: String {
        switch value {
        case .text: "one value"
        case .list: "a list"
        case .map: "keys with values"
        }
    }
}
