public import ForumModel

/// How complete and how balanced a request is.
public struct Scorecard: Sendable, Hashable {
    public enum Verdict: String, Sendable, Hashable, Codable {
        case met, notMet = "not-met"
        /// A recommendation that is not followed.
        case advice
        /// The request does not say enough.
        case unknown
    }

    /// The answer to one rule.
    public struct Finding: Sendable, Hashable {
        public let rule: RuleID
        public let verdict: Verdict
        /// A plain sentence.
        public let sentence: String
    }

    public let session: ID<Session>
    /// In the order of the rules: completeness, then balance.
    public let findings: [Finding]
    public let groups: Balance
    public let regions: Balance

    public func finding(_ rule: RuleID) -> Finding? { findings.first { $0.rule == rule } }

    /// The scorecards of requests that are judged together, in their order.
    public static func judge(_ requests: [SessionRequest], rules: RequestRules = RequestRules()) -> [Scorecard] {
        var sessions: [ID<Person>: Set<ID<Session>>] = [:]
        for request in requests {
            for person in request.everybody.compactMap(\.person) { sessions[person, default: []].insert(request.id) }
        }
        let counts = sessions.mapValues(\.count)
        return requests.map { Scorecard($0, sessionsOfPeople: counts, rules: rules) }
    }

    /// - Parameter sessionsOfPeople: in how many sessions each person has a part.
    public init(_ request: SessionRequest, sessionsOfPeople: [ID<Person>: Int] = [:], rules: RequestRules = .init()) {
        session = request.id
        groups = Balance(request.speakers.map { $0.group?.rawValue }, kinds: rules.stakeholderGroups)
        regions = Balance(request.speakers.map { $0.region?.rawValue }, kinds: rules.regionalGroups)
        var judge = RequestJudge(request: request, rules: rules)
        judge.completeness()
        judge.sessionsOfPeople(sessionsOfPeople)
        judge.gender()
        judge.balance("stakeholder-balance", groups, least: rules.leastBalanceOfGroups, of: "stakeholder groups")
        judge.balance("regional-balance", regions, least: rules.leastBalanceOfRegions, of: "regions")
        judge.oneGroup(groups)
        judge.southernSpeaker()
        findings = judge.findings
    }
}
