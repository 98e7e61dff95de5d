internal import AttackGraph
import Networks
import Phrases
internal import XMLKit

/// Nodes, edges, keys and values.
extension GraphMLHandler {
    mutating func startNode(_ tag: borrowing XMLTag, in scope: Scope) throws(XMLFault) {
        var row = -1
        let hasID = try tag.value(of: "id") { (id) throws(XMLFault) in
            row = try mention(id, tag)
        }
        guard hasID else {
            try missing("id", tag)
            return scopes.append(Scope(kind: .node))
        }
        if isDeclared[row] {
            try error(
                .graphMLDuplicateNode,
                "node '\(graph.nodeIDs[row])' was declared before: give it another id, or remove "
                    + "one of the two", at: tag.position)
        }
        isDeclared[row] = true
        if row < LookAlikeNames.mostOfOthers {
            let place = tag.position
            declarations[row] = UInt64(place.line) << 32 | UInt64(UInt32(clamping: place.column))
        }
        if scope.row >= 0 { graph.place(NodeIndex(row), in: NodeIndex(scope.row)) }
        scopes.append(Scope(kind: .node, row: row))
    }

    mutating func startEdge(_ tag: borrowing XMLTag) throws(XMLFault) {
        var (source, target) = (-1, -1)
        let hasSource = try tag.value(of: "source") { (id) throws(XMLFault) in
            source = try mention(id, tag)
        }
        let hasTarget = try tag.value(of: "target") { (id) throws(XMLFault) in
            target = try mention(id, tag)
        }
        guard hasSource, hasTarget else {
            try missing(hasSource ? "target" : "source", tag)
            return scopes.append(Scope(kind: .edge))
        }
        guard graph.edgeCount < Int(Int32.max) - 1 else { throw full(tag.position) }
        var isDirected: Bool?
        try tag.value(of: "directed") { (text) throws(XMLFault) in
            isDirected = text.count == 4
        }
        graph.addEdge(from: NodeIndex(source), to: NodeIndex(target), isDirected: isDirected)
        try tag.value(of: "id") { (id) throws(XMLFault) in
            if graph.setLastEdgeID(id) != .taken { throw full(tag.position) }
        }
        scopes.append(Scope(kind: .edge, row: graph.edgeCount - 1))
    }

    mutating func startKey(_ tag: borrowing XMLTag) throws(XMLFault) {
        scopes.append(Scope(kind: .key))
        guard let id = tag.text(of: "id") else { return try missing("id", tag) }
        guard keys.count < limits.keys else {
            throw stop(
                .graphMLLimit,
                "there are more than \(limits.keys) keys: export fewer attributes",
                at: tag.position)
        }
        let isGraphics = tag.text(of: "yfiles.type") != nil && tag.text(of: "attr.name") == nil
        let name = tag.text(of: "attr.name") ?? id
        let domains = domains(of: tag, id: id)
        let clash = isGraphics ? nil : keys.clash(of: name, in: domains)
        let isNew = keys.declare(
            id, name: name, type: type(of: tag, id: id), domains: domains,
            isGraphics: isGraphics, in: &graph)
        if isNew, let clash {
            warn(
                .graphMLOddKey,
                "key '\(id)' is called '\(name)', as another key of a \(clash) is, and both are "
                    + "read as one: rename one, or give both one id", at: tag.position,
                once: "clash \(id)")
        }
        if !isNew {
            try error(
                .graphMLDuplicateKey,
                "key '\(id)' was declared before: give it another id, or remove one of the two",
                at: tag.position)
        }
    }

    private mutating func type(
        of tag: borrowing XMLTag, id: String
    ) -> GraphColumn.ValueType {
        switch tag.text(of: "attr.type") {
        case nil, "string": return .string
        case "int", "integer", "long", "short", "byte": return .int
        case "double", "float", "real": return .double
        case "boolean", "bool": return .boolean
        case let type?:
            if tag.text(of: "yfiles.type") == nil {
                warn(
                    .graphMLUnknownType,
                    "key '\(id)' is of the unknown type '\(type)' and is read as text: write one "
                        + "of boolean, int, long, float, double, string", at: tag.position,
                    once: "type \(id)")
            }
            return .string
        }
    }

    private mutating func domains(of tag: borrowing XMLTag, id: String) -> [GraphMLDomain] {
        switch tag.text(of: "for") {
        case "node": return [.node]
        case "edge": return [.edge]
        case "graph": return [.graph]
        case nil, "all": return GraphMLDomain.allCases
        case "port", "endpoint", "hyperedge", "graphml": return []
        case let domain?:
            warn(
                .graphMLOddKey,
                "key '\(id)' is for '\(domain)', which GraphML does not know, and is taken for "
                    + "all: write node, edge, graph or all", at: tag.position, once: "for \(id)")
            return GraphMLDomain.allCases
        }
    }

