public import ForumModel
import Rules

/// Small steps from one programme to a better one, at a price for every session that leaves its place.
extension Alternatives {
    /// The programme as it is now.
    public var programme: Programme { problem.programme(search.snapshot()) }

    /// Goes through all sessions, and takes what pays best of its other places and its exchanges, until nothing pays any more.
    ///
    /// - Parameters:
    ///   - home: where sessions were published; to go back there earns the price.
    ///   - price: of a session that is not at home.
    ///   - isOver: asked before each session.
    public mutating func descend(from home: Programme, price: Points, until isOver: () -> Bool) {
        var isBetter = true
        while isBetter {
            isBetter = false
            for session in 0..<problem.sessionCount {
                if isOver() { return }
                let id = problem.id(session)
                // A ten-thousandth of a point is no reason to move anybody.
                var most = Points(-1e-4)
                var best: Alternative?
                for found in places(of: id) + swaps(of: id) {
                    let gain = gain(found, home, price)
                    if gain < most { (most, best) = (gain, found) }
                }
                guard let best else { continue }
                take(best)
                isBetter = true
            }
        }
    }

    private func gain(_ step: Alternative, _ home: Programme, _ price: Points) -> Points {
        var away = 0
        for placement in step.placements {
            guard let known = home[placement.session], let session = problem.context.position(of: placement.session)
            else { continue }
            if placement != known { away += 1 }
            guard let now = place(of: session) else { continue }
            let place = problem.place(known, of: session)
            if place?.option != now.option || place?.room != now.room { away -= 1 }
        }
        return step.change + Points(price.value * Double(away))
    }

    private mutating func take(_ step: Alternative) {
        var places: [OpenPlace] = []
        for placement in step.placements {
            guard let session = problem.context.position(of: placement.session),
                let (option, room) = problem.place(placement, of: session)
            else { continue }
            places.append(OpenPlace(session: session, option: option, room: room))
        }
        for place in places where search.isPlaced(place.session) { search.lift(place.session) }
        for place in places {
            search.put(
                place.session, place.option, place.room, price: search.price(place.session, place.option, place.room))
        }
        search.beginMove()
    }
}
