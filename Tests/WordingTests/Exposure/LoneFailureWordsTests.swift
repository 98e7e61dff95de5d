import Compilation
import ModelSupport
import Testing
import ThreatGraph
import Wording

@testable import FailureAnalysis

/// The rows of what suffices alone: names with ids, and what is said of a cause that adds nothing.
struct LoneFailureWordsTests {
    private func words(_ graph: ThreatGraph) throws -> LoneFailureWords {
        let compiled = try ModelCompiler(graph).compile(digest: "none")
        return LoneFailureWords(try FailureAnalyser(compiled).analysis().findings, of: graph)
    }

    @Test func aCauseThatAddsNothingStandsBelow() throws {
        var graph = SmallModel().graph
        graph.jurisdictions["XX"]?.title = "Exland"
        graph.parents = [ParentOrganisation(id: "group", title: "The Group")]
        graph.defenders["vendor"]?.title = "Vendor"
        graph.defenders["vendor"]?.parent = "group"
        let words = try words(graph)
        #expect(words.own.map(\.name) == ["lab", "Vendor (vendor)"])
        #expect(
            words.added == [
                LoneFailureWords.Row(
                    name: "The Group, parent of Vendor (parent:group)",
                    what: "exfiltration (OC1–OC4) and tampering (OC1–OC4), through Vendor"),
                LoneFailureWords.Row(
                    name: "a sovereign that the model does not name, by order (order:?)",
                    what: "disclosure, through lab"),
                LoneFailureWords.Row(
                    name: "Exland, by order (order:XX)", what: "disclosure, through Vendor"),
            ])
    }

    @Test func aParentOfBothStandsAmongTheFirst() throws {
        var graph = SmallModel.split(count: 2, threshold: 2).graph
        graph.parents = [ParentOrganisation(id: "group")]
        for vendor in ["vendor1", "vendor2"] {
            graph.defenders[DefenderID(vendor)]?.parent = "group"
        }
        let words = try words(graph)
        let group = try #require(words.own.first { $0.name.hasPrefix("group,") })
        #expect(group.name == "group, parent of vendor1 and vendor2 (parent:group)")
        #expect(group.what.contains("exfiltration"))
        #expect(!group.what.contains("through"))
    }

    /// What it does of its own comes first.
    @Test func whatIsThroughAPartyIsToldBehind() throws {
        let graph = SmallModel().graph
        var findings = try FailureAnalyser(ModelCompiler(graph).compile(digest: "none"))
            .analysis().findings
        func lone(_ consequence: String, _ tiers: [Int]?, _ through: [String]) -> LoneFailure {
            LoneFailure(
                consequence: consequence, cause: "order:XX", kind: .sovereign, tiers: tiers,
                withoutLab: false, tiersWithoutLab: tiers, through: through)
        }
        findings.loneFailures = [
            lone("disclosure", nil, ["lab"]), lone("exfiltration", [1, 2], []),
            lone("tampering", [1], ["lab"]),
        ]
        let words = LoneFailureWords(findings, of: graph)
        #expect(
            words.own.map(\.what)
                == ["exfiltration (OC1–OC2); through lab also disclosure and tampering (OC1)"])
        #expect(words.added.isEmpty)
        findings.loneFailures[1].through = ["vendor"]
        #expect(
            LoneFailureWords(findings, of: graph).added.map(\.what)
                == [
                    "through vendor exfiltration (OC1–OC2); through lab disclosure and tampering "
                        + "(OC1)"
                ])
    }

    @Test(arguments: [
        ("own:vendor", "vendor"), ("order:?", "a sovereign that the model does not name, by order"),
        ("order:XX", "XX, by order"), ("vendor", "vendor"),
    ])
    func everyKindOfCauseHasAName(_ id: String, _ name: String) {
        let names = ModelNames(SmallModel().graph)
        #expect(names.cause(id) == (id.hasPrefix("order:") ? "\(name) (\(id))" : name))
        #expect(ModelNames(nil).cause(id) == id)
        let condition = names.condition(id)
        #expect(
            condition.hasPrefix(id.hasPrefix("order:") ? "If ordered by " : "If \(name) failed"))
        #expect(condition.hasSuffix("(\(id))") == id.hasPrefix("order:"))
    }
}
