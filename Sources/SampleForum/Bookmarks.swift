import ForumModel

/// A row of interests.csv.
struct BookmarkDraft {
    let person: String
    let session: Int
}

/// Makes up who wants to attend what: a few sessions are on everybody's list, most on a few.
enum Bookmarks {
    /// Sessions draw bookmarks as 1 / (rank + 5); half of a person's are of the person's themes, and a fifth of the
    /// people who bookmark are not in people.csv.
    static func bookmarks(
        _ specification: ForumSpecification, _ drafts: [SessionDraft], _ people: [ParticipantDraft],
        _ generator: inout SeededGenerator
    ) -> [BookmarkDraft] {
        let planned = drafts.indices.filter { drafts[$0].isPlanned }
        let ranks =
            drafts.indices.filter { drafts[$0].isPlenary }
            + generator.shuffled(planned.filter { !drafts[$0].isPlenary })
        var cumulated: [Int] = []
        var sum = 0
        for rank in ranks.indices {
            sum += 1_000_000 / (rank + 5)
            cumulated.append(sum)
        }
        let visitors = people.count / 4 + 1
        var seen: Set<[Int]> = []
        var bookmarks: [(person: Int, session: Int)] = []
        for _ in 0..<(specification.bookmarks * 4) where bookmarks.count < specification.bookmarks {
            let person = generator.below(people.count + visitors)
            let session = ranks[position(of: generator.below(sum), in: cumulated)]
            let isAkin = person >= people.count || people[person].themes.contains(drafts[session].theme)
            guard isAkin || generator.chance(40), seen.insert([person, session]).inserted else { continue }
            bookmarks.append((person, session))
        }
        let width = String(visitors).count
        return bookmarks.sorted { ($0.person, $0.session) < ($1.person, $1.session) }.map { person, session in
            guard person >= people.count else { return BookmarkDraft(person: people[person].id, session: session) }
            let digits = String(person - people.count + 1)
            let zeros = String(repeating: "0", count: width - digits.count)
            return BookmarkDraft(person: "visitor" + zeros + digits, session: session)
        }
    }

    /// The first position whose cumulated share exceeds `value`.
    private static func position(of value: Int, in cumulated: [Int]) -> Int {
        var low = 0
        var high = cumulated.count - 1
        while low < high {
            let middle = (low + high) / 2
            if cumulated[middle] > value { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
