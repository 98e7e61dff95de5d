import Compilation
import FailureAnalysis
import ModelSupport
import Testing
import ThreatGraph
import Wording

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
        #expect(words.own.map(\.name) == ["Vendor (vendor)", "lab"])
        #expect(
            words.added == [
                LoneFailureWords.Row(
                    name: "The Group, parent of Vendor (parent:group)",
                    what: "exfiltration (OC1–OC4) and tampering (OC1–OC4), through Vendor"),
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

    @Test(arguments: [
        ("own:vendor", "vendor"), ("order:?", "a sovereign that the model does not name, by order"),
        ("order:XX", "XX, by order"), ("vendor", "vendor"),
    ])
    func everyKindOfCauseHasAName(_ id: String, _ name: String) {
        let names = ModelNames(SmallModel().graph)
        #expect(names.cause(id) == (id.hasPrefix("order:") ? "\(name) (\(id))" : name))
        #expect(ModelNames(nil).cause(id) == id)
    }
}
