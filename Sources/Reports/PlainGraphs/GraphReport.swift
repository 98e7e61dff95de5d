package import FailureAnalysis
import Phrases
import Wording

/// The report on a graph of any tool.
package struct GraphReport: PrintedReport {
    /// The most nodes or pairs that are listed; JSON has all.
    static let listed = 30

    private let findings: GraphFindings

    /// Makes a report.
    package init(_ findings: GraphFindings) { self.findings = findings }

    package var document: ReportDocument {
        var document = ReportDocument(title: findings.title)
        if let between = findings.between {
            document.blocks.append(.verdict(Self.verdict(between)))
            document.blocks += separation(between)
        } else if !findings.unreached.contains(.cutPoints) {
            document.blocks.append(.verdict(wholeVerdict))
        }
        document.blocks += ReportDocument.extent(findings.extentSentence)
        document.blocks += whole()
        document.blocks.append(.heading("Conditions"))
        document.blocks += findings.notes.map { .paragraph(GraphWords.says($0) + ".") }
        document.blocks.append(
            .paragraph(
                "Components, articulation points and bridges leave directions, loops and parallel "
                    + "edges out of account."))
        document.blocks.append(.paragraph(GraphWords.conditions + "."))
        return document
    }

    // MARK: Two nodes

    private static func verdict(_ between: GraphSeparation) -> String {
        let ends = "'\(between.from.id)' to '\(between.to.id)'"
        guard between.isReachable else { return "There is no way from \(ends)." }
        var sentence: String
        if between.chokePoints.isEmpty {
            sentence = "No single node lies on every way from \(ends)"
        } else {
            sentence =
                "Every way from \(ends) passes "
                + between.chokePoints.prefix(5).map { "'\($0.id)'" }.joined(separator: ", ")
            let more = between.chokePoints.count - 5
            if more > 0 { sentence += " and \(more) more" }
        }
        sentence +=
            "; the fewest edges to cut are \(between.edgeCut.size)"
            + (between.vertexCut.map { ", the fewest nodes \($0.size)" }
                ?? ", and no nodes do, since the two are next to each other")
        return sentence + "."
    }

    private func separation(_ between: GraphSeparation) -> [ReportDocument.Block] {
        guard between.isReachable else { return [] }
        var blocks: [ReportDocument.Block] = []
        if !between.chokePoints.isEmpty {
            blocks.append(.heading("Choke points, in the order in which they are passed"))
            blocks += table(of: between.chokePoints)
        }
        if !between.chokeEdges.isEmpty {
            blocks.append(.heading("Edges on every way"))
            blocks += table(of: between.chokeEdges)
        }
        let edges = between.edgeCut
        blocks.append(.heading("A smallest cut of edges: \(edges.size)"))
        blocks += table(of: edges.pairs)
        blocks.append(
            .paragraph(
                remark(
                    isOnlyOne: edges.isOnlyOne, operators: edges.operators,
                    without: edges.withoutOperator, of: "edges")))
        if let nodes = between.vertexCut {
            blocks.append(.heading("A smallest cut of nodes: \(nodes.size)"))
            blocks += table(of: nodes.nodes)
            blocks.append(
                .paragraph(
                    remark(
                        isOnlyOne: nodes.isOnlyOne, operators: nodes.operators,
                        without: nodes.withoutOperator, of: "nodes")))
        }
        return blocks
    }

    private func remark(
        isOnlyOne: Bool, operators: [String], without: Int, of what: String
    ) -> String {
        let only =
            isOnlyOne
            ? "No other cut is as small." : "Other cuts are as small; this is nearest to the start."
        if operators.isEmpty {
            return only + " The file names no operator for these \(what)."
        }
        let open =
            without > 0 ? " The file names no operator for \(without) of its \(what)." : ""
        return only + " Operators of this cut: \(operators.joined(separator: "; "))." + open
    }

    // MARK: The whole graph

    private var wholeVerdict: String {
        let points = Self.count(findings.articulationPoints.count, "node")
        let bridges = Self.count(findings.bridges.count, "pair")
        let nothing = findings.articulationPoints.isEmpty && findings.bridges.isEmpty
        return nothing
            ? "Nothing holds the graph together alone."
            : "\(points) and \(bridges) of nodes hold the graph together alone."
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        Counted.words(number, noun)
    }

    private func whole() -> [ReportDocument.Block] {
        let parallel = findings.edges - findings.loops - findings.pairs
        let components =
            findings.unreached.contains(.components)
            ? ""
            : "; " + Self.count(findings.components, "component") + ", the largest of "
                + Self.count(findings.largestComponent, "node")
        var blocks: [ReportDocument.Block] = [
            .heading("The graph"),
            .paragraph(
                Self.count(findings.nodes, "node") + ", "
                    + Self.count(findings.edges, "\(findings.direction.rawValue) edge")
                    + " (\(Self.count(findings.loops, "loop")), \(parallel) beside or against "
                    + "another)" + components + "."),
        ]
        if findings.unreached.contains(.cutPoints) { return blocks }
        blocks.append(.heading("Articulation points: \(findings.articulationPoints.count)"))
        if findings.articulationPoints.isEmpty {
            blocks.append(.paragraph("No single node holds a component together."))
        } else {
            blocks += table(of: findings.articulationPoints)
        }
        blocks.append(.heading("Bridges: \(findings.bridges.count)"))
        if findings.bridges.isEmpty {
            blocks.append(.paragraph("No single pair of nodes holds a component together."))
        } else {
            blocks += table(of: findings.bridges)
        }
        return blocks
    }

    private func table(of nodes: [GraphNodeFinding]) -> [ReportDocument.Block] {
        let rows = nodes.prefix(Self.listed).map {
            [$0.id, $0.operator ?? "–", $0.label ?? "–"]
        }
        return [.table(header: ["node", "operator", "label"], rows: rows)] + rest(nodes.count)
    }

    private func table(of pairs: [GraphPairFinding]) -> [ReportDocument.Block] {
        if pairs.isEmpty { return [] }
        let rows = pairs.prefix(Self.listed).map { pair in
            [
                pair.source, pair.target, String(pair.edges),
                pair.operators.isEmpty ? "–" : pair.operators.joined(separator: "; "),
            ]
        }
        return [.table(header: ["from", "to", "edges", "operator"], rows: rows)]
            + rest(pairs.count)
    }

    private func rest(_ count: Int) -> [ReportDocument.Block] {
        count > Self.listed
            ? [.paragraph("\(count - Self.listed) more are in the JSON form.")] : []
    }
}
