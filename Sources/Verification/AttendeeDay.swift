import ForumModel

/// What one person who is named in interests.csv wants to attend on one day of the programme.
struct AttendeeDay {
    let attendee: ID<Person>
    /// Who it is, for sentences.
    let name: String
    let date: LocalDate
    /// Each session with its band of the day, in order of time.
    let places: [(band: Int, stay: Stay)]

    /// The bands in which there is something to attend, ascending.
    var bands: [Int] { Set(places.map(\.band)).sorted() }
    var stays: [Stay] { places.map(\.stay) }

    /// The attendee for a finding. Interests may come from a registration, where an e-mail address is the id: that is
    /// nobody's business.
    var people: [ID<Person>] { attendee.rawValue.contains("@") ? [] : [attendee] }

    /// The maximal runs of bands that follow one another.
    var runs: [Range<Int>] {
        bands.reduce(into: []) { runs, band in
            if let last = runs.last, last.upperBound == band {
                runs[runs.count - 1] = last.lowerBound..<(band + 1)
            } else {
                runs.append(band..<(band + 1))
            }
        }
    }

    /// The sessions in any of the bands, sorted.
    func stays(inBands bands: [Range<Int>]) -> [ID<Session>] {
        places.filter { place in bands.contains { $0.contains(place.band) } }.map(\.stay.id).sorted()
    }

    /// Every person's days, by person, then by date; a session outside every band does not count.
    static func days(in occupancy: Occupancy) -> [AttendeeDay] {
        let bands = DayBands(of: occupancy.event)
        let places = occupancy.stays.map { (stay: $0, band: bands.band(of: $0)) }
        let numbers = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1.stay.id, $0) })
        var wishes: [ID<Person>: Set<Int>] = [:]
        for interest in occupancy.event.interests {
            guard let number = numbers[interest.session], places[number].band != nil else { continue }
            wishes[ID(interest.person), default: []].insert(number)
        }
        return wishes.sorted { $0.key < $1.key }.flatMap { attendee, wished -> [AttendeeDay] in
            let sorted = wished.sorted().compactMap { number in
                places[number].band.map { (band: $0, stay: places[number].stay) }
            }
            let name =
                occupancy.event.person(attendee)?.label
                ?? (attendee.rawValue.contains("@") ? "Somebody" : attendee.rawValue)
            return Dictionary(grouping: sorted, by: \.stay.date).sorted { $0.key < $1.key }.map { date, places in
                AttendeeDay(attendee: attendee, name: name, date: date, places: places)
            }
        }
    }
}
