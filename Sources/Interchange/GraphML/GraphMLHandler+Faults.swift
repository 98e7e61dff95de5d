internal import AttackGraph
import Networks
import Phrases
internal import XMLKit

/// What is wrong with a GraphML file, and its end.
extension GraphMLHandler {
    /// What the XML reader refused.
    mutating func report(_ fault: XMLFault) {
        let code: DiagnosticCode =
            switch fault.kind {
            case .doctype: .xmlDoctype
            case .malformed, .wrongEncoding, .invalid, .badSchema, .refused: .xmlSyntax
            case .tooManyBytes, .tooDeep, .tooManyAttributes, .textTooLong, .tagTooLong,
                .outOfMemory:
                .xmlLimit
            }
        errorCount += 1
        // What concerns the file as a whole is told at its beginning.
        let position = fault.position ?? XMLPosition(line: 1, column: 1)
        diagnostics.append(Diagnostic(code, fault.message, at: place(position)))
    }

    /// Notes an error and reads on, unless there are many.
    mutating func error(
        _ code: DiagnosticCode, _ message: String, at position: XMLPosition
    ) throws(XMLFault) {
        errorCount += 1
        diagnostics.append(Diagnostic(code, message, at: place(position)))
        if errorCount >= limits.errors {
            hasStopped = true
            throw XMLFault(.refused(message), at: position)
        }
    }

    /// Notes an error after which there is nothing more to read.
    mutating func stop(
        _ code: DiagnosticCode, _ message: String, at position: XMLPosition
    ) -> XMLFault {
        errorCount += 1
        hasStopped = true
        diagnostics.append(Diagnostic(code, message, at: place(position)))
        return XMLFault(.refused(message), at: position)
    }

    /// Notes a doubt, the first time only.
    mutating func warn(
        _ code: DiagnosticCode, _ message: String, at position: XMLPosition, once subject: String
    ) {
        guard said.count < 1000, said.insert(subject).inserted else { return }
        diagnostics.append(Diagnostic(code, message, at: place(position)))
    }

    /// Notes that an element lacks an attribute.
    mutating func missing(_ name: String, _ tag: borrowing XMLTag) throws(XMLFault) {
        try error(
            .graphMLStructure, "'\(tag.name)' has no '\(name)': add it", at: tag.position)
    }

    mutating func full(_ position: XMLPosition) -> XMLFault {
        stop(
            .graphMLLimit,
            "the graph is larger than 4 GiB of text or 2^31 nodes or edges: split it",
            at: position)
    }

    /// Judges what can be judged only at the end.
    mutating func finish() {
        if errorCount == 0, !hasGraph {
            errorCount += 1
            diagnostics.append(
                Diagnostic(
                    .graphMLStructure, "the file has no graph: give a file with a 'graph' element",
                    at: DiagnosticPlace(file: file, line: 1, column: 1)))
        }
        if !hasStopped { reportDanglingEnds() }
        guard errorCount == 0 else { return }
        mentions = []
        fillStandards()
        if errorCount > 0 { return }
        fillLabels()
        graph.finish()
    }

    private mutating func reportDanglingEnds() {
        var found: [Diagnostic] = []
        for node in isDeclared.indices where !isDeclared[node] {
            guard errorCount + found.count < limits.errors else { break }
            let mention = node < mentions.count ? mentions[node] : 0
            let position = XMLPosition(
                line: Int(mention >> 32), column: Int(mention & 0xFFFF_FFFF))
            found.append(
                Diagnostic(
                    .graphMLDanglingEndpoint,
                    "this edge names the node '\(graph.nodeIDs[node])', which is not in the file: "
                        + "declare it, or remove the edge", at: place(position)))
        }
        errorCount += found.count
        diagnostics += found
    }

    private mutating func fillStandards() {
        for (domain, column, text) in keys.standards {
            let rows =
                switch domain {
                case .node: graph.nodeCount
                case .edge: graph.edgeCount
                case .graph: 1
                }
            let before = graph.changeColumn(column, of: domain) { $0.count }
            valueCount += max(0, rows - before)
            let outcome =
                valueCount > limits.values
                ? .full
                : graph.changeColumn(column, of: domain) { $0.fillMissing(rows, from: text.span) }
            if outcome == .full {
                errorCount += 1
                diagnostics.append(
                    Diagnostic(
                        .graphMLLimit,
                        "there are more than \(limits.values) values, those of defaults included: "
                            + "export fewer attributes",
                        at: DiagnosticPlace(file: file, line: 1, column: 1)))
                return
            }
        }
    }

    /// Labels from graphics, where there is no other label.
    private mutating func fillLabels() {
        for domain in [GraphMLDomain.node, .edge] {
            let found = labels.found(in: domain)
            guard !found.isEmpty else { continue }
            let columns = domain == .node ? graph.nodeColumns : graph.edgeColumns
            let column =
                columns.firstIndex { $0.name == "label" && $0.type == .string }
                ?? graph.addColumn("label", type: .string, to: domain)
            for (row, text) in found {
                _ = graph.changeColumn(column, of: domain) {
                    $0.hasValue(at: row) ? .taken : $0.set(row, from: Array(text.utf8).span)
                }
            }
        }
    }

    private func place(_ position: XMLPosition) -> DiagnosticPlace {
        DiagnosticPlace(file: file, line: position.line, column: position.column)
    }
}
