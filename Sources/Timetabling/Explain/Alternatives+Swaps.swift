public import ForumModel
import Rules

/// Exchanges of places, as the late-change rule of forums has it: nobody moves but those who agree.
extension Alternatives {
    /// Every other session with which `id` can exchange places, the best first: one alternative a partner.
    ///
    /// Times and rooms are exchanged. Where only the rooms stand against it, both take the best rooms that are free at
    /// the exchanged times.
    public mutating func swaps(of id: ID<Session>) -> [Alternative] {
        guard let session = problem.context.position(of: id), let home = place(of: session) else { return [] }
        var found: [Found] = []
        for other in 0..<problem.sessionCount where other != session {
            guard let there = place(of: other) else { continue }
            let mine = options(of: session, startingWith: there.option)
            let theirs = options(of: other, startingWith: home.option)
            guard !mine.isEmpty, !theirs.isEmpty else { continue }
            var best: Found?
            for option in mine {
                for answer in theirs {
                    consider(
                        [
                            OpenPlace(session: session, option: option, room: there.room),
                            OpenPlace(session: other, option: answer, room: home.room),
                        ], &best)
                }
            }
            if best == nil, problem.optionStart[home.option] != problem.optionStart[there.option] {
                best = rematched(session, mine, other, theirs)
            }
            if let best { found.append(best) }
        }
        return alternatives(found)
    }

    private mutating func consider(_ places: [OpenPlace], _ best: inout Found?) {
        guard let change = change(places), change < best?.change ?? .max else { return }
        best = Found(places: places, change: change)
    }

    /// Both at the exchanged times, each in whichever room is best.
    private mutating func rematched(_ session: Int, _ mine: [Int], _ other: Int, _ theirs: [Int]) -> Found? {
        var best: Found?
        search.beginMove()
        let before = search.cost
        search.remember(session)
        search.remember(other)
        search.lift(session)
        search.lift(other)
        for option in mine {
            for room in problem.rooms(ofOption: option) where search.isFree(option, room) {
                let price = search.price(session, option, room)
                guard price != Search.forbidden else { continue }
                search.put(session, option, room, price: price)
                for answer in theirs {
                    for place in problem.rooms(ofOption: answer) where search.isFree(answer, place) {
                        let price = search.price(other, answer, place)
                        guard price != Search.forbidden else { continue }
                        let change = search.cost + price - problem.leftOutCost[other] - before
                        guard change < best?.change ?? .max else { continue }
                        best = Found(
                            places: [
                                OpenPlace(session: session, option: option, room: room),
                                OpenPlace(session: other, option: answer, room: place),
                            ], change: change)
                    }
                }
                search.lift(session)
            }
        }
        search.undo()
        return best
    }

    /// Exchanges of three: `id` takes the place of a second session, that one the place of a third, which takes the place of
    /// `id`. The best first.
    public mutating func roundRobins(of id: ID<Session>) -> [Alternative] {
        guard let session = problem.context.position(of: id), let home = place(of: session) else { return [] }
        var placed: [OpenPlace] = []
        var closing: [OpenPlace] = []
        for other in 0..<problem.sessionCount where other != session {
            guard let there = place(of: other) else { continue }
            placed.append(there)
            if !fitting(other, home).isEmpty { closing.append(there) }
        }
        var found: [Found] = []
        for second in placed {
            let mine = fitting(session, second)
            guard !mine.isEmpty else { continue }
            for third in closing where third.session != second.session {
                var best: Found?
                for one in mine {
                    for two in fitting(second.session, third) {
                        for three in fitting(third.session, home) { consider([one, two, three], &best) }
                    }
                }
                if let best { found.append(best) }
            }
        }
        return alternatives(found)
    }

    /// The places of a session in the room of `place` that begin when it does.
    private func fitting(_ session: Int, _ place: OpenPlace) -> [OpenPlace] {
        var found: [OpenPlace] = []
        for option in options(of: session, startingWith: place.option) where search.allows(option, place.room) {
            found.append(OpenPlace(session: session, option: option, room: place.room))
        }
        return found
    }
}
