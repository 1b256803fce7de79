import ForumModel

/// The identifier by which calendars know a session from version to version: `im2025.ws-12@example.org`.
///
/// Neither time nor room is in it, or a session that moves would stand in everybody's calendar twice. The event's
/// acronym is, for next year's event may number its sessions alike.
enum CalendarUID {
    static func text(of session: ID<Session>, in event: Event) -> String {
        encoded(event.acronym, keeping: "-_") + "." + encoded(session.rawValue, keeping: "-_.") + "@"
            + encoded(event.domain, keeping: "-_.")
    }

    /// Letters, digits and `kept` signs of ASCII stay, any other octet becomes `=` and two hexadecimal digits, so that
    /// different texts stay different and servers can use the result as the name of a file.
    private static func encoded(_ text: String, keeping kept: String) -> String {
        let digits = Array("0123456789ABCDEF")
        var encoded = ""
        for octet in text.utf8 {
            switch octet {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"):
                encoded.unicodeScalars.append(Unicode.Scalar(octet))
            case _ where kept.utf8.contains(octet): encoded.unicodeScalars.append(Unicode.Scalar(octet))
            default: encoded += ["=", digits[Int(octet >> 4)], digits[Int(octet & 15)]]
            }
        }
        return encoded
    }
}
