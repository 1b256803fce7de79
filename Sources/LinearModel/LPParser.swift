/// Reads an LP file part by part.
struct LPParser {
    private let tokens: [(token: LPScanner.Token, line: Int)]
    private var position = 0
    private var draft = ModelDraft()

    static func model(from text: String) throws(ModelFileError) -> LinearModel {
        var parser = LPParser(tokens: try LPScanner(text).tokens)
        return try parser.parse()
    }

    private init(tokens: [(token: LPScanner.Token, line: Int)]) { self.tokens = tokens }

    private var token: LPScanner.Token { tokens[position].token }
    private var next: LPScanner.Token { tokens[min(position + 1, tokens.count - 1)].token }

    private func failure(_ problem: String) -> ModelFileError {
        ModelFileError(line: tokens[position].line, problem: problem)
    }

    private mutating func advance() { if position < tokens.count - 1 { position += 1 } }

    /// The word that begins a part here, unless it is a row's or column's name after all.
    private var word: ModelFileWord? {
        guard case .name(let name) = token, next != .colon else { return nil }
        return ModelFileWord(name)
    }

    private mutating func parse() throws(ModelFileError) -> LinearModel {
        guard let sense = word, sense == .minimize || sense == .maximize else {
            throw failure("“Minimize” or “Maximize” is missing.")
        }
        advance()
        try parseObjective()
        guard word == .rows else { throw failure("“Subject To” is missing.") }
        try parseRowsHead()
        while word == nil, token != .end { try parseRow() }
        while let part = word, part != .end {
            advance()
            switch part {
            case .bounds: while word == nil, token != .end { try parseBounds() }
            case .integers, .binaries: try parseKinds(areBinary: part == .binaries)
            default: throw failure("This part does not belong here.")
            }
        }
        guard word == .end else { throw failure("“End” is missing.") }
        return draft.model(isMaximisation: sense == .maximize)
    }

    private mutating func parseRowsHead() throws(ModelFileError) {
        guard case .name(let first) = token else { return }
        advance()
        guard ["subject", "such"].contains(first.lowercased()) else { return }
        guard case .name(let second) = token, ["to", "that"].contains(second.lowercased()) else {
            throw failure("“Subject To” is missing.")
        }
        advance()
    }

    private mutating func parseLabel() -> String? {
        guard case .name(let name) = token, next == .colon else { return nil }
        advance()
        advance()
        return name
    }

    /// Signs before a number or name; nil if there are none.
    private mutating func parseSigns() -> Double? {
        var sign: Double?
        while token == .plus || token == .minus {
            sign = (sign ?? 1) * (token == .minus ? -1 : 1)
            advance()
        }
        return sign
    }

    /// A sum of terms; plain numbers are added up apart.
    private mutating func parseSum() throws(ModelFileError) -> (terms: [(Int, Double)], constant: Double) {
        var terms: [(Int, Double)] = []
        var constant = 0.0
        var isFirst = true
        while true {
            let sign = parseSigns()
            if sign == nil, !isFirst { break }
            var value = sign ?? 1
            var isNumber = false
            if case .number(let number) = token {
                value *= number
                isNumber = true
                advance()
            }
            if case .name(let name) = token, word == nil {
                terms.append((draft.number(of: name), value))
                advance()
            } else if isNumber {
                constant += value
            } else if sign != nil {
                throw failure("A number or a name is missing after a sign.")
            } else {
                break
            }
            isFirst = false
        }
        return (terms, constant)
    }

    private mutating func parseObjective() throws(ModelFileError) {
        _ = parseLabel()
        let sum = try parseSum()
        for (column, value) in sum.terms { draft.columns[column].cost += value }
        draft.offset = sum.constant
    }

