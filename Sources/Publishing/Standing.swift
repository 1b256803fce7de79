import ForumModel
import Verification

/// How good the programme is and how much of that is proven: the keys that programme.json and report.json share.
public struct Standing: Encodable {
    let status: String
    let total: Figure
    /// null while the sessions left out are not proven the fewest: then nothing is known about the total.
    let bound: OrNull<Figure>
    let gap: OrNull<Figure>
    let acceptedLeftOut: Figure
    let acceptedLeftOutBound: Figure
    let candidatesLeftOut: Figure
    /// null while the accepted sessions left out are not proven the fewest.
    let candidatesLeftOutBound: OrNull<Figure>
    /// Missing where everything was decided.
    let scope: String?

    public init(of publication: Publication) {
        let certificate = publication.certificate
        let score = publication.assessment.score
        status = certificate.status.rawValue
        total = Figure(score.total)
        gap = OrNull(certificate.gap.map { Figure($0) })
        bound = OrNull(certificate.gap == nil ? nil : Figure(certificate.bound.total))
        acceptedLeftOut = Figure(score.acceptedLeftOut)
        acceptedLeftOutBound = Figure(certificate.bound.acceptedLeftOut)
        candidatesLeftOut = Figure(score.candidatesLeftOut)
        let provenSoFar = certificate.score.acceptedLeftOut == certificate.bound.acceptedLeftOut
        scope = certificate.scope
        candidatesLeftOutBound = OrNull(provenSoFar ? Figure(certificate.bound.candidatesLeftOut) : nil)
    }

    enum CodingKeys: String, CodingKey {
        case status, total, bound, gap, scope
        case acceptedLeftOut = "accepted_left_out"
        case acceptedLeftOutBound = "accepted_left_out_bound"
        case candidatesLeftOut = "candidates_left_out"
        case candidatesLeftOutBound = "candidates_left_out_bound"
    }
}
