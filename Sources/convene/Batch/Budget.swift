import ArgumentParser

/// A length of time as people write it: `45s`, `30m`, `2h`, or seconds.
struct Budget: ExpressibleByArgument {
    let seconds: Double

    init(seconds: Double) { self.seconds = seconds }

    init?(argument: String) {
        let units: [Character: Double] = ["s": 1, "m": 60, "h": 3_600]
        let unit = argument.last.flatMap { units[$0] }
        guard let number = Double(unit == nil ? argument[...] : argument.dropLast()), number > 0 else { return nil }
        let seconds = number * (unit ?? 1)
        guard seconds <= 7 * 86_400 else { return nil }
        self.seconds = seconds
    }

    var defaultValueDescription: String { "\(Int(seconds / 60))m" }
}