    /// `sum ≤ number`, `number ≤ sum`, or `number ≤ sum ≤ number`, with any of the signs.
    private mutating func parseRow() throws(ModelFileError) {
        var row = ModelDraft.Row(name: parseLabel() ?? "row_\(draft.rows.count + 1)")
        var sum = try parseSum()
        guard let relation = parseRelation() else { throw failure("A row needs “<=”, “>=” or “=”.") }
        if sum.terms.isEmpty {
            let side = sum.constant
            sum = try parseSum()
            guard !sum.terms.isEmpty else { throw failure("A row needs a column.") }
            row.bounds.narrow(relation.mirrored, side - sum.constant)
            if let second = parseRelation() { row.bounds.narrow(second, try parseSide() - sum.constant) }
        } else {
            row.bounds.narrow(relation, try parseSide() - sum.constant)
        }
        row.entries = sum.terms.map { (LinearModel.ColumnNumber($0.0), $0.1) }
        for (column, _) in sum.terms { draft.columns[column].isUsedInRows = true }
        draft.rows.append(row)
    }

    /// The number that ends a row. It is no sum: what follows may be the next row.
    private mutating func parseSide() throws(ModelFileError) -> Double {
        guard let side = try parseLimit() else { throw failure("A row needs a number on its other side.") }
        return side
    }

    private mutating func parseRelation() -> LPScanner.Token? {
        guard [.atMost, .atLeast, .equal].contains(token) else { return nil }
        defer { advance() }
        return token
    }

    private mutating func parseBounds() throws(ModelFileError) {
        let left = try parseLimit()
        let leftRelation = left == nil ? nil : parseRelation()
        guard (left == nil) == (leftRelation == nil) else { throw failure("A bound needs “<=”, “>=” or “=”.") }
        guard case .name(let name) = token else { throw failure("A column's name is missing.") }
        guard let column = draft.number(ofKnown: name) else {
            throw failure("The column “\(name)” stands in no row and not in the objective.")
        }
        advance()
        if let left, let leftRelation {
            draft.columns[column].bounds.narrow(leftRelation.mirrored, left)
        }
        if let relation = parseRelation() {
            guard let right = try parseLimit() else { throw failure("A number is missing.") }
            draft.columns[column].bounds.narrow(relation, right)
        } else if case .name(let free) = token, free.lowercased() == "free", left == nil {
            draft.columns[column].bounds = .free
            advance()
        } else if left == nil {
            throw failure("A bound needs “<=”, “>=”, “=” or “free”.")
        }
    }

    /// A number with its signs, or infinity; nil where neither begins here.
    private mutating func parseLimit() throws(ModelFileError) -> Double? {
        let sign = parseSigns()
        switch token {
        case .number(let number):
            advance()
            return (sign ?? 1) * number
        case .name(let name) where ["inf", "infinity"].contains(name.lowercased()):
            advance()
            return (sign ?? 1) * .infinity
        default:
            if sign != nil { throw failure("A number is missing after a sign.") }
            return nil
        }
    }

    private mutating func parseKinds(areBinary: Bool) throws(ModelFileError) {
        while case .name(let name) = token, word == nil {
            guard let column = draft.number(ofKnown: name) else {
                throw failure("The column “\(name)” stands in no row and not in the objective.")
            }
            draft.columns[column].isInteger = true
            if areBinary {
                draft.columns[column].bounds = ModelDraft.Bounds(lower: 0, upper: 1)
            }
            advance()
        }
        if word == nil, token != .end { throw failure("Only names of columns belong here.") }
    }
}

extension LPScanner.Token {
    /// The relation read from the other side.
    fileprivate var mirrored: Self {
        switch self {
        case .atMost: .atLeast
        case .atLeast: .atMost
        default: self
        }
    }
}

extension ModelDraft.Bounds {
    fileprivate mutating func narrow(_ relation: LPScanner.Token, _ value: Double) {
        if relation != .atMost { lower = value }
        if relation != .atLeast { upper = value }
    }
}

extension LinearModel {
    /// Reads a model in the CPLEX LP format (objective, rows, bounds, generals, binaries; no quadratic terms, no sets).
    /// A maximisation becomes the minimisation of the negated objective.
    public init(lp text: String) throws(ModelFileError) { self = try LPParser.model(from: text) }
}
