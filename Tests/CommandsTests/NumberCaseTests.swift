import Foundation
import TestSupport
import Testing

/// Numbers that brute force found wrong, or not given, each as its file and the question that
/// showed it.
struct NumberCaseTests {
    private static let folder = "Tests/FailureAnalysisTests/Fixtures/numbers/"

    private func text(_ arguments: String...) throws -> String {
        let outcome = try Command.run(
            arguments.map {
                $0.hasSuffix(".yaml") || $0.hasSuffix(".xml") || $0.hasSuffix(".graphml")
                    ? Self.folder + $0 : $0
            })
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.text
    }

    private func json<Answer: Decodable>(
        _ type: Answer.Type, _ arguments: [String]
    ) throws -> Answer {
        let outcome = try Command.run(
            arguments.map { $0.hasSuffix(".yaml") || $0.hasSuffix(".xml") ? Self.folder + $0 : $0 }
                + ["--format", "json"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try JSONDecoder().decode(type, from: outcome.output)
    }

    // MARK: Options in conflict

    private struct Remedies: Decodable {
        struct Remedy: Decodable {
            let status: String
            let options: [String]?
        }
        let remedy: Remedy
        let unstoppable: [Unstoppable]
        struct Unstoppable: Decodable { let failed: [String] }
    }

    /// Two options set one fact differently: no path is looked for under both.
    @Test func optionsInConflictAreAnswered() throws {
        let owner = try json(
            Remedies.self,
            [
                "harden", "harden-conflict-owner.yaml", "--level", "party", "--tier", "OC3",
                "--consequence", "disclosure",
            ])
        #expect(owner.remedy.status == "infeasible")
        let natural = try json(
            Remedies.self,
            [
                "harden", "harden-conflict-natural.yaml", "--consequence", "tampering",
                "--target-order", "3",
            ])
        #expect(natural.remedy.status == "infeasible")
        let operators = try json(Remedies.self, ["harden", "harden-conflict-operator.yaml"])
        #expect(operators.remedy.status == "infeasible")
    }

    // MARK: Egress

    private struct Egress: Decodable {
        struct Time: Decodable {
            let failed: [String]
            let tier: Int
            let compression: Double
            let seconds: Double?
            let worstSeconds: Double?
        }
        struct Assumption: Decodable {
            let kind: String
            let elements: [String]
        }
        let times: [Time]
        let assumptions: [Assumption]
    }

    private func egress(_ arguments: String...) throws -> Egress {
        try json(Egress.self, ["egress"] + arguments)
    }

    /// 1,600 GB out in a day, in again in another, and made 16 times smaller out at 1 GB a day.
    @Test func aShareComesInFromOutside() throws {
        let found = try egress(
            "egress-share-back-from-outside.yaml", "--tier", "OC1", "--compression", "16")
        let both = try #require(found.times.first { $0.failed == ["d0", "lab"] })
        #expect(abs((both.seconds ?? 0) - 100 * 86_400) < 0.001)
    }

    /// A burst is no limit of what passes besides: 1,000 GB at 1,000 GB a day.
    @Test func aBurstAloneLimitsNothingAtWorst() throws {
        let found = try egress(
            "egress-burst-only-worst.yaml", "--tier", "OC4", "--compression", "1")
        let nobody = try #require(found.times.first { $0.failed == [] })
        #expect(nobody.seconds == nil)
        #expect(nobody.worstSeconds == 86_400)
        #expect(
            found.assumptions.first { $0.kind == "shut-rate" }?.elements == ["z"])
    }

    /// 50 GB in the first five days, then 3 GB a day unseen, whatever the cap: 9,600 GB.
    @Test func whatIsHiddenIsCountedByNoCap() throws {
        let found = try egress(
            "egress-detection-covert-above-cap.yaml", "--level", "lab-bypass", "--tier", "OC1",
            "--compression", "1")
        let alone = try #require(found.times.first { $0.failed == ["d2"] })
        let days = (9_600.0 - 50) / 3 + 5
        #expect(abs((alone.seconds ?? 0) - days * 86_400) <= 1)
    }

    // MARK: Comparison

    /// An order that suffices in both is no cost, and none gone, where nobody need fail in one.
    @Test func whereNobodyNeedFailAnOrderCostsNothing() throws {
        let costs = try text("compare", "compare-false-cost-A.yaml", "compare-false-cost-B.yaml")
        #expect(!costs.contains("an order of US"))
        let buys = try text("compare", "compare-false-cost-B.yaml", "compare-false-cost-A.yaml")
        #expect(!buys.contains("an order of US"))
    }

    // MARK: Probability

    private struct Analysis: Decodable {
        struct Probability: Decodable { let answers: [Answer] }
        struct Answer: Decodable {
            let consequence: String
            let tier: Int?
            let probability: Double?
            let remark: String?
        }
        let probability: Probability
    }

    /// Tampering needs one of d0's three causes: 1 − 0.999 · 0.99 · 0.9.
    @Test func aCauseThatChangesNothingIsNotAskedFor() throws {
        let found = try json(
            Analysis.self, ["analyse", "--probability", "prob-withheld-for-irrelevant-root.yaml"])
        let tampering = try #require(
            found.probability.answers.first { $0.consequence == "tampering" && $0.tier == 1 })
        #expect(abs((tampering.probability ?? 0) - (1 - 0.999 * 0.99 * 0.9)) < 1e-12)
        #expect(tampering.remark == nil)
        let theft = try #require(
            found.probability.answers.first { $0.consequence == "exfiltration" && $0.tier == 1 })
        // The shares can be carried out by hand, so that the lab changes nothing there either.
        #expect(abs((theft.probability ?? 0) - (1 - 0.999 * 0.99 * 0.9)) < 1e-12)
        let disclosure = try #require(
            found.probability.answers.first { $0.consequence == "disclosure" })
        #expect(disclosure.probability == nil)
        #expect(disclosure.remark == "no number is stated for order:?, own:lab")
    }

    private struct Tree: Decodable {
        struct Importance: Decodable {
            let event: String
            let birnbaum: Double
            let criticality: Double?
            let riskAchievementWorth: Double?
        }
        let probability: Double
        let rareEventSum: Double
        let importance: [Importance]
    }

    /// 2.5 · 10⁻³⁴⁹ is below every `Double` and not 0.
    @Test func aProbabilityBelowTheSmallestNumberIsNotZero() throws {
        let question = ["fault-tree", "--top", "g16", "--probability", "--importance"]
        let found = try json(Tree.self, question + ["fault-tree-underflow.xml"])
        #expect(found.probability > 0 && found.probability < 1e-308)
        #expect(found.rareEventSum > 0)
        // The top cannot happen without e25, and is certain with it as without it otherwise.
        let needed = try #require(found.importance.first { $0.event == "e25" })
        #expect(abs((needed.criticality ?? 0) - 1) < 1e-9)
        #expect(abs((needed.riskAchievementWorth ?? 0) / 1e300 - 1) < 1e-9)
        let written = try Command.run(question + [Self.folder + "fault-tree-underflow.xml"]).text
        #expect(written.contains("Probability of the top: below 1e-308."))
    }

    // MARK: Fault trees and graphs

    @Test func whatHoldsIfNothingHappensIsNotCertain() throws {
        let found = try text("fault-tree", "nand-not-certain.xml", "--probability")
        #expect(found.contains("The top holds if nothing happens; what happens can end it."))
        #expect(found.contains("Probability of the top: 0.75."))
    }

    @Test func aCardinalityThatCanNeverHoldIsRefused() throws {
        let outcome = try Command.run(
            "fault-tree", Self.folder + "cardinality-min-above-max.xml")
        #expect(outcome.status == 2)
        #expect(
            outcome.errors.contains(
                ".xml:1:63: error: 'cardinality' asks for at least 2 and at most 1, which can "
                    + "never hold: correct 'min' or 'max'"), "\(outcome.errors)")
    }

    @Test func attributesArePaddedAsOneLikes() throws {
        let found = try json(
            SetsAndChance.self, ["fault-tree", "padded-attributes.xml", "--probability"])
        #expect(abs(found.probability - 0.7) < 1e-12)
    }

    private struct SetsAndChance: Decodable {
        struct Sets: Decodable { let count: String }
        let minimalSets: Sets
        let probability: Double
    }

    @Test func structureAndDataMayBeTwoFiles() throws {
        let both = try json(
            SetsAndChance.self, ["fault-tree", "structure.xml", "data.xml", "--probability"])
        #expect(both.minimalSets.count == "2")
        #expect(abs(both.probability - 0.19) < 1e-12)
        let swapped = try json(
            SetsAndChance.self, ["fault-tree", "data.xml", "structure.xml", "--probability"])
        #expect(abs(swapped.probability - 0.19) < 1e-12)
        let parameter = try json(
            SetsAndChance.self, ["fault-tree", "constant-parameter.xml", "--probability"])
        #expect(abs(parameter.probability - 0.1009) < 1e-12)
        // The second file's faults are its own.
        let twice = try Command.run(
            "fault-tree", Self.folder + "data.xml", Self.folder + "data.xml")
        #expect(twice.status == 2)
        #expect(
            twice.errors.contains(
                "'a' is defined twice, first as a basic event at \(Self.folder)data.xml:1:23"),
            "\(twice.errors)")
    }

    @Test func keysOfOneNameAreReadAsOne() throws {
        let outcome = try Command.run(
            "graph", Self.folder + "two-keys-one-name.graphml", "--from", "x", "--to", "z")
        #expect(outcome.text.contains("CloudCo"))
        #expect(
            outcome.errors.contains(
                "key 'd1' is called 'operator', as another key of a node is, and both are read "
                    + "as one"))
    }

    @Test func namesStandWhereThereAreNoLabels() throws {
        let found = try text(
            "graph", "names-not-shown.graphml", "--from", "BOB@EXAMPLE.TEST", "--to",
            "DOMAIN ADMINS@EXAMPLE.TEST")
        #expect(found.contains("HELPDESK@EXAMPLE.TEST"))
        #expect(found.contains("SRV@EXAMPLE.TEST"))
    }

    /// A raw graph has no model: what is drawn of it is the graph.
    @Test(arguments: ["dot", "mermaid", "graphml"])
    func aRawGraphIsExportedAsItIs(format: String) throws {
        let graph = Data(
            """
            {"format": "sallyport-attack-graph/1", "parties": [{"id": "cloud"}],
             "barriers": [{"id": "b", "lock": {"op": "cloud", "level": 3}}],
             "steps": [{"fact": "inside", "via": ["b"]}, {"fact": "out", "pre": ["inside"]}],
             "consequences": [{"id": "exfiltration", "goal": "out", "tiered": true}]}
            """.utf8)
        let plain = try Command.run("export", "-", "--to", format, input: graph)
        let chosen = try Command.run(
            "export", "-", "--to", format, "--graph", "attack-graph", input: graph)
        #expect(plain.status == 0)
        #expect(plain.writes(chosen.output))
        #expect(plain.text.contains("inside"))
        let model = try Command.run(
            "export", "-", "--to", format, "--graph", "model", input: graph)
        #expect(model.status == 64 && model.output.isEmpty)
        #expect(model.errors.contains("a raw attack graph has no model to draw"))
    }
}
