import ForumModel
import SampleForum
import Testing

@Suite struct SampleParticipantsTests {
    @Test func theyComeInTheForumsProportions() {
        let people = SampleParticipants(count: 5_000, facilitators: 12, seed: 4).people
        func share(_ attribute: AttributeID, _ value: String) -> Double {
            Double(people.count { $0.value(of: attribute) == value }) / 5_000
        }
        #expect(abs(share(.stakeholderGroup, "government") - 0.35) < 0.03)
        #expect(abs(share(.stakeholderGroup, "civil-society") - 0.34) < 0.03)
        #expect(abs(share(.regionalGroup, "weog") - 0.62) < 0.03)
        #expect(abs(share(.attendance, "online") - 0.33) < 0.03)
        #expect(abs(share(.newcomer, "yes") - 0.30) < 0.03)
        #expect(Set(people.compactMap { $0.value(of: .stakeholderGroup) }).count == 5)
        #expect(Set(people.compactMap { $0.value(of: .regionalGroup) }).count == 5)
        #expect(people.count(where: \.isFacilitator) == 12)
        #expect(Set(people.map(\.id)).count == 5_000)
    }

    @Test func theSeedMakesThem() {
        let people = SampleParticipants(count: 40, seed: 7).people
        #expect(people == SampleParticipants(count: 40, seed: 7).people)
        #expect(people != SampleParticipants(count: 40, seed: 8).people)
    }
}
