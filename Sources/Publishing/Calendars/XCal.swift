import ForumModel

extension OutputFormat {
    /// programme.xcal.xml, the calendar in XML.
    public static let xCal = OutputFormat(
        name: "xcal", path: "programme.xcal.xml", summary: "The calendar in XML (xCal).",
        bytes: { XCal.bytes(of: ProgrammeCalendar.bytes(for: $0)) })
}

/// An iCalendar stream in XML, after the rules of RFC 6321 section 3.
///
/// It is made from the stream and not from the programme, so that both always say the same.
enum XCal {
    static func bytes(of calendar: [UInt8]) -> [UInt8] {
        var xml = XMLText()
        var lines = unfolded(calendar).compactMap(Property.init)[...]
        xml.element("icalendar", [("xmlns", "urn:ietf:params:xml:ns:icalendar-2.0")]) { xml in
            while let line = lines.popFirst() {
                if line.name == "BEGIN" { write(component: line.value, &lines, to: &xml) }
            }
        }
        return xml.bytes
    }

    /// Everything up to the component's end; properties stand before the components within.
    private static func write(component name: String, _ lines: inout ArraySlice<Property>, to xml: inout XMLText) {
        xml.element(name.lowercased()) { xml in
            let properties = lines.prefix { $0.name != "BEGIN" && $0.name != "END" }
            lines = lines.dropFirst(properties.count)
            xml.element("properties") { xml in
                for property in properties { property.write(to: &xml) }
            }
            if lines.first?.name == "BEGIN" {
                xml.element("components") { xml in
                    while let line = lines.first, line.name == "BEGIN" {
                        lines.removeFirst()
                        write(component: line.value, &lines, to: &xml)
                    }
                }
            }
            if lines.first?.name == "END" { lines.removeFirst() }
        }
    }

    /// RFC 5545 section 3.1, octet by octet, for a line may be folded anywhere.
    private static func unfolded(_ bytes: [UInt8]) -> [String] {
        var lines: [[UInt8]] = []
        for line in bytes.split(separator: 0x0A) {
            let content = line.last == 0x0D ? line.dropLast() : line
            if content.first == 0x20, !lines.isEmpty {
                lines[lines.count - 1] += content.dropFirst()
            } else {
                lines.append(Array(content))
            }
        }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }
}

/// A content line: its name, parameters and value.
private struct Property {
    let name: String
    let parameters: [(name: String, value: String)]
    let value: String

    init?(_ line: String) {
        var pieces: [String.UnicodeScalarView] = [String.UnicodeScalarView()]
        var isQuoted = false
        let scalars = line.unicodeScalars
        var end: String.UnicodeScalarView.Index?
        // Up to the first colon outside quotation marks, cut at semicolons.
        for index in scalars.indices {
            let scalar = scalars[index]
            if scalar == "\"" { isQuoted.toggle() }
            if scalar == ":", !isQuoted {
                end = index
                break
            }
            if scalar == ";", !isQuoted {
                pieces.append(String.UnicodeScalarView())
            } else if scalar != "\"" {
                pieces[pieces.count - 1].append(scalar)
            }
        }
        guard let end else { return nil }
        name = String(pieces[0])
        parameters = pieces.dropFirst().map { piece in
            let parts = piece.split(separator: "=", maxSplits: 1).map { String($0) }
            return (parts.first ?? "", parts.dropFirst().first ?? "")
        }
        value = String(scalars[scalars.index(after: end)...])
    }

    /// The value's type in xCal: as told, else the property's own; extensions without one are of unknown type.
    private var type: String {
        if let told = parameters.first(where: { $0.name == "VALUE" })?.value { return told.lowercased() }
        switch name {
        case "DTSTAMP", "LAST-MODIFIED", "CREATED", "DTSTART", "DTEND": return "date-time"
        case "TZOFFSETFROM", "TZOFFSETTO": return "utc-offset"
        case "SEQUENCE": return "integer"
        case "URL": return "uri"
        case _ where name.hasPrefix("X-"): return "unknown"
        default: return "text"
        }
    }

    func write(to xml: inout XMLText) {
        let told = parameters.filter { $0.name != "VALUE" }
        xml.element(name.lowercased()) { xml in
            if !told.isEmpty {
                xml.element("parameters") { xml in
                    for parameter in told {
                        xml.element(parameter.name.lowercased()) { $0.element("text", text: parameter.value) }
                    }
                }
            }
            for value in values { xml.element(type, text: value) }
        }
    }

    private var values: [String] {
        switch type {
        case "text" where name == "CATEGORIES": texts
        case "text": [texts.joined(separator: ",")]
        case "date-time": [Self.extended(value)]
        case "utc-offset": [value.prefix(3) + ":" + value.dropFirst(3)]
        default: [value]
        }
    }

    /// The texts between commas, without the backslashes.
    private var texts: [String] {
        var texts = [String.UnicodeScalarView()]
        var isEscaped = false
        for scalar in value.unicodeScalars {
            if isEscaped {
                texts[texts.count - 1].append(scalar == "n" || scalar == "N" ? "\n" : scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == "," {
                texts.append(String.UnicodeScalarView())
            } else {
                texts[texts.count - 1].append(scalar)
            }
        }
        return texts.map { String($0) }
    }

    /// `2025-06-23T09:00:00` for `20250623T090000`, with the `Z` where there is one.
    private static func extended(_ text: String) -> String {
        var extended = ""
        for (place, sign) in text.enumerated() {
            if place == 4 || place == 6 { extended.append("-") }
            if place == 11 || place == 13 { extended.append(":") }
            extended.append(sign)
        }
        return extended
    }
}
