import ArgumentParser
import Breakouts
import Foundation

/// Groups of a file of the maximally diverse grouping library: `N G ss|ds a1 b1 … aG bG`, then lines `i j distance`.
struct DiversityBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mdgp", abstract: "A maximally diverse grouping problem of the public library.")

    @Argument(help: "The instance.") var file: String
    @Option(help: "Seconds that the search takes, reading the file left out.") var seconds = 3.0
    @Option(help: "Looks at one element's swaps instead of seconds; then equal seeds give equal answers.")
    var looks: Int?
    @Option(help: "Seed.") var seed: UInt64 = 1
    @Flag(help: "Count the processor's seconds instead of the clock's, for machines that do other work too.")
    var cpu = false
    @Option(name: .shortAndLong, help: "The file for the group of each element, from 0, one a line.")
    var output: String?

    func run() throws {
        let problem = try Self.problem(String(contentsOfFile: file, encoding: .utf8))
        let (seconds, cpu) = (max(seconds, 1e-3), cpu)
        let began = Stopwatch()
        let effort: DiversityEffort =
            looks.map(DiversityEffort.looks)
            ?? .timed { (cpu ? began.processorSeconds : began.clockSeconds) / seconds }
        let found = DiversitySearch(problem).solve(effort, seed: seed)
        let took = (clock: began.clockSeconds, processor: began.processorSeconds)
        if let output {
            let lines = found.groups.map { "\($0)\n" }.joined()
            try lines.write(toFile: output, atomically: true, encoding: .utf8)
        }
        let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
        print(
            """
            {"instance": "\(name)", "seed": \(seed), "seconds": \(rounded(took.clock)), \
            "processor_seconds": \(rounded(took.processor)), "value": \(found.value), "looks": \(found.looks)}
            """)
    }

    private static func problem(_ text: String) throws -> DiverseGrouping {
        let lines = text.split(whereSeparator: \.isNewline)
        let head = (lines.first ?? "").split(separator: " ")
        let numbers = head.dropFirst(3).compactMap { Int($0) }
        guard head.count > 3, let count = Int(head[0]), let groups = Int(head[1]), count >= 0, groups > 0,
            numbers.count == 2 * groups, numbers.count == head.count - 3
        else { throw ValidationError("The first line is not «N G ss|ds a1 b1 … aG bG».") }
        var distances = [Double](repeating: 0, count: count * count)
        for (number, line) in lines.enumerated().dropFirst() {
            let parts = line.split(separator: " ")
            guard parts.count == 3, let i = Int(parts[0]), let j = Int(parts[1]), let distance = Double(parts[2]),
                (0..<count).contains(i), (0..<count).contains(j)
            else { throw ValidationError("Line \(number + 1) is not «i j distance».") }
            distances[i * count + j] = distance
            distances[j * count + i] = distance
        }
        let sizes = try (0..<groups).map { group in
            let (least, most) = (numbers[2 * group], numbers[2 * group + 1])
            guard least <= most else { throw ValidationError("Group \(group) holds \(least) to \(most).") }
            return least...most
        }
        do {
            return try DiverseGrouping(count: count, sizes: sizes, distances: distances)
        } catch {
            throw ValidationError("This is no grouping problem: \(error).")
        }
    }
}

func rounded(_ seconds: Double) -> Double { (seconds * 10_000).rounded() / 10_000 }
