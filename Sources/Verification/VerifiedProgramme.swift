public import ForumModel

/// A programme that the verification has confirmed, with what was confirmed of it. Only ``verify(_:certificate:of:)``
/// makes one, so what takes a verified programme needs no check of its own.
public struct VerifiedProgramme: Sendable {
    public let event: Event
    public let programme: Programme
    public let certificate: Certificate
    public let assessment: Assessment

    private init(event: Event, programme: Programme, certificate: Certificate, assessment: Assessment) {
        self.event = event
        self.programme = programme
        self.certificate = certificate
        self.assessment = assessment
    }

    /// Recomputes every rule on `programme` and compares what `certificate` states of it.
    ///
    /// - Parameter published: the programme from which `programme` was planned anew, if there is one.
    /// - Throws: ``Refusal`` when a hard rule is broken, the certificate's score is not the recomputed one, its bound
    ///   is above the score (or below that of a programme called optimal), or it names other sessions than those left
    ///   out.
    public static func verify(
        _ programme: Programme, certificate: Certificate, of event: Event, published: Programme? = nil
    ) throws(Refusal) -> VerifiedProgramme {
        let assessment = try Verifier(event, published: published).confirm(programme, certificate: certificate)
        return VerifiedProgramme(event: event, programme: programme, certificate: certificate, assessment: assessment)
    }
}
