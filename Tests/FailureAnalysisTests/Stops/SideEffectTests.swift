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
        #expect(effect(1, 2).effect == .better)
        #expect(effect(2, 1).effect == .worse)
        #expect(effect(2, nil).effect == .better, "none is more than two")
        #expect(effect(nil, 2).effect == .worse)
        #expect(effect(2, 2).effect == .same)
        #expect(effect(nil, nil).effect == .same)
    }

    /// More than two may be three or none.
    @Test func whatWasCutIsUndecidedUnlessItsBoundTells() {
        #expect(effect(2, nil, afterSearched: 2).effect == .better)
        #expect(effect(3, nil, afterSearched: 2).effect == .undecided)
        #expect(effect(nil, 2, beforeSearched: 2).effect == .worse)
        #expect(effect(nil, 3, beforeSearched: 2).effect == .undecided)
        #expect(effect(nil, nil, afterSearched: 4).effect == .undecided)
        #expect(effect(nil, nil, beforeSearched: 1, afterSearched: 1).effect == .undecided)
    }
}
