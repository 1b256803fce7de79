import ForumModel
import Rules

/// An event compiled to flat arrays: what search and bounds work on.
///
/// Sessions count as in the grid; an *option* is one start and length of a session that no rule forbids, with the rooms
/// that it may use then. Times are minutes since `origin`. *Segments* cut time at every moment at which something can
/// begin or end, so that whatever happens covers whole segments.
///
/// The three properties marked as unsafe hold raw pointers, which are never Sendable to the compiler. What they point to is
/// written in `init` alone, only read afterwards, and freed in `deinit`, when nobody has the problem any more; so any
/// number of threads may read it.
@dynamicMemberLookup
final class Problem: Sendable {
    /// A pair of sessions that should not overlap, seen from one of them.
    struct Edge: BitwiseCopyable {
        let other: Int32
        /// Minutes that have to lie between them; `Edge.free` when only the cost counts.
        let gap: Int32
        /// Whether the way between the rooms has to fit between them.
        let walks: Bool
        /// For an overlap.
        let cost: Int64
        static let free = Int32.min
    }

    /// Any other bond between two sessions, seen from one of them.
    struct Link: BitwiseCopyable {
        enum Kind: UInt8, BitwiseCopyable {
            case before, parallel, backToBack, sameRoom, sameDay, daysApart, pause, hurry, elsewhere, minutes
            var concernsRooms: Bool { self == .sameRoom || self == .hurry || self == .elsewhere }
        }
        let kind: Kind
        /// Whether this session is the bond's first.
        let isFirst: Bool
        let isHard: Bool
        let other: Int32
        let parameter: Int32
        let cost: Int64
    }

    let context: RuleContext
    let scope: Scope
    let terms: Terms
    /// What the numbers of rules in the terms stand for.
    let rules: [any Rule]
    let origin: Instant
    /// Sets of which overlapping pairs cost `setCost` each.
    let sets: [Terms.Separation]
    let isCandidate: [Bool]
    let weight: [Points]
    nonisolated(unsafe) let tables: TablesPointer
    nonisolated(unsafe) let groups: GroupTablesPointer
    nonisolated(unsafe) private let memory: FlatMemory

    init(_ context: RuleContext, rules: [any Rule] = Catalogue.rules, scope: Scope = .everything) {
        let draft = ProblemDraft(context, rules: rules, scope: scope)
        let pairs = PairTable(draft)
        var memory = FlatMemory()
        self.context = context
        self.scope = scope
        self.rules = rules
        terms = draft.terms
        origin = draft.origin
        sets = pairs.sets
        weight = context.sessions.map { context.event.weight(of: $0.session) }
        isCandidate = context.sessions.map { $0.session.status == .candidate }
        let frozen = ScopeFilter(scope, context)
        let costs = LeftOut.costs(
            weight, isCandidate: isCandidate, isFrozen: context.sessions.indices.map(frozen.isFrozen),
            dearest: LeftOut.dearestTotal(draft, pairs))
        tables = TablesPointer(base: memory.keep(Tables(draft, pairs, leftOutCosts: costs, &memory)))
        groups = GroupTablesPointer(base: memory.keep(GroupTables(draft, &memory)))
        self.memory = memory
    }

    subscript<Value>(dynamicMember path: KeyPath<Tables, Value>) -> Value { tables.base.pointee[keyPath: path] }

    /// The rooms that option `option` may use, by number.
    func rooms(ofOption option: Int) -> [Int] {
        let list = Int(tables.optionRooms[option])
        return (Int(tables.roomListBegin[list])..<Int(tables.roomListBegin[list + 1])).map { Int(tables.roomList[$0]) }
    }

    func options(of session: Int) -> Range<Int> {
        Int(tables.optionBegin[session])..<Int(tables.optionBegin[session + 1])
    }

    func id(_ session: Int) -> ID<Session> { context.session(session).id }

    /// What of an earlier programme was decided anew and what was frozen, in sentences; nil when all was open.
    var scopeSentence: String? {
        let count = context.sessions.count {
            Frozen.place(of: $0.session, context.event, context.published) != nil
        }
        let frozen = count == 0 ? nil : count == 1 ? "A session is frozen." : "\(count) sessions are frozen."
        let parts = [scope.sentence, frozen].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}
