import ForumModel
import Requests
import Testing

@Suite("Who is who")
struct PersonRegisterTests {
    private func register(_ names: String...) -> PersonRegister {
        PersonRegister(names.map { PersonMention(name: $0) })
    }

    @Test("case, accents, order and forms of address do not make another person")
    func drift() {
        let register = register("'Ábena Fern", "FERN Abena", "Dr. abena fern", "Łukasz Pole", "Lukasz POLE")
        #expect(register.ids[0] == register.ids[1])
        #expect(register.ids[0] == register.ids[2])
        #expect(register.ids[3] == register.ids[4])
        #expect(register.ids[0] != register.ids[3])
        #expect(register.doubtful.isEmpty)
    }

    @Test("a missing middle name is the same person, and said so")
    func middleNames() {
        let register = register("Rosa Quill", "Rosa M. Quill", "QUILL Rosa")
        #expect(register.ids[0] == register.ids[1])
        let pair = register.doubtful.first { $0.names == ["Rosa M. Quill", "Rosa Quill"] }
        #expect(pair?.areOne == true)
        #expect(pair?.reason == .missingMiddleName)
        #expect(register.ids[2] == register.ids[0])
    }

    @Test("where two fuller names fit, nobody is joined")
    func ambiguous() {
        let register = register("Rosa Quill", "Rosa Ann Quill", "Rosa Bea Quill")
        #expect(Set(register.ids.compactMap(\.self)).count == 3)
        #expect(register.doubtful.count { $0.reason == .partOfName && !$0.areOne } == 2)
    }

    @Test("misspellings and initials are doubtful")
    func doubtful() {
        let register = register("Otto Brook", "Otto Brooks", "Igor Vale", "I. Vale")
        #expect(Set(register.ids.compactMap(\.self)).count == 4)
        #expect(register.doubtful.map(\.reason) == [.initial, .spelling])
    }

    @Test("identifiers stay when later proposals bring other spellings")
    func stable() {
        let before = register("Otto Brook", "Mia Reed")
        let after = register("Otto Brook", "Mia Reed", "Brook Karl Otto", "REED Mia")
        #expect(Array(after.ids.prefix(2)) == before.ids)
        #expect(after.ids[2] == before.ids[0])
    }

    @Test("what the secretariat has parted stays apart; a name without letters is nobody")
    func parted() {
        let mentions = ["Rosa Quill", "Rosa Ann Quill", "…"].map { PersonMention(name: $0) }
        let register = PersonRegister(mentions, apart: [["Rosa Quill", "Rosa Ann Quill"]])
        #expect(register.ids[0] != register.ids[1])
        #expect(register.doubtful.isEmpty)
        #expect(register.ids[2] == nil)
    }
}
