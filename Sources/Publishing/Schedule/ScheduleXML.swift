import ForumModel

extension OutputFormat {
    /// schedule.xml, which conference apps read.
    public static let scheduleXML = OutputFormat(
        name: "schedule-xml", path: "schedule.xml",
        summary: "For conference apps such as Giggity and EventFahrplan (Pentabarf, frab, pretalx).",
        bytes: { ScheduleXML.bytes(of: ScheduleDocument($0)) })
}

/// schedule.xml, media type application/vnd.c3voc.schedule+xml, after the public schema of that type.
enum ScheduleXML {
    static func bytes(of schedule: ScheduleDocument) -> [UInt8] {
        var xml = XMLText()
        xml.element("schedule") { xml in
            xml.element("generator", [("name", "Convene")], text: "")
            xml.element("version", text: schedule.version)
            xml.element("conference") { conference(schedule, to: &$0) }
            for day in schedule.days {
                let attributes = [
                    ("index", String(day.index)), ("date", day.date), ("start", day.start), ("end", day.end),
                ]
                xml.element("day", attributes) { xml in
                    for room in day.rooms {
                        xml.element("room", [("name", room.name), ("guid", room.guid)]) { xml in
                            for event in room.events { write(event, to: &xml) }
                        }
                    }
                }
            }
        }
        return xml.bytes
    }

    private static func conference(_ schedule: ScheduleDocument, to xml: inout XMLText) {
        xml.element("title", text: schedule.title)
        xml.element("acronym", text: schedule.acronym)
        if let first = schedule.days.first, let last = schedule.days.last {
            xml.element("start", text: first.date)
            xml.element("end", text: last.date)
        }
        xml.element("days", text: String(schedule.days.count))
        xml.element("timeslot_duration", text: clock(schedule.grid))
        if let site = schedule.site {
            xml.element("base_url", text: site)
            xml.element("url", text: site)
        }
        xml.element("time_zone_name", text: schedule.timeZone)
        for track in schedule.tracks {
            let colour = track.colour.map { [("color", $0)] } ?? []
            xml.element("track", [("name", track.name), ("slug", track.slug)] + colour, text: "")
        }
    }

    private static func write(_ event: ScheduleEvent, to xml: inout XMLText) {
        let names = [("guid", event.guid), ("id", String(event.id)), ("code", event.code)]
        xml.element("event", names) { xml in
            xml.element("room", text: event.room)
            xml.element("title", text: event.title)
            xml.element("subtitle", text: "")
            xml.element("type", text: event.type)
            xml.element("date", text: event.date)
            xml.element("start", text: event.start)
            xml.element("duration", text: event.duration)
            xml.element("abstract", text: event.abstract)
            xml.element("slug", text: event.slug)
            xml.element("track", text: event.track ?? "")
            xml.element("persons") { xml in
                for person in event.persons {
                    xml.element("person", [("id", String(person.id)), ("guid", person.guid)], text: person.name)
                }
            }
            xml.element("language", text: event.language ?? "")
            xml.element("description", text: event.description)
            xml.element("links") { xml in
                for link in event.links { xml.element("link", [("href", link.address)], text: link.title) }
            }
            xml.element("attachments") { _ in }
            if let address = event.address { xml.element("url", text: address) }
        }
    }
}
