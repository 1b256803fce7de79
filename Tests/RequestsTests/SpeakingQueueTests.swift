import ForumModel
import Requests
import Testing

@Suite("Speaking queue")
struct SpeakingQueueTests {
    private func hand(_ person: ID<Person>, _ attendance: Attendance, _ group: StakeholderGroup? = nil)
        -> SpeakingQueue.Hand
    {
        SpeakingQueue.Hand(person: person, attendance: attendance, group: group)
    }

    @Test("online and on site take turns")
    func alternates() {
        var queue = SpeakingQueue()
        for person in ["a", "b", "c"] { queue.raise(hand(ID(person), .onsite)) }
        for person in ["x", "y"] { queue.raise(hand(ID(person), .online)) }
        #expect(queue.order.map(\.person) == ["a", "x", "b", "y", "c"])
    }

    @Test("who has not spoken comes first, then the group with fewer turns")
    func fairness() {
        var queue = SpeakingQueue()
        queue.raise(hand("a", .onsite, "government"))
        #expect(queue.takeNext()?.person == "a")
        queue.raise(hand("a", .onsite, "government"))
        queue.raise(hand("b", .onsite, "government"))
        queue.raise(hand("c", .onsite, "media"))
        #expect(queue.order.map(\.person) == ["c", "b", "a"])
    }

    @Test("a hand that goes down does not speak, a second one changes nothing")
    func lowering() {
        var queue = SpeakingQueue()
        queue.raise(hand("a", .onsite))
        queue.raise(hand("a", .online))
        queue.raise(hand("b", .onsite))
        queue.lower("b")
        #expect(queue.order == [hand("a", .onsite)])
    }

    @Test("nobody is passed over more often than agreed", arguments: UInt64(1)...10)
    func boundedWait(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var queue = SpeakingQueue(longestWait: 3)
        var passed: [ID<Person>: Int] = [:]
        for turn in 0..<200 {
            for part in 0..<(generator.next() % 3) {
                let attendance: Attendance = generator.next() % 4 == 0 ? .online : .onsite
                let groups: [StakeholderGroup] = ["government", "media", "youth"]
                queue.raise(hand(ID("\(turn)-\(part)"), attendance, groups[Int(generator.next() % 3)]))
            }
            let waiting = queue.hands
            guard let taken = queue.takeNext() else { continue }
            for earlier in waiting.prefix(while: { $0 != taken }) { passed[earlier.person, default: 0] += 1 }
            #expect(waiting.contains(taken))
        }
        #expect(passed.values.max().map { $0 <= 3 } == true)
    }
}
