import ForumModel

extension LocalDate {
    private static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// `Mon 23 Jun`
    var shortName: String {
        "\(Self.days[weekday].prefix(3)) \(components.day) \(Self.months[components.month - 1].prefix(3))"
    }

    /// `Monday 23 June 2025`
    var longName: String {
        "\(Self.days[weekday]) \(components.day) \(Self.months[components.month - 1]) \(components.year)"
    }
}
