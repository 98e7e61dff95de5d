import Foundation
import Interchange
import Outputs
import TestSupport
import Testing

@testable import Commands

/// Docs/Stability.md promises what the program has, and says all that it promises.
struct StabilityPageTests {
    /// The rows of the page's tables, cell by cell.
    private static func rows() throws -> [[String]] {
        let url = PackageRoot.url.appendingPathComponent("Docs/Stability.md")
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
            .filter { $0.hasPrefix("| ") }
            .map { line in
                line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            }
    }

    @Test func hasEveryExitStatus() throws {
        let statuses = try Self.rows().filter { Int32($0[0]) != nil }
        #expect(statuses == ExitStatus.allCases.map { ["\($0.rawValue)", $0.meaning] })
    }

    /// Every format that a command writes as JSON, run on small inputs.
    @Test func hasEveryFormatOfJSON() throws {
        let rows = try Self.rows().filter { $0[0].hasPrefix("`sallyport-") }
        var found: [[String]] = []
        let model = SeedModel.path("single")
        let runs = [
            ["analyse", model], ["compare", model, SeedModel.path("split-2-of-2")],
            ["compare", model, SeedModel.path("single-lab-lock"), "--unknowns"],
            ["whatif", model, "--fail", "aws"], ["harden", SeedModel.path("single-options")],
            ["egress", SeedModel.path("single-egress")],
            ["unknowns", SeedModel.path("single-unknowns")],
            ["timeline", SeedModel.path("single-timeline")], ["describe", model],
            ["describe", model, "--questions", "aws"],
        ]
        for run in runs {
            let outcome = try Command.run(run + ["--format", "json"])
            let object = try JSONSerialization.jsonObject(with: outcome.output)
            let format = (object as? [String: Any])?["format"] as? String
            let name =
                run.contains("--unknowns")
                ? "compare --unknowns"
                : run.contains("--questions") ? "describe --questions" : run[0]
            found.append(["`\(format ?? "none")`", "`\(name)`"])
        }
        #expect(Array(rows.prefix(found.count)) == found)
        let names = try Self.formatsInSources()
        #expect(Set(rows.map { $0[0] }) == names.union(["`\(AttackGraphDocument.format)`"]))
    }

    /// The formats that the sources name; those of data within pictures and GraphML are no files.
    private static func formatsInSources() throws -> Set<String> {
        let within: Set = ["diagram", "graphml-seal", "map", "matrix"]
        let root = PackageRoot.url.appendingPathComponent("Sources")
        var names: Set<String> = []
        let files = FileManager.default.enumerator(atPath: root.path)
        for case let file as String in files ?? .init()
        where file.hasSuffix(".swift") && !file.hasSuffix("+Generated.swift") {
            let text = try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)
            for match in text.matches(of: /"(sallyport-([a-z-]+)\/\d+)"/)
            where !within.contains(String(match.2)) {
                names.insert("`\(match.1)`")
            }
        }
        return names
    }

    @Test func theVersionIsOnManualPagesAndInSARIF() throws {
        let version = try Command.run("--version").text
        #expect(version == ToolVersion.current + "\n")
        #expect(ToolVersion.current.wholeMatch(of: /\d+\.\d+\.\d+/) != nil)
        let sarif = try Command.run("analyse", SeedModel.path("single"), "--format", "sarif").text
        #expect(sarif.contains("\"version\" : \"\(ToolVersion.current)\""), "\(sarif.prefix(900))")
        let page = try String(
            contentsOf: PackageRoot.url.appendingPathComponent("Docs/man/sallyport.1"),
            encoding: .utf8)
        #expect(page.contains("\"sallyport \(ToolVersion.current)\""))
    }
}
