import AttackGraph
import Formulas
import Testing
import ThreatGraph
import Wording

@testable import Compilation
@testable import FailureAnalysis

/// What `--fail-if-worse` goes by, worked by hand and against its definition.
struct WorseningTests {
    /// A graph in which each of these coalitions, and no other, opens the way out.
    private static func graph(_ coalitions: [[String]], parties: [String]) throws -> CompiledModel {
        var builder = AttackGraphBuilder()
        for party in parties { builder.addParty(party) }
        for party in parties {
            builder.addBarrier(party, lock: .leaf(LockLeaf(party: party, level: nil)))
        }
        for coalition in coalitions {
            builder.addStep(to: "out", from: [], through: coalition)
        }
        builder.addConsequence("exfiltration", goal: "out", modes: .all, isTiered: false)
        return CompiledModel(
            graph: try builder.build(), title: "T", date: nil, digest: "sha256:test")
    }

    private static func worsening(
        _ old: [[String]], _ new: [[String]], added: [String] = []
    ) throws -> Worsening {
        let parties = ["a", "b", "c"]
        let comparison = try Comparison.of([
            graph(old, parties: parties), graph(new, parties: parties + added),
        ])
        return try #require(comparison.pairs.first).worsening
    }

    private static func gained(
        _ old: [[String]], _ new: [[String]], added: [String] = []
    ) throws -> [[String]] {
        let found = try worsening(old, new, added: added)
        #expect(found.undecided.isEmpty)
        return found.gains.filter { $0.level == .party }.map(\.members)
    }

    @Test func onlyWhatHoldsNoneOfTheOldIsWorse() throws {
        #expect(try Self.gained([["a"]], [["a"]]) == [])
        #expect(try Self.gained([["a"]], [["a", "b"]]) == [])
        #expect(try Self.gained([["a", "b"]], [["a"]]) == [["a"]])
        #expect(try Self.gained([["a", "b"]], [["a", "b"], ["c"]]) == [["c"]])
        #expect(try Self.gained([["a"], ["b", "c"]], [["a", "c"], ["b"]]) == [["b"]])
        #expect(
            try Self.gained([["a", "b"]], [["a", "c"], ["b", "c"]]) == [["a", "c"], ["b", "c"]])
        // A party that the old model does not have: alone it is new, beside an old coalition it
        // adds nothing.
        #expect(try Self.gained([["a"]], [["a"], ["new"]], added: ["new"]) == [["new"]])
        #expect(try Self.gained([["a"]], [["a", "new"]], added: ["new"]) == [])
        // Nobody need fail any more, or needed to before.
        #expect(try Self.gained([["a"]], [[]]) == [[]])
        #expect(try Self.gained([[]], [["a"]]) == [])
    }

    @Test func theFourLevelsAreEachJudged() throws {
        let found = try Self.worsening([["a", "b"]], [["a"]])
        #expect(Set(found.gains.map(\.level)) == Set(AnswerLevel.ofWholeParties))
        #expect(!found.isNothing)
        #expect(try Self.worsening([["a"]], [["a", "b"]]).isNothing)
    }

    /// Every two models of the seed case: the gains are the coalitions that hold none of the old
    /// list, tier by tier.
    @Test func gainsAreAsDefined() throws {
        let files = ["single", "replicated", "split-2-of-2", "single-lab-lock"]
        var count = 0
        for old in files {
            for new in files where new != old {
                let comparison = try Comparison.ofSeeds(old, new)
                let pair = try #require(comparison.pairs.first)
                let found = pair.worsening
                var expected: Set<Worsening.Gain> = []
                for cell in comparison.models[1].exposure {
                    let before = try #require(
                        comparison.models[0].exposure.first {
                            $0.consequence == cell.consequence && $0.level == cell.level
                                && $0.tier == cell.tier
                        })
                    #expect(cell.complete && before.complete)
                    for coalition in cell.coalitions
                    where !before.coalitions.contains(where: { Set($0).isSubset(of: coalition) }) {
                        expected.insert(
                            Worsening.Gain(
                                consequence: cell.consequence, level: cell.level,
                                tiers: cell.tier.map { [$0] } ?? [], members: coalition))
                    }
                }
                let gains = found.gains.flatMap { gain in
                    (gain.tiers.isEmpty ? [[]] : gain.tiers.map { [$0] }).map { tiers in
                        var one = gain
                        one.tiers = tiers
                        return one
                    }
                }
                #expect(Set(gains) == expected, "\(old) \(new)")
                #expect(gains.count == expected.count)
                count += expected.count
            }
        }
        #expect(count > 20)
    }

    @Test func saysItWithNames() throws {
        let comparison = try Comparison.ofSeeds("split-2-of-2", "single", tiers: [1, 2])
        let pair = try #require(comparison.pairs.first)
        let lines = pair.words(of: pair.worsening, in: try SeedCase.compiled("single").model)
        #expect(
            lines.contains(
                "exfiltration (OC1–OC2), counting parties: AWS (aws) suffices alone in B, and not in "
                    + "A"), "\(lines)")
    }
}
