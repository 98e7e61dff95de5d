import FailureAnalysis
import Interchange
import ModelFormat
import Phrases
import Reports
import ThreatGraph

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
        let report = ImportReport(made, of: name, questions: [])
        self.report = report.document.blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let words), .heading(let words), .verdict(let words): [words]
            case .points(let points): Array(points.prefix(Self.most))
            default: []
            }
        }
        questions = try Self.questions(of: made.text)
    }

    private static func questions(of text: String) throws -> [String] {
        let checked = try CheckedInput.read(
            bytes: Array(text.utf8), file: "the model", catalogue: nil
        ) { path in throw ModelFileError.unreadable(path, .absent) }
        guard case .model(let model, let catalogue) = checked.content,
            let document = checked.document
        else { return [] }
        var options = UnknownsOptions()
        options.effort = .quick
        do {
            let findings = try UnknownsAnalyser(model, options: options, catalogue: catalogue) {
                try document.applying($0).threatGraph(checkingChanges: false, catalogue: catalogue)
            }.findings(digest: checked.digest)
            return findings.ranking.prefix(most).map { rank in
                let known = findings.unknowns.first { $0.id == rank.unknown }
                return "\(rank.unknown): "
                    + (known?.alternatives ?? []).joined(separator: " / ")
            }
        } catch is UnknownsError {
            return model.unknowns.prefix(most).map { unknown in
                "\(unknown.id): " + unknown.alternatives.map(\.label).joined(separator: " / ")
            }
        }
    }
}
