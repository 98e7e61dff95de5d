internal import XMLKit

/// Writing the profile for yEd.
extension GraphMLGraph {
    /// The graph as a GraphML file with yWorks' graphics: perimeters are groups, all edges stand in
    /// the outermost graph.
    ///
    /// An element's graphics come before its other data, so that readers which take a label from
    /// both keep the latter; a group's data come before its graph, else one reader gives them to the
    /// last child. No nested file keeps its attributes in all readers: Docs/GraphML.md says which do.
    ///
    /// - Complexity: O(*n*) for *n* bytes written.
    public func yEdDocument() -> [UInt8] {
        var document = YEdDocument(graph: self)
        return document.write()
    }
}

/// One file for yEd under construction.
private struct YEdDocument {
    private let graph: GraphMLGraph
    private let outline: GraphMLOutline
    private let layout: GroupLayout
    private var writer = XMLWriter(reservingCapacity: 1 << 16)

    init(graph: GraphMLGraph) {
        self.graph = graph
        outline = GraphMLOutline(graph)
        layout = GroupLayout(outline)
    }

    mutating func write() -> [UInt8] {
        writer.startElement("graphml")
        writer.attribute("xmlns", GraphMLGraph.namespace)
        writer.attribute("xmlns:y", "http://www.yworks.com/xml/graphml")
        writer.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        writer.attribute(
            "xsi:schemaLocation",
            "\(GraphMLGraph.namespace) http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd")
        key("ng", of: "node", graphics: "nodegraphics")
        key("eg", of: "edge", graphics: "edgegraphics")
        keys(graph.nodeColumns, of: "node", prefix: "")
        keys(graph.edgeColumns, of: "edge", prefix: "e_")
        keys(graph.graphColumns, of: "graph", prefix: "g_")
        writer.lineBreak()
        start(graphNamed: "G")
        data(graph.graphColumns, graph.graphValues, prefix: "g_")
        // The closures of a walk cannot change what they read.
        var events: [(place: Int, isStart: Bool)] = []
        outline.walk {
            events.append(($0, true))
            _ = $1
        } leave: {
            events.append(($0, false))
            _ = $1
        }
        for (place, isStart) in events {
            if isStart { startNode(place) } else { endNode(place) }
        }
        for (place, line) in outline.lines.enumerated() { edge(line, graph.edges[place]) }
        writer.lineBreak()
        let finished = writer
        return finished.finish()
    }

    private mutating func key(_ id: String, of domain: String, graphics: String) {
        writer.lineBreak()
        writer.startElement("key")
        writer.attribute("id", id)
        writer.attribute("for", domain)
        writer.attribute("yfiles.type", graphics)
        writer.endElement()
    }

    private mutating func keys(
        _ columns: [GraphMLGraph.Column], of domain: String, prefix: String
    ) {
        for column in columns {
            writer.lineBreak()
            writer.startElement("key")
            writer.attribute("id", prefix + column.name)
            writer.attribute("for", domain)
            writer.attribute("attr.name", column.name)
            writer.attribute("attr.type", column.type.rawValue)
            writer.endElement()
        }
    }

    private mutating func start(graphNamed id: String) {
        writer.startElement("graph")
        writer.attribute("id", id)
        writer.attribute("edgedefault", "directed")
    }

    private mutating func data(
        _ columns: [GraphMLGraph.Column], _ values: [GraphMLGraph.Value], prefix: String
    ) {
        for (column, value) in zip(columns, values) {
            writer.startElement("data")
            writer.attribute("key", prefix + column.name)
            GraphMLGraph.write(value.text, to: &writer)
            writer.endElement()
        }
    }

    // MARK: Nodes

