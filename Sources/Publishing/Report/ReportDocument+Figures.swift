import ForumModel
import Verification

/// The figures of report.json by day, theme, region and clash.
extension ReportDocument {
    struct DayEntry: Encodable {
        let day: String
        let sessions: Int
        let atOnce: Int
        let usedMinutes: Int
        let openMinutes: Int
        let points: Figure

        init(_ figures: DayFigures) {
            day = figures.date.description
            sessions = figures.sessions
            atOnce = figures.atOnce
            usedMinutes = figures.use.used.rawValue
            openMinutes = figures.use.open.rawValue
            points = Figure(figures.points)
        }

        enum CodingKeys: String, CodingKey {
            case day, sessions, points
            case atOnce = "at_once"
            case usedMinutes = "used_minutes"
            case openMinutes = "open_minutes"
        }
    }

    struct ThemeEntry: Encodable {
        /// null: the sessions without a theme.
        let theme: OrNull<String>
        let planned: Int
        let sessions: Int
        let days: Int
        let rooms: Int
        let overlaps: Int
        let points: Figure

        init(_ figures: ThemeFigures) {
            theme = OrNull(figures.theme?.id.rawValue)
            planned = figures.planned
            sessions = figures.placed
            days = figures.days
            rooms = figures.rooms
            overlaps = figures.overlaps
            points = Figure(figures.points)
        }
    }

    struct ThemeHourEntry: Encodable {
        let theme: String
        let start: String
        let end: String
        let atOnce: Int

        /// Where sessions run at all.
        static func entries(of hours: ThemeHours, in event: Event) -> [ThemeHourEntry] {
            hours.rows.flatMap { row in
                zip(hours.bands, row.counts).filter { $1 > 0 }.map { band, count in
                    ThemeHourEntry(
                        theme: row.theme.id.rawValue, start: band.time.start.iso(in: event.timeZone),
                        end: band.time.end.iso(in: event.timeZone), atOnce: count)
                }
            }
        }

        enum CodingKeys: String, CodingKey {
            case theme, start, end
            case atOnce = "at_once"
        }
    }

    struct RegionEntry: Encodable {
        struct Parts: Encodable {
            let parts: Int
            let ungraded: Int
            let comfortable: Int
            let possible: Int
            let night: Int
            let meanGrade: Figure

            init(_ hours: RemoteParts) {
                parts = hours.parts
                ungraded = hours.ungraded
                comfortable = hours.comfortable.minutes.rawValue
                possible = hours.possible.minutes.rawValue
                night = hours.impossible.minutes.rawValue
                meanGrade = Figure(hours.meanGrade)
            }

            enum CodingKeys: String, CodingKey {
                case parts, ungraded
                case comfortable = "comfortable_minutes"
                case possible = "possible_minutes"
                case night = "night_minutes"
                case meanGrade = "mean_grade"
            }
        }

        /// null: people whose region is not known.
        let region: OrNull<String>
        let stage: Parts
        let audience: Parts
        let points: Figure

        init(_ figures: RegionFigures) {
            region = OrNull(figures.hours.region?.rawValue)
            stage = Parts(figures.hours.stage)
            audience = Parts(figures.hours.audience)
            points = Figure(figures.points)
        }
    }

    struct ClashEntry: Encodable {
        /// report.json has so many pairs, the dearest.
        static let most = 200

        struct Pair: Encodable {
            let sessions: [String]
            let start: String
            let end: String
            let rules: [String]
            let points: Figure
        }

        struct Themes: Encodable {
            /// Two, or one twice; null: no theme.
            let themes: [OrNull<String>]
            let pairs: Int
            let points: Figure
        }

        let pairs: Int
        let points: Figure
        let dearest: [Pair]
        let themes: [Themes]

        init(_ clashes: Clashes, in event: Event) {
            pairs = clashes.count
            points = Figure(clashes.total)
            dearest = clashes.dearest(Self.most).map { pair in
                Pair(
                    sessions: [pair.first, pair.second].map(\.session.id.rawValue),
                    start: pair.time.start.iso(in: event.timeZone), end: pair.time.end.iso(in: event.timeZone),
                    rules: pair.rules.map(\.rawValue), points: Figure(pair.points))
            }
            themes = clashes.cells.map { cell in
                Themes(
                    themes: [cell.first, cell.second].map { OrNull($0?.rawValue) }, pairs: cell.pairs,
                    points: Figure(cell.points))
            }
        }
    }
}
