import ForumModel

extension Points {
    /// With at most two decimals, for people.
    var rounded: Points {
        let hundredth = Self.perPoint / 100
        let half = rawValue < 0 ? -hundredth / 2 : hundredth / 2
        return Points(rawValue: (rawValue + half) / hundredth * hundredth)
    }
}

/// `2.8 %`; what is not zero is never shown as zero.
func percent(_ share: Double) -> String {
    guard share.isFinite else { return "unknown" }
    if share > 0, share < 0.0005 { return "below 0.1 %" }
    let tenths = Int(min(share * 1000, 1e12).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
}

/// `1 session`, `2 sessions`
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
