/// How the night job ends. The numbers are public and keep their meaning; the highest of several events counts.
enum NightExit: Int32, Comparable {
    case nothing = 0
    case proposal = 10
    case needsPerson = 11
    case failed = 12

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    static let help = """
          0   nothing to do: the published programme stands, or the new one is
              published (--publish), or another run is at work
          10  a new version is proposed
          11  something needs a person: the folder has mistakes, or accepted
              sessions have no place
          12  failed; nothing was changed
          2   the command was called in a wrong way
        """
}
