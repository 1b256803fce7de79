import ForumModel
import Foundation
public import Intake
public import Publishing
import Verification

/// A published output folder, read back: programme.csv says where every session stands; what was known about the
/// programme's quality comes from programme.json and report.json, as far as it still holds.
public struct PublishedProgramme: Sendable {
    /// The files that are read; programme.csv is the only one that must be there.
    public static let files = [
        ProgrammeIntake.file, OutputFormat.json.path, OutputFormat.reportJSON.path, OutputFormat.history.path,
    ]

    /// The programme under today's rules, sound or not; nil exactly when a diagnostic is an error.
    public let publication: Publication?
    /// What was published, also where programme.csv or the event have changed since; nil where there is no programme.
    public let history: History?
    /// Of programme.csv.
    public let diagnostics: [Diagnostic]

    /// - Parameters:
    ///   - files: the bytes of ``files`` by name, as far as they exist. Without programme.csv there is neither a
    ///     publication nor a diagnostic.
    ///   - name: what diagnostics call programme.csv.
    ///   - isEarlier: whether the event may have changed since.
    ///   - before: the programme from which this one was planned, for the rule `disruption`.
    init(_ files: [String: [UInt8]], table name: String, of event: Event, isEarlier: Bool, before: Programme?) {
        guard let table = files[ProgrammeIntake.file] else {
            (publication, history, diagnostics) = (nil, nil, [])
            return
        }
        let (programme, diagnostics) = ProgrammeIntake.read(table, named: name, for: event, isEarlier: isEarlier)
        self.diagnostics = diagnostics
        let known = files[OutputFormat.history.path].flatMap { History(json: $0) }
        publication = programme.map { programme in
            let assessment = Verifier(event, published: before).assess(programme)
            let record = files[OutputFormat.json.path].flatMap { JSONText.decode(Record.self, from: $0) }
            let report = files[OutputFormat.reportJSON.path].flatMap { JSONText.decode(Reasons.self, from: $0) }
            return Publication(
                event: event, programme: programme,
                certificate: Self.certificate(of: assessment, record, report?.bySession ?? [:]),
                assessment: assessment, after: known)
        }
        history = known ?? publication?.history
    }

    /// What is known of a programme that may have been changed by hand since: a bound and a proof hold only for the
    /// score that they were published with. Otherwise nothing is known.
    private static func certificate(
        of assessment: Assessment, _ record: Record?, _ reasons: [String: Reasons.Entry]
    ) -> Certificate {
        let isUnchanged = record?.score == assessment.score && assessment.isSound
        let bound = isUnchanged ? record?.provenBound : nil
        let isProven = bound == assessment.score
        let status = isUnchanged ? record.flatMap { Certificate.Status(rawValue: $0.status) } : nil
        return Certificate(
            status: status == .optimal && !isProven ? .limit : status ?? .limit, score: assessment.score,
            bound: bound ?? .zero,
            unscheduled: assessment.leftOut.map {
                let known = reasons[$0.rawValue]
                return .init(
                    session: $0, reason: known?.reason ?? "The published programme has no place for it.",
                    conflict: known?.conflict?.map { ID($0) } ?? [], waysOut: known?.waysOut ?? [])
            }, seed: isUnchanged ? record?.seed ?? 0 : 0,
            iterations: isUnchanged ? record?.iterations ?? 0 : 0, scope: isUnchanged ? record?.scope : nil)
    }

    /// What programme.json says about the quality.
    private struct Record: Decodable {
        let status: String
        let total: Decimal
        let bound: Decimal?
        let acceptedLeftOut: Decimal
        let acceptedLeftOutBound: Decimal
        let candidatesLeftOut: Decimal
        let candidatesLeftOutBound: Decimal?
        let seed: UInt64
        let iterations: Int
        let scope: String?

        enum CodingKeys: String, CodingKey {
            case status, total, bound, seed, iterations, scope
            case acceptedLeftOut = "accepted_left_out"
            case acceptedLeftOutBound = "accepted_left_out_bound"
            case candidatesLeftOut = "candidates_left_out"
            case candidatesLeftOutBound = "candidates_left_out_bound"
        }

        var score: Score {
            Score(
                acceptedLeftOut: Points(decimal: acceptedLeftOut),
                candidatesLeftOut: Points(decimal: candidatesLeftOut), total: Points(decimal: total))
        }

        /// A level that is not written is not known; zero always holds.
        var provenBound: Score {
            Score(
                acceptedLeftOut: Points(decimal: acceptedLeftOutBound),
                candidatesLeftOut: Points(decimal: candidatesLeftOutBound ?? 0), total: Points(decimal: bound ?? 0))
        }
    }

    /// What report.json says about the sessions without a place.
    private struct Reasons: Decodable {
        struct Entry: Decodable {
            let session: String
            let reason: String
            let conflict: [String]?
            let waysOut: [String]?

            enum CodingKeys: String, CodingKey {
                case session, reason, conflict
                case waysOut = "ways_out"
            }
        }

        let unscheduled: [Entry]

        var bySession: [String: Entry] {
            Dictionary(unscheduled.map { ($0.session, $0) }) { first, _ in first }
        }
    }
}

extension Points {
    fileprivate init(decimal: Decimal) { self.init(NSDecimalNumber(decimal: decimal).doubleValue) }
}
