import ForumModel
import Verification

/// What a regional group pays for taking part from afar.
struct RegionFigures {
    let hours: RegionHours
    /// Of the findings of `remote-hours` about its people.
    let points: Points

    var name: String { hours.region.map(\.rawValue) ?? "not known" }

    static func regions(of publication: Publication) -> [RegionFigures] {
        let event = publication.event
        var points: [RegionalGroup?: Points] = [:]
        for finding in publication.assessment.rules.first(where: { $0.rule == "remote-hours" })?.findings ?? [] {
            let region = finding.people.first.flatMap { event.person($0)?.regionalGroup }
            points[region == .intergovernmental ? nil : region, default: .zero] += finding.cost
        }
        return Verifier(event).regionHours(of: publication.programme).map {
            RegionFigures(hours: $0, points: points[$0.region] ?? .zero)
        }
    }
}
