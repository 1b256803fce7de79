/// What one session can be about.
struct Topic {
    /// As it reads in the middle of a title.
    let name: String
    var tag: String {
        String(name.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
    }
}

/// A theme with its topics and the Sustainable Development Goals that its sessions name.
struct ThemeDraft {
    let id: String
    let name: String
    let colour: String
    let goals: [Int]
    let topics: [Topic]

    init(_ id: String, _ name: String, _ colour: String, _ goals: [Int], _ topics: [String]) {
        self.id = id
        self.name = name
        self.colour = colour
        self.goals = goals
        self.topics = topics.map(Topic.init)
    }
}

enum Themes {
    static let all = [
        ThemeDraft(
            "ai", "Artificial Intelligence and Us", "#3366cc", [4, 9, 10, 16],
            [
                "AI Audits", "Language Models", "Public Sector AI", "AI Literacy", "Training Data", "Synthetic Voices",
                "Open Models", "Algorithmic Hiring", "AI in Courtrooms", "Chatbot Companions", "AI for Small Languages",
                "Machine Translation",
            ]),
        ThemeDraft(
            "access", "Meaningful Access", "#2e8b57", [1, 4, 9, 11],
            [
                "Community Networks", "Island Connectivity", "Affordable Devices", "School Connectivity", "Rural Fibre",
                "Satellite Constellations", "Shared Spectrum", "Digital Inclusion", "Public Wi-Fi",
                "Universal Acceptance",
                "Assistive Technology", "Last-Mile Funding",
            ]),
        ThemeDraft(
            "trust", "Security and Trust", "#b22222", [9, 16, 17],
            [
                "Routing Security", "Ransomware", "Incident Response", "Encryption", "Online Scams",
                "Post-Quantum Keys",
                "Cyber Norms", "Critical Infrastructure", "Digital Identity", "Election Security",
                "Vulnerability Disclosure",
                "Smart Toys",
            ]),
        ThemeDraft(
            "rights", "Rights in the Digital Age", "#8e44ad", [5, 10, 16],
            [
                "Children's Rights", "Internet Shutdowns", "Freedom of Expression", "Online Gender-Based Violence",
                "Accessibility", "Facial Recognition", "Workers' Data Rights", "Digital Protest", "Privacy by Default",
                "Access to Remedy", "Indigenous Knowledge", "Age Assurance",
            ]),
        ThemeDraft(
            "data", "Data and Its Keepers", "#d98200", [3, 9, 16, 17],
            [
                "Cross-Border Data Flows", "Data Commons", "Health Records", "Data Trusts", "Open Data",
                "Data Embassies",
                "Statistical Sovereignty", "Farm Data", "Digital Archives", "City Sensors", "Data Brokers",
                "Web Scraping",
            ]),
        ThemeDraft(
            "planet", "Environment and Sustainability", "#4d7c0f", [7, 12, 13, 15],
            [
                "Green Data Centres", "E-Waste", "Right to Repair", "Climate Data", "Water-Cooled Clouds",
                "Submarine Cables",
                "Energy-Aware Code", "Disaster Alerts", "Ocean Monitoring", "Carbon Accounting", "Circular Devices",
                "Low-Bandwidth Design",
            ]),
        ThemeDraft(
            "governance", "The Future of Internet Governance", "#0e7490", [16, 17],
            [
                "Multistakeholder Processes", "Digital Compacts", "Internet Fragmentation", "Youth Participation",
                "Standards Bodies", "Parliamentary Dialogue", "Root Zone Stewardship", "Regional Initiatives",
                "Capacity Building", "Plain-Language Policy", "Internet Exchange Points", "Meeting Fatigue",
            ]),
        ThemeDraft(
            "economy", "Digital Economy and Media", "#be185d", [5, 8, 9, 12],
            [
                "Platform Work", "Local Journalism", "Information Integrity", "Digital Payments", "Creator Rights",
                "App Stores", "Disinformation", "Women in Tech", "Small Business Online", "Public Service Media",
                "Digital Taxes", "Interoperability",
            ]),
    ]
}
