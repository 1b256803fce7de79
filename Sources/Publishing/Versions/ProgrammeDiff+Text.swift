import ForumModel
import Foundation

extension ProgrammeDiff {
    /// The changes in words: each session, then each person.
    public var text: String {
        guard !changes.isEmpty else {
            return old.version == new.version
                ? "Nothing has changed: both are version \(new.version).\n"
                : "Versions \(old.version) and \(new.version) say the same.\n"
        }
        let count = changes.count == 1 ? "1 session changes" : "\(changes.count) sessions change"
        var lines = ["From version \(old.version) to version \(new.version), \(count).", "", "Sessions"]
        for change in changes {
            lines.append("  \(change.session) \u{201C}\(change.title)\u{201D} \(sentence(change))")
        }
        let people = byPerson
        if !people.isEmpty {
            lines += ["", "People"]
            for (_, name, changes) in people {
                lines.append("  \(name)")
                for change in changes { lines.append("    \u{201C}\(change.title)\u{201D} \(sentence(change))") }
            }
        }
        return lines.map(\.withoutControls).joined(separator: "\n") + "\n"
    }

    /// What happens to a session, as the rest of a sentence that its title begins.
    public func sentence(_ change: Change) -> String {
        guard let after = change.after else {
            return "is cancelled; it was to be on \(place(change.before))."
        }
        if change.aspects == [.added] { return "is new: \(place(after))." }
        if change.aspects == [.restored] { return "is planned again: \(place(after))." }
        var parts: [String] = []
        let isElsewhen = change.aspects.contains(.time)
        if isElsewhen || change.aspects.contains(.room) {
            let (old, new) =
                isElsewhen && change.aspects.contains(.room)
                ? (place(change.before), place(after))
                : isElsewhen
                    ? (change.before.map(time) ?? "", time(after)) : (change.before?.location ?? "", after.location)
            parts.append("moves from \(old) to \(new)")
        }
        if change.aspects.contains(.length), let before = change.before {
            parts.append("lasts \(after.time.duration.rawValue) instead of \(before.time.duration.rawValue) minutes")
        }
        if change.aspects.contains(.title), let before = change.before {
            parts.append("was called \u{201C}\(before.title)\u{201D}")
        }
        if change.aspects.contains(.people) { parts.append(people(change)) }
        if change.aspects.contains(.details) { parts.append("has a new description, link or theme") }
        return parts.joined(separator: "; ") + "."
    }

    private func people(_ change: Change) -> String {
        let (before, after) = (change.before?.people ?? [], change.after?.people ?? [])
        let come = after.filter { !before.contains($0) }.map { "\($0.name) (\($0.role))" }
        let go = before.filter { !after.contains($0) }.map { "\($0.name) (\($0.role))" }
        var parts: [String] = []
        if !come.isEmpty { parts.append("now with " + come.joined(separator: ", ")) }
        if !go.isEmpty { parts.append("without " + go.joined(separator: ", ")) }
        return parts.isEmpty ? "names its people in another order" : parts.joined(separator: ", ")
    }

    private func place(_ facts: CalendarEntry.Facts?) -> String {
        facts.map { "\(time($0)), \($0.location)" } ?? ""
    }

    /// `Tue 2026-11-17 09:00-10:00`
    private func time(_ facts: CalendarEntry.Facts) -> String {
        let zone = TimeZone(identifier: new.timeZone) ?? .gmt
        let (date, start) = facts.time.start.local(in: zone)
        let day = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][date.weekday]
        return "\(day) \(date) \(clock(start))-\(clock(facts.time.end.local(in: zone).minute))"
    }
}

extension String {
    /// Titles and names come from people; on a terminal they are no commands.
    fileprivate var withoutControls: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}
