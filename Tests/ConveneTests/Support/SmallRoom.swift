/// Sixteen people for two groups, in the folder of a tiny event.
enum SmallRoom {
    static let header = "id,name,email,stakeholder_group,regional_group,attendance,role,present"

    static var table: String {
        let groups = ["government", "civil-society", "private-sector", "technical-community"]
        let rows = (0..<16).map { number in
            "\(number),Person \(number),p\(number)@example.org,\(groups[number % 4]),\(number % 3 == 0 ? "weog" : "african"),"
                + "\(number % 4 < 2 ? "onsite" : "online"),\(number < 2 ? "facilitator" : ""),yes"
        }
        return ([header] + rows).joined(separator: "\n") + "\n16,Late Comer,,media,grulac,onsite,,late\n"
    }

    static func folder() throws -> TemporaryFolder {
        let folder = try TinyEvent.folder(["participants/ws-1.csv": table])
        try folder.write(["people.csv": table])
        return folder
    }

    /// Only what mixes them, so that little has to be searched.
    static let options = ["--by", "stakeholder_group,attendance"]
}
