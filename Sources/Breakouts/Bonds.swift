import ForumModel

/// Who must sit with whom: labels and values kept together, joined where they share people.
struct Bonds {
    /// The people of each unit, ascending; units in the order of their first person.
    let units: [[Int]]

    init(_ people: [Participant], _ table: ValueTable, _ rules: BreakoutRules) {
        var leader = Array(people.indices)
        func root(_ person: Int) -> Int {
            var person = person
            while leader[person] != person { person = leader[person] }
            return person
        }
        func join(_ a: Int, _ b: Int) {
            let (a, b) = (root(a), root(b))
            leader[max(a, b)] = min(a, b)
        }
        var first: [String: Int] = [:]
        for (person, participant) in people.enumerated() {
            guard let label = participant.together else { continue }
            if let other = first[label] { join(other, person) } else { first[label] = person }
        }
        for whole in table.wholes {
            for person in whole.dropFirst() { join(whole[0], person) }
        }
        var members: [Int: [Int]] = [:]
        for person in people.indices { members[root(person), default: []].append(person) }
        units = members.values.sorted { $0[0] < $1[0] }
    }

    /// The group (from 0) of each pinned unit, −1 for the others. The first pin of a unit counts; pins to groups that
    /// do not exist are left out (both are reported as conflicts).
    func pins(_ rules: BreakoutRules, groups: Int, _ people: [Participant]) -> [Int] {
        units.map { unit in
            let wished = unit.lazy.compactMap { rules.pins[people[$0].id] }
            return wished.first { (1...groups).contains($0) }.map { $0 - 1 } ?? -1
        }
    }
}
