import ForumModel
import LinearModel
import Rules

/// The integer program of a repair: every session within reach takes one of its columns, so that as few as possible move
/// without having to.
///
/// Rows: a place for each, rooms and people one at a time, crews within their limit. Other bonds between two sessions are
/// added when a solution breaks them (``brokenBonds(_:_:)``).
struct RepairModel: Sendable {
    typealias Entry = (LinearModel.ColumnNumber, Double)

    let problem: Problem
    private let clashes: PlaceClashes
    private let foothold: Foothold
    /// The sessions that take part, ascending, and the places of each with their columns.
    let sessions: [Int]
    private let columns: [[(place: OpenPlace, column: LinearModel.ColumnNumber)]]
    private(set) var model: LinearModel

    /// - Returns: nil when a session has no column left.
    init?(_ problem: Problem, _ reach: RepairReach, _ found: [Int: [RepairReach.Column]]) {
        self.problem = problem
        clashes = reach.clashes
        foothold = reach.foothold
        sessions = found.keys.sorted()
        var model = LinearModel(name: "repair")
        var columns: [[(place: OpenPlace, column: LinearModel.ColumnNumber)]] = []
        for session in sessions {
            var own: [(place: OpenPlace, column: LinearModel.ColumnNumber)] = []
            for column in found[session] ?? [] {
                let name = "x[\(problem.id(session)),\(own.count)]"
                own.append((column.place, model.addBinary(name, cost: column.isExtra ? 1 : 0)))
            }
            guard !own.isEmpty else { return nil }
            columns.append(own)
        }
        self.model = model
        self.columns = columns
        addPlaces()
        addRooms()
        addPeople()
        addCrews(reach.crews)
    }

    private mutating func addPlaces() {
        for (session, own) in zip(sessions, columns) {
            model.addRow("placed[\(problem.id(session))]", lower: 1, upper: 1, own.map { ($0.column, 1) })
        }
    }

    /// Adds a row for each moment at which too many could meet, but none that only repeats the last.
    private mutating func addMeetings(
        _ name: String, _ entries: [(column: LinearModel.ColumnNumber, segments: Range<Int>, session: Int)],
        limit: (_ segment: Int) -> Int = { _ in 1 }
    ) {
        var starting: [Int: [Int]] = [:]
        for (number, entry) in entries.enumerated() { starting[entry.segments.lowerBound, default: []].append(number) }
        var running: [Int] = []
        var last = (running: [Int](), limit: Int.max)
        let end = entries.map(\.segments.upperBound).max() ?? 0
        for segment in (entries.map(\.segments.lowerBound).min() ?? 0)..<end {
            running = running.filter { entries[$0].segments.upperBound > segment } + (starting[segment] ?? [])
            let most = limit(segment)
            guard Set(running.map { entries[$0].session }).count > most else { continue }
            // What is among those of the moment before says nothing new.
            if most == last.limit, Set(running).isSubset(of: last.running) { continue }
            last = (running, most)
            model.addRow("\(name),\(segment)]", upper: Double(most), running.map { (entries[$0].column, 1) })
        }
    }

    private mutating func addRooms() {
        var byRoom: [[(column: LinearModel.ColumnNumber, segments: Range<Int>, session: Int)]] =
            Array(repeating: [], count: problem.roomCount)
        for (place, column) in columns.joined() {
            let segments = Int(problem.optionFirst[place.option])..<Int(problem.optionBlocked[place.option])
            byRoom[place.room].append((column, segments, place.session))
        }
        for (room, entries) in byRoom.enumerated() {
            addMeetings("room[\(problem.context.event.rooms[room].id)", entries)
        }
    }

    private mutating func addPeople() {
        let position = Dictionary(uniqueKeysWithValues: sessions.enumerated().map { ($0.element, $0.offset) })
        var done: Set<[Int]> = []
        for (number, term) in problem.terms.separations.enumerated()
        where term.weight == nil || term.measure == .walk {
            let members = term.sessions.compactMap { position[$0] }
            guard members.count > 1, done.insert(members).inserted else { continue }
            let entries = members.flatMap { member in
                columns[member].map {
                    (column: $0.column, segments: CrewLoad.segments(of: $0.place.option, problem), session: member)
                }
            }
            addMeetings("person[\(number)", entries)
        }
    }

    private mutating func addCrews(_ crews: CrewLoad) {
        let active = Set(sessions)
        for crew in crews.crews {
            let term = problem.terms.cumulatives[crew]
            let members = Set(term.sessions)
            var entries: [(column: LinearModel.ColumnNumber, segments: Range<Int>, session: Int)] = []
            for (place, column) in columns.joined() where members.contains(place.session) {
                entries.append((column, CrewLoad.segments(of: place.option, problem), place.session))
            }
            var taken = Array(repeating: 0, count: problem.segmentCount)
            for session in term.sessions where !active.contains(session) {
                for home in foothold.homes[session].prefix(1) {
                    for segment in CrewLoad.segments(of: home.option, problem) { taken[segment] += 1 }
                }
            }
            addMeetings("crew[\(term.name)", entries) { term.limit - taken[$0] }
        }
    }

    /// The rows that `values` break: of two sessions with a bond one place excludes all places of the other beside which it
    /// cannot be.
    func brokenBonds(_ values: [Double]) -> [SolveRequest.LazyRow] {
        let position = Dictionary(uniqueKeysWithValues: sessions.enumerated().map { ($0.element, $0.offset) })
        let chosen = columns.map { $0.filter { values[$0.column.index] > 1e-6 } }
        var rows: [SolveRequest.LazyRow] = []
        for (number, session) in sessions.enumerated() {
            for other in clashes.partners[session] {
                guard let there = position[other] else { continue }
                for (place, column) in chosen[number] {
                    let meeting = chosen[there].filter { clashes.areBound(place, $0.place) }
                    let sum = meeting.reduce(values[column.index]) { $0 + values[$1.column.index] }
                    guard sum > 1 + 1e-6 else { continue }
                    let all = columns[there].filter { clashes.areBound(place, $0.place) }
                    rows.append(
                        .init(
                            "bond[\(column.index),\(other)]", lower: -.infinity, upper: 1,
                            entries: [(column, 1)] + all.map { ($0.column, 1) }))
                    if rows.count >= Self.mostRows { return rows }
                }
            }
        }
        return rows
    }

    private static let mostRows = 400

    /// The programme that `values` stand for: those within reach where they say, all others at home.
    func places(at values: [Double]) -> Places {
        var places = Places(
            options: Array(repeating: -1, count: problem.sessionCount),
            rooms: Array(repeating: -1, count: problem.sessionCount), cost: 0)
        func put(_ place: OpenPlace) {
            places.options[place.session] = Int32(place.option)
            places.rooms[place.session] = Int32(place.room)
        }
        for homes in foothold.homes { if let home = homes.first { put(home) } }
        for (place, column) in columns.joined() where values[column.index] > 0.5 { put(place) }
        return places
    }
}
