import FailureAnalysis
import Foundation
import Interchange
import ModelFormat
import Reports
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation

/// Docs/Compulsion.md has an example; this runs it.
struct CompulsionPageTests {
    private static func compiled(_ text: String) throws -> CompiledModel {
        let place = PackageRoot.url.appendingPathComponent("Models/seed-case/example.yaml")
        let input = try CheckedInput.read(bytes: Array(text.utf8), file: place.path)
        guard case .model(let model, let catalogue) = input.content else {
            throw CompulsionPageError.noModel
        }
        return try ModelCompiler(model, catalogue: catalogue).compile(digest: "sha256:test")
    }

    private static func analysis(_ text: String) throws -> Analysis {
        try FailureAnalyser(compiled(text)).analysis()
    }

    /// The named blocks of the page, by language and name.
    private static func blocks() throws -> [String: [String: String]] {
        let url = PackageRoot.url.appendingPathComponent("Docs/Compulsion.md")
        let page = try String(contentsOf: url, encoding: .utf8)
        var blocks: [String: [String: String]] = [:]
        var open: (language: String, name: String)?
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if let block = open {
                if line == "```" {
                    open = nil
                } else {
                    blocks[block.language, default: [:]][block.name, default: ""] += line + "\n"
                }
            } else if line.hasPrefix("```") {
                let words = line.dropFirst(3).split(separator: " ").map(String.init)
                open = (words.first ?? "", words.count > 1 ? words[1] : "unnamed")
            }
        }
        return blocks
    }

    @Test(arguments: ["seizure", "letter", "warrant", "clause", "priority"])
    func theExamplePrintsWhatThePageSays(_ name: String) throws {
        let blocks = try Self.blocks()
        let model = try #require(blocks["yaml"]?[name])
        let printed = try #require(blocks["text"]?[name])
        let report = AnalysisReport(try Self.analysis(model)).text
        #expect(report.contains(printed), "\(report)")
        #expect(report.contains("not legal advice"))
    }

    @Test func theExampleHoldsWhatThePageSays() throws {
        let models = try #require(try Self.blocks()["yaml"])
        func findings(_ name: String) throws -> Findings {
            try Self.analysis(try #require(models[name])).findings
        }
        func isAlone(_ findings: Findings, _ consequence: String) -> Bool {
            findings.exposure.contains {
                $0.consequence == consequence && $0.level == .root
                    && $0.coalitions.contains(["order:US"])
            }
        }
        let letter = try findings("letter")
        #expect(!isAlone(letter, "disclosure") && !isAlone(letter, "denial"))
        let warrant = try findings("warrant")
        #expect(isAlone(warrant, "disclosure") && !isAlone(warrant, "denial"))
        #expect(warrant.loneSovereigns == ["US"])
        let priority = try findings("priority")
        #expect(isAlone(priority, "denial"))
        let clause = try findings("clause")
        #expect(clause.exposure == warrant.exposure)
        #expect(clause.compulsion != warrant.compulsion)
    }

    @Test func saysWhatNothingNamedCarries() throws {
        let models = try Self.blocks()["yaml"]
        let report = AnalysisReport(try Self.analysis(models?["letter"] ?? "")).text
            .replacing("\n    ", with: " ")
        #expect(
            report.contains(
                "AWS alone suffices for disclosure if it complied with an order, and no instrument "
                    + "named here carries one"))
        #expect(
            report.contains(
                "Trainium alone suffices for denial if it failed in any way, and no instrument "
                    + "named here can order it to"))
        #expect(!report.contains("no instrument named for United States"))
    }

    @Test func saysThatAnOrderIsAssumed() throws {
        let report = AnalysisReport(try Self.analysis("extends: single.yaml\n")).text
            .replacing("\n    ", with: " ")
        #expect(
            report.contains(
                "no instrument named for United States (US): an order is assumed, which makes its addressees do "
                    + "whatever they can (disclosure through AWS and the lab; denial "
                    + "through AWS and Trainium)"))
        #expect(report.contains("not legal advice"))
    }

    @Test func marksWhatAClauseIsVoidAgainst() throws {
        let report = AnalysisReport(
            try Self.analysis(
                """
                extends: single.yaml
                jurisdictions: { US: { instruments: [us-fisa-702] } }
                defenders: { aws: { notice: clause } }
                """)
        ).text.replacing("\n    ", with: " ")
        #expect(report.contains("void, as these bind to secrecy, for us-fisa-702 on AWS"))
    }

    @Test func aModelsWordsStayInertInTheReport() throws {
        let report = AnalysisReport(
            try Self.analysis(
                """
                extends: single.yaml
                instruments: { own: { issuer: US, compels: [denial], title: "x | <b>" } }
                jurisdictions: { US: { instruments: [own] } }
                """)
        ).markdown
        #expect(!report.contains("<b>"))
    }
}

enum CompulsionPageError: Error { case noModel }
