import Foundation
import Testing

struct AnalyseTests {
    static let keys = [
        "acceptances", "addsNothing", "asked", "certificates", "chokeBarriers", "chokeParties",
        "collapsingRoots", "collapsingRootsLabBypass", "compulsion", "conditions", "contradictions",
        "coverage",
        "effectiveSL", "evidence", "exposure", "extent", "failurePaths", "format",
        "freePaths", "layers",
        "levers", "loneFailures", "loneSovereigns", "meaninglessFailures", "model", "open",
        "openVerdict", "probability", "requirements", "residualSL", "surface",
    ]

    /// Who else could suffice is asked for what was asked about, and not said to be nobody.
    @Test(arguments: [["--weights", "frontier"], []])
    func whoElseSufficesIsAskedForOneAssetToo(asked: [String]) throws {
        let outcome = try Command.run(
            ["analyse", SeedModel.path("single-unknowns"), "--brief"] + asked)
        let words = outcome.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("With other values these suffice alone too"))
        #expect(!words.contains("nobody else suffices"))
    }

    @Test func findingsHaveTheDocumentedForm() throws {
        let findings = try WrittenFindings.of(SeedModel.path("single"))
        #expect(findings.object.keys.sorted() == Self.keys)
        #expect(findings.object["format"] as? String == "sallyport-findings/2")
        let cells = findings.list("exposure")
        let tiers = ["1", "2", "3", "4", "5"]
        let expected = ["exfiltration", "disclosure", "denial", "tampering"].flatMap {
            consequence in
            ["party", "root", "lab-bypass", "root-lab-bypass"].flatMap { level in
                (consequence == "disclosure" ? ["null"] : tiers).map {
                    "\(consequence) \(level) \($0)"
                }
            }
        }
        #expect(cells.map(WrittenFindings.name) == expected)
        for cell in cells {
            #expect(
                cell.keys.sorted() == [
                    "coalitions", "complete", "completeUpTo", "consequence", "count", "engine",
                    "level", "maxOrder", "order", "tier",
                ])
            #expect(cell["completeUpTo"] is NSNull)
            #expect(cell["maxOrder"] is NSNull)
            if cell["consequence"] as? String == "disclosure" { #expect(cell["tier"] is NSNull) }
        }
        let levels = try #require(findings.object["effectiveSL"] as? [String: Any])
        #expect(levels["exfiltration"] as? Int == 4)
        #expect(levels["disclosure"] is NSNull)
        let model = try #require(findings.object["model"] as? [String: Any])
        #expect(model.keys.sorted() == ["date", "digest", "takenForGranted", "title"])
        #expect((model["digest"] as? String)?.hasPrefix("sha256:") == true)
        #expect(model["date"] as? String == "2026-04-20")
        for path in findings.list("failurePaths") {
            #expect(
                path.keys.sorted() == ["consequence", "failed", "id", "level", "steps", "tier"])
            let steps = try #require(path["steps"] as? [[String: Any]])
            #expect(steps.map { $0["n"] as? Int } == Array(1...steps.count))
            for step in steps {
                #expect(step.keys.sorted() == ["barriers", "because", "fact", "n", "says"])
            }
        }
    }

    /// No coalition has the order null, spelled out.
    @Test func whatIsMissingIsNull() throws {
        let findings = try WrittenFindings.of(SeedModel.path("single-lab-lock"))
        let cell = findings.list("exposure").first {
            WrittenFindings.name(of: $0) == "exfiltration lab-bypass 1"
        }
        #expect(cell?["order"] is NSNull)
        let narrow = try WrittenFindings(
            Command.run(
                "analyse", SeedModel.path("single"), "--consequence", "denial", "--format", "json"
            ).output)
        #expect(narrow.object.keys.sorted() == Self.keys)
        #expect(narrow.object["surface"] is NSNull)
        #expect(narrow.object["loneSovereigns"] is NSNull)
    }

    /// Sorted as JSONSerialization sorts, that is, writing the parsed object again changes nothing.
    @Test func keysAreSorted() throws {
        let data = try Command.run("analyse", SeedModel.path("single"), "--format", "json").output
        let object = try JSONSerialization.jsonObject(with: data)
        let again = try JSONSerialization.data(
            withJSONObject: object, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
        #expect(data == again + Data("\n".utf8))
    }

    @Test func textAndMarkdownOpenWithTheAnswer() throws {
        let text = try Command.run("analyse", SeedModel.path("single"))
        #expect(text.status == 0)
        #expect(text.errors.isEmpty)
        #expect(text.text.hasPrefix("Training on one cloud\n\n3 parties would each suffice alone"))
        let markdown = try Command.run(
            "analyse", SeedModel.path("single"), "--format", "markdown")
        #expect(markdown.status == 0)
        #expect(markdown.text.hasPrefix("# Training on one cloud\n\n**3 parties"))
    }

    @Test func tiersAndOrdersNarrowTheAnswer() throws {
        let outcome = try Command.run(
            "analyse", SeedModel.path("split-2-of-2"), "--tier", "OC1", "--tier", "3",
            "--max-order", "1", "--format", "json")
        let findings = try WrittenFindings(outcome.output)
        for cell in findings.list("exposure") {
            if let tier = cell["tier"] as? Int { #expect([1, 3].contains(tier)) }
        }
        let cut = findings.list("exposure").first {
            WrittenFindings.name(of: $0) == "exfiltration party 1"
        }
        #expect(cut?["order"] as? Int == 2)
        #expect(cut?["complete"] as? Bool == false)
        #expect(cut?["maxOrder"] as? Int == 1)
    }

    @Test func figuresAreWrittenBesideTheReport() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let outcome = try Command.run(
            "analyse", SeedModel.path("single"), "--figures", scratch.path("a/b"))
        #expect(outcome.status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("a/b"))
        let pictures = names.filter { $0.hasSuffix(".svg") }
        #expect(pictures.count >= 5)
        #expect(names.contains("model.graphml"))
        #expect(names.filter { $0.hasSuffix(".graphml") }.count == pictures.count + 1)
        #expect(pictures.contains { $0.hasPrefix("exfiltration-aws-path-") })
        #expect(names.count == 2 * pictures.count + 1)
    }

    /// The first page by itself, any other section, and what does not go together.
    @Test func partsOfTheReportAreAskedForByName() throws {
        let path = SeedModel.path("single-unknowns")
        let brief = try Command.run("analyse", path, "--brief", "--quiet")
        #expect(brief.status == 0)
        #expect(brief.text.split(separator: "\n", omittingEmptySubsequences: false).count <= 46)
        #expect(brief.text.contains("Amazon, parent of AWS and Trainium (parent:amazon)"))
        #expect(brief.text.contains("these suffice alone too: the lab for exfiltration"))
        let whole = try Command.run("analyse", path, "--quiet")
        #expect(whole.text.hasPrefix(brief.text))
        let section = try Command.run("analyse", path, "--section", "levels", "--section", "names")
        #expect(section.text.contains("Security level that is left when one party has failed"))
        #expect(section.text.contains("Who is who"))
        #expect(!section.text.contains("who can fail alone"))
        let markdown = try Command.run("analyse", path, "--brief", "--format", "markdown")
        #expect(markdown.text.contains("| who can fail alone | what follows |"))
        for wrong in [
            ["--brief", "--section", "levels"], ["--brief", "--format", "json"],
            ["--section", "levels", "--format", "html"], ["--section", "level"],
            ["--section", "probability"],
        ] {
            let refused = try Command.run(["analyse", path] + wrong)
            #expect(refused.status == 64 && refused.output.isEmpty, "\(wrong)")
        }
    }

    /// `COLUMNS` is honoured, and everything still said.
    @Test func theReportIsAsWideAsTheTerminal() throws {
        let run = try Command.run(
            script: "COLUMNS=60 \"$0\" \"$@\"",
            ["analyse", SeedModel.path("split-2-of-2"), "--quiet"])
        // A line that is wider is one long word behind its indentation.
        let wide = run.text.split(separator: "\n").filter { $0.count > 60 }
        #expect(run.status == 0 && wide.allSatisfy { $0.split(separator: " ").count == 1 })
        #expect(run.text.contains("Security level that is left when one party has failed"))
    }
}
