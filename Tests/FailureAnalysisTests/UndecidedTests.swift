import AttackGraph
import Testing
import ThreatGraph

@testable import FailureAnalysis

/// What was not looked for to the end is not said to be so: undecided is not safe.
struct UndecidedTests {
    // MARK: Epochs

    private func cell(_ coalitions: [[String]], searched: Int?) -> EpochCell {
        let answer = EpochAnswer(
            order: coalitions.first?.count, coalitions: coalitions, complete: searched == nil,
            maxOrder: searched)
        return EpochCell(
            consequence: "denial", level: .party, tier: 1, alone: answer, kept: answer)
    }

    private func difference(
        from old: EpochCell, to new: EpochCell
    ) -> EpochDifference? {
        EpochComparison.differences(from: [old], to: [new], questions: [.alone]).first
    }

    /// A pair that a list cut at single failures does not have has not gone away.
    @Test func whatACutListLacksHasNotGone() throws {
        let old = cell([["a"], ["b", "c"]], searched: nil)
        let cut = try #require(difference(from: old, to: cell([["a"]], searched: 1)))
        #expect(cut.lost == [])
        #expect(cut.gained == [])
        #expect(cut.afterSearched == 1)
        #expect(cut.beforeSearched == nil)
        let whole = try #require(difference(from: old, to: cell([["a"]], searched: nil)))
        #expect(whole.lost == [["b", "c"]])
        // What is small enough to have been found is gone.
        let gone = try #require(difference(from: old, to: cell([["b", "c"]], searched: 2)))
        #expect(gone.lost == [["a"]])
    }

    /// Nor is what a cut list did not have before new.
    @Test func whatACutListLackedIsNotNew() throws {
        let new = cell([["a"], ["b", "c"]], searched: nil)
        #expect(try #require(difference(from: cell([["a"]], searched: 1), to: new)).gained == [])
        #expect(
            try #require(difference(from: cell([["a"]], searched: nil), to: new)).gained
                == [["b", "c"]])
    }

    @Test func aComparisonSaysHowFarItGoes() {
        let whole = cell([["a"]], searched: nil)
        let cut = cell([["a"]], searched: 3)
        #expect(EpochComparison.reach(from: [whole], to: [whole]) == nil)
        #expect(EpochComparison.reach(from: [whole], to: [cut]) == 3)
        #expect(EpochComparison.reach(from: [cell([], searched: 1)], to: [cut]) == 1)
        // No difference is seen, and the reach tells that there may be one.
        #expect(difference(from: cut, to: cut) == nil)
    }

    // MARK: Side effects

    private func effect(
        _ before: Int?, _ after: Int?, beforeSearched: Int? = nil, afterSearched: Int? = nil
    ) -> RemedySideEffect.Effect {
        RemedySideEffect(
            consequence: "denial", level: .party, tier: 1, before: before, after: after,
            beforeSearched: beforeSearched, afterSearched: afterSearched,
            complete: beforeSearched == nil && afterSearched == nil, newLone: []
        ).effect
    }

    @Test func aSideEffectIsBetterOnlyWhereThatIsProved() {
        #expect(effect(1, 2) == .better)
        #expect(effect(1, nil) == .better)
        #expect(effect(2, 1) == .worse)
        #expect(effect(nil, 3) == .worse)
        #expect(effect(2, 2) == .same)
        #expect(effect(nil, nil) == .same)
        // More than two now, and one before: better, whatever it is.
        #expect(effect(1, nil, afterSearched: 2) == .better)
        // More than two now, and three before: nobody knows.
        #expect(effect(3, nil, afterSearched: 2) == .undecided)
        #expect(effect(4, nil, afterSearched: 2) == .undecided)
        #expect(effect(nil, 2, beforeSearched: 2) == .worse)
        #expect(effect(nil, 3, beforeSearched: 2) == .undecided)
        #expect(effect(nil, nil, beforeSearched: 1, afterSearched: 1) == .undecided)
    }

    // MARK: The gate

    /// A path that is accepted leaves nothing proved where the list was cut behind it.
    @Test(arguments: [nil, 1, 2] as [Int?])
    func anAcceptedPathDoesNotCoverWhatIsNotProved(searched: Int?) throws {
        let requirement = RequirementResult(
            consequence: "denial", id: "r", tier: 1, level: .party, required: 3, found: 1,
            holds: false)
        let path = FailurePath(
            id: "p", consequence: "denial", tier: 1, level: .party, failed: ["a"], failures: [],
            steps: [])
        let compiled = try SeedCase.compiled("single")
        var findings = try FailureAnalyser(compiled).analysis().findings
        findings.exposure = [
            ExposureCell(
                consequence: "denial", level: .party, tier: 1, order: 1, coalitions: [["a"]],
                complete: searched == nil, maxOrder: searched, completeUpTo: searched, count: nil,
                engine: .search)
        ]
        findings.requirements = [requirement]
        findings.failurePaths = [path]
        let full = Analysis(compiled: compiled, findings: findings)
        let day = try #require(CalendarDate("2026-12-31"))
        let gate = Gate([Acceptance(id: "p", reason: "known", until: day)], today: day)
        let judged = gate.judging(full.findings, by: full).requirements[0]
        // Three failures are asked for: at most pairs looked for prove it, single ones do not.
        #expect(judged.breaksGate == (searched == 1))
    }
}
