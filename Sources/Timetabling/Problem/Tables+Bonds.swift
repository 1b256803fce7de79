import ForumModel

extension TablesPointer {
    /// How far a bond is broken when the session that sees it has the option `chosen` in room `place`, and the other one
    /// `theirs` in `theirRoom`: units, 0 when it holds.
    @inline(__always)
    func broken(_ link: Problem.Link, _ chosen: Int, _ place: Int, _ theirs: Int, _ theirRoom: Int) -> Int {
        let (a, b) = link.isFirst ? (chosen, theirs) : (theirs, chosen)
        switch link.kind {
        case .before: return self.optionEnd[a] <= self.optionStart[b] ? 0 : 1
        case .parallel: return self.optionStart[a] == self.optionStart[b] ? 0 : 1
        case .backToBack:
            let pause = self.optionStart[b] - self.optionEnd[a]
            return self.optionDay[a] == self.optionDay[b] && pause >= 0 && pause <= link.parameter ? 0 : 1
        case .sameRoom: return place == theirRoom ? 0 : 1
        case .sameDay: return self.optionDay[a] == self.optionDay[b] ? 0 : 1
        case .daysApart: return abs(self.optionDay[a] - self.optionDay[b]) >= link.parameter ? 0 : 1
        case .hurry:
            let (here, there) = (self.building[place], self.building[theirRoom])
            let gap = max(
                self.optionStart[b] - self.optionEnd[a], self.optionStart[a] - self.optionEnd[b])
            return gap >= 0 && gap < link.parameter && here >= 0 && there >= 0 && here != there ? 1 : 0
        case .elsewhere:
            return self.optionSlot[a] == self.optionSlot[b] && place != theirRoom ? 1 : 0
        case .minutes:
            let shared = min(self.optionEnd[a], self.optionEnd[b]) - max(self.optionStart[a], self.optionStart[b])
            return Int(max(0, shared))
        case .pause:
            let gap = max(
                self.optionStart[b] - self.optionEnd[a], self.optionStart[a] - self.optionEnd[b])
            return Int(max(0, link.parameter - max(0, gap)))
        }
    }
}
