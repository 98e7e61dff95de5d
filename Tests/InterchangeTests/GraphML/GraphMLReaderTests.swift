import AttackGraph
import Interchange
import ModelFormat
import Networks
import Phrases
import Testing

/// What the reader accepts, and what it makes of it.
struct GraphMLReaderTests {
    private let plain = "<node id=\"a\"/><node id=\"b\"/><edge source=\"a\" target=\"b\"/>"
    private let label = "<key id=\"l\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>"

    private func lines(_ text: String) throws -> [String] {
        GraphMLSample.lines(try GraphMLSample.read(text).graph)
    }

    @Test func namespacesMayBeMissingOrPrefixed() throws {
        let expected = ["a", "b", "a>b"]
        #expect(try lines(GraphMLSample.file(plain)) == expected)
        #expect(try lines("\u{FEFF}" + GraphMLSample.file(plain)) == expected)
        let bare = "<graphml><graph edgedefault=\"directed\">\(plain)</graph></graphml>"
        #expect(try lines(bare) == expected)
        #expect(try lines("<?xml version=\"1.0\"?>\n" + bare) == expected)
        let prefixed = """
            <g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns"><g:graph edgedefault="directed">
            <g:node id="a"/><g:node id="b"/><g:edge source="a" target="b"/><h xmlns="urn:x"/>
            </g:graph></g:graphml>
            """
        #expect(try lines(prefixed) == expected)
        let latin =
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
            + GraphMLSample.file("<node id=\"\u{E9}\"/>")
        let bytes = latin.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let graph = try GraphMLReader().reading(bytes: bytes, file: "f").graph
        #expect(graph.nodeIDs[0] == "é")
    }

    @Test func edgesMayComeFirst() throws {
        let text = GraphMLSample.file(
            "<edge source=\"b\" target=\"a\"/><node id=\"a\"/><node id=\"b\"/>")
        #expect(try lines(text) == ["b", "a", "b>a"])
    }

    @Test func directionsMayDiffer() throws {
        let text = """
            <graphml><graph edgedefault="undirected"><node id="a"/><node id="b"/>
            <edge source="a" target="b"/><edge source="a" target="b" directed="true"/>
            <edge source="a" target="b" directed="false"/></graph></graphml>
            """
        #expect(try lines(text) == ["a", "b", "a-b", "a>b", "a-b"])
        let unsaid = try GraphMLSample.read("<graphml><graph><node id=\"a\"/></graph></graphml>")
        #expect(!unsaid.graph.isDirected)
        #expect(unsaid.warnings.map(\.code) == [.graphMLOddKey])
    }

