import ForumModel
import Testing
import Verification

/// A sound programme is confirmed; spoiled in any way, it is found out under the right rule.
@Suite struct CorruptionTests {
    @Test func theProgrammeIsSoundAtFirst() throws {
        let assessment = try StrictForum.verifier().assess(StrictForum.programme)
        #expect(assessment.violations == [])
        #expect(assessment.leftOut == ["spare"])
    }

    @Test func everyHardRuleHasACorruption() {
        #expect(Corruption.all.map(\.rule) == Verifier.rules.filter(\.isHard).map(\.id))
    }

    @Test(arguments: Corruption.all, [1, 2, 3, 4] as [UInt64])
    func corruptionsAreFound(corruption: Corruption, seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let (programme, moved) = corruption.spoiled(by: &generator)
        let assessment = try StrictForum.verifier().assess(programme)
        #expect(assessment.broken(corruption.rule).contains { $0.sessions.contains(moved) })
    }

    @Test(arguments: Corruption.all)
    func everySpoiledPlaceBreaksItsRule(corruption: Corruption) throws {
        let verifier = try StrictForum.verifier()
        for place in corruption.places {
            let others = StrictForum.placements.filter { $0.session != place.session }
            let assessment = verifier.assess(Programme(others + [place]))
            #expect(
                assessment.broken(corruption.rule).contains { $0.sessions.contains(place.session) },
                "\(place.session) in \(place.room) at \(place.start.iso(in: oslo))")
        }
    }

    /// Whatever a search might do wrong, judging the result neither fails nor depends on the order of the entries.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func shuffledPlacesAreJudged(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let sessions = StrictForum.forum.sessions.filter { $0.status.isPlanned }
        let placements = sessions.map { session in
            Placement(
                session: session.id, start: at(23, "08:00") + Minutes(5 * generator.below(700)),
                duration: Minutes(15 + 15 * generator.below(8)), room: ["a", "b", "c"][generator.below(3)])
        }
        let verifier = try StrictForum.verifier()
        let assessment = verifier.assess(Programme(placements))
        #expect(assessment == verifier.assess(Programme(placements.shuffled(using: &generator))))
        #expect(assessment.leftOut.isEmpty)
        let order = Verifier.rules.map(\.id)
        let named = assessment.violations.compactMap { order.firstIndex(of: $0.rule) }
        #expect(named == named.sorted())
        #expect(assessment.violations.allSatisfy { $0.cost == .zero && !$0.sentence.isEmpty })
    }
}
