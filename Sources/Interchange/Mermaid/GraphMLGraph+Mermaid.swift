import Phrases

/// Writing Mermaid's language.
extension GraphMLGraph {
    /// The most edges, and the most characters, that Mermaid takes unless it is configured to.
    public static let mermaidLimits = (edges: 500, characters: 50_000)

    /// The graph as a Mermaid flowchart: perimeters as subgraphs, the path as thick arrows.
    ///
    /// A subset of the language is used in which a label cannot become anything else: ids are `n`
    /// and a number, labels are quoted, and every character in them that could mean something to
    /// Mermaid or to Markdown is written as a number. Mermaid fails on an edge between a subgraph
    /// and what is in it, so a perimeter with edges has a node `inside …` of its own.
    ///
    /// - Complexity: O(*n*) for *n* bytes written.
    public func mermaid() -> String {
        let outline = GraphMLOutline(self)
        var lines = ["flowchart LR"]
        outline.walk { place, depth in
            let item = outline.items[place]
            let indent = String(repeating: "  ", count: depth + 1)
            guard item.isGroup else {
                let (open, close) = item.kind == "fact" ? ("([", "])") : ("[", "]")
                lines.append(
                    "\(indent)n\(place)\(open)\(MermaidText.quoted(item.label))\(close)"
                        + ":::\(MermaidText.style(of: item))")
                return
            }
            let operators = item.operators.isEmpty ? "" : ": \(item.operators)"
            let level = item.level.isEmpty ? "" : " \(item.level)"
            lines.append(
                "\(indent)subgraph g\(place)[\(MermaidText.quoted(item.label + operators + level))]"
            )
            // A subgraph without a node is not drawn.
            if item.hasEdges || item.children.isEmpty {
                lines.append(
                    "\(indent)  n\(place)([\(MermaidText.quoted("inside \(item.label)"))])"
                        + ":::\(MermaidText.style(of: item))")
            }
        } leave: { place, depth in
            guard outline.items[place].isGroup else { return }
            lines.append(String(repeating: "  ", count: depth + 1) + "end")
        }
        for line in outline.lines {
            let arrow = line.isOnPath ? "==>" : line.isTie ? "-.->" : "-->"
            let text =
                line.numberedLabel.isEmpty ? "" : "|\(MermaidText.quoted(line.numberedLabel))|"
            lines.append("  n\(line.source) \(arrow)\(text) n\(line.target)")
        }
        lines += MermaidText.styles(of: outline)
        return lines.joined(separator: "\n") + "\n"
    }
}

/// Words of Mermaid.
private enum MermaidText {
    /// A label between quotes.
    ///
    /// Letters, digits, spaces and a few marks stay; so does what is not ASCII. A dot after a digit
    /// and a mark at the beginning are numbers too, since newer versions take them for lists.
    static func quoted(_ text: String) -> String {
        var result = "\""
        var last: Unicode.Scalar = " "
        for (at, scalar) in InertText.line(text).unicodeScalars.enumerated() {
            let stays: Bool
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", ",", ":", "/", "(", ")", "'", "=": stays = true
            case " ": stays = at > 0
            case ".": stays = at > 0 && !("0"..."9").contains(last)
            case "-", "+", "@": stays = at > 0
            default: stays = scalar.value >= 0x80
            }
            if stays {
                result.unicodeScalars.append(scalar)
            } else {
                result += "#\(scalar.value);"
            }
            last = scalar
        }
        // An empty label is no label to Mermaid.
        return result == "\"" ? "\"#32;\"" : result + "\""
    }

    static func style(of item: GraphMLOutline.Item) -> String {
        let kinds = [
            "perimeter", "copy", "key", "defender", "parent", "jurisdiction", "outside", "step",
        ]
        let kind = kinds.contains(item.kind) ? item.kind : "fact"
        return item.isOnPath ? kind + "Path" : kind
    }

    /// The styles that are used, and the boxes of perimeters.
    static func styles(of outline: GraphMLOutline) -> [String] {
        var names: [String: GraphMLOutline.Item] = [:]
        for item in outline.items { names[style(of: item)] = item }
        let classes = names.sorted { $0.key < $1.key }.map { name, item in
            let paint = GraphMLPaint(kind: item.kind)
            let line = item.isOnPath ? GraphMLPaint.path : paint.line
            let width = item.isOnPath ? 3 : 1
            return "  classDef \(name) fill:\(paint.fill),stroke:\(line),stroke-width:\(width)px,"
                + "color:#000000"
        }
        let paint = GraphMLPaint(kind: "perimeter")
        let groups = outline.items.indices.filter { outline.items[$0].isGroup }.map {
            "  style g\($0) fill:\(paint.fill),stroke:\(paint.line),color:#000000"
        }
        return classes + groups
    }
}
