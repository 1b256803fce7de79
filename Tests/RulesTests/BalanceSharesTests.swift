import Testing

@testable import Rules

@Suite struct BalanceSharesTests {
    @Test func sharesComeBySessionCandidateAndGroup() {
        var shares = BalanceShares()
        shares.add(session: 1, candidates: [2, 5], amounts: [7, 0, -3])
        shares.add(session: 4, candidates: [], amounts: [1])
        shares.add(session: 4, candidates: [0], amounts: [0, 0])
        #expect(shares.underestimatedCount == 4)
        shares.add(session: 6, candidates: [1], amounts: [0, 9])
        let listed = shares.map { [$0.session, $0.candidate, $0.group, Int($0.amount)] }
        #expect(listed == [[1, 2, 0, 7], [1, 2, 2, -3], [1, 5, 0, 7], [1, 5, 2, -3], [6, 1, 1, 9]])
        #expect(!shares.isEmpty && BalanceShares().isEmpty)
    }
}
