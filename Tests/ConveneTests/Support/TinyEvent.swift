import Foundation

/// Four sessions, two rooms, one morning: planned in no time, and easy to spoil.
enum TinyEvent {
    static let files = [
        "event.yaml": """
        name: Tiny Forum
        timezone: Europe/Oslo
        acronym: tiny
        slots: slots.csv
        step: 30
        """,
        "slots.csv": """
        id,start,end
        am,2027-06-14T09:00,2027-06-14T11:00
        """,
        "rooms.csv": """
        id,name,capacity
        hall,Great Hall,100
        nook,Nook,20
        """,
        "sessions.csv": """
        id,title,theme,duration,expected_onsite
        ws-1,Open Seas,ocean,60,80
        ws-2,Calm Seas,ocean,60,10
        ws-3,High Seas,ocean,60,15
        ws-4,Low Tide,coast,60,50
        """,
    ]

    /// A temporary folder that holds the event as `event`, with some files replaced, or removed where nil is given.
    static func folder(_ changes: [String: String?] = [:]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(files.merging(changes.compactMapValues { $0 }) { $1 }, to: "event")
        for (name, text) in changes where text == nil {
            try FileManager.default.removeItem(atPath: folder["event/\(name)"])
        }
        return folder
    }

    /// With one session more, whose row is given.
    static func folder(session row: String) throws -> TemporaryFolder {
        try folder(["sessions.csv": (files["sessions.csv"] ?? "") + "\n" + row + "\n"])
    }

    /// Sessions that no room can hold do not fit.
    static let giant = "ws-9,Everybody at Once,ocean,60,5000"
}

/// What `convene plan` writes.
let outputNames = [
    "history.json", "programme.csv", "programme.ics", "programme.json", "report.html", "report.json", "report.md",
]
