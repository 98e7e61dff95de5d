import AttackGraph
import FailureAnalysis
import ModelFormat
import Testing
import ThreatGraph

@testable import Compilation
@testable import Formulas
@testable import Reports
@testable import Wording

/// No name that a model may give is taken for the absence of one.
struct SentinelNameTests {
    private static let model = """
        sallyport: 1
        title: A defender called nobody
        defenders:
          lab: { role: lab }
          nobody: { role: cloud }
        perimeters: { room: { exits: stated, operator: nobody, level: SL4 } }
        weights: { w: { copies: [ { in: room, form: plaintext } ] } }
        channels: { door: { from: room, to: outside, operator: lab, level: SL3 } }

        """

    private func compiled(_ text: String) throws -> CompiledModel {
        let model = try ModelReader().document(bytes: Array(text.utf8), file: "m.yaml")
            .threatGraph()
        return try ModelCompiler(model).compile(digest: "sha256:test")
    }

    /// The rows of the table under a heading.
    private func rows(of blocks: [ReportDocument.Block], under heading: String) -> [[String]] {
        var isUnder = false
        for block in blocks {
            if case .heading(let text) = block { isUnder = text.contains(heading) }
            if isUnder, case .table(_, let rows) = block { return rows }
        }
        return []
    }

    /// With nobody failing, exfiltration holds to SL4; once the cloud called `nobody` has failed,
    /// the lab's channel is left, which stops OC3.
    @Test func aDefenderCalledNobodyHasItsOwnRow() throws {
        let analysis = try FailureAnalyser(compiled(Self.model)).analysis()
        let report = AnalysisReport(analysis).document
        let rows = rows(of: report.blocks, under: "Security level that is left")
        let column = try #require(
            analysis.findings.consequences.filter { consequence in
                analysis.findings.residualSL.contains { $0.consequence == consequence }
            }.firstIndex(of: "exfiltration"))
        #expect(rows.map { $0[column + 1] } == ["SL4", "SL4", "SL3"])
        #expect(rows.map { $0[0] } == ["nobody", "lab", "nobody (a party)"])
    }

    /// Of two unknowns an alternative of one is asserted by a source called `nobody`, none of the other.
    @Test func aSourceCalledNobodyIsASource() throws {
        let text = """
            sallyport: 1
            title: A source called nobody
            sources: { nobody: { title: Nobody's letter } }
            defenders: { lab: { role: lab }, aws: { role: cloud } }
            perimeters: { room: { exits: stated, operator: aws, level: SL3 } }
            weights: { w: { copies: [ { in: room, form: plaintext } ] } }
            channels:
              door: { from: room, to: outside, operator: lab }
              hatch: { from: room, to: outside, operator: lab }
            workloads: { run: { capacity: lab, level: none } }
            unknown:
              first: { of: channels.door.operator, one-of: [lab, { value: aws, source: nobody }] }
              second: { of: channels.hatch.operator, one-of: [lab, aws] }

            """
        let document = try ModelReader().document(bytes: Array(text.utf8), file: "m.yaml")
        let model = try document.threatGraph()
        let findings = try UnknownsAnalyser(model) { changes in
            try document.applying(changes).threatGraph(checkingChanges: false)
        }.findings(digest: "sha256:test")
        let alone = try #require(
            findings.headlines.first { $0.id == "exfiltration/party/OC3/alone/aws" })
        // Either of the two being the cloud's establishes it; each has its own kind of witness.
        #expect(alone.establishedBy.sources == [[nil], ["nobody"]])
        let report = UnknownsReport(findings, of: model).text
        #expect(report.contains("holds if one believes what no source says yet; or nobody"))
    }

    /// A raw graph may call a root cause as it likes.
    @Test func aRootCauseCalledNoneIsACause() throws {
        var builder = AttackGraphBuilder()
        builder.addParty("a")
        builder.addParty("b")
        builder.addRootCause("none", fails: [("a", .all), ("b", .all)])
        builder.addBarrier(
            "gate", lock: .all([.operated(by: "a", level: nil), .operated(by: "b", level: nil)]))
        builder.addStep(to: "out", from: [], through: ["gate"])
        builder.addConsequence("exfiltration", goal: "out", modes: .all, isTiered: false)
        let graph = CompiledModel(
            graph: try builder.build(), title: "Raw", date: nil, digest: "sha256:test")
        let comparison = try ComparisonAnalyser(
            [graph, graph].map { ComparisonAnalyser.Candidate($0) }
        ).comparison()
        let rows = rows(
            of: ComparisonReport(comparison).document.blocks, under: "Root causes that suffice")
        #expect(rows.first?.last == "none")
    }
}
