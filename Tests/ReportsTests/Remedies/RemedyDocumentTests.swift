import FailureAnalysis
import Foundation
import ModelFormat
import ModelSupport
import TestSupport
import Testing
import ThreatGraph

@testable import Reports

/// The cheapest remedy as it is written.
struct RemedyDocumentTests {
    /// What is written reads back, says what was found, and repeats the report's sentences.
    @Test func jsonReadsBack() throws {
        let url = PackageRoot.url.appendingPathComponent("Models/seed-case/single-options.yaml")
        let model = try ModelReader().document(at: url.path).threatGraph()
        var request = RemedyRequest()
        request.level = .rootLabBypass
        let findings = try RemedyTexts.findings(of: "single-options", request: request)
        let document = RemedyDocument(findings, of: model)
        let json = try document.json()
        let again = try JSONDecoder().decode(RemedyDocument.self, from: Data(json.utf8))
        #expect(again == document)
        #expect(json.contains("\"format\" : \"sallyport-remedies/1\""))
        #expect(json.contains("\"level\" : \"root-lab-bypass\""))
        #expect(document.remedy == findings.remedy)
        #expect(document.options.map(\.id) == findings.options.map(\.id))
        let text = RemedyReport(findings, of: model).text.split(separator: "\n")
            .joined(separator: " ").split(separator: " ").joined(separator: " ")
        #expect(text.contains(document.target.says))
        #expect(text.contains(document.conditions))
        for option in document.options { #expect(text.contains(option.title)) }
    }
}
