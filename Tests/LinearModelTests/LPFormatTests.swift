import LinearModel
import Testing

@Suite struct LPFormatTests {
    @Test func theTextIsAsTheFormatWantsIt() {
        var model = LinearModel(name: "small")
        model.offset = 2
        let x = model.addColumn("x[1]", upper: 4, cost: -1.5)
        let y = model.addColumn("end", lower: -.infinity, cost: 1e-7, isInteger: true)
        model.addRow("sum", lower: -3, upper: 10, [(x, 1), (y, -2)])
        #expect(
            model.lpText() == """
                \\ small
                Minimize
                 objective: - 1.5 x(1) + 1e-07 _end + 2.0 objective_constant
                Subject To
                 sum: + 1.0 x(1) - 2.0 _end >= -3.0
                 sum_upper: + 1.0 x(1) - 2.0 _end <= 10.0
                Bounds
                 0.0 <= x(1) <= 4.0
                 _end free
                 objective_constant = 1
                Generals
                 _end
                End

                """)
    }

    @Test func everyFormOfTheFormatIsRead() throws {
        let model = try LinearModel(
            lp: """
                \\ a comment
                Maximise profit: 2 a + 3b
                  - c + 4
                s.t.
                 first: a + b <= 10 \\ another
                 second: 3 >= a - c
                 1 <= b + c <= 6.5e0
                 fourth: - a + 2 => -8
                Bounds
                 a <= 5
                 -inf <= b <= 7
                 c free
                 d = 2
                Generals
                 a
                Binaries
                 b
                End
                """.replacing("- c + 4", with: "- c + 0 d + 4"))
        #expect(model.columns.map(\.name) == ["a", "b", "c", "d"])
        #expect(model.columns.map(\.cost) == [-2, -3, 1, 0])
        #expect(model.offset == -4)
        #expect(model.columns.map(\.lower) == [0, 0, -.infinity, 2])
        #expect(model.columns.map(\.upper) == [5, 1, .infinity, 2])
        #expect(model.columns.map(\.isInteger) == [true, true, false, false])
        #expect(model.rows.map(\.name) == ["first", "second", "row_3", "fourth"])
        #expect(model.rows.map(\.lower) == [-.infinity, -.infinity, 1, -10])
        #expect(model.rows.map(\.upper) == [10, 3, 6.5, .infinity])
        #expect(model.activity(ofRow: 1, at: [7, 0, 2, 0]) == 5)
    }

    @Test func longSumsAreBrokenIntoLines() throws {
        var model = LinearModel()
        let columns = (0..<200).map { model.addBinary("session \($0) at nine", cost: 1) }
        model.addRow("one", lower: 1, columns.map { ($0, 1) })
        let text = model.lpText()
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 160 })
        #expect(try LinearModel(lp: text).columns.count == 200)
    }

    @Test(arguments: [
        ("Subject To\nEnd\n", 1, "“Minimize” or “Maximize” is missing."),
        ("Minimize\n x\nEnd\n", 3, "“Subject To” is missing."),
        ("Minimize\n x\nSubject To\n x + <= 3\nEnd\n", 4, "A number or a name is missing after a sign."),
        ("Minimize\n x\nSubject To\n x + y\nEnd\n", 5, "A row needs “<=”, “>=” or “=”."),
        ("Minimize\n x\nSubject To\n x >= y\nEnd\n", 4, "A row needs a number on its other side."),
        ("Minimize\n x\nSubject To\n 1 >= 2\nEnd\n", 5, "A row needs a column."),
        (
            "Minimize\n x\nSubject To\n x >= 1\nBounds\n z <= 3\nEnd\n", 6,
            "The column “z” stands in no row and not in the objective."
        ),
        ("Minimize\n x\nSubject To\n x >= 1\n", 5, "“End” is missing."),
        ("Minimize\n x\nSubject To\n x >= 1.2.3\nEnd\n", 4, "“1.2.3” is not a number."),
        ("Minimize\n x\nSubject To\n x ^ 2 >= 1\nEnd\n", 4, "“^” does not belong here."),
        ("", 1, "“Minimize” or “Maximize” is missing."),
    ])
    func mistakesAreToldWithTheirLine(text: String, line: Int, problem: String) {
        let error = #expect(throws: ModelFileError.self) { try LinearModel(lp: text) }
        #expect(error?.line == line)
        #expect(error?.problem == problem)
    }
}
