import ForumModel
import SampleForum

/// Seeded rooms in a forum's proportions.
enum SampleRoom {
    /// The sample forum's participants, numbered from 0 as plain as can be, since tools have been seen to lose number 0.
    static func people(_ count: Int, facilitators: Int = 0, online: Int = 30, seed: UInt64) -> [Participant] {
        let room = SampleParticipants(count: count, facilitators: facilitators, online: online, seed: seed).people
        return room.enumerated().map { number, person in
            var attributes: [AttributeID: String] = [:]
            for attribute in AttributeID.known { attributes[attribute] = person.value(of: attribute) }
            return Participant(
                id: ID("\(number)"), organization: person.organization, attributes: attributes,
                attendance: person.attendance, isFacilitator: person.isFacilitator)
        }
    }

    static let four: [AttributeRule] = [
        AttributeRule(.stakeholderGroup), AttributeRule(.regionalGroup), AttributeRule(.gender),
        AttributeRule(.attendance),
    ]
}
