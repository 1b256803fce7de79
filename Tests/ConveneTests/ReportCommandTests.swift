import Foundation
import Testing

@Suite struct ReportCommandTests {
    private static func planned() throws -> TemporaryFolder {
        let folder = try TinyEvent.folder()
        #expect(try Command.run("plan", folder["event"], "-o", folder["out"], "--iterations", "20000").status == 0)
        return folder
    }

    @Test func theFileSaysWhichFormIsWanted() throws {
        let folder = try Self.planned()
        for (name, plan) in [("my.html", "report.html"), ("my.json", "report.json"), ("my.text", "report.md")] {
            let run = try Command.run("report", folder["event"], folder["out"], "-o", folder[name])
            #expect(run.status == 0)
            #expect(run.output.isEmpty)
            #expect(try folder.data(name) == folder.data("out/\(plan)"), "\(name)")
        }
        let text = try Command.run("report", folder["event"], folder["out"])
        #expect(try text.output == folder.data("out/report.md"))
        let page = try Command.run("report", folder["event"], folder["out"], "--format", "html")
        #expect(try page.output == folder.data("out/report.html"))
        #expect(try Command.run("report", folder["event"], folder["out"], "--format", "pdf").status == 2)
    }

    @Test func ofATableByItselfNothingIsProven() throws {
        let folder = try Self.planned()
        try folder.write(["draft.csv": try folder.text("out/programme.csv")])
        let run = try Command.run("report", folder["event"], folder["draft.csv"])
        #expect(run.status == 0)
        #expect(run.text.contains("**Not proven**"))
        #expect(run.text.contains("## Day by day"))
    }

    @Test func aBrokenProgrammeIsReportedAndNamedSo() throws {
        let folder = try Self.planned()
        let lines = try folder.text("out/programme.csv").split(separator: "\r\n").map { line in
            guard line.hasPrefix("ws-4,") || line.hasPrefix("ws-1,") else { return String(line) }
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return (cells[..<5] + ["2027-06-14T09:00", "2027-06-14T10:00", "", "", "60", "hall", "", "", ""])
                .joined(separator: ",")
        }
        try folder.write(["draft.csv": lines.joined(separator: "\r\n")])
        let run = try Command.run("report", folder["event"], folder["draft.csv"], "-o", folder["report.html"])
        #expect(run.status == 1)
        #expect(run.error.contains("draft.csv E609 room-double-booking: "))
        #expect(try folder.text("report.html").contains("Broken hard rules"))
    }
}
