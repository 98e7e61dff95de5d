import Phrases

/// Writing Graphviz' language.
extension GraphMLGraph {
    /// The graph in DOT: perimeters as clusters, the path bold, `newrank` set, without which dot
    /// 2.43 fails on nested clusters.
    ///
    /// No edge of DOT ends at a cluster, so a perimeter with edges has a node `inside …` of its own.
    ///
    /// - Complexity: O(*n*) for *n* bytes written.
    public func dot() -> String {
        let outline = GraphMLOutline(self)
        var lines = [
            "digraph G {",
            "  graph [label=\(DOTText.label(outline.title)), labelloc=t, newrank=true, rankdir=LR, "
                + "fontname=\"Arial\"]",
            "  node [shape=box, style=\"rounded,filled\", fontname=\"Arial\"]",
            "  edge [color=\"\(GraphMLPaint.edge)\", fontname=\"Arial\", fontsize=10]",
        ]
        outline.walk { place, depth in
            let item = outline.items[place]
            let indent = String(repeating: "  ", count: depth + 1)
            guard item.isGroup else {
                lines.append("\(indent)\(DOTText.node(item))")
                return
            }
            lines.append("\(indent)subgraph \(DOTText.quoted("cluster_" + item.id)) {")
            lines.append("\(indent)  \(DOTText.cluster(item))")
            // A cluster without a node is not drawn.
            if item.hasEdges || item.children.isEmpty {
                lines.append("\(indent)  \(DOTText.anchor(item))")
            }
        } leave: { place, depth in
            guard outline.items[place].isGroup else { return }
            lines.append(String(repeating: "  ", count: depth + 1) + "}")
        }
        for line in outline.lines {
            let ends = [line.source, line.target].map { DOTText.quoted(outline.items[$0].id) }
            lines.append("  \(ends[0]) -> \(ends[1]) \(DOTText.attributes(of: line))")
        }
        return lines.joined(separator: "\n") + "\n}\n"
    }
}

/// Words of DOT.
private enum DOTText {
    /// Text between quotes, where only a quote and a backslash mean something.
    static func quoted(_ text: String) -> String {
        // By scalars: a quote with a mark above it is one character and still ends the text.
        var result = "\"".unicodeScalars
        for scalar in InertText.line(text).unicodeScalars {
            if scalar == "\"" || scalar == "\\" { result.append("\\") }
            result.append(scalar)
        }
        return String(result) + "\""
    }

    /// Text that is drawn, where besides an ampersand could begin an entity.
    static func label(_ text: String) -> String {
        quoted(text.replacing("&", with: "&amp;"))
    }

    static func node(_ item: GraphMLOutline.Item) -> String {
        let paint = GraphMLPaint(kind: item.kind)
        var attributes = said(item, label: item.label)
        attributes.append("fillcolor=\(quoted(paint.fill))")
        attributes.append(
            "color=\(quoted(item.isOnPath ? GraphMLPaint.path : paint.line))")
        if item.kind == "fact" { attributes.append("shape=ellipse, style=filled") }
        if item.isOnPath { attributes.append("penwidth=2.5") }
        return "\(quoted(item.id)) [\(attributes.joined(separator: ", "))]"
    }

    static func anchor(_ item: GraphMLOutline.Item) -> String {
        let attributes =
            said(item, label: "inside \(item.label)")
            + [
                "shape=ellipse, style=filled, fillcolor=\"#FFFFFF\"",
                "color=\(quoted(item.isOnPath ? GraphMLPaint.path : GraphMLPaint(kind: item.kind).line))",
                "penwidth=\(item.isOnPath ? "2.5" : "1")",
            ]
        return "\(quoted(item.id)) [\(attributes.joined(separator: ", "))]"
    }

    static func cluster(_ item: GraphMLOutline.Item) -> String {
        let paint = GraphMLPaint(kind: item.kind)
        let operators = item.operators.isEmpty ? "" : ": \(item.operators)"
        let level = item.level.isEmpty ? "" : " \(item.level)"
        return "graph [label=\(label(item.label + operators + level)), style=\"rounded,filled\", "
            + "fillcolor=\(quoted(paint.fill)), color=\(quoted(paint.line))]"
    }

    static func attributes(of line: GraphMLOutline.Line) -> String {
        var attributes = [
            "label=\(label(line.numberedLabel))", "id=\(quoted(line.id))",
            "kind=\(quoted(line.kind))",
        ]
        if line.isTie { attributes.append("style=dashed") }
        if !line.controller.isEmpty { attributes.append("controller=\(quoted(line.controller))") }
        if !line.level.isEmpty { attributes.append("sl=\(quoted(line.level))") }
        if line.isOnPath {
            attributes.append("color=\(quoted(GraphMLPaint.path)), penwidth=2.5")
        }
        return "[\(attributes.joined(separator: ", "))]"
    }

    /// What is said of a node; attributes that Graphviz does not know stay in its output.
    private static func said(_ item: GraphMLOutline.Item, label text: String) -> [String] {
        var attributes = ["label=\(label(text))", "kind=\(quoted(item.kind))"]
        if !item.operators.isEmpty { attributes.append("operator=\(quoted(item.operators))") }
        if !item.level.isEmpty { attributes.append("sl=\(quoted(item.level))") }
        if !item.reference.isEmpty { attributes.append("ref=\(quoted(item.reference))") }
        return attributes
    }
}
