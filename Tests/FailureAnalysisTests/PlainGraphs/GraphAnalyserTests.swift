import AttackGraph
import FailureAnalysis
import Foundation
import Interchange
import ModelFormat
import TestSupport
import Testing

struct GraphAnalyserTests {
    /// A lab behind a gateway: two lines to it, one with an operator; a side office.
    private let office = """
        <graphml><key id="o" for="all" attr.name="operator"/>
        <key id="l" for="node" attr.name="label"/>
        <graph edgedefault="undirected">
        <node id="in"><data key="l">Inside</data></node>
        <node id="gw"><data key="l">Gateway</data><data key="o">CloudCo</data></node>
        <node id="x"/><node id="y"/><node id="out"><data key="l">Outside</data></node>
        <node id="side"/><node id="alone"/>
        <edge source="in" target="gw"><data key="o">LabCo</data></edge>
        <edge source="gw" target="x"/><edge source="gw" target="y"><data key="o">NetCo</data></edge>
        <edge source="x" target="out"/><edge source="y" target="out"/>
        <edge source="in" target="gw"/><edge source="side" target="in"/>
        <edge source="side" target="side"/>
        </graph></graphml>
        """

    private func findings(
        _ text: String, _ ends: (String, String)? = nil, operator name: String? = nil
    ) throws -> GraphFindings {
        let graph = try GraphMLReader().reading(bytes: Array(text.utf8), file: "f").graph
        return try GraphAnalyser(graph, title: "f", operatorAttribute: name)
            .findings(between: ends.map { ($0.0, $0.1) })
    }

    @Test func theWholeGraph() throws {
        let found = try findings(office)
        let counts: [Int] = [
            found.nodes, found.edges, found.pairs, found.loops, found.components,
        ]
        #expect(counts == [7, 8, 6, 1, 2])
        #expect(found.largestComponent == 6)
        #expect(found.articulationPoints.map(\.id) == ["in", "gw"])
        #expect(found.bridges.map { [$0.source, $0.target] } == [["in", "gw"], ["in", "side"]])
        #expect(found.bridges[0].edges == 2)
        #expect(found.bridges[0].operators == ["LabCo"])
        #expect(found.bridges[0].withoutOperator == 1)
        #expect(found.between == nil)
        #expect(found.direction == .undirected)
    }

    @Test func whatPartsTwoNodes() throws {
        let between = try #require(try findings(office, ("side", "Outside")).between)
        #expect(between.to.id == "out")
        #expect(between.isReachable)
        #expect(between.chokePoints.map(\.id) == ["in", "gw"])
        #expect(between.chokeEdges.map(\.source) == ["in", "side"])
        #expect(between.edgeCut.size == 1)
        #expect(!between.edgeCut.isOnlyOne)
        #expect(between.vertexCut?.size == 1)
        let near = try #require(try findings(office, ("gw", "out")).between)
        #expect(near.chokePoints == [])
        #expect(near.edgeCut.size == 2)
        #expect(near.edgeCut.operators == ["NetCo"])
        #expect(near.edgeCut.withoutOperator == 1)
        #expect(near.vertexCut?.nodes.map(\.id) == ["x", "y"])
        #expect(near.vertexCut?.isOnlyOne == true)
        let direct = try #require(try findings(office, ("in", "gw")).between)
        #expect(direct.vertexCut == nil)
        let apart = try #require(try findings(office, ("in", "alone")).between)
        #expect(!apart.isReachable)
        #expect(apart.edgeCut.size == 0)
        #expect(apart.vertexCut?.size == 0)
    }

    @Test func directionsCount() throws {
        let directed = office.replacing("undirected", with: "directed")
        let there = try #require(try findings(directed, ("in", "out")).between)
        #expect(there.chokePoints.map(\.id) == ["gw"])
        let back = try #require(try findings(directed, ("out", "in")).between)
        #expect(!back.isReachable)
        // One line back, undirected in a directed graph.
        let mixed = directed.replacing(
            "<edge source=\"x\" target=\"out\"/>",
            with: "<edge source=\"x\" target=\"out\" directed=\"false\"/>")
        #expect(try findings(mixed, ("out", "x")).between?.isReachable == true)
        #expect(try findings(mixed).direction == .mixed)
    }

