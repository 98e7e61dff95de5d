import Formulas
import Testing

struct FormulaTests {
    /// "a, and two of b, c and either of d and e".
    private let sample = Formula<Character>.all([
        .leaf("a"),
        .atLeast(count: 2, of: [.leaf("b"), .leaf("c"), .any([.leaf("d"), .leaf("e")])]),
    ])

    private func holds(_ formula: Formula<Character>, _ leaves: String) -> Bool {
        formula.holds { leaves.contains($0) }
    }

    @Test func truthOfASampleWorkedByHand() {
        for leaves in ["abc", "abd", "abe", "acd", "abcde"] { #expect(holds(sample, leaves)) }
        for leaves in ["", "a", "ab", "ade", "bcde", "bd"] { #expect(!holds(sample, leaves)) }
    }

    @Test func nothingIsEnoughForAllAndTooLittleForAny() {
        #expect(Formula<Int>.all([]).holds { _ in false })
        #expect(!Formula<Int>.any([]).holds { _ in true })
        #expect(!Formula<Int>.atLeast(count: 1, of: []).holds { _ in true })
    }

    @Test func moreLeavesNeverMakeItFalse() {
        let leaves = Array("abcde")
        let subsets = (0..<32).map { bits in
            String(leaves.indices.filter { bits >> $0 & 1 == 1 }.map { leaves[$0] })
        }
        for (low, subset) in subsets.enumerated() where holds(sample, subset) {
            for high in subsets.indices where high & low == low {
                #expect(holds(sample, subsets[high]))
            }
        }
    }

    @Test func leavesThatCannotMatterAreNotAsked() {
        var asked = ""
        func ask(_ formula: Formula<Character>, _ trueOnes: String) -> String {
            asked = ""
            _ = formula.holds {
                asked.append($0)
                return trueOnes.contains($0)
            }
            return asked
        }
        #expect(ask(sample, "") == "a")
        #expect(ask(sample, "abc") == "abc")
        #expect(ask(.any([.leaf("a"), .leaf("b")]), "a") == "a")
    }

    @Test func leavesComeInTheOrderWritten() {
        #expect(sample.leaves == ["a", "b", "c", "d", "e"])
        #expect(Formula<Int>.any([.leaf(2), .all([.leaf(1), .leaf(2)])]).leaves == [2, 1, 2])
        #expect(sample.parts.count == 2)
        #expect(Formula<Int>.leaf(1).parts.isEmpty)
    }

    @Test func mappingKeepsTheShape() {
        #expect(
            sample.map { String($0) + "!" }
                == .all([
                    .leaf("a!"),
                    .atLeast(
                        count: 2, of: [.leaf("b!"), .leaf("c!"), .any([.leaf("d!"), .leaf("e!")])]),
                ]))
        #expect(
            Formula<Int>.atLeast(count: 1, of: [.leaf(0), .leaf(1)])
                .replacingLeaves { $0 == 0 ? .any([]) : Formula<String>.leaf("one") }
                == .atLeast(count: 1, of: [.any([]), .leaf("one")]))
    }

    @Test func foldingGoesFromTheInsideOut() {
        func text(_ operation: FormulaOperation, _ parts: [String]) -> String {
            let list = "(" + parts.joined(separator: " ") + ")"
            return switch operation {
            case .all: "all" + list
            case .any: "any" + list
            case .atLeast(let count): "\(count) of " + list
            }
        }
        #expect(
            sample.folded(leaf: { String($0) }, combine: text) == "all(a 2 of (b c any(d e)))")
    }
}
