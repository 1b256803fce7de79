import ForumModel
import Foundation

/// Texts as mail and calendar headers take them.
enum MailText {
    /// Words of a header: as they are in plain ASCII, else as RFC 2047 encodes them, in pieces of whole characters.
    static func phrase(_ text: String) -> String {
        let clean = plain(text)
        if clean.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || " '-".contains($0)) }) { return clean }
        var pieces: [String] = [""]
        for character in clean {
            // An encoded word has at most 75 characters: 45 octets and what is around them.
            if (pieces[pieces.count - 1] + String(character)).utf8.count > 42 { pieces.append("") }
            pieces[pieces.count - 1].append(character)
        }
        return pieces.map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    /// A calendar parameter's value in quotes (RFC 5545 section 3.2), which cannot hold quotes.
    static func parameter(_ text: String) -> String { "\"\(plain(text).replacing("\"", with: "'"))\"" }

    /// Without line ends and other control characters, which would begin a header of their own.
    static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }

    /// A part's encoding and content.
    static func body(_ bytes: [UInt8]) -> [String] {
        let options: Data.Base64EncodingOptions = [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ]
        return ["Content-Transfer-Encoding: base64", "", Data(bytes).base64EncodedString(options: options), ""]
    }

    /// `Sun, 15 May 2027 12:00:00 +0000`
    static func date(_ moment: Instant) -> String {
        let (date, minute) = moment.local(in: .gmt)
        let parts = date.description.split(separator: "-")
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let month = Int(parts[1]).map { months[$0 - 1] } ?? ""
        return "\(days[date.weekday]), \(parts[2]) \(month) \(parts[0]) \(clock(minute)):00 +0000"
    }
}