    mutating func startData(_ tag: borrowing XMLTag, of owner: Scope) throws(XMLFault) {
        scopes.append(Scope(kind: .data, row: owner.row))
        let domain: GraphMLDomain =
            switch owner.kind {
            case .node: .node
            case .edge: .edge
            default: .graph
            }
        cell = Cell(domain: domain, row: domain == .graph ? 0 : owner.row)
        let hasKey = try tag.value(of: "key") { (id) throws(XMLFault) in
            switch keys.target(of: id, in: domain) {
            case .column(let column): cell.column = column
            case .nowhere: break
            case .elsewhere: widen(id, to: domain, of: owner, tag)
            case .undeclared:
                try error(
                    .graphMLUndeclaredKey,
                    "key '\(String(id))' is not declared before this: add <key id=\"…\" for=\"…\" "
                        + "attr.name=\"…\" attr.type=\"…\"/> at the top", at: tag.position)
            }
        }
        if !hasKey { try missing("key", tag) }
        guard cell.column >= 0 else { return }
        if domain == .graph, owner.kind == .document || owner.row != -1 {
            warn(
                .graphMLNotRead, "values of nested graphs and of the file itself are not read",
                at: tag.position, once: "nested data")
            cell.column = -1
        } else if cell.row < 0 {
            cell.column = -1
        } else if hasValue(cell) {
            warn(
                .graphMLWrongValue,
                "key '\(tag.text(of: "key") ?? "")' has a value here already: the last one counts",
                at: tag.position, once: "twice \(domain) \(cell.column)")
        }
    }

    private mutating func widen(
        _ id: Span<UInt8>, to domain: GraphMLDomain, of owner: Scope, _ tag: borrowing XMLTag
    ) {
        guard owner.kind != .document else { return }
        warn(
            .graphMLOddKey,
            "key '\(String(id))' is not declared for values of a \(domain), and is read: correct "
                + "its 'for'", at: tag.position, once: "widened \(domain) \(String(id))")
        cell.column = keys.widen(id, to: domain, in: &graph) ?? -1
    }

    private func hasValue(_ cell: Cell) -> Bool {
        switch cell.domain {
        case .node: graph.nodeColumns[cell.column].hasValue(at: cell.row)
        case .edge: graph.edgeColumns[cell.column].hasValue(at: cell.row)
        case .graph: graph.graphColumns[cell.column].hasValue(at: cell.row)
        }
    }

    /// Sets a value, within the limits.
    mutating func set(
        _ cell: Cell, from text: Span<UInt8>, at place: borrowing XMLPlace
    ) throws(XMLFault) {
        let before = graph.rowCount(of: cell.column, in: cell.domain)
        valueCount += max(0, cell.row + 1 - before)
        guard valueCount <= limits.values else {
            throw stop(
                .graphMLLimit,
                "there are more than \(limits.values) values, missing ones included: export fewer "
                    + "attributes", at: place.position)
        }
        let outcome = graph.changeColumn(cell.column, of: cell.domain) {
            $0.set(cell.row, from: text)
        }
        switch outcome {
        case .taken: break
        case .full: throw full(place.position)
        case .becameText:
            let name = graph.changeColumn(cell.column, of: cell.domain) { $0.name }
            warn(
                .graphMLWrongValue,
                "'\(String(text).prefix(80))' is not of the type that '\(name)' declares: all its "
                    + "values are read as text", at: place.position, once: "text \(name)")
        }
    }

    /// The number of a node that is named here.
    private mutating func mention(
        _ id: Span<UInt8>, _ tag: borrowing XMLTag
    ) throws(XMLFault) -> Int {
        guard graph.nodeIDs.hasRoom(for: id.count), graph.nodeCount < Int(Int32.max) - 1 else {
            throw full(tag.position)
        }
        let (node, isNew) = graph.mention(id)
        if isNew {
            isDeclared.append(false)
            if tag.isNamed("edge") {
                let place = tag.position
                while mentions.count < node.position { mentions.append(0) }
                mentions.append(UInt64(place.line) << 32 | UInt64(UInt32(clamping: place.column)))
            }
        }
        return node.position
    }
}

extension String {
    /// The text of bytes, which are UTF-8.
    init(_ bytes: Span<UInt8>) {
        self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}