    @Test func valuesOfEveryTypeAreRead() throws {
        let keys = """
            <key id="i" for="node" attr.name="n" attr.type="integer"/>
            <key id="d" for="node" attr.name="x" attr.type="float"><default>0.5</default></key>
            <key id="b" for="node" attr.name="t" attr.type="boolean"/>
            <key id="all" attr.name="note" attr.type="string"/><key id="k"/>
            <key id="n" for="edge" attr.name="n" attr.type="long"/>
            """
        let body = """
            <data key="all">whole</data>
            <node id="a"><data key="i"> 7 </data><data key="b">True</data>
            <data key="all"><![CDATA[a <b> & ]]>&amp;</data><desc>no</desc></node>
            <node id="b"><data key="d">-1.25e3</data><data key="k"/></node>
            <edge id="e" source="a" target="b"><data key="n">-9007199254740993</data></edge>
            """
        let reading = try GraphMLSample.read(GraphMLSample.file(body, keys: keys))
        #expect(
            GraphMLSample.lines(reading.graph) == [
                "a n=7 x=0.5 t=true note=a <b> & &", "b x=-1250.0 k=",
                "a>b n=-9007199254740993",
            ])
        #expect(reading.graph.graphText("note") == "whole")
        #expect(reading.graph.edgeIDs.text(at: 0) == "e")
        #expect(reading.warnings == [])
    }

    @Test func nestedGraphsRecordTheirNodes() throws {
        for type in ["", " yfiles.foldertype=\"group\""] {
            let text = GraphMLSample.file(
                """
                <node id="g"\(type)><graph edgedefault="directed"><node id="a"/>
                <node id="h"><graph><node id="b"/></graph><data key="l">late</data></node>
                <edge source="a" target="b"/></graph></node>
                <edge source="b" target="g"/>
                """, keys: label)
            #expect(
                try lines(text) == ["g", "a in g", "h in g label=late", "b in h", "a>b", "b>g"])
        }
    }

    @Test func graphicsGiveALabelWhereThereIsNone() throws {
        let yworks = "xmlns:y=\"http://www.yworks.com/xml/graphml\""
        func graphics(_ label: String) -> String {
            """
            <data key="g">
              <y:ProxyAutoBoundsNode \(yworks)><y:Realizers><y:GroupNode><y:NodeLabel> </y:NodeLabel>
              <y:NodeLabel>\(label)<y:Model>no</y:Model></y:NodeLabel></y:GroupNode>
              <y:GroupNode><y:NodeLabel>closed</y:NodeLabel></y:GroupNode></y:Realizers>
              </y:ProxyAutoBoundsNode></data>
            """
        }
        let keys = "<key id=\"g\" for=\"node\" yfiles.type=\"nodegraphics\"/>" + label
        let text = GraphMLSample.file(
            "<node id=\"a\">\(graphics("A\n one"))</node>"
                + "<node id=\"b\">\(graphics("no"))<data key=\"l\">B</data></node>", keys: keys)
        #expect(try lines(text) == ["a label=A one", "b label=B"])
        let without = text.replacing(label, with: "").replacing(
            "<data key=\"l\">B</data>", with: "")
        #expect(try lines(without) == ["a label=A one", "b label=no"])
    }

    @Test func oneIDMayServeNodesAndEdges() throws {
        let keys =
            "<key id=\"k\" for=\"node\" attr.name=\"n\"/><key id=\"k\" for=\"edge\" attr.name=\"e\"/>"
        let body = """
            <node id="a"><data key="k">1</data></node>
            <edge source="a" target="a"><data key="k">2</data></edge>
            """
        #expect(try lines(GraphMLSample.file(body, keys: keys)) == ["a n=1", "a>a e=2"])
    }

    @Test func doubtsAreSaidOnceWithTheirPlaces() throws {
        let keys = """
            <key id="t" for="node" attr.name="t" attr.type="colour"/>
            <key id="i" for="node" attr.name="i" attr.type="int"/>
            <key id="o" for="cluster" attr.name="o"/>

            """
        let body = """
            <node id="a"><data key="t">red</data><data key="i">x</data><port name="p"/></node>
            <node id="b"><data key="i">y</data><data key="i">z</data><port name="p"/></node>
            <edge source="a" target="b"><data key="t">blue</data></edge>
            <foo/>
            """
        let text = GraphMLSample.file(body, keys: keys)
            .replacing("</graphml>", with: "<graph edgedefault=\"directed\"/></graphml>")
        let reading = try GraphMLSample.read(text)
        #expect(GraphMLSample.lines(reading.graph) == ["a t=red i=x", "b i=z", "a>b t=blue"])
        #expect(
            reading.warnings.map { "\($0.place?.line ?? 0) \($0.code.rawValue)" } == [
                "1 graphml.unknown-type", "3 graphml.odd-key", "4 graphml.wrong-value",
                "4 graphml.not-read", "5 graphml.wrong-value", "6 graphml.odd-key",
                "7 graphml.not-read", "7 graphml.not-read",
            ])
    }

    @Test(arguments: [
        ("<graphml", "1:9 xml.syntax"), ("", "1:1 xml.syntax"), ("<a/>", "1:1 graphml.structure"),
        ("<graphml xmlns=\"urn:x\"/>", "1:1 graphml.structure"),
        ("<graphml/>", "1:1 graphml.structure"),
        ("<!DOCTYPE graphml><graphml/>", "1:1 xml.doctype"),
        (GraphMLSample.file("\n<node/>"), "2:1 graphml.structure"),
        (GraphMLSample.file("<node id='a'/>\n <edge source='a'/>"), "2:2 graphml.structure"),
        (GraphMLSample.file("<node id='a'/>\n <edge target='a'/>"), "2:2 graphml.structure"),
        (GraphMLSample.file("\n<hyperedge id='h'/>"), "2:1 graphml.hyperedge"),
        (
            GraphMLSample.file("<node id='a'>\n<data key='k'>x</data></node>"),
            "2:1 graphml.undeclared-key"
        ),
        (GraphMLSample.file("<node id='a'>\n<data>x</data></node>"), "2:1 graphml.structure"),
        (GraphMLSample.file("<node id='a'/>\n<node id='a'/>"), "2:1 graphml.duplicate-node"),
        (
            GraphMLSample.file("<node id='a'><graph>\n<node id='a'/></graph></node>"),
            "2:1 graphml.duplicate-node"
        ),
        (
            GraphMLSample.file("<node id='a'/>\n<edge source='a' target='b'/>"),
            "2:1 graphml.dangling-endpoint"
        ),
        (
            GraphMLSample.file("<node id='a'/>\n<edge source='b' target='b'/>"),
            "2:1 graphml.dangling-endpoint"
        ),
        (
            GraphMLSample.file("", keys: "<key id='k' for='node'/>\n<key id='k'/>"),
            "2:1 graphml.duplicate-key"
        ),
        (GraphMLSample.file("", keys: "\n<key for='node'/>"), "2:1 graphml.structure"),
    ])
    func refusals(_ text: String, _ fault: String) {
        #expect(GraphMLSample.faults(text) == [fault])
    }

    @Test func severalErrorsAreListed() {
        let body = """
            <node id="a"/>
            <node id="a"/>
            <hyperedge/>
            <edge source="a" target="x"/>
            <edge source="y" target="a"/>
            """
        #expect(
            GraphMLSample.faults(GraphMLSample.file(body)) == [
                "2:1 graphml.duplicate-node", "3:1 graphml.hyperedge",
                "4:1 graphml.dangling-endpoint", "5:1 graphml.dangling-endpoint",
            ])
        let many = (0..<50).map { "<edge source=\"a\(0)\" target=\"b\($0)\"/>\n" }.joined()
        #expect(GraphMLSample.faults(GraphMLSample.file(many)).count == 20)
    }
}
