import Dispatch
import ForumModel
import Foundation
import Synchronization
import Timetabling

/// One line on a terminal, redrawn a few times a second while the solver works.
final class ProgressLine: Sendable {
    private struct State {
        var news: SolveProgress?
        var isOver = false
    }

    private let state = Mutex(State())
    private let began = DispatchTime.now()
    private let queue = DispatchQueue(label: "convene.progress")

    init() { draw() }

    func tell(_ news: SolveProgress) { state.withLock { $0.news = news } }

    /// Wipes the line; nothing is drawn afterwards.
    func end() {
        state.withLock { $0.isOver = true }
        queue.sync { put("\r\u{1B}[K") }
    }

    private func draw() {
        queue.asyncAfter(deadline: .now() + 0.2) { [self] in
            let (news, isOver) = state.withLock { ($0.news, $0.isOver) }
            guard !isOver else { return }
            let passed = Double(DispatchTime.now().uptimeNanoseconds - began.uptimeNanoseconds) / 1e9
            let text = news.map { $0.line(after: passed) } ?? "reading the rules"
            put("\r" + text.prefix(width - 1) + "\u{1B}[K")
            draw()
        }
    }

    private func put(_ text: String) { try? StandardStream.error.write(text) }

    private var width: Int {
        var size = winsize()
        let isKnown = ioctl(StandardStream.error.rawValue, UInt(TIOCGWINSZ), &size) == 0
        return isKnown && size.ws_col > 1 ? Int(size.ws_col) : 80
    }
}

extension SolveProgress {
    /// `searching, 12 s: total 123.5, bound 120, gap 2.8 %`
    func line(after seconds: Double) -> String { "\(phase), \(Int(seconds)) s: \(state)" }

    /// What is known, without the time.
    var state: String {
        guard let best else { return "no programme yet" }
        var parts: [String] = []
        if best.acceptedLeftOut > .zero { parts.append("accepted left out weigh \(best.acceptedLeftOut)") }
        if best.candidatesLeftOut > .zero { parts.append("candidates left out weigh \(best.candidatesLeftOut)") }
        parts.append("total \(best.total.rounded)")
        if let gap {
            if let bound { parts.append("bound \(bound.total.rounded)") }
            parts.append("gap \(percent(gap))")
        } else if best.acceptedLeftOut > .zero || best.candidatesLeftOut > .zero {
            parts.append("not proven")
        }
        return parts.joined(separator: ", ")
    }
}
