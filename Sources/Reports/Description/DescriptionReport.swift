import Compilation
package import FailureAnalysis
import Phrases
package import ThreatGraph
package import Wording

/// A model in numbered sentences that an auditor or a lawyer ticks off.
package struct DescriptionReport: PrintedReport {
    private let findings: DescriptionFindings
    private let model: ThreatGraph
    private let written: DescriptionDocument
    private let words: DescriptionWords

    /// Makes a report of findings about a model.
    ///
    /// - Parameter completed: the model with alternatives that have elements of their own.
    package init(
        _ findings: DescriptionFindings, of model: ThreatGraph, completed: CompletedModels = [:]
    ) {
        self.findings = findings
        self.model = model
        written = DescriptionDocument(findings, of: model, completed: completed)
        words = DescriptionWords(model)
    }

    package var document: ReportDocument {
        var document = ReportDocument(title: findings.model.title)
        document.blocks.append(.verdict(verdict))
        document.blocks += ReportDocument.extent(findings.extentSentence)
        document.blocks.append(.paragraph(DescriptionWords.howToRead))
        for group in DescriptionGroup.allCases {
            let parts = written.parts.filter { $0.group == group }
            if parts.isEmpty { continue }
            document.blocks.append(.heading(DescriptionWords.heading(group)))
            if let note = DescriptionWords.note(group) { document.blocks.append(.paragraph(note)) }
            document.blocks.append(.sentences(parts.flatMap(sentences)))
        }
        if !written.takenForGranted.isEmpty {
            document.blocks.append(.heading(AssumptionWords.heading))
            document.blocks.append(
                .sentences(
                    written.takenForGranted.map {
                        NumberedSentence(number: $0.number, says: $0.says)
                    }))
        }
        document.blocks.append(.heading("Conditions"))
        document.blocks.append(.paragraph(written.conditions + "."))
        document.blocks.append(.paragraph("Nothing here is legal advice."))
        let date = findings.model.date.map { ", of \($0)" } ?? ""
        document.blocks.append(.paragraph("Model digest: \(findings.model.digest)\(date)."))
        return document
    }

    /// How many sentences there are and how many of them the answers rest on.
    private var verdict: String {
        let all = written.parts.reduce(written.takenForGranted.count) { $0 + $1.sentences.count }
        let decisive = written.parts.filter { $0.group == .decisive }
            .reduce(0) { $0 + $1.sentences.count }
        return DescriptionWords.verdict(all: all, decisive: decisive)
    }

    /// The sentences of a part; what is remarked on it stands under the last.
    private func sentences(_ part: DescriptionDocument.Part) -> [NumberedSentence] {
        var found = part.sentences.map { NumberedSentence(number: $0.number, says: $0.says) }
        guard let last = found.indices.last else { return [] }
        if let certainty = part.certainty {
            found[last].remarks.append("How sure (\(part.path)): \(certainty)")
        }
        if let opens = words.openings(part.opens) {
            found[last].remarks.append(
                "\(DescriptionWords.openingsHead(of: part.path)): \(opens)")
        }
        return found
    }
}
