import Yams

/// Parses a settings file without giving scalars a type, and without any way to make it grow.
///
/// Anchors and aliases are refused: settings need none, and they let a short text stand for an enormous one.
enum SettingsText {
    static let maximumBytes = 1 << 20
    /// Up to so many aliases a text cannot grow by more than a factor of some hundreds (3 to the power 16 / 3), which
    /// is harmless; only then the parser may see it and say where the anchor is.
    private static let maximumAliases = 16

    /// - Throws: the flaw and its line.
    static func parse(_ text: String) throws(Located) -> Setting {
        guard text.utf8.count <= maximumBytes else {
            throw Located(nil, Flaw(.tooLarge, "the file is larger than 1 MiB", "Keep the settings of the event only"))
        }
        if let line = lineOfSurplusAlias(text) { throw anchorFound(line) }
        do {
            let parser = try Parser(yaml: text, encoding: .utf8)
            // The parser owns the anchors that the nodes point to.
            return try withExtendedLifetime(parser) {
                guard let root = try parser.singleRoot() else { return Setting(line: 1, value: .text("")) }
                return try setting(root)
            }
        } catch let located as Located {
            throw located
        } catch let error as YamlError {
            throw flaw(of: error)
        } catch {
            throw Located(nil, Flaw(.unreadableYAML, "the file cannot be read as YAML", "Check its form"))
        }
    }

    struct Located: Error {
        let line: Int?
        let flaw: Flaw

        init(_ line: Int?, _ flaw: Flaw) {
            self.line = line
            self.flaw = flaw
        }
    }

    private static func setting(_ node: Node) throws(Located) -> Setting {
        let line = node.mark?.line ?? 1
        switch node {
        case .scalar(let scalar):
            if scalar.anchor != nil { throw anchorFound(line) }
            return Setting(line: line, value: .text(trimmed(scalar.string)))
        case .sequence(let sequence):
            if sequence.anchor != nil { throw anchorFound(line) }
            var items: [Setting] = []
            for item in sequence { items.append(try setting(item)) }
            return Setting(line: line, value: .list(items))
        case .mapping(let mapping):
            if mapping.anchor != nil { throw anchorFound(line) }
            var entries: [Setting.Entry] = []
            for (key, value) in mapping {
                let keyLine = key.mark?.line ?? line
                guard case .text(let name) = try setting(key).value else {
                    throw Located(
                        keyLine, Flaw(.wrongShape, "a key is not a single word", "Write keys as plain words"))
                }
                entries.append(Setting.Entry(key: name, line: keyLine, value: try setting(value)))
            }
            return Setting(line: line, value: .map(entries))
        case .alias: throw anchorFound(line)
        }
    }

    private static func anchorFound(_ line: Int) -> Located {
        Located(
            line,
            Flaw(
                .anchorInYAML, "the file uses YAML anchors or aliases (& and *)",
                "Write the value out where it is needed, or put quotation marks around a text that begins with & or *"))
    }

    /// The line of the first alias beyond the maximum. An alias can only stand where a value begins, so a star that is
    /// followed by a word and preceded by a space or an opening sign is counted, inside texts too.
    private static func lineOfSurplusAlias(_ text: String) -> Int? {
        var line = 1
        var count = 0
        var before = UInt8(ascii: "\n")
        var isAfterStar = false
        for byte in text.utf8 {
            if isAfterStar, byte > UInt8(ascii: " ") {
                count += 1
                if count > maximumAliases { return line }
            }
            isAfterStar = byte == UInt8(ascii: "*") && (before <= UInt8(ascii: " ") || "[{,:?-".utf8.contains(before))
            if byte == UInt8(ascii: "\n") { line += 1 }
            before = byte
        }
        return nil
    }

    private static func flaw(of error: YamlError) -> Located {
        let cure = "Check indentation, colons and quotation marks there"
        func unreadable(_ line: Int?, _ problem: String) -> Located {
            // The parser's own words name a function that nobody here can call.
            if problem.hasPrefix("Maximum nesting level") {
                return Located(
                    line, Flaw(.unreadableYAML, "values are nested too deep", "Close the brackets, and nest less"))
            }
            let problem = String(quoted(problem).dropFirst().dropLast())
            return Located(line, Flaw(.unreadableYAML, "the file is not YAML: \(problem)", cure))
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return unreadable(mark.line, problem)
        case .reader(let problem, let offset, _, let text):
            let line = offset.map { 1 + text.prefix($0).utf8.count { $0 == UInt8(ascii: "\n") } }
            return unreadable(line, problem)
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.sorted().prefix(3).map(quoted).joined(separator: ", ")
            return Located(
                context.mark.line, Flaw(.keyTwice, "a key occurs twice: \(names)", "Keep one of them"))
        default: return unreadable(nil, "it cannot be parsed")
        }
    }
}