    @Test func whatIsWorthKnowingOfTheFile() throws {
        #expect(try findings(office).notes == [])
        let nested = office.replacing(
            "<node id=\"x\"/>",
            with: "<node id=\"g\"><graph edgedefault=\"undirected\"><node id=\"x\"/></graph></node>"
        )
        #expect(try findings(nested).notes == [.nested])
        let attack = office.replacing(
            "<graph edgedefault=\"undirected\">",
            with: "<key id=\"k\" for=\"graph\" attr.name=\"graph_kind\"/>"
                + "<graph edgedefault=\"undirected\"><data key=\"k\">attack-graph</data>")
        #expect(try findings(attack).notes == [.attackGraph])
    }

    @Test func wrongQuestionsAreRefused() {
        #expect(throws: GraphQuestionError.noNode("nobody", near: [])) {
            try findings(office, ("in", "nobody"))
        }
        #expect(throws: GraphQuestionError.oneNode("in")) { try findings(office, ("in", "Inside")) }
        #expect(throws: GraphQuestionError.noAttribute("owner")) {
            try findings(office, operator: "owner")
        }
        let twice = office.replacing("Gateway", with: "Inside")
        #expect(throws: GraphQuestionError.manyNodes("Inside", ids: ["in", "gw"])) {
            try findings(twice, ("Inside", "out"))
        }
    }

    // MARK: Real networks

    private struct Expected: Decodable {
        struct Cut: Decodable {
            let s: String
            let t: String
            let edgeCut: Int
            let vertexCut: Int?
        }
        struct Figures: Decodable {
            let nodes: Int
            let edges: Int
            let components: Int
            let simpleUndirectedEdges: Int
            let articulationIds: [String]
            let bridges: Int
            let minCutsSimpleUndirected: [Cut]
        }
        let networkx: Figures
    }

    private static let corpus = PackageRoot.shared?.appendingPathComponent("corpus")

    @Test(
        .enabled(
            if: corpus.map {
                FileManager.default.fileExists(
                    atPath: $0.appendingPathComponent("expected.json").path)
            } ?? false, "skipped: the corpus of real networks is not on this machine"))
    func realNetworksGiveTheFiguresOfTwoLibraries() throws {
        let corpus = try #require(Self.corpus)
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let expected = try decoder.decode(
            [String: Expected].self,
            from: Data(contentsOf: corpus.appendingPathComponent("expected.json")))
        #expect(expected.count >= 50)
        for (name, figures) in expected.sorted(by: { $0.key < $1.key }).map({ ($0, $1.networkx) }) {
            let path = corpus.appendingPathComponent(name).path
            let analyser = try GraphAnalyser(GraphMLReader().reading(path: path).graph, title: name)
            let found = try analyser.findings()
            let counts: [Int] = [
                found.nodes, found.edges, found.components, found.pairs, found.bridges.count,
            ]
            let published: [Int] = [
                figures.nodes, figures.edges, figures.components, figures.simpleUndirectedEdges,
                figures.bridges,
            ]
            #expect(counts == published, "\(name)")
            #expect(
                Set(found.articulationPoints.map(\.id)) == Set(figures.articulationIds), "\(name)")
            for cut in figures.minCutsSimpleUndirected {
                let between = try #require(
                    try analyser.findings(between: (cut.s, cut.t)).between)
                #expect(between.edgeCut.size == cut.edgeCut, "\(name) \(cut.s) \(cut.t)")
                #expect(between.vertexCut?.size == cut.vertexCut, "\(name) \(cut.s) \(cut.t)")
            }
        }
    }
}
