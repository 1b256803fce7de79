import ForumModel

enum RelationColumn: String, SheetColumn {
    case kind, a, b, strength
    static var required: [Self] { [.kind, .a, .b] }
}

/// A relation with the row that it stands in.
struct RelationRow {
    let relation: Relation
    let line: Int
}

/// relations.csv
func relations(
    _ sheet: Sheet<RelationColumn>, sessions: References<Session>, log: DiagnosticLog
) -> [RelationRow] {
    var rows: [Relation: Int] = [:]
    var relations: [RelationRow] = []
    for row in sheet.rows(log: log) {
        let kind = row.requiredText(.kind).flatMap { _ in
            row.value(.kind) { (text) throws(Flaw) in try relationKind(text) }
        }
        let strength =
            row.text(.strength) == nil
            ? .hard : row.value(.strength) { (text) throws(Flaw) in try relationStrength(text) }
        let a = row.requiredText(.a).flatMap {
            sessions.resolve($0, by: "the relation", at: row.spot(.a), log: log)
        }
        let b = row.requiredText(.b).flatMap {
            sessions.resolve($0, by: "the relation", at: row.spot(.b), log: log)
        }
        guard let kind, let strength, let a, let b else { continue }
        guard a != b else {
            log.report(
                .relationToItself, at: row.spot(.b), "the relation binds session \(quoted(a.rawValue)) to itself",
                "Name two sessions, or remove the row")
            continue
        }
        let relation = Relation(kind, a, b, strength)
        if row.isNew(relation, &rows) { relations.append(RelationRow(relation: relation, line: row.line)) }
    }
    return relations
}

private let relationKinds: [String: Relation.Kind] = [
    "before": .before, "not-parallel": .notParallel, "parallel": .parallel, "back-to-back": .backToBack,
    "same-room": .sameRoom, "same-day": .sameDay, "different-day": .differentDay, "different-days": .differentDay,
]

private let relationNames = (Set(relationKinds.values.map(\.name)).sorted() + ["days-apart:2"])

private func relationKind(_ text: String) throws(Flaw) -> Relation.Kind {
    let word = normalizedWord(text)
    if let kind = relationKinds[word] { return kind }
    let parts = word.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1).map { String(Substring($0)) }
    if parts.count == 2, normalizedWord(parts[0]) == "days-apart" {
        return .daysApart(
            try wholeNumber(normalizedWord(parts[1]), in: 1...EventTimes.maximumDays, of: "days"))
    }
    throw Flaw(
        .unknownWord, "\(quoted(text)) is not a kind of relation",
        cure("Write one of: \(relationNames.joined(separator: ", "))", for: word, among: relationNames))
}

private func relationStrength(_ text: String) throws(Flaw) -> Relation.Strength {
    if normalizedWord(text) == "hard" { return .hard }
    let points = Points(try weight(text, isPositive: true))
    guard points > .zero else {
        throw Flaw(.notANumber, "\(quoted(text)) is too small to count", "Write hard, or a number of at least 0.000001")
    }
    return .soft(points)
}
