import Foundation
import TestSupport
import Testing

struct DescribeCommandTests {
    private func object(_ arguments: String...) throws -> [String: Any] {
        let outcome = try Command.run(["describe"] + arguments + ["--format", "json"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try #require(
            try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    }

    /// An element that only an alternative has is told in sentences, each with its condition.
    @Test func newElementsAreToldInSentences() throws {
        let path = PackageRoot.url.appendingPathComponent(
            "Models/arrangements/anthropic-aws.yaml"
        ).path
        let outcome = try Command.run("describe", path)
        let text = outcome.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let given = "If in-use-protection is \u{201C}none against the host\u{201D}"
        #expect(!text.contains(given))
        let other =
            "If in-use-protection is \u{201C}confidential computing rooted in the vendor's silicon, "
            + "keys released by either\u{201D}: Attested accelerators (enclave) "
        #expect(text.contains(other + "is an enclave"), "\(text)")
        #expect(text.contains(other + "is operated by"))
        #expect(!text.contains("(enclave) is this:"))
        // Chips are somebody's, and no maker.
        #expect(
            text.contains(
                "Trainium (trainium) stands for chips of Amazon (amazon): the party meant is whoever "
                    + "makes them."))
        #expect(text.contains("What rests on it: Amazon, parent of AWS and Trainium"))
    }

    /// Every model is told, and the same twice.
    @Test func everyModelIsTold() throws {
        for name in ["arrangements", "seed-case"] {
            let folder = PackageRoot.url.appendingPathComponent("Models/\(name)")
            for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
                let path = folder.appendingPathComponent(file).path
                let outcome = try Command.run("describe", path)
                #expect(outcome.status == 0, "\(file): \(outcome.errors)")
                #expect(outcome.text.contains("  [ ] 1. "), "\(file)")
                #expect(try Command.run("describe", path).writes(outcome.output), "\(file)")
            }
        }
    }

    @Test func everyFormIsWritten() throws {
        let model = SeedModel.path("single-unknowns")
        for more in [[], ["--questions", "AWS"]] {
            let html = try Command.run(["describe", model, "--format", "html"] + more)
            #expect(html.status == 0 && html.text.hasPrefix("<!DOCTYPE html>"))
            let markdown = try Command.run(["describe", model, "--format", "markdown"] + more)
            #expect(markdown.status == 0 && markdown.text.contains("- [ ] **1.** "))
        }
        #expect(try object(model)["format"] as? String == "sallyport-description/1")
        let questions = try object(model, "--questions", "AWS")
        #expect(questions["format"] as? String == "sallyport-questions/1")
        #expect(questions["party"] as? String == "aws")
        let first = (questions["questions"] as? [[String: Any]])?.first
        #expect(first?["about"] as? String == "unknown.egress-authority")
    }

    @Test func claimsLoweredAreAPartOfTheFindings() throws {
        let model = SeedModel.path("single")
        let plain = try Command.run("analyse", model, "--format", "json")
        #expect(!plain.text.contains("claimsLowered"))
        let outcome = try Command.run(
            "analyse", model, "--format", "json", "--claims-lowered", "1")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let findings = try #require(
            try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
        let lowered = try #require(findings["claimsLowered"] as? [String: Any])
        #expect(lowered["tried"] as? Int == 4 && lowered["extent"] == nil)
        let html = try Command.run("analyse", model, "--format", "html", "--claims-lowered", "1")
        #expect(html.text.contains("What survives if unproved levels are less"))
    }

    @Test func wrongArgumentsAreRefused() throws {
        let model = SeedModel.path("single")
        for arguments in [
            ["describe", model, "--questions", "nobody"], ["describe", model, "--tier", "OC3"],
            ["describe", model, "--questions", "aws", "--tier", "OC9"],
            ["analyse", model, "--claims-lowered", "0"],
            ["analyse", model, "--claims-lowered", "6"],
            ["analyse", model, "--section", "claims-lowered"],
        ] {
            #expect(try Command.run(arguments).status == 64, "\(arguments)")
        }
        let graph = try Command.run("export", model, "--to", "attack-graph")
        let outcome = try Command.run("describe", "-", input: graph.output)
        #expect(outcome.status == 64 && outcome.errors.contains("give a model"))
        #expect(try Command.run("describe", "missing.yaml").status == 74)
    }
}
