import ForumModel

/// Weights and options of the rules, held against the rules that there are.
extension EventSettings {
    static func rules(_ map: SettingMap, _ vocabulary: RuleVocabulary) -> [RuleID: RuleSetting] {
        guard let all = map.map("rules") else { return [:] }
        var rules: [RuleID: RuleSetting] = [:]
        for entry in all.entries {
            let id = RuleID(entry.key)
            guard let rule = vocabulary.rules[id] else {
                map.log.report(
                    .unknownRule, at: all.spot(entry),
                    "there is no rule \(quoted(entry.key)); its settings are not read",
                    cure(
                        "Correct its name, or remove it", for: entry.key,
                        among: vocabulary.rules.keys.map(\.rawValue).sorted()))
                continue
            }
            guard let values = all.map(entry) else { continue }
            rules[id] = setting(values, of: id, rule)
        }
        return rules
    }

    private static func setting(_ values: SettingMap, of id: RuleID, _ rule: RuleVocabulary.Entry) -> RuleSetting {
        let weight = values.value("weight") { (text) throws(Flaw) in try Intake.weight(text) }
        let isHard = values.value("hard") { (text) throws(Flaw) in try yesNo(text) }
        if let entry = values.entry("hard") {
            if isHard == false, rule.isHardByDefault, !rule.mayBeSoft {
                values.log.report(
                    .ruleStaysHard, at: values.spot(entry), "the rule \(quoted(id.rawValue)) cannot be made soft",
                    "Remove the setting; no programme breaks this rule")
            }
            if isHard == true, !rule.isHardByDefault {
                values.log.report(
                    .ruleStaysSoft, at: values.spot(entry), "the rule \(quoted(id.rawValue)) cannot be made hard",
                    "Give it a high weight instead")
            }
        }
        if weight != nil, let entry = values.entry("weight"), rule.isHardByDefault, isHard != false {
            values.log.report(
                .weightWithoutEffect, at: values.spot(entry),
                "the weight of \(quoted(id.rawValue)) has no effect while the rule is hard",
                rule.mayBeSoft ? "Add hard: false, or remove the weight" : "Remove the weight")
        }
        let severity = values.value("severity") { (text) throws(Flaw) in try choice(text) as Severity }
        let own = ["weight", "hard", "severity"]
        let known = own + rule.options.sorted()
        var options: [String: String] = [:]
        for entry in values.entries where !own.contains(entry.key) {
            guard rule.options.contains(entry.key) else {
                values.log.report(
                    .unknownOption, at: values.spot(entry),
                    "the rule \(quoted(id.rawValue)) has no option \(quoted(entry.key)); it is not read",
                    cure("It has: \(known.joined(separator: ", "))", for: entry.key, among: known))
                continue
            }
            options[entry.key] = values.value(entry.key) { (text) throws(Flaw) in
                try RuleOption(rawValue: entry.key)?.value(text) ?? text
            }
        }
        return RuleSetting(weight: weight, isHard: isHard, severity: severity, options: options)
    }
}
