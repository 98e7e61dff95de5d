import Foundation
import Interchange
import TestSupport
import Testing
import XMLKit

/// The flat profile's own schema, and GraphML's.
struct GraphMLSchemaTests {
    static func faults(in document: [UInt8]) throws -> [String] {
        try XMLSchema(Array(GraphMLGraph.schemaText.utf8)).faults(in: document)
            .map(\.description)
    }

    @Test func acceptsWhatIsWritten() throws {
        for graph in try GraphMLFixtures.all() {
            #expect(try Self.faults(in: graph.document()) == [])
        }
    }

    /// Each change makes a file that GraphML allows and some reader misreads, or that is broken.
    @Test(arguments: [
        ("edgedefault=\"directed\"", "edgedefault=\"undirected\""),
        ("<graph id=\"G\"", "<graph id=\"H\""),
        ("attr.type=\"int\"", "attr.type=\"integer\""), ("attr.type=\"int\"", "attr.type=\"long\""),
        ("for=\"node\"", "for=\"all\""), (" attr.type=\"string\"", ""),
        ("id=\"outside\"", "id=\"out side\""), ("id=\"e2\"", "id=\"e1\""),
        ("target=\"outside\"", "target=\"nowhere\""),
        ("<data key=\"label\">", "<data key=\"none\">"),
        ("<data key=\"label\">", "<data key=\"kind\">"),
        ("</node>", "<graph id=\"X\" edgedefault=\"directed\"/></node>"),
        ("</node>", "<port name=\"p\"/></node>"), ("</graph>", "<node id=\"late\"/></graph>"),
        ("</graph>", "</graph><graph id=\"G\" edgedefault=\"directed\"/>"),
        ("<graph id", "<desc>d</desc><graph id"), ("Campus</data>", "Campus\n</data>"),
        ("Campus</data>", "Campus<b/></data>"), ("xmlns=\"", "xmlns=\"urn:"),
        ("source=\"", "directed=\"true\" source=\""),
        ("attr.type=\"string\"/>", "attr.type=\"string\"><default>x</default></key>"),
    ])
    func refusesEverythingElse(old: String, new: String) throws {
        let text = String(
            decoding: GraphMLGraph.model(try GraphMLFixtures.compiled()).document(), as: UTF8.self)
        let range = try #require(text.range(of: old))
        let changed = text.replacingCharacters(in: range, with: new)
        #expect(try !Self.faults(in: Array(changed.utf8)).isEmpty)
    }

    private static let official: URL? = PackageRoot.shared
        .map { $0.appendingPathComponent("schemas/graphml/graphml.xsd") }
        .flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }

    /// GraphML's schema is in several files, and XMLKit's loader refuses `xs:redefine` of a file, so
    /// xmllint validates here.
    @Test(
        .enabled(
            if: official != nil && GraphMLTools.xmllint != nil,
            "skipped: GraphML's own schema or xmllint is not on this machine"))
    func isValidByTheOfficialSchema() throws {
        let schema = try #require(Self.official)
        let xmllint = try #require(GraphMLTools.xmllint)
        for mark in ["", " <&>]]>\u{1}"] {
            for graph in try GraphMLFixtures.all(mark: mark) {
                let file = try GraphMLTools.temporaryFile(graph.document())
                defer { try? FileManager.default.removeItem(at: file) }
                let result = try OutsideProgram.run(
                    xmllint, ["--nonet", "--noout", "--schema", schema.path, file.path])
                #expect(result.status == 0, "\(result.output)")
            }
        }
    }

    /// Identity constraints over many nodes must not take quadratic time.
    @Test func validatesALargeGraphQuickly() throws {
        let graph = GraphMLGraph.model(try GraphMLFixtures.compiled())
        let text = String(decoding: graph.document(), as: UTF8.self)
        let count = 5000
        let nodes = (0..<count).map { "<node id=\"n\($0)\"><data key=\"label\">x</data></node>" }
        let edges = (0..<count).map {
            "<edge id=\"x\($0)\" source=\"n\($0)\" target=\"n\(count - 1 - $0)\"/>"
        }
        let large =
            text
            .replacingOccurrences(
                of: "<node id=\"outside\"", with: nodes.joined() + "<node id=\"outside\""
            )
            .replacingOccurrences(of: "</graph>", with: edges.joined() + "</graph>")
        let clock = ContinuousClock()
        var faults: [String] = []
        let time = try clock.measure { faults = try Self.faults(in: Array(large.utf8)) }
        #expect(faults == [])
        #expect(time < .seconds(20))
    }
}
