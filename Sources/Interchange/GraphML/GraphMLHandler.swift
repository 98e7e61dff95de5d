internal import AttackGraph
import Networks
import Phrases
internal import XMLKit

/// Builds a graph from the events of a GraphML file.
struct GraphMLHandler: XMLByteHandler {
    /// An open element that means something here.
    struct Scope {
        enum Kind {
            case document
            case key
            case standard
            /// A graph; its row is that of the node around it, -1 for the outermost, `inEdge` for
            /// one in an edge.
            case graph
            case node
            case edge
            case data
        }

        static let inEdge = -2

        let kind: Kind
        /// The node, the edge, or -1.
        var row = -1
    }

    /// Where the value goes that is being read.
    struct Cell {
        var domain = GraphMLDomain.graph
        var row = 0
        /// -1 for a value that is not kept.
        var column = -1
        var hasText = false
    }

    let file: String
    let limits: GraphMLLimits
    var graph = AttributedGraph()
    var keys = GraphMLKeys()
    var diagnostics: [Diagnostic] = []
    var errorCount = 0
    /// Whether reading was stopped here, not by the XML reader.
    var hasStopped = false
    var said: Set<String> = []
    var scopes: [Scope] = []
    var cell = Cell()
    var labels = GraphMLLabels()
    /// How many values there are, missing ones included.
    var valueCount = 0
    /// Which nodes are declared, and where each that is not was first named, as line and column.
    var isDeclared: [Bool] = []
    var mentions: [UInt64] = []
    /// Where the nodes are declared whose names are compared, by row, as line and column.
    var declarations: [Int: UInt64] = [:]
    private var namespace = 0
    /// How deep in an element that is not read.
    private var ignored = 0
    private(set) var hasGraph = false
    private var standardText: [UInt8] = []

    init(file: String, limits: GraphMLLimits) {
        self.file = file
        self.limits = limits
    }

    // MARK: Events

    mutating func startElement(_ tag: borrowing XMLTag) throws(XMLFault) {
        if ignored > 0 {
            ignored += 1
            return
        }
        if labels.isInside {
            labels.start(tag)
            return
        }
        guard let scope = scopes.last else { return try startDocument(tag) }
        guard tag.namespaceMark == namespace else {
            if scope.kind == .data { startGraphics(tag) } else { ignored = 1 }
            return
        }
        switch scope.kind {
        case .node, .edge:
            if tag.isNamed("data") {
                try startData(tag, of: scope)
            } else if tag.isNamed("graph") {
                try startGraph(tag, in: scope)
            } else {
                try ignore(tag)
            }
        case .graph:
            if tag.isNamed("edge") {
                try startEdge(tag)
            } else if tag.isNamed("node") {
                try startNode(tag, in: scope)
            } else if tag.isNamed("data") {
                try startData(tag, of: scope)
            } else {
                try ignore(tag)
            }
        case .document:
            if tag.isNamed("key") {
                try startKey(tag)
            } else if tag.isNamed("graph") {
                try startGraph(tag, in: scope)
            } else if tag.isNamed("data") {
                try startData(tag, of: scope)
            } else {
                try ignore(tag)
            }
        case .key:
            if tag.isNamed("default") {
                standardText = []
                scopes.append(Scope(kind: .standard))
            } else {
                ignored = 1
            }
        case .data: startGraphics(tag)
        case .standard: ignored = 1
        }
    }

    mutating func characters(
        _ text: Span<UInt8>, at place: borrowing XMLPlace
    ) throws(XMLFault) {
        guard ignored == 0, let scope = scopes.last else { return }
        if labels.isInside { return labels.append(text) }
        switch scope.kind {
        case .data where !cell.hasText:
            cell.hasText = true
            if cell.column >= 0 { try set(cell, from: text, at: place) }
        case .standard:
            text.withUnsafeBufferPointer { standardText.append(contentsOf: $0) }
        default: break
        }
    }

    mutating func endElement(at place: borrowing XMLPlace) throws(XMLFault) {
        if ignored > 0 {
            ignored -= 1
            return
        }
        if labels.isInside {
            labels.end()
            return
        }
        guard let scope = scopes.popLast() else { return }
        switch scope.kind {
        case .data where cell.column >= 0 && !cell.hasText:
            // No text at all is the empty text, and no number.
            let none: [UInt8] = []
            try set(cell, from: none.span, at: place)
        case .data: labels.keep(for: cell.domain, row: cell.row)
        case .standard: keys.setStandard(standardText)
        default: break
        }
    }

    // MARK: Elements

    private mutating func startDocument(_ tag: borrowing XMLTag) throws(XMLFault) {
        namespace = tag.namespaceMark
        let uri = tag.namespace
        guard tag.isNamed("graphml"), uri?.hasPrefix("http://graphml.graphdrawing.org/") ?? true
        else {
            throw stop(
                .graphMLStructure,
                "the document's element is '\(tag.name)'"
                    + (uri.map { " of namespace '\($0)'" } ?? "")
                    + ", not GraphML's 'graphml': give a GraphML file", at: tag.position)
        }
        scopes.append(Scope(kind: .document))
    }

    private mutating func startGraph(_ tag: borrowing XMLTag, in scope: Scope) throws(XMLFault) {
        if scope.kind == .document {
            if hasGraph {
                warn(
                    .graphMLNotRead, "only the first graph of a file is read, not this one",
                    at: tag.position, once: "second graph")
                ignored = 1
                return
            }
            hasGraph = true
            let standard = tag.text(of: "edgedefault")
            graph.isDirected = standard == "directed"
            if standard != "directed", standard != "undirected" {
                warn(
                    .graphMLOddKey,
                    "the graph does not say 'edgedefault': its edges are taken to be undirected; "
                        + "write edgedefault=\"directed\" or \"undirected\"",
                    at: tag.position, once: "edgedefault")
            }
        }
        let row = scope.kind == .document ? -1 : scope.kind == .node ? scope.row : Scope.inEdge
        scopes.append(Scope(kind: .graph, row: row))
    }

    /// Reads over an element that does not count; says so where something is lost.
    private mutating func ignore(_ tag: borrowing XMLTag) throws(XMLFault) {
        ignored = 1
        if tag.isNamed("desc") { return }
        if tag.isNamed("hyperedge") {
            return try error(
                .graphMLHyperedge,
                "a hyperedge joins any number of nodes, which no answer here is about: replace it "
                    + "by a node with an edge to each", at: tag.position)
        }
        let name = tag.name
        warn(
            .graphMLNotRead, "elements '\(name)' are not read here", at: tag.position,
            once: "element \(name)")
    }

    private mutating func startGraphics(_ tag: borrowing XMLTag) {
        // What stood before the first element was white space.
        if cell.column >= 0, cell.hasText {
            let row = cell.row
            graph.changeColumn(cell.column, of: cell.domain) { $0.clear(row) }
        }
        cell.hasText = true
        labels.begin()
        labels.start(tag)
    }
}
