import ForumModel

/// Makes up titles and one-line descriptions; no two titles of a forum are equal.
struct Titles {
    private var used: Set<String> = []

    // # stands for the topic.
    private static let workshops = [
        "# Beyond the Buzzwords", "#: Who Pays, Who Decides?", "Everything You Always Wanted to Ask About #",
        "From Principles to Practice: # at a Crossroads", "#: Lessons from Small States", "Who Is Missing from #?",
        "Rethinking # from the Global Majority", "# Without Borders", "The Hidden Costs of #", "Can We Agree on #?",
        "#: A Toolkit for Policymakers", "Bridging Divides Through #", "#: Hype, Hope and Homework",
        "Mind the Gap: # in Practice", "# by Design, Not by Accident", "Trust Issues: Rebuilding Confidence in #",
        "What Regulators Get Wrong About #", "# After the Pilot Project", "The Next Billion and #",
        "#: Three Myths and a Roadmap", "Youth Voices on #", "Making # Boring (and Why That Is Good)",
        "Local Answers to Global Questions: #", "Whose # Is It Anyway?", "#: What Would Your Grandmother Say?",
        "A Fishbowl on #", "# Under Pressure", "No One Left Offline: #", "Measuring What Matters in #",
        "Five Years of #: Time to Take Stock",
    ]
    private static let talks = [
        "# in Twenty Minutes", "A Love Letter to #", "I Broke It So You Need Not: #", "#: One Map, Many Surprises",
        "What My Village Taught Me About #", "#, Explained with Cake", "The Untold Story of #", "A Quick Demo of #",
        "Numbers on # That Nobody Asked For", "# on a Shoestring", "Unpopular Opinions on #",
        "#: A Field Report", "Ten Slides on #", "The Smallest Useful Step for #",
    ]
    private static let officials = [
        "National Strategies for #", "#: Progress Report and Open Questions", "Partnerships for #",
        "Consultation on #", "#: A Ministry's View", "Cooperation on #: Results and Next Steps",
        "Launching the Observatory of #", "#: What Governments Can Learn from Each Other",
    ]
    private static let coalitions = [
        "Dynamic Coalition on #: Annual Meeting", "Dynamic Coalition on #: Work Plan and Outputs",
        "Dynamic Coalitions Meet: #",
    ]
    private static let initiatives = [
        "# Seen from the Regions", "National and Regional Initiatives Compare Notes on #",
        "Youth Initiatives on #", "Island Initiatives on #",
    ]
    private static let halls = ["Town Hall on #", "Open Microphone: #", "# and the Public: A Town Hall"]
    private static let dayZero = [
        "Newcomers' Primer on #", "Training Day: #", "# for Beginners", "A Simulation Game on #",
    ]
    private static let gatherings = ["Coffee and #", "Speed Meetings: #", "Find Your People: #", "# Meet-Up"]
    private static let launches = ["Report Launch: #", "Award Ceremony for Work on #", "Book Launch: Notes on #"]
    private static let plenaries = [
        "Opening: Many Waters, One Ocean", "Closing: What We Take Home", "Main Session: Who Governs the Machines?",
        "Main Session: Access That Deserves the Name", "Main Session: Trust, Tides and Turbulence",
        "Main Session: The Next Twenty Years",
    ]

    mutating func title(for type: SessionKind, topic: Topic, _ generator: inout SeededGenerator) -> String {
        let forms =
            switch type {
            case .main: Self.plenaries.filter { !used.contains($0) }
            case .lightning: Self.talks
            case .openForum: Self.officials
            case .dynamicCoalition: Self.coalitions
            case .nri: Self.initiatives
            case .townHall: Self.halls
            case .dayZero: Self.dayZero
            case .networking: Self.gatherings
            case .other: Self.launches
            case .workshop: Self.workshops
            }
        // The opening comes first, the closing second.
        if type == .main { return claim(forms.first ?? "Main Session on \(topic.name)") }
        var title = ""
        for _ in 0..<20 {
            title = generator.pick(forms).split(separator: "#", omittingEmptySubsequences: false)
                .joined(separator: topic.name)
            if !used.contains(title) { break }
        }
        return claim(title)
    }

    /// The title itself, or with a number when there is one like it.
    private mutating func claim(_ title: String) -> String {
        var unique = title
        var number = 1
        while !used.insert(unique).inserted {
            number += 1
            unique = "\(title) (\(number))"
        }
        return unique
    }

    private static let manners = [
        "Short inputs, then break-out groups", "Four voices, one moderator and a lot of questions",
        "A round table", "A debate with changing sides", "Case studies from three regions", "A hands-on exercise",
        "A conversation in the fishbowl format", "A panel that promises to leave half of its time to the room",
    ]

    func description(for type: SessionKind, topic: Topic, _ generator: inout SeededGenerator) -> String {
        let subject = topic.name.lowercased()
        return switch type {
        case .lightning: "One speaker, one idea about \(subject)."
        case .main: "All of the forum in one room."
        case .networking: "No slides. Bring a question about \(subject)."
        default: "\(generator.pick(Self.manners)) on \(subject)."
        }
    }
}
