import Catalogue
import FailureAnalysis
import ThreatGraph
import Wording

extension AnalysisReport {
    /// What perimeters claim against what their controls support, and the layers around copies.
    func coverageSection() -> [ReportDocument.Block] {
        let points =
            findings.coverage.compactMap(CoverageWords.claim)
            + findings.layers.map(CoverageWords.layers)
        if points.isEmpty { return [] }
        return [.heading("Claims held against controls"), .points(points)] + coverageTable()
    }

    /// The attack vectors against the perimeters, where it was asked for.
    private func coverageTable() -> [ReportDocument.Block] {
        guard let vectors else { return [] }
        let perimeters = findings.coverage
        let rows = vectors.map { vector -> [String] in
            [vector.id.rawValue, vector.category.rawValue]
                + perimeters.map { CoverageWords.cell(of: $0, against: vector.category) }
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
}
