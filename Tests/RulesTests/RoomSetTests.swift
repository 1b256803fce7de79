import Rules
import Testing

@Suite struct RoomSetTests {
    private func set(_ rooms: Int..., of count: Int = 130) -> RoomSet {
        var set = RoomSet(count: count)
        for room in rooms { set.insert(room) }
        return set
    }

    /// Numbers on both sides of the words' borders.
    @Test func roomsComeBackAscending() {
        let set = set(129, 0, 64, 63, 128, 64)
        #expect(set.rooms == [0, 63, 64, 128, 129])
        #expect(set.count == 5)
        #expect(set.contains(63) && set.contains(64) && !set.contains(65))
    }

    @Test(arguments: [0, 1, 63, 64, 65, 128, 200])
    func allOfACount(count: Int) {
        #expect(RoomSet.all(count).rooms == Array(0..<count))
        #expect(RoomSet(count: count).isEmpty)
        #expect(RoomSet.all(count).isEmpty == (count == 0))
    }

    @Test func whatIsRemovedIsGone() {
        var set = set(3, 64)
        set.remove(64)
        set.remove(65)
        #expect(set.rooms == [3])
        set.remove(3)
        #expect(set.isEmpty && set.count == 0)
    }

    @Test func unionAndIntersection() {
        var union = set(1, 70)
        union.formUnion(set(2, 70, 129))
        #expect(union == set(1, 2, 70, 129))
        union.formIntersection(set(2, 3, 129))
        #expect(union == set(2, 129))
        union.formIntersection(set(1))
        #expect(union.isEmpty)
    }

    @Test func subsets() {
        #expect(set(1, 70).isSubset(of: set(1, 2, 70)))
        #expect(set(1, 70).isSubset(of: set(1, 70)))
        #expect(!set(1, 70).isSubset(of: set(1, 71)))
        #expect(set().isSubset(of: set()))
    }
}
