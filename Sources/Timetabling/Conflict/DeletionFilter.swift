/// Makes a set of requirements that cannot hold together smaller, until each of them is needed.
///
/// Chinneck's deletion filter (Feasibility and Infeasibility in Optimization, 2008), which takes whole runs of members
/// away first: a member without which the others still cannot hold together goes, any other stays. What stays is needed
/// for good, since taking others away makes nothing impossible.
struct DeletionFilter<Member: Hashable> {
    /// Ascending as they were given; together impossible.
    private(set) var members: [Member]
    /// Whether each of them was shown to be needed.
    private(set) var isMinimal = true

    /// - Parameters:
    ///   - members: impossible together; those that come first are kept rather than those that come last.
    ///   - decide: whether some of them can hold together.
    init(_ members: [Member], decide: ([Member]) -> Feasibility.Verdict) {
        self.members = members
        var needed: Set<Member> = []
        var length = max(1, members.count / 2)
        while true {
            var position = self.members.count
            while position > 0 {
                let run = max(0, position - length)..<position
                position = run.lowerBound
                if length == 1, needed.contains(self.members[run.lowerBound]) { continue }
                var others = self.members
                others.removeSubrange(run)
                switch decide(others) {
                case .impossible: self.members = others
                case .possible: if length == 1 { needed.insert(self.members[run.lowerBound]) }
                case .unknown: if length == 1 { isMinimal = false }
                }
            }
            if length == 1 { break }
            length = max(1, length / 2)
        }
    }
}
