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
        #expect(found.beforeSearched == nil && found.afterSearched == nil)
    }

    /// {b, c} is not lost where pairs were not looked for; that {a} is, is known.
    @Test func whatWasNotLookedForIsNotLost() throws {
        let found = try #require(
            difference(answer([["a"], ["b", "c"]]), answer([["d"]], searched: 1)))
        #expect(found.lost == [["a"]])
        #expect(found.gained == [["d"]])
        #expect(found.afterSearched == 1)
        let back = try #require(
            difference(answer([["d"]], searched: 1), answer([["a"], ["b", "c"]])))
        #expect(back.gained == [["a"]])
        #expect(back.lost == [["d"]])
        #expect(back.beforeSearched == 1)
    }
}
