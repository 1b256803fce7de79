import GLPKSolver
import LinearModel
import Testing

/// What the bare library would not survive comes back as a sentence that names the place.
@Suite struct ModelCheckTests {
    private func failure(_ change: (inout LinearModel) -> Void) -> String? {
        var model = TestModels.productMix
        change(&model)
        guard case .failed(let sentence) = GLPKSolver().solve(model, SolveRequest(.simplex)).status else { return nil }
        return sentence
    }

    @Test func unfitNumbersAreNamed() {
        let first = LinearModel.ColumnNumber(0)
        #expect(failure { $0.setCost(first, .nan) } == "Column doors: the cost is not finite.")
        #expect(failure { $0.setCost(first, .infinity) } == "Column doors: the cost is not finite.")
        #expect(failure { $0.offset = .nan } == "The objective's offset is not finite.")
        #expect(
            failure { $0.setBounds(first, lower: .nan, upper: 1) } == "Column doors: a bound is not a number.")
        #expect(
            failure { $0.setBounds(first, lower: 2, upper: 1) }
                == "Column doors: the lower bound 2.0 is above the upper bound 1.0.")
        #expect(
            failure { $0.setBounds(first, lower: .infinity, upper: .infinity) }
                == "Column doors: the lower bound is +∞.")
        #expect(failure { $0.addRow("odd", upper: .nan, [(first, 1)]) } == "Row odd: a bound is not a number.")
        #expect(failure { $0.addRow("odd", upper: -.infinity, [(first, 1)]) } == "Row odd: the upper bound is −∞.")
        #expect(failure { $0.addRow("odd", upper: 1, [(first, .nan)]) } == "Row odd: a coefficient is not finite.")
    }

    @Test func columnsOfAnotherModelAreNamed() {
        #expect(
            failure { $0.addRow("odd", upper: 1, [(LinearModel.ColumnNumber(99), 1)]) }
                == "Row odd: column 99 does not exist.")
        #expect(
            failure { $0.addRow("odd", upper: 1, [(LinearModel.ColumnNumber(-1), 1)]) }
                == "Row odd: column -1 does not exist.")
    }

    @Test func namesMayBeAnything() {
        var model = LinearModel(name: String(repeating: "long ", count: 100))
        let x = model.addColumn("\u{7}\n\t" + String(repeating: "x", count: 1000), lower: 1, cost: 1)
        model.addRow("", lower: 2, [(x, 1)])
        #expect(GLPKSolver().solve(model, SolveRequest(.branchAndBound)).objective == 2)
    }

    @Test func aCutoffMustBeANumber() {
        var request = SolveRequest(.branchAndBound)
        request.cutoff = .nan
        #expect(
            GLPKSolver().solve(TestModels.knapsack, request).status == .failed("The cutoff is not a number."))
    }
}
