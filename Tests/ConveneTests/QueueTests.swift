import Foundation
import Testing

@Suite struct QueueTests {
    @Test func eachLineIsAnsweredAtOnce() throws {
        let folder = try TemporaryFolder()
        let script = #"""
            printf 'up ana online african\nup bo\nup cy online weog\nnext\nnext\n{"ask":"order"}\ndown cy\nnext\n' \
                | "$convene" queue
            """#
        let run = try Command.shell(script, in: folder.path)
        #expect(run.status == 0, "\(run.error)")
        #expect(
            run.text.split(separator: "\n") == [
                "next: ana (online, african); 1 waiting", "next: ana (online, african); 2 waiting",
                "next: ana (online, african); 3 waiting",
                "speaks: ana (online, african); next: bo (onsite); 2 waiting",
                "speaks: bo (onsite); next: cy (online, weog); 1 waiting",
                #"{"order":[{"attendance":"online","person":"cy","regional_group":"weog"}],"waiting":1}"#,
                "next: nobody; 0 waiting", "speaks: nobody; next: nobody; 0 waiting",
            ])
    }

    @Test func noiseIsAnsweredLineByLine() throws {
        let folder = try TemporaryFolder()
        let noise = #"head -c 3000000 /dev/zero; printf '\nup ana\n\377\376\n[[[[\nnext'"#
        let run = try Command.shell("(\(noise)) | \"$convene\" queue --json", in: folder.path)
        #expect(run.status == 1)
        let lines = run.text.split(separator: "\n")
        #expect(lines.count == 5)
        #expect(lines.first == #"{"error":"the line is too long","line":1}"#)
        #expect(lines.last?.contains(#""speaks":{"attendance":"onsite","person":"ana"}"#) == true)
    }
}
