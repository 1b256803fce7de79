import ArgumentParser
import ForumModel

/// What the groups are mixed by, and where somebody or some value is to be treated otherwise.
struct RuleOptions: ParsableArguments {
    @Option(
        help: """
            The columns to mix by, the most important first, with commas; columns of your own too. Default: \
            stakeholder_group,regional_group,gender,attendance,newcomer.
            """)
    var by: String?

    @Option(
        help: """
            How a value is dealt out, or a whole column: gender:nonbinary=no-lone, topic=ignore. A mode is spread, \
            no-lone (nobody is the only one in a group), at-least-2 (in every group), together or ignore. May be repeated.
            """)
    var modes: [ModeChoice] = []

    @Option(help: "Weights of the columns of --by, instead of their order: 3,2,1.")
    var weights: String?

    @Option(help: "The group where somebody must be: p-7=3. May be repeated.")
    var pin: [PinChoice] = []

    @Option(help: "The least number of people of each mode in a group of people onsite and online.")
    var blend = 2

    @Option(
        help: """
            Rules that are not kept, with commas: language (one that all in a group share), facilitators (one each), \
            hybrid (people onsite and online sit together in any way), organizations (two of one kept apart).
            """)
    var without: WaivedRules = WaivedRules(names: [])

    /// - Throws: for what is wrong whatever the files say.
    func check() throws {
        if !(1...1_000).contains(blend) { throw ValidationError("--blend is a whole number from 1 to 1000.") }
        if by != nil, attributes.isEmpty { throw ValidationError("--by names at least one column.") }
        if Set(attributes).count < attributes.count { throw ValidationError("--by names a column twice.") }
        for mode in modes where !attributes.contains(mode.attribute) {
            throw ValidationError(
                "--modes names '\(mode.attribute.rawValue.onOneLine)', which is not among the columns.")
        }
        if Set(modes.map(\.subject)).count < modes.count { throw ValidationError("--modes names a value twice.") }
        if Set(pin.map(\.person)).count < pin.count { throw ValidationError("--pin names somebody twice.") }
        if weights != nil, numbers?.count != attributes.count {
            throw ValidationError("--weights is a whole number from 0 to 1000 for each column, with commas.")
        }
    }

    var attributes: [AttributeID] {
        guard let by else { return AttributeID.known }
        return by.split(separator: ",").map { AttributeID(column: $0) }.filter { !$0.rawValue.isEmpty }
    }

    /// nil where they cannot be read.
    private var numbers: [Int]? {
        let parts = (weights ?? "").split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.allSatisfy({ (0...1_000).contains($0 ?? -1) }) else { return nil }
        return parts.compactMap { $0 }
    }

    /// Puts all this into the rules.
    ///
    /// - Throws: for people and values that the list does not have; all of them at once.
    func apply(to rules: inout BreakoutRules, _ people: [Participant], file: String) throws(Failure) {
        var problems: [Problem] = []
        for choice in modes {
            guard let value = choice.value else { continue }
            let known = Set(people.compactMap { $0.value(of: choice.attribute) }).sorted()
            if known.contains(value) { continue }
            problems.append(
                Problem(
                    .unknownChoice, file,
                    "--modes names '\(value.onOneLine)', which nobody has in \(choice.attribute.rawValue.onOneLine)",
                    known.isEmpty
                        ? "Fill in the column, or leave out the option"
                        : "The values are \(known.prefix(12).map(\.onOneLine).joined(separator: ", "))"))
        }
        let ids = Set(people.map(\.id))
        for choice in pin where !ids.contains(choice.person) {
            problems.append(
                Problem(
                    .unknownChoice, file, "--pin names '\(choice.person.rawValue.onOneLine)', who is not in the list",
                    "Correct the id, or add the person"))
        }
        guard problems.isEmpty else { throw Failure(.badInput, problems) }
        rules.attributes = attributes.map { attribute in
            let own = modes.filter { $0.attribute == attribute }
            let named = own.compactMap { choice in choice.value.map { ($0, choice.mode) } }
            return AttributeRule(
                attribute, mode: own.first { $0.value == nil }?.mode ?? .spread,
                modes: Dictionary(uniqueKeysWithValues: named))
        }
        rules.hybrid = HybridRule(blendedTables: rules.hybrid?.blendedTables, minimum: blend)
        without.apply(to: &rules)
        if weights != nil, let numbers { rules.priority = .weighted(numbers) }
        rules.pins = Dictionary(uniqueKeysWithValues: pin.map { ($0.person, $0.group) })
    }
}

/// `stakeholder_group:youth=no-lone`, or `topic=ignore` for all values of a column.
struct ModeChoice: ExpressibleByArgument {
    let attribute: AttributeID
    /// nil for every value that is not named.
    let value: String?
    let mode: ValueMode

    var subject: [String?] { [attribute.rawValue, value] }

    init?(argument: String) {
        guard let sign = argument.lastIndex(of: "="), let mode = Self.mode(argument[argument.index(after: sign)...])
        else { return nil }
        let parts = argument[..<sign].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty }), let column = parts.first else { return nil }
        attribute = AttributeID(column: column)
        value = parts.count > 1 ? String(parts[1]) : nil
        self.mode = mode
    }

    private static func mode(_ word: Substring) -> ValueMode? {
        switch word {
        case "spread": return .spread
        case "no-lone": return .noLone
        case "together": return .together
        case "ignore": return .ignore
        default:
            guard word.hasPrefix("at-least-"), let least = Int(word.dropFirst("at-least-".count)) else { return nil }
            return (1...1_000).contains(least) ? .atLeast(least) : nil
        }
    }
}

/// `p-7=3`
struct PinChoice: ExpressibleByArgument {
    let person: ID<Participant>
    /// From 1.
    let group: Int

    init?(argument: String) {
        guard let sign = argument.lastIndex(of: "="), sign > argument.startIndex,
            let group = Int(argument[argument.index(after: sign)...]), (1...10_000).contains(group)
        else { return nil }
        person = ID(String(argument[..<sign]))
        self.group = group
    }
}

extension AttributeID {
    /// A column as people write it: without case, with blanks or hyphens.
    fileprivate init(column: Substring) {
        let name = column.split(separator: " ").joined(separator: "_").lowercased()
        self.init(rawValue: String(name.map { $0 == "-" ? "_" : $0 }))
    }
}
