import Breakouts
import ForumModel
import Testing
import Verification

/// Repairs: the fewest people who get up.
@Suite struct RepairTests {
    /// The pairs of a seating above an even spread, counted by hand: `codes[p]` are the values of person p.
    private static func imbalance(_ place: [Int], _ codes: [[String]], groups: Int) -> Int {
        var sum = 0
        for column in codes[0].indices {
            for value in Set(codes.map { $0[column] }) where !value.isEmpty {
                var counts = [Int](repeating: 0, count: groups)
                for (person, group) in place.enumerated() where codes[person][column] == value { counts[group] += 1 }
                let (q, r) = counts.reduce(0, +).quotientAndRemainder(dividingBy: groups)
                sum += counts.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
                sum -= r * (q + 1) * q / 2 + (groups - r) * q * (q - 1) / 2
            }
        }
        return sum
    }

    /// Every seating of a tiny room, against the answer.
    @Test(arguments: LiveRooms.seeds(2, of: 12)) func fewestMoversAreFewest(_ seed: UInt64) throws {
        let rules = BreakoutRules(
            size: 2...4, groups: 3, attributes: Array(SampleRoom.four.prefix(2)), hybrid: nil,
            organizationsApart: false)
        var (session, _, _) = try LiveRooms.session(9, groups: 3, seed: seed, rules: rules)
        for id in ["0", "4"] { _ = try session.answer(.left(ID(id))) }
        for guest in LiveRooms.guests(1, seed: seed + 50) { _ = try session.answer(.arrived(guest, waits: true)) }
        let before = session.state
        let people = session.participants.filter { $0.presence != .absent }
        try #require(people.count == 8)
        let codes = people.map { person in rules.attributes.map { person.value(of: $0.attribute) ?? "" } }
        let home = people.map { person in before.seated.firstIndex { $0.contains(person.id) } }
        var best = (imbalance: Int.max, movers: Int.max)
        var perMovers: [Int: Int] = [:]
        var place = [Int](repeating: 0, count: 8)
        for code in 0..<6561 {
            var rest = code
            var sizes = [0, 0, 0]
            var movers = 0
            for person in 0..<8 {
                place[person] = rest % 3
                sizes[rest % 3] += 1
                if let home = home[person], home != rest % 3 { movers += 1 }
                rest /= 3
            }
            guard sizes.allSatisfy(rules.size.contains) else { continue }
            let imbalance = Self.imbalance(place, codes, groups: 3)
            if (imbalance, movers) < best { best = (imbalance, movers) }
            perMovers[movers] = min(perMovers[movers] ?? .max, imbalance)
        }
        let options = try session.answer(.optionsAsked).options
        let last = try #require(options.last)
        #expect(last.isProven)
        #expect(last.imbalance == best.imbalance && last.movers == best.movers)
        for option in options where option.isProven {
            let least = perMovers.filter { $0.key <= option.movers }.map(\.value).min()
            #expect(option.imbalance == least)
        }
        #expect(session.state == before, "a question moves nobody")
        let answer = try session.answer(.repair(most: nil))
        #expect(answer.changes.count(where: \.isMove) == best.movers)
        #expect(answer.state.imbalance == best.imbalance && answer.state.waiting.isEmpty)
    }

    @Test(arguments: LiveRooms.seeds(2, of: 12)) func aRepairedRoomHoldsEveryRule(_ seed: UInt64) throws {
        var (session, _, rules) = try LiveRooms.session(40, groups: 5, facilitators: 5, seed: seed)
        for number in 0..<8 { _ = try session.answer(.left(ID("\(6 + number * 4)"))) }
        for guest in LiveRooms.guests(8, seed: seed + 7) { _ = try session.answer(.arrived(guest, waits: true)) }
        let before = session.state
        let answer = try session.answer(.repair(most: nil))
        let people = session.participants
        #expect(LiveVerifier(rules).mistakes(before, answer, people).isEmpty)
        #expect(LiveVerifier(rules).broken(answer.state, people).isEmpty)
        #expect(answer.state.waiting.isEmpty)
        #expect(answer.isProven == true)
    }

    @Test func aLimitOnMoversIsKept() throws {
        var (session, _, _) = try LiveRooms.session(40, groups: 5, seed: 3)
        for number in 0..<10 { _ = try session.answer(.left(ID("\(number)"))) }
        for guest in LiveRooms.guests(10, seed: 5) { _ = try session.answer(.arrived(guest, waits: true)) }
        var last = Int.max
        var answered = 0
        for most in 0...3 {
            var trial = session
            // With too few movers the rules may be out of reach.
            guard let answer = try? trial.answer(.repair(most: most)) else {
                #expect(last == .max, "more movers never allow less")
                continue
            }
            answered += 1
            #expect(answer.changes.count(where: \.isMove) <= most)
            #expect(answer.state.imbalance <= last)
            last = answer.state.imbalance
        }
        #expect(answered > 0)
    }

    @Test func whatCannotBeRepairedIsSaid() throws {
        var (session, _, _) = try LiveRooms.session(10, groups: 2, seed: 1)
        for number in 0..<3 { _ = try session.answer(.left(ID("\(number)"))) }
        let before = session.state
        #expect(throws: LiveRefusal.self) { try session.answer(.repair(most: nil)) }
        #expect(session.state == before)
    }

    @Test func aDissolvedGroupIsPlacedAndANewOneFilled() throws {
        var (session, _, rules) = try LiveRooms.session(32, groups: 4, seed: 2)
        let people = session.state.seated[1]
        let answer = try session.answer(.groupDissolved(2))
        #expect(answer.state.groups == [1, 3, 4])
        #expect(answer.changes.map(\.person) == people)
        #expect(answer.changes.allSatisfy { $0.from == 2 && $0.to != 2 })
        let opened = try session.answer(.groupOpened)
        #expect(opened.state.groups == [1, 3, 4, 5])
        #expect(opened.changes.isEmpty && opened.state.violation > 0)
        let repaired = try session.answer(.repair(most: nil))
        #expect(repaired.state.violation == 0)
        #expect(LiveVerifier(rules).broken(repaired.state, session.participants).isEmpty)
    }
}
