import ArgumentParser
import ForumModel

/// `language,hybrid`
struct WaivedRules: ExpressibleByArgument {
    enum Name: String, CaseIterable { case language, facilitators, hybrid, organizations }

    let names: [Name]

    init(names: [Name]) { self.names = names }

    init?(argument: String) {
        let words = argument.split(separator: ",", omittingEmptySubsequences: false)
        let names = words.compactMap { Name(rawValue: $0.lowercased()) }
        guard names.count == words.count else { return nil }
        self.names = names
    }

    var defaultValueDescription: String { "none" }

    func apply(to rules: inout BreakoutRules) {
        for name in names {
            switch name {
            case .language: rules.commonLanguage = false
            case .facilitators: rules.facilitatorEach = false
            case .hybrid: rules.hybrid = nil
            case .organizations: rules.organizationsApart = false
            }
        }
    }
}

extension BreakoutRules {
    /// The options of the command that make other rules of these; empty where no options do.
    func options(for relaxed: BreakoutRules) -> String {
        var options: [String] = []
        if relaxed.groups != groups, let number = relaxed.groups { options.append("--groups \(number)") }
        if relaxed.size != size { options.append("--size \(relaxed.size.lowerBound)-\(relaxed.size.upperBound)") }
        if let other = relaxed.hybrid, let own = hybrid {
            if other.blendedTables != own.blendedTables, let tables = other.blendedTables {
                options.append("--tables \(tables)")
            }
            if other.minimum != own.minimum { options.append("--blend \(other.minimum)") }
        }
        var waived: [WaivedRules.Name] = []
        if commonLanguage, !relaxed.commonLanguage { waived.append(.language) }
        if facilitatorEach, !relaxed.facilitatorEach { waived.append(.facilitators) }
        if hybrid != nil, relaxed.hybrid == nil { waived.append(.hybrid) }
        if !waived.isEmpty { options.append("--without \(waived.map(\.rawValue).joined(separator: ","))") }
        for (rule, other) in zip(attributes, relaxed.attributes) where rule.attribute == other.attribute {
            let values = Set(rule.modes.keys).union(other.modes.keys).sorted()
            let named = values.filter { rule.mode(of: $0) != other.mode(of: $0) }
                .map { (subject: "\(rule.attribute.rawValue):\($0)", mode: other.mode(of: $0)) }
            let column = rule.mode == other.mode ? [] : [(subject: rule.attribute.rawValue, mode: other.mode)]
            for (subject, mode) in column + named {
                let choice = "\(subject)=\(mode.word)"
                options.append("--modes " + (choice.contains(" ") ? "'\(choice)'" : choice))
            }
        }
        return options.joined(separator: " ")
    }
}

extension ValueMode {
    /// As `--modes` has it.
    fileprivate var word: String {
        switch self {
        case .spread: "spread"
        case .noLone: "no-lone"
        case .atLeast(let least): least > 0 ? "at-least-\(least)" : "spread"
        case .together: "together"
        case .ignore: "ignore"
        }
    }
}
