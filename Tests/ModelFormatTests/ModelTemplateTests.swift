import ModelFormat
import Phrases
import Testing
import ThreatGraph

struct ModelTemplateTests {
    @Test(arguments: ModelTemplate.allCases)
    func checksWithoutAWarning(_ template: ModelTemplate) throws {
        let examination = try SampleModels.document(template.text).examined()
        #expect(examination.diagnostics.isEmpty)
        let graph = try #require(examination.graph)
        #expect(!graph.unknowns.isEmpty && !graph.options.isEmpty && !graph.claims.isEmpty)
    }

    @Test(arguments: ModelTemplate.allCases)
    func isReadableInATerminal(_ template: ModelTemplate) {
        let lines = template.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.count <= 92 && $0.last != " " })
        #expect(template.text.hasSuffix("\n") && !template.text.hasSuffix("\n\n\n"))
    }
}
