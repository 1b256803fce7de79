import LinearModel
import Testing

@Suite struct MPSFormatTests {
    @Test func theTextIsAsTheFormatWantsIt() {
        var model = LinearModel(name: "small")
        model.offset = 2
        let x = model.addColumn("x", upper: 4, cost: -1.5)
        let y = model.addColumn("y", lower: -2, isInteger: true)
        model.addRow("sum", lower: -3, upper: 10, [(x, 1), (y, -2)])
        #expect(
            model.mpsText() == """
                NAME small
                ROWS
                 N objective
                 G sum
                COLUMNS
                 x objective -1.5
                 x sum 1.0
                 marker 'MARKER' 'INTORG'
                 y sum -2.0
                 marker 'MARKER' 'INTEND'
                 objective_constant objective 2.0
                RHS
                 rhs sum -3.0
                RANGES
                 range sum 13.0
                BOUNDS
                 UP bound x 4.0
                 LO bound y -2.0
                 PL bound y
                 FX bound objective_constant 1
                ENDATA

                """)
    }

    @Test func everyKindOfRowAndBoundIsRead() throws {
        let model = try LinearModel(
            mps: """
                * a comment
                NAME test
                OBJSENSE
                    MAX
                ROWS
                 N goal
                 L a
                 G b
                 E c
                 E d
                 N spare
                COLUMNS
                 x goal 1 a 2
                 x b 3
                 y a 1 spare 5
                 z c 1
                 v d 1
                 w d -1
                RHS
                 rhs a 10 b 2
                 c 5
                 rhs d 1 goal 7
                RANGES
                 range a 4 b 6
                 range c -2 d 2
                BOUNDS
                 UP bound x 8
                 MI bound y
                 FR bound z
                 BV bound v
                 FX w 3
                ENDATA
                """)
        #expect(model.name == "test")
        #expect(model.columns.map(\.cost) == [-1, 0, 0, 0, 0] && model.offset == 7)
        #expect(model.rows.map(\.name) == ["a", "b", "c", "d", "spare"])
        #expect(model.rows.map(\.lower) == [6, 2, 3, 1, -.infinity])
        #expect(model.rows.map(\.upper) == [10, 8, 5, 3, .infinity])
        #expect(model.columns.map(\.lower) == [0, -.infinity, -.infinity, 0, 3])
        #expect(model.columns.map(\.upper) == [8, .infinity, .infinity, 1, 3])
        #expect(model.columns.map(\.isInteger) == [false, false, false, true, false])
    }

    @Test(arguments: [
        ("NAME\nROWS\n N o\n L a\n L a\nENDATA\n", 5, "The row “a” stands here twice."),
        ("ROWS\n X a\nENDATA\n", 2, "A row is one of N, L, G, E and a name."),
        ("ROWS\n N o\nCOLUMNS\n x b 1\nENDATA\n", 4, "The row “b” does not exist."),
        ("ROWS\n N o\nCOLUMNS\n x o one\nENDATA\n", 4, "“one” is not a number."),
        ("ROWS\n N o\nCOLUMNS\n x o 1\nBOUNDS\n UP b y 1\nENDATA\n", 6, "The column “y” does not exist."),
        ("ROWS\n N o\nCOLUMNS\n x o 1\nBOUNDS\n SC b x 1\nENDATA\n", 6, "“SC” is not a kind of bound."),
        ("SOS\nENDATA\n", 1, "“SOS” is not a section."),
        (" x o 1\n", 1, "A line stands outside every section."),
        ("ROWS\n N o\n", 3, "“ENDATA” is missing."),
    ])
    func mistakesAreToldWithTheirLine(text: String, line: Int, problem: String) {
        let error = #expect(throws: ModelFileError.self) { try LinearModel(mps: text) }
        #expect(error?.line == line)
        #expect(error?.problem == problem)
    }
}
