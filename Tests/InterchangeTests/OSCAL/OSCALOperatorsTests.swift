import Formulas
import TestSupport
import Testing

@testable import Interchange

/// Formulas over operators, as texts.
struct OSCALOperatorsTests {
    @Test(arguments: [
        ("a", Formula<String>.leaf("a")), ("all(a, b)", .all([.leaf("a"), .leaf("b")])),
        (" any( a,all(b , c) ) ", .any([.leaf("a"), .all([.leaf("b"), .leaf("c")])])),
        ("2 of (a, b, a)", .atLeast(count: 2, of: [.leaf("a"), .leaf("b"), .leaf("a")])),
        ("all", .leaf("all")),
    ])
    func formulasAreRead(_ text: String, _ formula: Formula<String>) {
        #expect(OSCALOperators.formula(text) == formula)
    }

    @Test(arguments: [
        "", "all(", "all()", "all(a", "all(a,)", "a b", "(a)", "any(a))", "0 of (a)", "3 of (a, b)",
        "-1 of (a)", "2 of a", ",", "all(a) b", String(repeating: "all(", count: 17) + "a",
        String(repeating: "a", count: 20_000),
    ])
    func whatIsNoneIsRefused(_ text: String) {
        #expect(OSCALOperators.formula(text) == nil)
    }

    private func random(_ depth: Int, _ random: inout SplitMix64) -> Formula<String> {
        if depth == 0 || Int.random(in: 0..<3, using: &random) == 0 {
            return .leaf("p\(Int.random(in: 0..<5, using: &random))")
        }
        let count = Int.random(in: 1...4, using: &random)
        let parts = (0..<count).map { _ in self.random(depth - 1, &random) }
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return .all(parts)
        case 1: return .any(parts)
        default: return .atLeast(count: Int.random(in: 1...count, using: &random), of: parts)
        }
    }

    @Test func whatIsWrittenIsReadBack() {
        var source = SplitMix64(seed: 21_121)
        for _ in 0..<500 {
            let formula = random(4, &source)
            #expect(OSCALOperators.formula(OSCALOperators.text(formula)) == formula)
        }
    }
}
