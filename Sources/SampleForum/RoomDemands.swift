import ForumModel

/// What sessions ask of their rooms: seats, layout, features and crews; all of it the witness has.
struct RoomDemands {
    /// Crews and how many sessions can have one at a time.
    let crews: [(name: String, count: Int)]

    init(_ specification: ForumSpecification) {
        crews = [
            ("interpretation", max(2, specification.rooms * 3 / 14)),
            ("captioning", max(2, specification.rooms * 4 / 14)),
        ]
    }

    func draw(_ drafts: inout [SessionDraft], _ rooms: [RoomDraft], _ generator: inout SeededGenerator) {
        // Sessions that have a crew, by crew and start of their slot.
        var busy: [String: [Int: Int]] = [:]
        for index in drafts.indices {
            let place = drafts[index].place
            let room = place.map { rooms[$0.room] }
            seat(&drafts[index], room, &generator)
            equip(&drafts[index], room, &generator)
            guard let place else { continue }
            for crew in serviceWishes(of: drafts[index], in: rooms[place.room], &generator) {
                let slot = place.span.start
                let count = crews.first { $0.name == crew }?.count ?? 0
                let used = busy[crew, default: [:]][slot, default: 0]
                // One crew stays free, so that the witness is not the only way; plenaries have the house to themselves.
                guard drafts[index].isPlenary || used < count - 1 else { continue }
                busy[crew, default: [:]][slot] = used + 1
                drafts[index].crews.append(crew)
                if crew == "interpretation" { drafts[index].features.append("interpretation-booths") }
            }
        }
    }

    /// Most sessions expect 20 to 90 people on site, a few in large rooms 150 to 400.
    private func seat(_ draft: inout SessionDraft, _ room: RoomDraft?, _ generator: inout SeededGenerator) {
        if let room, !draft.isPlenary, generator.chance(45) {
            draft.layout = generator.pick(room.layouts).name
        } else if draft.isPlenary {
            draft.layout = "theatre"
        }
        let seats = room?.seats(in: draft.layout) ?? 60
        let range: ClosedRange<Int>
        if draft.isPlenary {
            range = 300...480
        } else if seats >= 200 && generator.chance(30) {
            range = 150...400
        } else {
            range = generator.pick([(8, 12...19), (67, 20...60), (20, 61...90), (5, 91...120)])
        }
        draft.expectedOnsite = min(generator.number(in: range), seats)
        draft.expectedOnline = generator.number(in: 0...draft.expectedOnsite)
    }

    private func equip(_ draft: inout SessionDraft, _ room: RoomDraft?, _ generator: inout SeededGenerator) {
        guard let room else { return }
        if draft.isPlenary {
            draft.features = ["hybrid", "livestream", "recording"]
            return
        }
        let wishes: [(feature: String, percent: Int)] =
            switch draft.type {
            case .lightning: [("recording", 25)]
            // Dynamic coalitions are webcast.
            case .dynamicCoalition: [("hybrid", 90), ("livestream", 100)]
            default: [("hybrid", 60), ("livestream", 12), ("step-free", 8), ("recording", 14)]
            }
        draft.features = wishes.filter { room.features.contains($0.feature) && generator.chance($0.percent) }
            .map(\.feature)
    }

    /// Plenaries have interpretation and captions, dynamic coalitions captions only.
    private func serviceWishes(
        of draft: SessionDraft, in room: RoomDraft, _ generator: inout SeededGenerator
    ) -> [String] {
        let hasBooths = room.features.contains("interpretation-booths")
        return switch draft.type {
        case .main: ["interpretation", "captioning"]
        case .lightning: []
        case .dynamicCoalition: ["captioning"]
        case .openForum, .nri:
            (hasBooths && generator.chance(50) ? ["interpretation"] : []) + (generator.chance(15) ? ["captioning"] : [])
        default:
            (hasBooths && generator.chance(25) ? ["interpretation"] : []) + (generator.chance(8) ? ["captioning"] : [])
        }
    }
}
