import AttackGraph
import FailureAnalysis
import Formulas
import Networks
import Testing
import ThreatGraph
import Wording

/// What is said beside a line.
struct LensWordsTests {
    private let words = LensWords(nil)

    private func barrier(_ lock: LockExpression) throws -> String {
        var builder = AttackGraphBuilder()
        for id in Set(lock.leaves.map(\.party)).sorted() { builder.addParty(id) }
        builder.addBarrier("gate", lock: lock)
        let graph = try builder.build()
        return words.barrier(try #require(graph.barriers.first).lock, in: graph)
    }

    @Test func aBarrierKeepsOutWhomItsLevelsKeepOut() throws {
        #expect(
            try barrier(.operated(by: "aws", level: 3)) == "shut for OC1–OC3, opens with aws")
        #expect(
            try barrier(.operated(by: "aws", level: nil)) == "shut for OC1–OC5, opens with aws")
        #expect(try barrier(.operated(by: "aws", level: 0)) == "shut for nobody, opens with aws")
        #expect(
            try barrier(
                .any([.operated(by: "aws", level: 4), .operated(by: "lab", level: 2)]))
                == "shut for OC1–OC2, opens with aws or lab")
        #expect(
            try barrier(
                .all([
                    .operated(by: "aws", level: 4), .operated(by: "lab", level: 2, persons: 2),
                ]))
                == "shut for OC1–OC4, opens with aws and 2 people at lab")
    }

    @Test func whatFollowsOnlyWithOthersIsToldBySmallestSet() {
        func cell(_ tier: Int, _ coalitions: [[String]]) -> ExposureCell {
            ExposureCell(
                consequence: "exfiltration", level: .party, tier: tier, order: 2,
                coalitions: coalitions, complete: true, maxOrder: nil, completeUpTo: nil,
                count: nil, engine: .lanes)
        }
        let cells = [
            cell(1, [["a", "b"], ["a", "c", "d"]]), cell(2, [["a", "b"]]), cell(3, [["c"]]),
            cell(4, [["a", "c", "d"]]),
        ]
        #expect(
            words.together(cells, of: "a") == [
                "with b: exfiltration OC1–OC2", "with c and d: exfiltration OC4",
            ])
        #expect(words.together(cells, of: "c") == ["with a and d: exfiltration OC1, OC4"])
    }
}
