import ForumModel
import Testing

@testable import Submissions

@Suite("Like requests")
struct LikenessTests {
    private let pages = [
        Page(title: "Lamps for Small Harbours", questions: ["Who keeps harbour lamps lit?"], goals: ["9.1"]),
        Page(number: 2, title: "Harbour Lamps at Night", questions: ["Who pays for harbour lamps?"], goals: ["9.4"]),
        Page(number: 3, title: "Paper Bridges", questions: ["Which bridge holds?"], goals: ["4.1"]),
        Page(number: 4, title: "Kites over Town", questions: ["Where do kites land?"], goals: ["11.2"]),
        Page(number: 5, title: "Quiet Libraries", questions: ["May one whisper?"], goals: ["1.1", "2.1"]),
        Page(
            number: 6, title: "Libraries Loud, Libraries Quiet", questions: ["May one shout?"], goals: ["5.1", "6.1"]),
    ]

    /// |A ∩ B| / |A ∪ B|, as the planner's rule has it.
    private func jaccard(_ a: [String], _ b: [String]) -> Double {
        Double(Set(a).intersection(b).count) / Double(Set(a).union(b).count)
    }

    @Test("tags that the planner's rule sees, or a soft relation; others have neither")
    func apart() throws {
        var desk = Desk()
        try desk.merge(pages)
        let event = try #require(desk.event)
        func tags(_ number: Int) -> [String] { event.session(ID("2031-workshop-\(number)"))?.tags ?? [] }
        #expect(jaccard(tags(1), tags(2)) >= 0.5)
        #expect(jaccard(tags(1), tags(3)) == 0)
        let kept = jaccard(tags(5), tags(6)) >= 0.5
        let relation = event.relations.first { $0.kind == .notParallel && $0.a == "2031-workshop-5" }
        #expect(kept || relation?.b == "2031-workshop-6")
        #expect(event.relations.allSatisfy { $0.strength != .hard })
        let similar = desk.text("proposals/similar.csv")
        #expect(similar.contains("lamps"))
        #expect(similar.contains("2031-workshop-1,2031-workshop-2,"))
    }

    @Test("all but the same is a suggestion to merge, with the words that made it")
    func merge() throws {
        var twin = pages[0]
        twin.number = 7
        let merge = try Desk().look(pages + [twin])
        let words = merge.remarks.compactMap { remark -> [String]? in
            if case .mergeSuggested("2031-workshop-1", "2031-workshop-7", _, let words) = remark { words } else { nil }
        }.first
        #expect(try #require(words).contains("lamps"))
        #expect(
            !merge.remarks.contains { remark in
                if case .mergeSuggested("2031-workshop-3", _, _, _) = remark { true } else { false }
            })
    }
}
