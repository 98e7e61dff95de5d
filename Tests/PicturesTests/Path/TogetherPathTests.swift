import AttackGraph
import Compilation
import FailureAnalysis
import Testing
import ThreatGraph

@testable import Drawing
@testable import Pictures

/// Pictures of what several bring about together.
struct TogetherPathTests {
    private func diagram(
        _ compiled: CompiledModel, _ failed: [String], to consequence: String, tier: Int?
    ) throws -> (path: FailurePath, diagram: FailurePathDiagram)? {
        let analyser = WhatIfAnalyser(
            compiled,
            options: AnalysisOptions(consequences: [consequence], tiers: [tier ?? 1]))
        let answers = try analyser.findings(failing: failed).answers
        guard let answer = answers.first(where: { $0.follows && $0.consequence == consequence }),
            let path = try analyser.path(of: answer, failing: failed)
        else { return nil }
        return (path, FailurePathDiagram(path: path, in: compiled))
    }

    @Test func saysWhoFailedTogether() throws {
        let compiled = try PictureModels.analysis(of: "seed-case/single-lab-lock.yaml").compiled
        let found = try #require(
            try diagram(compiled, ["aws", "lab"], to: "exfiltration", tier: 1))
        #expect(
            found.diagram.title.hasPrefix("If AWS and the lab failed together, weights could leave")
        )
        let texts = found.diagram.svg()
        #expect(texts.contains("what do these reach together?"))
        #expect(!texts.contains("who can fail alone?"))
        #expect(texts.contains("Failed: AWS and the lab."))
        #expect(!texts.contains("Not needed on this path"))
        let more = try #require(
            try diagram(compiled, ["aws", "lab", "trainium"], to: "exfiltration", tier: 1))
        #expect(more.diagram.svg().contains("Not needed on this path: "))
        let order = try #require(
            try diagram(compiled, ["aws", "order:US"], to: "disclosure", tier: nil))
        #expect(
            order.diagram.title.hasPrefix("If AWS failed, with an order of United States"),
            "\(order.diagram.title)")
    }

    /// Sets of which every part is needed, in random models: everybody in them is named, nobody else
    /// is failed, and the picture keeps the rules.
    @Test(arguments: UInt64(1)...24)
    func randomModelsKeepTheRules(_ seed: UInt64) throws {
        let compiled = try DiagramRandomModels.compiled(seed: seed)
        let findings = try FailureAnalyser(compiled).analysis().findings
        let sets = findings.exposure.filter { $0.level == .party }.flatMap { cell in
            cell.coalitions.filter { $0.count > 1 }.prefix(1).map { (cell, $0) }
        }
        for (cell, coalition) in sets.prefix(3) {
            let found = try #require(
                try diagram(compiled, coalition, to: cell.consequence, tier: cell.tier))
            let (path, diagram) = found
            #expect(Lint.violations(in: diagram.layout) == [], "seed \(seed)")
            #expect(diagram.layout.losses.lines == 0, "seed \(seed)")
            let named = Set(path.failures.map { compiled.graph[$0.party].id })
            #expect(named == Set(coalition), "seed \(seed)")
            let svg = diagram.svg()
            #expect(svg.contains("failed \(coalition.joined(separator: " "))"), "seed \(seed)")
            #expect(!svg.contains("Not needed on this path"), "seed \(seed)")
        }
    }
}
