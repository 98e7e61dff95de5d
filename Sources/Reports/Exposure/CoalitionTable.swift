import Compilation
package import FailureAnalysis
import ThreatGraph
import Wording

/// The coalitions of an analysis as comma-separated values, one a row.
package struct CoalitionTable {
    private let analysis: Analysis

    /// Makes a table.
    package init(_ analysis: Analysis) { self.analysis = analysis }

    /// The table.
    package var csv: String {
        var table = CSVTable(["consequence", "level", "tier", "size", "members", "names"])
        let names = ModelNames(analysis.compiled.model)
        for cell in analysis.findings.exposure {
            for members in cell.coalitions {
                table.add([
                    cell.consequence, cell.level.rawValue, cell.tier.map { "OC\($0)" } ?? "",
                    "\(members.count)", members.joined(separator: " + "),
                    members.map { names.member($0) }.joined(separator: " + "),
                ])
            }
        }
        return table.text
    }
}
