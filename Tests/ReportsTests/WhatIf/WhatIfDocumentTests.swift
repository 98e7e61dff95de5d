import Compilation
import FailureAnalysis
import Foundation
import ModelFormat
import TestSupport
import Testing
import ThreatGraph

@testable import Reports

/// The answer to "what if" as it is written.
struct WhatIfDocumentTests {
    /// What is written reads back, and repeats the report's sentences.
    @Test(arguments: [["aws"], ["lab"], ["order:US"]])
    func jsonReadsBack(_ failing: [String]) throws {
        let compiled = try ReportSeed.analysis(of: "single-lab-lock").compiled
        let findings = try WhatIfAnalyser(compiled).findings(failing: failing)
        let document = WhatIfDocument(findings, of: compiled)
        let json = try document.json()
        let again = try JSONDecoder().decode(WhatIfDocument.self, from: Data(json.utf8))
        #expect(again == document)
        #expect(json.contains("\"format\" : \"sallyport-whatif/1\""))
        #expect(json.contains("\"asWritten\" : null"))
        #expect(document.answers.map(\.follows) == findings.answers.map(\.follows))
        let text = WhatIfReport(findings, of: compiled).text.split(separator: "\n")
            .joined(separator: " ").split(separator: " ").joined(separator: " ")
        #expect(text.contains(document.conditions))
        for consequence in Set(document.answers.map(\.consequence)) {
            let answers = document.answers.filter { $0.consequence == consequence }
            // The report tells the path of the lowest tier and the cut of the highest.
            for step in answers.first(where: \.follows)?.steps ?? [] {
                #expect(text.contains(step.says))
                #expect(text.contains(step.because))
            }
            for barrier in answers.last(where: { !$0.follows })?.held ?? [] {
                #expect(text.contains("\(barrier.says) holds (\(barrier.id), "))
                #expect(text.contains("it would open with \(barrier.lock)"))
            }
        }
    }
}