    private mutating func startNode(_ place: Int) {
        let item = outline.items[place]
        writer.lineBreak()
        writer.startElement("node")
        writer.attribute("id", item.id)
        if item.isGroup { writer.attribute("yfiles.foldertype", "group") }
        writer.startElement("data")
        writer.attribute("key", "ng")
        if item.isGroup {
            writer.startElement("y:ProxyAutoBoundsNode")
            writer.startElement("y:Realizers")
            writer.attribute("active", "0")
            writer.startElement("y:GroupNode")
        } else {
            writer.startElement("y:ShapeNode")
        }
        shape(of: item, in: layout.boxes[place])
        for _ in 0..<(item.isGroup ? 3 : 1) { writer.endElement() }
        writer.endElement()
        data(graph.nodeColumns, graph.nodes[place].values, prefix: "")
        if item.isGroup { start(graphNamed: item.id + ":") }
    }

    private mutating func endNode(_ place: Int) {
        if outline.items[place].isGroup { writer.endElement() }
        writer.endElement()
    }

    private mutating func shape(of item: GraphMLOutline.Item, in box: GroupLayout.Box) {
        let paint = GraphMLPaint(kind: item.kind)
        element(
            "y:Geometry",
            [
                ("x", number(box.x)), ("y", number(box.y)), ("width", number(box.width)),
                ("height", number(box.height)),
            ])
        element("y:Fill", [("color", paint.fill), ("transparent", "false")])
        element(
            "y:BorderStyle",
            [
                ("color", item.isOnPath ? GraphMLPaint.path : paint.line), ("type", "line"),
                ("width", item.isOnPath ? "3.0" : "1.5"),
            ])
        writer.startElement("y:NodeLabel")
        if item.isGroup {
            writer.attribute("modelName", "internal")
            writer.attribute("modelPosition", "t")
            writer.attribute("fontStyle", "bold")
        }
        GraphMLGraph.write(item.label, to: &writer)
        writer.endElement()
        element("y:Shape", [("type", item.kind == "fact" ? "ellipse" : "roundrectangle")])
        guard item.isGroup else { return }
        element(
            "y:State",
            [
                ("closed", "false"), ("closedHeight", "50.0"), ("closedWidth", "120.0"),
                ("innerGraphDisplayEnabled", "false"),
            ])
        let inset = String(Int(GroupLayout.inset))
        element("y:Insets", ["bottom", "left", "right", "top"].map { ($0, inset) })
    }

    // MARK: Edges

    private mutating func edge(_ line: GraphMLOutline.Line, _ edge: GraphMLGraph.Edge) {
        writer.lineBreak()
        writer.startElement("edge")
        writer.attribute("id", edge.id)
        writer.attribute("source", edge.source)
        writer.attribute("target", edge.target)
        writer.startElement("data")
        writer.attribute("key", "eg")
        writer.startElement("y:PolyLineEdge")
        element(
            "y:LineStyle",
            [
                ("color", line.isOnPath ? GraphMLPaint.path : GraphMLPaint.edge),
                ("type", line.isTie ? "dashed" : "line"),
                ("width", line.isOnPath ? "3.0" : "1.0"),
            ])
        element("y:Arrows", [("source", "none"), ("target", "standard")])
        writer.startElement("y:EdgeLabel")
        GraphMLGraph.write(line.label, to: &writer)
        writer.endElement()
        writer.endElement()
        writer.endElement()
        data(graph.edgeColumns, edge.values, prefix: "e_")
        writer.endElement()
    }

    private mutating func element(_ name: String, _ attributes: [(String, String)]) {
        writer.startElement(name)
        for (name, value) in attributes { writer.attribute(name, value) }
        writer.endElement()
    }

    /// One decimal.
    private func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(abs(tenths % 10))"
    }
}

extension GraphMLGraph {
    /// Writes a text, as one CDATA section where it holds markup.
    fileprivate static func write(_ text: String, to writer: inout XMLWriter) {
        if text.utf8.contains(where: { [0x26, 0x3C, 0x3E].contains($0) }) {
            writer.cdata(text)
        } else {
            writer.text(text)
        }
    }
}
