import AttackGraph
import Testing
import ThreatGraph
import Wording

@testable import Compilation
@testable import FailureAnalysis
@testable import Interchange

/// What the three producers put into a graph.
struct GraphMLGraphTests {
    private func text(_ value: GraphMLGraph.Value?) -> String { value?.text ?? "missing" }

    private func node(_ id: String, _ column: String, in graph: GraphMLGraph) -> String {
        guard let node = graph.nodes.first(where: { $0.id == id }),
            let at = graph.nodeColumns.firstIndex(where: { $0.name == column })
        else { return "missing" }
        return node.values[at].text
    }

    private func edges(_ columns: [String], in graph: GraphMLGraph) -> [[String]] {
        graph.edges.map { edge in
            [edge.source, edge.target]
                + columns.map { column in
                    graph.edgeColumns.firstIndex { $0.name == column }.map { edge.values[$0].text }
                        ?? "missing"
                }
        }
    }

    private func data(_ graph: GraphMLGraph) -> [String] {
        zip(graph.graphColumns, graph.graphValues).map { "\($0.name)=\($1.text)" }
    }

    @Test func writesTheModel() throws {
        let graph = GraphMLGraph.model(try GraphMLFixtures.compiled())
        #expect(
            graph.nodes.map(\.id) == [
                "outside", "perimeter.campus", "perimeter.tenancy", "key.weights-key",
                "copy.frontier.1", "copy.frontier.2", "jurisdiction.US", "defender.aws",
                "defender.lab", "perimeter.elsewhere",
            ])
        let tenancy = [
            "name", "label", "kind", "subkind", "parent", "path", "depth", "operator", "sl", "ref",
        ].map { node("perimeter.tenancy", $0, in: graph) }
        #expect(
            tenancy == [
                "perimeter.tenancy", "tenancy", "perimeter", "tenancy", "perimeter.campus",
                "campus/tenancy", "1", "aws@SL2 and lab", "SL3", "tenancy",
            ])
        #expect(node("perimeter.campus", "barriers", in: graph) == "SL4-A; SL4-B")
        #expect(node("perimeter.campus", "parent", in: graph) == "")
        #expect(node("copy.frontier.2", "path", in: graph) == "campus/tenancy/frontier")
        #expect(node("copy.frontier.2", "depth", in: graph) == "2")
        #expect(node("copy.frontier.1", "subkind", in: graph) == "ciphertext")
        #expect(node("key.weights-key", "operator", in: graph) == "lab or aws")
        #expect(node("perimeter.elsewhere", "subkind", in: graph) == "undeclared")
        #expect(
            edges(["eid", "kind", "interaction", "controller", "sl", "on_path"], in: graph) == [
                ["key.weights-key", "copy.frontier.1", "e1", "opens", "opens", "", "", "false"],
                ["jurisdiction.US", "defender.aws", "e2", "reaches", "reaches", "US", "", "false"],
                ["jurisdiction.US", "defender.aws", "e3", "reaches", "reaches", "US", "", "false"],
                ["jurisdiction.US", "defender.lab", "e4", "reaches", "reaches", "US", "", "false"],
                [
                    "perimeter.tenancy", "outside", "e5", "network", "network", "aws", "SL2",
                    "false",
                ],
                [
                    "outside", "perimeter.elsewhere", "e6", "administration", "administration", "",
                    "", "false",
                ],
            ])
        #expect(
            data(graph) == [
                "graph_kind=model", "title=Demo", "date=2026-04-20", "digest=sha256:00",
                "conditions=\(CompiledModel.conditionalSentence)",
            ])
    }

    @Test func writesTheAttackGraph() throws {
        let graph = GraphMLGraph.attackGraph(try GraphMLFixtures.compiled())
        #expect(graph.nodes.count == 6 + 6)
        #expect(graph.edges.count == 6 + 5)
        func because(_ number: Int, opened barrier: String? = nil) -> String {
            let opened = barrier.map { "'\($0)' stands open (aws failed); " } ?? ""
            return opened + "it follows from reason \(number)"
        }
        let ciphertext = "fact.ciphertext_.3Afrontier_.40campus"
        #expect(node(ciphertext, "ref", in: graph) == "ciphertext:frontier@campus")
        #expect(node(ciphertext, "label", in: graph) == "Frontier under Key in Campus")
        #expect(node(ciphertext, "parent", in: graph) == "")
        #expect(node(ciphertext, "path", in: graph) == "campus/ciphertext:frontier@campus")
        let goal = "fact.plaintext_.3Afrontier_.40outside"
        #expect(node(goal, "consequence", in: graph) == "exfiltration")
        let entry = try #require(
            edges(["kind", "controller", "barriers"], in: graph)
                .first { $0[1] == "fact.inside_.3Atenancy" })
        #expect(
            entry == [
                entry[0], "fact.inside_.3Atenancy", "yields", "aws; lab",
                "perimeter:campus (aws@SL4); perimeter:tenancy (aws@SL2 and lab@SL3)",
            ])
        #expect(node(entry[0], "kind", in: graph) == "step")
        #expect(node(entry[0], "sl", in: graph) == "SL2; SL3; SL4")
        #expect(node(entry[0], "operator", in: graph) == "aws; lab")
        #expect(
            edges(["kind"], in: graph).contains([
                "fact.inside_.3Acampus", entry[0], "premise",
            ]))
        let release = try #require(
            edges(["barriers"], in: graph).first { $0[1] == "fact.key_.3Aweights-key" })
        #expect(release[2] == "release:weights-key (lab or 1 of (aws if compelled/insider))")
    }

    @Test func writesAFailurePath() throws {
        let compiled = try GraphMLFixtures.compiled()
        let graph = GraphMLGraph.failurePath(
            try GraphMLFixtures.path(in: compiled), in: compiled)
        let onPath = edges(
            ["step", "kind", "controller", "needs", "because", "on_path"], in: graph
        ).filter { $0[7] == "true" }.map { Array($0.dropLast()) }
        func because(_ number: Int, opened barrier: String? = nil) -> String {
            let opened = barrier.map { "'\($0)' stands open (aws failed); " } ?? ""
            return opened + "it follows from reason \(number)"
        }
        let ciphertext = "fact.ciphertext_.3Afrontier_.40campus"
        let plaintext = "fact.plaintext_.3Afrontier_.40campus"
        #expect(
            onPath == [
                [
                    "outside", "perimeter.campus", "1", "step", "aws", "",
                    because(1, opened: "perimeter:campus"),
                ],
                ["perimeter.campus", ciphertext, "2", "step", "", "", because(2)],
                [
                    "outside", "key.weights-key", "3", "step", "aws; lab", "",
                    because(3, opened: "release:weights-key"),
                ],
                ["key.weights-key", plaintext, "4", "step", "", ciphertext, because(4)],
                [
                    plaintext, "fact.plaintext_.3Afrontier_.40outside", "5", "step", "aws", "",
                    because(5, opened: "channel:network"),
                ],
            ])
        #expect(node("perimeter.campus", "on_path", in: graph) == "true")
        #expect(node("perimeter.campus", "step", in: graph) == "1")
        #expect(node("perimeter.tenancy", "on_path", in: graph) == "false")
        #expect(node(plaintext, "parent", in: graph) == "perimeter.campus")
        #expect(node(plaintext, "depth", in: graph) == "1")
        let barriers = edges(["step", "barriers"], in: graph).filter { $0[2] == "5" }
        #expect(barriers.map { $0[3] } == ["channel:network (aws@SL2): aws failed"])
        #expect(
            data(graph).suffix(5) == [
                "path=p-1", "consequence=exfiltration", "tier=OC3", "level=party", "failed=aws",
            ])
        // The model itself is there too, its channels off the path.
        #expect(graph.edges.count == 6 + 5)
    }

    @Test func writesAGraphWithoutAModel() throws {
        let whole = try GraphMLFixtures.compiled()
        let bare = CompiledModel(
            title: "Bare", date: nil, digest: "", model: nil, graph: whole.graph,
            factMeanings: whole.graph.facts.map { _ in .unexplained },
            barrierMeanings: whole.graph.barriers.map { _ in .unexplained })
        #expect(GraphMLGraph.model(bare).nodes.isEmpty)
        #expect(GraphMLGraph.attackGraph(bare).nodes.count == 12)
        let path = GraphMLGraph.failurePath(try GraphMLFixtures.path(in: bare), in: bare)
        #expect(path.nodes.count == 6)
        #expect(path.edges.count == 5)
        for graph in [GraphMLGraph.model(bare), .attackGraph(bare), path] {
            #expect(try GraphMLSchemaTests.faults(in: graph.document()) == [])
        }
    }
}
