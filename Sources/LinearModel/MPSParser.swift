/// Reads a free MPS file line by line.
struct MPSParser {
    private enum Part: String {
        case rows = "ROWS", columns = "COLUMNS", rhs = "RHS", ranges = "RANGES", bounds = "BOUNDS"
    }

    private enum Place {
        case objective
        case row(Int)
    }

    private var draft = ModelDraft()
    private var kinds: [Character] = []
    private var places: [String: Place] = [:]
    private var hasObjective = false
    private var isInteger = false
    private var isMaximisation = false
    private var line = 0

    static func model(from text: String) throws(ModelFileError) -> LinearModel {
        var parser = MPSParser()
        return try parser.parse(text)
    }

    private func failure(_ problem: String) -> ModelFileError { ModelFileError(line: line, problem: problem) }

    private mutating func parse(_ text: String) throws(ModelFileError) -> LinearModel {
        var part: Part?
        var expectsSense = false
        for content in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            line += 1
            if content.first == "*" { continue }
            let words = content.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
            guard let first = words.first else { continue }
            if content.first == " " || content.first == "\t" {
                if expectsSense {
                    isMaximisation = try isMaximum(first)
                    continue
                }
                guard let part else { throw failure("A line stands outside every section.") }
                try parse(words, in: part)
                continue
            }
            expectsSense = false
            switch first.uppercased() {
            case "NAME": if words.count > 1 { draft.name = words[1] }
            case "OBJSENSE":
                if words.count > 1 { isMaximisation = try isMaximum(words[1]) } else { expectsSense = true }
            case "ENDATA": return draft.model(isMaximisation: isMaximisation)
            case let name:
                guard let found = Part(rawValue: name) else { throw failure("“\(first)” is not a section.") }
                part = found
            }
        }
        throw failure("“ENDATA” is missing.")
    }

    private func isMaximum(_ word: String) throws(ModelFileError) -> Bool {
        switch word.uppercased() {
        case "MAX", "MAXIMIZE", "MAXIMISE": return true
        case "MIN", "MINIMIZE", "MINIMISE": return false
        default: throw failure("“\(word)” is neither MIN nor MAX.")
        }
    }

    private mutating func parse(_ words: [String], in part: Part) throws(ModelFileError) {
        switch part {
        case .rows: try parseRow(words)
        case .columns: try parseColumn(words)
        case .rhs:
            try parsePairs(words) { (parser, place, value) throws(ModelFileError) in parser.setSide(place, value) }
        case .ranges:
            try parsePairs(words) { (parser, place, value) throws(ModelFileError) in try parser.setRange(place, value) }
        case .bounds: try parseBound(words)
        }
    }

    private mutating func parseRow(_ words: [String]) throws(ModelFileError) {
        guard words.count == 2, let kind = words[0].uppercased().first, words[0].count == 1, "NLGE".contains(kind)
        else {
            throw failure("A row is one of N, L, G, E and a name.")
        }
        guard places[words[1]] == nil else { throw failure("The row “\(words[1])” stands here twice.") }
        if kind == "N", !hasObjective {
            hasObjective = true
            places[words[1]] = .objective
            return
        }
        places[words[1]] = .row(draft.rows.count)
        kinds.append(kind)
        draft.rows.append(ModelDraft.Row(name: words[1]))
        setSide(.row(draft.rows.count - 1), 0)
    }

    private mutating func parseColumn(_ words: [String]) throws(ModelFileError) {
        if words.count == 3, words[1] == "'MARKER'" {
            guard words[2] == "'INTORG'" || words[2] == "'INTEND'" else { throw failure("The marker is not known.") }
            isInteger = words[2] == "'INTORG'"
            return
        }
        guard words.count == 3 || words.count == 5 else {
            throw failure("A column has one or two rows with a value each.")
        }
        let isNew = draft.number(ofKnown: words[0]) == nil
        let column = draft.number(of: words[0])
        if isNew { draft.columns[column].isInteger = isInteger }
        for k in stride(from: 1, to: words.count, by: 2) {
            let value = try number(words[k + 1])
            switch try place(words[k]) {
            case .objective: draft.columns[column].cost += value
            case .row(let row):
                draft.rows[row].entries.append((LinearModel.ColumnNumber(column), value))
                draft.columns[column].isUsedInRows = true
            }
        }
    }

    /// Row names and values, after the name of the vector, which may be missing.
    private mutating func parsePairs(
        _ words: [String], _ set: (inout MPSParser, Place, Double) throws(ModelFileError) -> Void
    ) throws(ModelFileError) {
        let pairs = words.count % 2 == 1 ? Array(words.dropFirst()) : words
        guard !pairs.isEmpty else { throw failure("A row and its value are missing.") }
        for k in stride(from: 0, to: pairs.count, by: 2) {
            try set(&self, try place(pairs[k]), try number(pairs[k + 1]))
        }
    }

    private mutating func setSide(_ place: Place, _ value: Double) {
        guard case .row(let row) = place else {
            // On the objective the right-hand side counts against the sum, as most readers have it.
            draft.offset = -value
            return
        }
        if kinds[row] == "G" || kinds[row] == "E" { draft.rows[row].bounds.lower = value }
        if kinds[row] == "L" || kinds[row] == "E" { draft.rows[row].bounds.upper = value }
    }

    private mutating func setRange(_ place: Place, _ value: Double) throws(ModelFileError) {
        guard case .row(let row) = place else { throw failure("The objective has no range.") }
        switch kinds[row] {
        case "G": draft.rows[row].bounds.upper = draft.rows[row].bounds.lower + value.magnitude
        case "L": draft.rows[row].bounds.lower = draft.rows[row].bounds.upper - value.magnitude
        case "E" where value < 0: draft.rows[row].bounds.lower += value
        case "E": draft.rows[row].bounds.upper += value
        default: throw failure("A row without bounds has no range.")
        }
    }

    private mutating func parseBound(_ words: [String]) throws(ModelFileError) {
        let kind = words[0].uppercased()
        let needsValue = ["LO", "UP", "FX", "LI", "UI"].contains(kind)
        // The name of the vector may be missing.
        let rest = Array(words.dropFirst(words.count - (needsValue ? 2 : 1) >= 2 ? 2 : 1))
        guard let name = rest.first, rest.count >= (needsValue ? 2 : 1) else {
            throw failure("The bound is not whole.")
        }
        guard let column = draft.number(ofKnown: name) else { throw failure("The column “\(name)” does not exist.") }
        let value = needsValue ? try number(rest[1]) : 0
        switch kind {
        case "LO", "LI": draft.columns[column].bounds.lower = value
        case "UP", "UI": draft.columns[column].bounds.upper = value
        case "FX": draft.columns[column].bounds = ModelDraft.Bounds(lower: value, upper: value)
        case "FR": draft.columns[column].bounds = .free
        case "MI": draft.columns[column].bounds.lower = -.infinity
        case "PL": draft.columns[column].bounds.upper = .infinity
        case "BV": draft.columns[column].bounds = ModelDraft.Bounds(lower: 0, upper: 1)
        default: throw failure("“\(words[0])” is not a kind of bound.")
        }
        if ["LI", "UI", "BV"].contains(kind) { draft.columns[column].isInteger = true }
    }

    private func place(_ name: String) throws(ModelFileError) -> Place {
        guard let place = places[name] else { throw failure("The row “\(name)” does not exist.") }
        return place
    }

    private func number(_ word: String) throws(ModelFileError) -> Double {
        guard let value = Double(word), value.isFinite else { throw failure("“\(word)” is not a number.") }
        return value
    }
}

extension LinearModel {
    /// Reads a model in the free MPS format (names without blanks). A maximisation becomes the minimisation of the
    /// negated objective; a second row of kind N becomes a row without bounds.
    /// A right-hand side of the objective is taken off the sum.
    public init(mps text: String) throws(ModelFileError) { self = try MPSParser.model(from: text) }
}
