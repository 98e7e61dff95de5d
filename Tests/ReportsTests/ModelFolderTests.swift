import FailureAnalysis
import Foundation
import Interchange
import ModelFormat
import Phrases
import Reports
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation

/// Every model that comes with the package is right, can be analysed, and says what it said.
struct ModelFolderTests {
    /// The paths of all models below `Models/`, in order.
    static let models = ShippedModels.paths

    private static func checked(_ model: String) throws -> CheckedInput {
        try CheckedInput.read(path: ShippedModels.url(of: model).path)
    }

    private static func analysis(of input: CheckedInput) throws -> Analysis {
        guard case .model(let model, _) = input.content else {
            throw ModelFileError.unreadable("-", .absent)
        }
        var analysis = try FailureAnalyser(
            ModelCompiler(model).compile(digest: input.digest)
        ).analysis()
        if let document = input.document, !model.unknowns.isEmpty {
            analysis.findings.openVerdict = UnknownsAnalyser(model) {
                try document.applying($0).threatGraph(checkingChanges: false)
            }.openVerdict(besides: analysis.findings.exposure)
        }
        return analysis
    }

    @Test func findsTheModels() {
        #expect(Self.models.filter { $0.hasPrefix("seed-case/") }.count >= 14)
        #expect(Self.models.filter { $0.hasPrefix("arrangements/") }.count >= 21)
    }

    @Test(arguments: models)
    func checksWithoutAWarning(_ model: String) throws {
        let input = try Self.checked(model)
        #expect(input.warnings.isEmpty, "\(input.warnings)")
    }

    @Test(arguments: models)
    func saysWhereItsFactsComeFrom(_ model: String) throws {
        guard model.hasPrefix("arrangements/"),
            case .model(let graph, _) = try Self.checked(model).content
        else { return }
        #expect(!graph.claims.isEmpty && (1...8).contains(graph.unknowns.count))
        #expect(graph.claims.allSatisfy { $0.evidence.source != nil && $0.evidence.status != nil })
        let stated =
            graph.defenders.map(\.evidence) + graph.perimeters.map(\.evidence)
            + graph.weights.map(\.evidence) + graph.channels.map(\.evidence)
            + graph.workloads.map(\.evidence) + graph.weights.flatMap { $0.copies.map(\.evidence) }
        #expect(stated.allSatisfy { $0.status != nil })
        // What is neither supposed nor reasoned out has a source.
        #expect(stated.allSatisfy { $0.source != nil || $0.status == .assumed })
        // Nobody's strength is reported as a fact.
        let strengths = Set(graph.perimeters.map(\.evidence.status))
        #expect(strengths.isSubset(of: [.claimed, .assumed, .inferred]))
    }

    @Test(arguments: models)
    func isAnalysedAndSaysWhatItSaid(_ model: String) throws {
        let analysis = try Self.analysis(of: Self.checked(model))
        #expect(analysis.findings.open.isEmpty)
        #expect(analysis.findings.exposure.allSatisfy { $0.complete })
        // The numbers of the seed case are held by its own tests.
        guard model.hasPrefix("arrangements/") else { return }
        let name = model.dropFirst("arrangements/".count).dropLast(".yaml".count) + ".txt"
        try ReportGolden.expect(AnalysisReport(analysis).text, named: String(name))
    }

    @Test(arguments: ModelTemplate.allCases)
    func templatesCanBeAnalysed(_ template: ModelTemplate) throws {
        let input = try CheckedInput.read(bytes: Array(template.text.utf8), file: "model.yaml")
        let findings = try Self.analysis(of: input).findings
        #expect(findings.open.isEmpty)
        #expect(findings.exposure.allSatisfy { $0.complete })
        #expect(findings.exposure.contains { $0.consequence == "exfiltration" && $0.order != nil })
    }
}
