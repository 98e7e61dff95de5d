import FailureAnalysis
import Interchange
import ModelFormat
import Phrases
import Reports

/// A model made of a file of another tool, with what became of the file and what to ask next.
struct ImportedText {
    /// The model's text.
    let text: String
    /// What became of the file.
    let report: [String]
    /// What the model leaves open, those that decide most first.
    let questions: [String]

    /// How many lines are told of each kind.
    private static let most = 200

    /// Reads a file.
    ///
    /// - Throws: `ModelErrors` for what is wrong with it, or a fault of ours.
    init(_ bytes: [UInt8], name: String, format: ImportFormat?) throws {
        let made = try ModelImport(bytes: bytes, file: name, format: format)
        text = made.text
        let report = ImportReport(made, of: name, nil)
        self.report = report.document.blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let words), .heading(let words), .verdict(let words): [words]
            case .points(let points): Array(points.prefix(Self.most))
            default: []
            }
        }
        let checked = try CheckedInput.readImported(
            bytes: Array(made.text.utf8), file: "the model", bases: .ofStandardInput(in: nil))
        questions = try ImportQuestions(of: checked, effort: .quick).questions.prefix(Self.most)
            .map { "\($0.unknown): " + $0.alternatives.joined(separator: " / ") }
    }
}
