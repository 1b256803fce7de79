import Foundation

private let knownZones = Set(TimeZone.knownTimeZoneIdentifiers)

/// The time zone of this IANA name, letter for letter.
///
/// Foundation alone is too kind: it also takes `GMT+3` and other spellings, and answers with another name.
func timeZone(named name: String) throws(Flaw) -> TimeZone {
    if let zone = TimeZone(identifier: name), knownZones.contains(name) || zone.identifier == name || name == "UTC" {
        return zone
    }
    throw Flaw(
        .unknownTimeZone, "\(quoted(name)) is not the name of a time zone",
        cure("Write the IANA name of the place, such as Europe/Oslo", for: name, among: knownZones))
}
