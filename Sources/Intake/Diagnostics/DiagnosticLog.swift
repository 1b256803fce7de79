/// Where a value stands: a file, its row, and the column or key.
struct Spot: Sendable, Hashable {
    let file: String
    var row: Int?
    var column: String?
}

/// Why a piece of text is not the value that it should be; the reader of the file knows where it stands.
///
/// Cause and cure are put into words only when they are listed: a file of noise has millions of flaws.
struct Flaw: Error {
    let code: Diagnostic.Code
    let cause: @Sendable () -> String
    let cure: @Sendable () -> String

    init(
        _ code: Diagnostic.Code, _ cause: @autoclosure @escaping @Sendable () -> String,
        _ cure: @autoclosure @escaping @Sendable () -> String
    ) {
        self.code = code
        self.cause = cause
        self.cure = cure
    }
}

/// Gathers every problem of one reading, at most ``limit`` of each code in each file; the rest is only counted.
///
/// A class, because every reader of a file writes into the same log; it never leaves the reading that made it.
final class DiagnosticLog {
    static let limit = 20
    /// So many errors in one file are noise, and the rest of its rows is not looked at.
    static let flood = 100_000

    private struct Key: Hashable {
        let file: String
        let code: Diagnostic.Code
    }

    private struct Tally {
        var count = 0
        var firstUnlisted: Int?
    }

    private var listed: [Diagnostic] = []
    private var tallies: [Key: Tally] = [:]
    private(set) var errorCount = 0
    private var errorsByFile: [String: Int] = [:]

    /// Cause and cure are put into words only when the diagnostic is listed.
    func report(
        _ code: Diagnostic.Code, at spot: Spot, _ cause: @autoclosure () -> String,
        _ cure: @autoclosure () -> String
    ) {
        if code.severity == .error {
            errorCount += 1
            errorsByFile[spot.file, default: 0] += 1
        }
        let count = tallies[Key(file: spot.file, code: code), default: Tally()].count
        if count < Self.limit {
            listed.append(
                Diagnostic(
                    code: code, file: spot.file, row: spot.row, column: spot.column, cause: cause(), cure: cure()))
        } else if count == Self.limit {
            tallies[Key(file: spot.file, code: code)]?.firstUnlisted = spot.row
        }
        tallies[Key(file: spot.file, code: code), default: Tally()].count += 1
    }

    func report(_ flaw: Flaw, at spot: Spot) {
        report(flaw.code, at: spot, (spot.column.map { "\($0): " } ?? "") + flaw.cause(), flaw.cure())
    }

    /// The value, or nil after its flaw was written down.
    func value<Value>(at spot: Spot, _ read: () throws(Flaw) -> Value) -> Value? {
        do {
            return try read()
        } catch {
            report(error, at: spot)
            return nil
        }
    }

    func hasErrors(in file: String) -> Bool { errorsByFile[file] != nil }

    func isFlooded(by file: String) -> Bool { errorsByFile[file, default: 0] > Self.flood }

    /// Everything, in the order of `files` (others after them by name), then by row, then by code.
    func sorted(files: [String]) -> [Diagnostic] {
        let rank = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1, $0) })
        let keys = tallies.keys.sorted { ($0.file, $0.code.rawValue) < ($1.file, $1.code.rawValue) }
        var all = listed
        for key in keys {
            guard let tally = tallies[key], tally.count > Self.limit else { continue }
            all.append(
                Diagnostic(
                    code: key.code, file: key.file, row: tally.firstUnlisted,
                    cause: "and \(isFlooded(by: key.file) ? "at least " : "")"
                        + "\(grouped(tally.count - Self.limit)) more like this", cure: ""))
        }
        // Equal keys keep the order of their discovery.
        return all.enumerated().sorted { a, b in
            let x = (rank[a.element.file] ?? files.count, a.element.file, a.element.row ?? 0)
            let y = (rank[b.element.file] ?? files.count, b.element.file, b.element.row ?? 0)
            if x != y { return x < y }
            if a.element.code != b.element.code { return a.element.code.rawValue < b.element.code.rawValue }
            return a.offset < b.offset
        }.map(\.element)
    }
}

/// `1,234`
private func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var text = ""
    for (place, digit) in digits.enumerated() {
        if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
        text.append(digit)
    }
    return text
}
