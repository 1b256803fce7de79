import ForumModel

/// Makes up organizations of countries that no map has.
enum Organizations {
    private static let lands = [
        "Valdoria", "the Kestrel Islands", "Tamaria", "Oruva", "Merendal", "Upper Silvania", "the Twin Atolls",
        "Brightmark", "Zelenka", "Nordhaven", "Palmyros", "Quillania",
    ]
    private static let emblems = [
        "Lantern", "Compass", "Open Harbour", "Bright Loom", "Stone Bridge", "Kingfisher", "Second Tide", "Paper Boat",
        "Common Thread", "Blue Acorn", "Signal Fire", "Long Table",
    ]

    static func name(for group: String, _ generator: inout SeededGenerator) -> String {
        let land = generator.pick(lands)
        let emblem = generator.pick(emblems)
        let forms =
            switch group {
            case "government":
                [
                    "Ministry of Digital Affairs of \(land)", "Telecommunications Regulator of \(land)",
                    "Data Protection Office of \(land)", "Parliament of \(land)",
                ]
            case "private-sector":
                ["\(emblem) Networks", "\(emblem) Cloud", "\(emblem) Telecom", "\(emblem) Software"]
            case "technical-community":
                ["Domain Registry of \(land)", "\(emblem) Internet Exchange", "Network Operators of \(land)"]
            case "intergovernmental":
                ["\(emblem) Commission", "Union of \(land) and Neighbours", "\(emblem) Development Bank"]
            case "media": ["The \(emblem) Courier", "\(emblem) Radio"]
            case "youth": ["Youth Forum of \(land)", "\(emblem) Youth Network"]
            default:
                [
                    "\(emblem) Foundation", "\(emblem) Institute", "University of \(land)", "Digital Rights \(emblem)",
                    "Association of Internet Users of \(land)",
                ]
            }
        return generator.pick(forms)
    }
}
