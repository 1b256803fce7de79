import ForumModel

/// The columns of a roster while they are filled, one after another.
struct ValueTable {
    private let people: [Participant]
    private(set) var columns: [Column] = []
    private(set) var values = [Value(column: -1, name: "", mode: .ignore)]
    private var texts: [[Int32]] = []
    /// The numbers of both modes of attendance, where both occur.
    private(set) var modes: (onsite: Int, online: Int)?

    init(_ people: [Participant]) { self.people = people }

    /// The value of person p in column c at `p · columns + c`.
    var flat: [Int32] { people.indices.flatMap { person in texts.map { $0[person] } } }

    private mutating func add(_ column: Column, mode: (String) -> ValueMode, _ text: (Participant) -> String?) {
        let number = columns.count
        columns.append(column)
        var known: [String: Int] = [:]
        for name in Set(people.compactMap(text)).sorted() {
            known[name] = values.count
            values.append(Value(column: number, name: name, mode: mode(name)))
        }
        texts.append(
            people.map { person in
                guard let value = text(person).flatMap({ known[$0] }) else { return 0 }
                values[value].count += 1
                return Int32(value)
            })
        if let onsite = known["onsite"], let online = known["online"],
            column == .presenceOnly || column == .criterion(.attribute(.attendance))
        {
            modes = (onsite, online)
        }
    }

    mutating func add(_ rule: AttributeRule) {
        add(.criterion(.attribute(rule.attribute)), mode: rule.mode(of:)) { $0.value(of: rule.attribute) }
    }

    mutating func addFacilitators() {
        add(.criterion(.facilitators), mode: { _ in .spread }, { $0.isFacilitator ? "facilitator" : nil })
    }

    mutating func addPresence() { add(.presenceOnly, mode: { _ in .ignore }, { $0.attendance?.rawValue }) }

    mutating func addOrganizations() { add(.criterion(.organization), mode: { _ in .spread }, \.organization) }

    mutating func addApart() { add(.apart, mode: { _ in .ignore }, \.apart) }

    mutating func addSize() { add(.criterion(.size), mode: { _ in .spread }, { _ in "people" }) }

    /// For each value with the mode `together` its people, ascending.
    var wholes: [[Int]] {
        let byValue = values.indices.filter { values[$0].mode == .together }
        return byValue.map { value in
            people.indices.filter { texts[values[value].column][$0] == Int32(value) }
        }
    }
}
