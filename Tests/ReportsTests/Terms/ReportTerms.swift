import Catalogue
import Compilation
import FailureAnalysis
import Interchange
import ModelFormat

@testable import Reports

/// What stands over the parts and tables of a report.
enum ReportTerms {
    /// The analysis of a model by its path.
    static func analysis(of path: String) throws -> Analysis {
        let checked = try CheckedInput.read(path: path, bases: .beside(path))
        guard case .model(let model, let catalogue) = checked.content else {
            throw ModelErrors([])
        }
        let book = try catalogue ?? CatalogueBook.builtIn()
        let compiled = try ModelCompiler(model, catalogue: book).compile(digest: checked.digest)
        return try FailureAnalyser(compiled).analysis()
    }

    /// Headings and heads of columns, each once.
    static func headings(of report: AnalysisReport) -> [String] {
        var seen: Set<String> = []
        return report.document.blocks.flatMap { block -> [String] in
            switch block {
            case .heading(let text): [text]
            case .table(let header, _): header
            default: []
            }
        }.filter { seen.insert($0).inserted }
    }
}
