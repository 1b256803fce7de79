import ForumModel

extension Arrangement {
    /// Seats every unit: pinned ones first, then large units, then the rest type by type, each where it costs least;
    /// equal prices are drawn.
    ///
    /// - Parameter unitKinds: the kind of group that each unit is to sit in; any when left out.
    mutating func deal(_ generator: inout SeededGenerator, _ budget: inout Budget, unitKinds: [GroupKind]? = nil) {
        var order: [Int] = []
        for unit in roster.units.indices {
            if roster.pinned[unit] >= 0 { move(unit, to: roster.pinned[unit]) } else { order.append(unit) }
        }
        order.shuffle(using: &generator)
        let keys = roster.units.map { unit in
            (0..<roster.columns.count).map { roster.value(of: unit[0], in: $0) }
        }
        order.sort {
            let (a, b) = (roster.units[$0].count, roster.units[$1].count)
            if a != b { return a > b }
            // Facilitators come first, since unknown (0) sorts behind what is known here.
            return keys[$1].lexicographicallyPrecedes(keys[$0])
        }
        for unit in order {
            var best = (price: Int.max, group: 0)
            let start = generator.below(roster.groups)
            for step in 0..<roster.groups {
                let group = (start + step) % roster.groups
                if let unitKinds, kinds[group] != unitKinds[unit].rawValue { continue }
                let price = priceOfMoving(unit, to: group)
                if price < best.price { best = (price, group) }
            }
            budget.spend(roster.groups)
            move(unit, to: best.group)
        }
    }
}
