import LinearModel

/// The columns that say which session is where: one for each option and room that a model leaves open.
struct PlaceColumns {
    struct Place {
        let option: Int
        let room: Int
        let column: LinearModel.ColumnNumber
    }

    /// By session.
    let ofSession: [[Place]]
}

extension VariableTable {
    /// Of a model with rooms assigned all places, of one with rooms counted none.
    var places: PlaceColumns {
        PlaceColumns(
            ofSession: (0..<problem.sessionCount).map { session in
                guard !place.isEmpty else { return [] }
                return problem.options(of: session).flatMap { option in
                    zip(problem.rooms(ofOption: option), place[option]).map {
                        PlaceColumns.Place(option: option, room: $0, column: $1)
                    }
                }
            })
    }
}

/// What a model leaves out, in words.
struct Relaxed {
    private(set) var sentences: [String] = []

    mutating func note(_ sentence: String) {
        if !sentences.contains(sentence) { sentences.append(sentence) }
    }
}
