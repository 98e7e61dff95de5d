import Compilation
package import FailureAnalysis
package import ThreatGraph
import Wording

/// Questions to a party, ready to be sent.
package struct PartyQuestionsReport: PrintedReport {
    private let findings: PartyQuestionsFindings
    private let written: PartyQuestionsDocument
    private let words: PartyQuestionWords

    /// Makes a report of questions about a model.
    package init(_ findings: PartyQuestionsFindings, of model: ThreatGraph) {
        self.findings = findings
        written = PartyQuestionsDocument(findings, of: model)
        words = PartyQuestionWords(findings, of: model)
    }

    package var document: ReportDocument {
        var document = ReportDocument(title: "Questions to \(words.party)")
        document.blocks.append(.paragraph("About: \(findings.model.title)."))
        document.blocks.append(.verdict(words.opening))
        document.blocks += ReportDocument.extent(findings.extentSentence)
        if !written.questions.isEmpty {
            document.blocks.append(.heading("Questions"))
            document.blocks.append(
                .sentences(
                    written.questions.map { question in
                        NumberedSentence(
                            number: question.number, says: question.asks,
                            remarks: [
                                "Why it matters: \(question.because)",
                                "Until answered: \(question.untilAnswered)",
                                "Where it stands: \(question.about).",
                            ])
                    }))
        }
        if let leftOut = words.leftOut { document.blocks.append(.paragraph(leftOut)) }
        document.blocks.append(.heading("Conditions"))
        document.blocks.append(.paragraph(written.conditions + "."))
        document.blocks.append(
            .paragraph(
                "The same is asked of every party, the lab included. Nothing here is legal advice, or "
                    + "says that anybody is likely to fail."))
        document.blocks.append(.paragraph("Model digest: \(findings.model.digest)."))
        return document
    }
}
