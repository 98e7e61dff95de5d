import AttackGraph
import TestSupport
import Testing

@testable import FailureAnalysis
@testable import Formulas

/// The order of locks is an order, by what they say and not by how they print.
struct LockOrderTests {
    private static let leaves: [LockExpression] =
        ["a", "b", "a2"].flatMap { party in
            [0, 2, 10, nil].map { LockExpression.operated(by: party, level: $0) }
        } + [
            .operated(by: "a", level: 2, modes: ModeSet([.insider])),
            .operated(by: "a", level: 2, persons: 2), .operated(by: "a", level: 2, persons: 10),
        ]

    private static let locks: [LockExpression] =
        leaves + [.all([]), .any([]), .all([leaves[0]]), .any([leaves[0], leaves[1]])]
        + [.all([leaves[0], leaves[1]]), .all([.any([leaves[4]]), leaves[0]])]
        + [2, 10].map { .atLeast(count: $0, of: Array(leaves[..<3])) }

    @Test func ofTwoLocksOneStandsFirst() {
        for left in Self.locks {
            for right in Self.locks {
                let isBefore = LockExpression.precedes(left, right)
                let isAfter = LockExpression.precedes(right, left)
                #expect(left == right ? !isBefore && !isAfter : isBefore != isAfter)
            }
        }
    }

    @Test func theOrderIsOfOnePieceWhateverTheBeginning() {
        let sorted = Self.locks.sorted(by: LockExpression.precedes)
        for seed in 0..<20 {
            var random = SplitMix64(seed: UInt64(seed))
            #expect(
                Self.locks.shuffled(using: &random).sorted(by: LockExpression.precedes) == sorted)
        }
    }

    /// As text level 10 would stand before level 2, and 10 of many before 2 of many.
    @Test func numbersAreOrderedAsNumbers() {
        #expect(
            LockExpression.precedes(
                .operated(by: "a", level: 2), .operated(by: "a", level: 10)))
        #expect(
            LockExpression.precedes(.operated(by: "a", level: 10), .operated(by: "a", level: nil)))
        #expect(
            LockExpression.precedes(.atLeast(count: 2, of: []), .atLeast(count: 10, of: [])))
    }
}
