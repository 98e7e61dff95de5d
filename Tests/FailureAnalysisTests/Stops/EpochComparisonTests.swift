import Testing
import ThreatGraph

@testable import FailureAnalysis

/// What two answers that were cut can be said to differ in.
struct EpochComparisonTests {
    private func answer(_ coalitions: [[String]], searched: Int? = nil) -> EpochAnswer {
        EpochAnswer(
            order: coalitions.first?.count, coalitions: coalitions, complete: searched == nil,
            maxOrder: searched)
    }

    private func difference(_ before: EpochAnswer, _ after: EpochAnswer) -> EpochDifference? {
        func cell(_ answer: EpochAnswer) -> [EpochCell] {
            [
                EpochCell(
                    consequence: "denial", level: .party, tier: 3, alone: answer, kept: answer)
            ]
        }
        let found = EpochComparison.differences(
            from: cell(before), to: cell(after), questions: [.alone])
        #expect(found.count <= 1)
        return found.first
    }

    @Test func completeAnswersDifferInWhatTheyList() throws {
        let found = try #require(
            difference(answer([["a"], ["b", "c"]]), answer([["a"], ["c", "d"]])))
        #expect(found.gained == [["c", "d"]])
        #expect(found.lost == [["b", "c"]])
        #expect(found.searched == nil)
    }

    /// {b, c} is not lost where pairs were not looked for; that {a} is, is known.
    @Test func whatWasNotLookedForIsNotLost() throws {
        #expect(difference(answer([["a"], ["b", "c"]]), answer([["a"]], searched: 1)) == nil)
        let found = try #require(
            difference(answer([["a"], ["b", "c"]]), answer([["d"]], searched: 1)))
        #expect(found.lost == [["a"]])
        #expect(found.gained == [["d"]])
        #expect(found.searched == 1)
    }

    /// Three where there was nobody up to two: more are needed than one, though not than four.
    @Test func numbersThatCannotBeTheSameDiffer() throws {
        let three = answer([["a", "b", "c"]], searched: 3)
        let unknown = answer([], searched: 2)
        #expect(difference(unknown, three) == nil)
        let one = try #require(difference(unknown, answer([["a"]])))
        #expect(one.gained == [["a"]])
        #expect(one.before == nil && one.beforeSearched == 2 && one.after == 1)
        // Both lists were cut before any set was found, and one of them found two that suffice.
        let two = answer([["a", "b"]], searched: 1)
        let more = try #require(difference(two, unknown))
        #expect(more.gained.isEmpty && more.lost.isEmpty)
        #expect(more.before == 2 && more.after == nil && more.afterSearched == 2)
        #expect(difference(two, answer([], searched: 1)) == nil)
    }

    /// Whether a cut answer is none is not known, so that none does not differ from it.
    @Test func noneIsNotKnownToDifferFromWhatWasCut() {
        #expect(difference(answer([]), answer([], searched: 4)) == nil)
        #expect(difference(answer([], searched: 4), answer([])) == nil)
    }
}
