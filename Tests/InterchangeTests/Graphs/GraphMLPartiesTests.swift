import ModelSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import Interchange

/// Sites, services and ties in a model's graph, and how they are drawn elsewhere.
struct GraphMLPartiesTests {
    private func graph() throws -> GraphMLGraph { .model(try PremisesModel.compiled()) }

    /// The edges of one kind, each with its ends and some values.
    private func edges(_ kind: String, _ columns: [String], in graph: GraphMLGraph) -> [[String]] {
        func value(_ column: String, _ edge: GraphMLGraph.Edge) -> String {
            graph.edgeColumns.firstIndex { $0.name == column }.map { edge.values[$0].text }
                ?? "missing"
        }
        return graph.edges.filter { value("kind", $0) == kind }.map { edge in
            [edge.source, edge.target] + columns.map { value($0, edge) }
        }
    }

    private func node(_ id: String, _ column: String, in graph: GraphMLGraph) -> String? {
        graph.nodes.first { $0.id == id }.flatMap { node in
            graph.nodeColumns.firstIndex { $0.name == column }.map { node.values[$0].text }
        }
    }

    @Test func aTieRunsFromItsHolderToWhomItIsIn() throws {
        let graph = try graph()
        #expect(
            edges("tie", ["label", "subkind", "controller", "ref", "because"], in: graph) == [
                [
                    "defender.fund", "defender.lab",
                    "Seat on the board (board seat, influence stated)", "board seat", "fund",
                    "board", "influence: yes",
                ],
                [
                    "defender.fund", "defender.fixit", "loan (no influence)", "", "fund", "loan",
                    "influence: no",
                ],
                [
                    "parent.amazon", "defender.lab", "stake (investment, influence unknown)",
                    "investment", "amazon", "stake", "influence: unknown",
                ],
            ])
        #expect(node("parent.amazon", "kind", in: graph) == "parent")
        #expect(node("parent.amazon", "label", in: graph) == "Amazon")
    }

    /// A parent that holds nothing has no node, as ever.
    @Test func onlyParentsWithTiesAreNodes() throws {
        let compiled = try PremisesModel.compiled(
            ties: "  board: { holder: fund, in: lab, influence: yes }")
        #expect(GraphMLGraph.model(compiled).nodes.allSatisfy { $0.id != "parent.amazon" })
    }

    @Test func aSiteHasItsGroundAndWhatStandsThere() throws {
        let graph = try graph()
        #expect(
            edges("ground", ["label", "controller"], in: graph)
                == [["jurisdiction.IE", "site.dublin", "can seize", "IE"]])
        #expect(
            edges("stands", ["label", "ref"], in: graph)
                == [["perimeter.hall", "site.dublin", "stands at", "dublin"]])
        #expect(node("site.dublin", "kind", in: graph) == "site")
        #expect(node("site.dublin", "operator", in: graph) == "landlord")
    }

    @Test func aServiceRunsFromOutsideIntoEachPlace() throws {
        #expect(
            edges("service", ["label", "controller", "sl", "ref"], in: try graph()) == [
                [
                    "outside", "perimeter.hall", "Cleaning", "landlord", "SL2", "cleaning",
                ],
                [
                    "outside", "perimeter.vault", "Cleaning", "landlord", "SL2", "cleaning",
                ],
                [
                    "outside", "perimeter.hall", "Repairs", "fixit and aws@SL3", "SL2", "repairs",
                ],
            ])
    }

    @Test func tiesAreDashedWhereALineIsDrawn() throws {
        let graph = try graph()
        let dot = graph.dot().split(separator: "\n").filter { $0.contains("style=dashed") }
        #expect(dot.count == 3)
        #expect(dot.allSatisfy { $0.contains("kind=\"tie\"") })
        let mermaid = graph.mermaid().split(separator: "\n").filter { $0.contains("-.->") }
        #expect(mermaid.count == 3)
        #expect(mermaid.contains { $0.contains("influence unknown") })
        let yEd = String(decoding: graph.yEdDocument(), as: UTF8.self)
        #expect(yEd.ranges(of: "type=\"dashed\"").count == 3)
    }
}
