import Testing
import ThreatGraph

@testable import FailureAnalysis

/// What a remedy does to other questions is better or worse only where that is certain.
struct SideEffectTests {
    private func effect(
        _ before: Int?, _ after: Int?, beforeSearched: Int? = nil, afterSearched: Int? = nil
    ) -> RemedySideEffect {
        RemedySideEffect(
            consequence: "denial", level: .party, tier: nil, before: before, after: after,
            beforeSearched: beforeSearched, afterSearched: afterSearched,
            complete: beforeSearched == nil && afterSearched == nil, newLone: [])
    }

    @Test func knownNumbersAreCompared() {
        #expect(effect(1, 2).isBetter)
        #expect(effect(2, 1).isWorse)
        #expect(effect(2, nil).isBetter, "none is more than two")
        #expect(effect(nil, 2).isWorse)
        let same = effect(2, 2)
        #expect(!same.isBetter && !same.isWorse && !same.isUndecided)
        let none = effect(nil, nil)
        #expect(!none.isBetter && !none.isWorse && !none.isUndecided)
    }

    /// More than two may be three or none.
    @Test func whatWasCutIsUndecidedUnlessItsBoundTells() {
        #expect(effect(2, nil, afterSearched: 2).isBetter)
        #expect(effect(3, nil, afterSearched: 2).isUndecided)
        #expect(effect(nil, 2, beforeSearched: 2).isWorse)
        #expect(effect(nil, 3, beforeSearched: 2).isUndecided)
        #expect(effect(nil, nil, afterSearched: 4).isUndecided)
        #expect(effect(nil, nil, beforeSearched: 1, afterSearched: 1).isUndecided)
    }
}
