import ForumModel

/// `crew-capacity`: at some moment more running sessions occupy a crew than it counts.
///
/// Units: crew-minutes missing, ∫ max(0, used(t) − count) dt; a finding a crew and maximal stretch of time of excess.
struct CrewCapacity: VerifiedRule {
    let id: RuleID = "crew-capacity"
    let sentence = "Never more sessions at a time need a crew than it counts."
    let standing = Standing.hard

    func findings(in occupancy: Occupancy) -> [RawFinding] {
        let counts = Dictionary(uniqueKeysWithValues: occupancy.event.crews.map { ($0.id, $0.count) })
        return occupancy.groups { Set($0.session.crews).sorted() }.flatMap { crew, stays -> [RawFinding] in
            let count = max(0, counts[crew] ?? 0)
            return Excess.stretches(of: stays, above: count).map { excess -> RawFinding in
                let users = stays.filter { $0.time.overlaps(excess.time) }.map(\.id).sorted()
                return RawFinding(
                    Minutes(excess.missing), sessions: users,
                    sentence: "On \(occupancy.wording.range(excess.time)) up to \(excess.peak) sessions at a time need "
                        + "\(crew) (\(listed(users.map(\.rawValue)))), and there "
                        + (count == 1 ? "is 1." : "are \(count)."))
            }
        }
    }
}

/// A maximal stretch of time in which more stays run than allowed.
private struct Excess {
    let time: TimeRange
    /// The integral over time of what is too much.
    var missing = 0
    /// The most that run at a time.
    var peak = 0

    static func stretches(of stays: [Stay], above count: Int) -> [Excess] {
        // At one moment ends and starts cancel out: a stay that follows another directly does not add to it.
        var changes: [Instant: Int] = [:]
        for stay in stays {
            changes[stay.start, default: 0] += 1
            changes[stay.end, default: 0] -= 1
        }
        let moments = changes.keys.sorted()
        var found: [Excess] = []
        var running = 0
        for (moment, next) in zip(moments, moments.dropFirst()) {
            running += changes[moment] ?? 0
            guard running > count, let part = TimeRange(moment, next) else { continue }
            let joined = found.last.flatMap { $0.time.end == moment ? $0 : nil }
            if joined != nil { found.removeLast() }
            found.append(
                Excess(
                    time: TimeRange(joined?.time.start ?? moment, next) ?? part,
                    missing: (joined?.missing ?? 0) + (running - count) * part.duration.rawValue,
                    peak: max(joined?.peak ?? 0, running)))
        }
        return found
    }
}
