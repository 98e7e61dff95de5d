import AttackGraph
import Compilation
import FailureAnalysis
import Foundation
import Testing
import ThreatGraph

/// What is said when work is stopped is part of what is said when it is not.
struct StoppedAnalysisTests {
    /// A graph in which pairs of parties suffice, too many for a table: `p10` with `p11`, and so on.
    static func pairs(_ pairs: [(Int, Int)], among parties: Int = 32) throws -> CompiledModel {
        var builder = AttackGraphBuilder()
        for party in 0..<parties {
            builder.addParty("p\(party + 10)")
            builder.addBarrier("b\(party)", lock: .operated(by: "p\(party + 10)", level: 4))
        }
        for (one, other) in pairs {
            builder.addStep(to: "out", through: ["b\(one)", "b\(other)"])
        }
        builder.addConsequence("exfiltration", goal: "out", modes: .all, isTiered: true)
        return CompiledModel(
            graph: try builder.build(), title: "pairs", date: nil, digest: "sha256:test")
    }

    /// 16 pairs of different parties.
    static let disjoint = (0..<16).map { (2 * $0, 2 * $0 + 1) }

    private static func key(_ cell: ExposureCell) -> [String] {
        [cell.consequence, cell.level.rawValue, "\(cell.tier ?? 0)"]
    }

    @Test func aStoppedAnalysisSaysNothingElse() throws {
        let model = try Self.pairs(Self.disjoint)
        var cut = 0
        let runs = try CountedWatch.sweep { watch in
            try FailureAnalyser(model, watch: watch).analysis().findings
        }
        let whole = runs.whole
        for (question, stopped) in runs.stopped {
            #expect(whole.extent.isAnswered)
            #expect(stopped.loneFailures == whole.loneFailures)
            for (cell, full) in zip(stopped.exposure, whole.exposure) {
                #expect(Self.key(cell) == Self.key(full))
                #expect(Set(cell.coalitions).isSubset(of: Set(full.coalitions)), "\(question)")
                if cell.complete {
                    #expect(cell.coalitions == full.coalitions, "\(question)")
                } else {
                    let reach = cell.completeUpTo ?? 0
                    #expect(reach >= 1)
                    #expect(
                        cell.coalitions.filter { $0.count <= reach }
                            == full.coalitions.filter { $0.count <= reach }, "\(question)")
                }
            }
            if stopped.exposure.contains(where: { !$0.complete }) {
                cut += 1
                #expect(stopped.extent.ending == .stopped)
            }
        }
        #expect(cut > 2, "nothing was stopped")
    }

    /// Worked by hand, with one pair of A another in B.
    ///
    /// Neither dominates, and one coalition is lost and one gained.
    @Test func aStoppedComparisonDecidesNothingElse() throws {
        var others = Self.disjoint
        others[0] = (0, 2)
        let models = [try Self.pairs(Self.disjoint), try Self.pairs(others)]
        var cut = 0
        let runs = try CountedWatch.sweep { watch in
            try ComparisonAnalyser(
                models.map { ComparisonAnalyser.Candidate($0) }, watch: watch
            ).comparison()
        }
        let whole = runs.whole
        for (question, stopped) in runs.stopped {
            let (full, pair) = (whole.pairs[0], stopped.pairs[0])
            #expect(full.cells[0].lost.map(\.members) == [["p10", "p11"]])
            #expect(full.cells[0].gained.map(\.members) == [["p10", "p12"]])
            #expect(full.cells[0].dominance == .incomparable)
            for (cell, complete) in zip(pair.cells, full.cells) {
                for (claim, known) in [
                    (cell.firstAsSafe, complete.firstAsSafe),
                    (cell.secondAsSafe, complete.secondAsSafe),
                ] where claim.holds != nil {
                    #expect(claim.holds == known.holds, "\(question)")
                }
                #expect(cell.dominance == .undecided || cell.dominance == complete.dominance)
                #expect(Set(cell.gained).isSubset(of: Set(complete.gained)), "\(question)")
                #expect(Set(cell.lost).isSubset(of: Set(complete.lost)), "\(question)")
            }
            if pair.isCut {
                cut += 1
                #expect(stopped.extent.ending == .stopped, "\(question)")
            } else {
                #expect(pair.cells == full.cells, "\(question)")
            }
        }
        #expect(cut > 2, "nothing was stopped")
    }

    /// Half of the effort is enough for each of two models that are the same.
    @Test func theEffortIsShared() throws {
        let model = try Self.pairs(Self.disjoint)
        var options = AnalysisOptions()
        options.effort = .quick
        let comparison = try ComparisonAnalyser(
            [model, model].map { ComparisonAnalyser.Candidate($0) }, options: options
        ).comparison()
        #expect(comparison.extent == Extent(effort: .quick, ending: .answered))
        #expect(comparison.pairs[0].cells.allSatisfy { $0.dominance == .equal })
    }

    @Test func aStoppedWhatIfLeavesQuestionsOut() throws {
        let model = try Self.pairs([(0, 1)])
        let runs = try CountedWatch.sweep { watch in
            try WhatIfAnalyser(model, watch: watch).findings(failing: ["p10", "p11"])
        }
        let whole = runs.whole
        for (question, stopped) in runs.stopped {
            #expect(whole.answers.count == 5)
            #expect(whole.answers.allSatisfy { $0.follows })
            #expect(stopped.answers == Array(whole.answers.prefix(question)))
            #expect(stopped.unanswered.count == whole.answers.count - stopped.answers.count)
            #expect(stopped.extent.ending == (stopped.unanswered.isEmpty ? .answered : .stopped))
        }
    }
}
