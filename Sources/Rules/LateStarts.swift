import ForumModel

extension RuleContext {
    /// Whichever starts of the grid lie in the last band of their day, see ``Bands``.
    var lateStarts: Set<Instant> {
        let bands = Bands(event)
        return Set(grid.candidates.joined().map(\.start)).filter { start in
            bands.band(of: start).map { $0.number == $0.count - 1 } ?? false
        }
    }
}
