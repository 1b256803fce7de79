import ForumModel
public import Intake

/// The proposals of one reading, each session once.
public struct ProposalSet: Sendable {
    /// A proposal with the file that it comes from.
    public struct Entry: Sendable {
        public let proposal: Proposal
        public let source: String

        public init(_ proposal: Proposal, source: String) {
            self.proposal = proposal
            self.source = source
        }
    }

    /// In the order of reading.
    public let entries: [Entry]
    /// Texts of sessions that another text says more about.
    public let repeated: [(left: Entry, taken: Entry)]

    /// Of several texts of one session the one with the most fields counts, the first of equals.
    public init(_ all: [Entry]) {
        var best: [ID<Session>: Int] = [:]
        func fields(_ index: Int) -> Int { all[index].proposal.evidence.count(where: \.isFound) }
        for index in all.indices {
            let id = all[index].proposal.id
            if let other = best[id], fields(other) >= fields(index) { continue }
            best[id] = index
        }
        entries = all.indices.filter { best[all[$0].proposal.id] == $0 }.map { all[$0] }
        repeated = all.indices.compactMap { index in
            guard let taken = best[all[index].proposal.id], taken != index else { return nil }
            return (all[index], all[taken])
        }
    }
}

extension Proposal {
    /// The people with their parts, in the order of the text.
    var cast: [(person: ProposedPerson, role: RoleKind)] {
        organizers.map { ($0, .organizer) } + speakers.map { ($0, .speaker) }
            + onsiteModerators.map { ($0, .onsiteModerator) } + onlineModerators.map { ($0, .onlineModerator) }
            + rapporteurs.map { ($0, .rapporteur) }
    }

    /// The accepted lengths; without any, the slot's that the page shows.
    var lengths: [Minutes] {
        if !durations.isEmpty { return durations }
        guard let start, let end else { return [] }
        return [end - start]
    }
}
