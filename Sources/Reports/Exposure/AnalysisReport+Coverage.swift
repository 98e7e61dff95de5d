import Catalogue
import FailureAnalysis
import ThreatGraph

extension AnalysisReport {
    /// What perimeters claim against what their controls support, and the layers around copies.
    func coverageSection() -> [ReportDocument.Block] {
        let points =
            findings.coverage.compactMap(Self.claimLine) + findings.layers.map(Self.layerLine)
        if points.isEmpty { return [] }
        return [.heading("Claims held against controls"), .points(points)] + coverageTable()
    }

    private static func claimLine(_ coverage: CoverageSummary) -> String? {
        guard let supported = coverage.supported else { return nil }
        let wanted = coverage.claimed ?? coverage.baseline
        var line = "\(coverage.perimeter): "
        if let claimed = coverage.claimed {
            line += "claimed SL\(claimed); "
        } else if let baseline = coverage.baseline {
            line += "baseline SL\(baseline); "
        }
        line += "controls listed support SL\(supported)"
        if let wanted, !coverage.gaps.isEmpty {
            line += ": nothing at SL\(wanted) blocks \(coverage.gaps.joined(separator: ", "))"
        }
        if !coverage.unresolved.isEmpty {
            line += "; nobody is known to run \(coverage.unresolved.joined(separator: ", "))"
        }
        return line
    }

    private static func layerLine(_ layers: LayerSummary) -> String {
        let asked = layers.required.flatMap { required in
            layers.level.map { "SL\($0) asks for \(required) independent layers; " }
        }
        let parties =
            layers.parties.map { $0 == 1 ? "one party runs them all" : "run by \($0) parties" }
            ?? "no set of parties opens them"
        return
            "\(layers.weights) in \(layers.perimeter): \(asked ?? "")on the weakest way in there "
            + "\(layers.layers == 1 ? "is 1" : "are \(layers.layers)") as RAND counts; counted by "
            + "party, \(parties)"
    }

    /// The attack vectors against the perimeters, where it was asked for.
    private func coverageTable() -> [ReportDocument.Block] {
        guard let vectors else { return [] }
        let perimeters = findings.coverage
        let rows = vectors.map { vector -> [String] in
            [vector.id.rawValue, vector.category.rawValue]
                + perimeters.map { Self.cell(of: $0, against: vector.category.rawValue) }
                + [vector.title]
        }
        return [
            .heading("Attack vectors by perimeter"),
            .table(
                header: ["vector", "category"] + perimeters.map(\.perimeter) + ["what"],
                rows: rows),
            .paragraph(
                "SLn (m): the strongest of m controls against the category is of level n. claim: the "
                    + "perimeter's claim about the whole, not held against controls. open: nothing "
                    + "listed blocks it. -: not a way into this kind of perimeter. "
                    + CatalogueBook.caution),
        ]
    }

    private static func cell(of coverage: CoverageSummary, against category: String) -> String {
        guard let found = coverage.categories.first(where: { $0.category == category }) else {
            return "-"
        }
        if let level = found.level { return "SL\(level) (\(found.controls.count))" }
        if let claimed = coverage.claimed, coverage.baseline == nil { return "claim SL\(claimed)" }
        return "open"
    }
}
