import AttackGraph
import Interchange
import ModelFormat
import Networks
import Phrases
import TestSupport
import Testing
import XMLKit

/// Hostile and oversized GraphML.
struct GraphMLLimitTests {
    private static let entities = """
        <!DOCTYPE graphml [<!ENTITY a "\(String(repeating: "x", count: 50))">
        <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
        """

    @Test(arguments: [
        entities + GraphMLSample.file("<node id=\"&b;\"/>"),
        "<!DOCTYPE graphml SYSTEM \"file:///etc/passwd\">" + GraphMLSample.file(""),
        "<!DOCTYPE graphml [<!ENTITY % p SYSTEM \"http://e.example/x\"> %p;]>"
            + GraphMLSample.file(""),
    ])
    func noDoctypeIsRead(_ text: String) {
        #expect(GraphMLSample.faults(text) == ["1:1 xml.doctype"])
    }

    @Test func undefinedEntitiesAreRefused() {
        let faults = GraphMLSample.faults(GraphMLSample.file("\n<node id=\"&b;\"/>"))
        #expect(faults.count == 1)
        #expect(faults[0].hasSuffix("xml.syntax"))
    }

    @Test func everyLimitHolds() {
        func faults(_ text: String, _ change: (inout GraphMLLimits) -> Void) -> [String] {
            var limits = GraphMLLimits()
            change(&limits)
            return GraphMLSample.faults(text, limits: limits).map {
                $0.split(separator: " ").last.map(String.init) ?? ""
            }
        }
        let text = GraphMLSample.file(
            (0..<40).map { "<node id=\"n\($0)\"/>" }.joined()
                + "<node id=\"z\"><data key=\"k\">v</data></node>",
            keys: "<key id=\"k\" for=\"node\"/><key id=\"m\" for=\"node\"/>")
        #expect(faults(text) { _ in } == [])
        #expect(faults(text) { $0.xml.bytes = 100 } == ["xml.limit"])
        #expect(faults(text) { $0.xml.depth = 3 } == ["xml.limit"])
        #expect(faults(text) { $0.keys = 1 } == ["graphml.limit"])
        #expect(faults(text) { $0.values = 40 } == ["graphml.limit"])
        #expect(faults(text) { $0.values = 41 } == [])
        let standard = text.replacing(
            "<key id=\"m\" for=\"node\"/>",
            with: "<key id=\"m\" for=\"node\"><default>d</default></key>")
        #expect(faults(standard) { $0.values = 81 } == ["graphml.limit"])
        #expect(faults(standard) { $0.values = 82 } == [])
    }

    @Test(arguments: 0..<8)
    func mutatedFilesAreReadOrRefused(batch: Int) {
        let keys = """
            <key id="l" for="node" attr.name="label" attr.type="string"/>
            <key id="i" for="all" attr.name="i" attr.type="int"><default>3</default></key>
            <key id="g" for="node" yfiles.type="nodegraphics"/>
            """
        let good = Array(
            GraphMLSample.file(
                """
                <data key="i">1</data><node id="a"><data key="l">A &amp; <![CDATA[<b>]]></data>
                <data key="g"><y:N xmlns:y="urn:y"><y:NodeLabel>x</y:NodeLabel></y:N></data></node>
                <node id="b"><data key="i">-4</data><graph><node id="c"/><edge source="c" target="a"/>
                </graph><port name="p"/></node><edge id="e" source="a" target="b" directed="false"/>
                """, keys: keys
            ).utf8)
        #expect(GraphMLSample.faults(String(decoding: good, as: UTF8.self)) == [])
        let interesting = Array("<>&;\"'=/![]-? abe\u{0}\n".utf8)
        for seed in batch * 400..<(batch + 1) * 400 {
            var random = SplitMix64(seed: UInt64(seed))
            var bytes = good
            for _ in 0...Int.random(in: 0...3, using: &random) where !bytes.isEmpty {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                let end = min(bytes.count, at + Int.random(in: 1...60, using: &random))
                switch Int.random(in: 0...5, using: &random) {
                case 0: bytes[at] ^= 1 << UInt8.random(in: 0...7, using: &random)
                case 1: bytes[at] = interesting.randomElement(using: &random) ?? 0
                case 2: bytes.removeSubrange(at..<end)
                case 3: bytes.insert(contentsOf: bytes[at..<end], at: at)
                case 4:
                    let to = Int.random(in: 0..<bytes.count, using: &random)
                    bytes.insert(contentsOf: bytes[at..<end], at: to)
                default: bytes.removeSubrange(at...)
                }
            }
            do throws(ModelErrors) {
                let graph = try GraphMLReader().reading(bytes: bytes, file: "f").graph
                let ends = graph.sources + graph.targets
                if !ends.allSatisfy({ Int($0) < graph.nodeCount }) { Issue.record("seed \(seed)") }
            } catch {
                for diagnostic in error.diagnostics where diagnostic.place?.line ?? 1 < 1 {
                    Issue.record("seed \(seed): \(diagnostic)")
                }
                if error.diagnostics.isEmpty { Issue.record("seed \(seed): no diagnostic") }
            }
        }
    }

    /// Pieces of any size give the same graph and the same places.
    @Test func howItIsCutIntoPiecesSaysNothing() throws {
        let body = (0..<300).map { "<node id=\"n\($0)\"/>\n" }.joined()
        let bytes = Array((GraphMLSample.file(body + "<edge source=\"n1\" target=\"x\"/>")).utf8)
        for size in [1, 7, 64, 4096] {
            var at = 0
            let diagnostics: [Diagnostic]
            do throws(ModelErrors) {
                _ = try GraphMLReader().reading(file: "f") {
                    let end = min(bytes.count, at + size)
                    defer { at = end }
                    return Array(bytes[at..<end])
                }
                diagnostics = []
            } catch {
                diagnostics = error.diagnostics
            }
            #expect(diagnostics.map { $0.place?.description } == ["f:301:1"])
        }
    }
}
