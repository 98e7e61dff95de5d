import FailureAnalysis
import Foundation
import Interchange
import ModelFormat
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation

/// Docs/Arrangements.md says of every arrangement who can fail alone, and what a sovereign cloud
/// changes; `RECORD_GOLDEN=1` writes its tables anew and fails.
struct ArrangementsPageTests {
    private static let path = "Docs/Arrangements.md"
    private static let consequences = ["exfiltration", "disclosure", "denial", "tampering"]

    private struct Arrangement {
        var name: String
        var title: String
        var findings: Findings

        init(_ path: String, changes: [Change] = []) throws {
            name = ShippedModels.name(of: path)
            let graph = try ModelReader().document(at: ShippedModels.url(of: path).path)
                .applying(changes).threatGraph(checkingChanges: false)
            title = graph.title
            findings = try FailureAnalyser(
                ModelCompiler(graph).compile(digest: "sha256:test"),
                options: AnalysisOptions(tiers: [3])
            ).analysis().findings
        }

        /// Which parties suffice alone, or how many it takes.
        func alone(_ consequence: String) -> String {
            let cell = findings.exposure.first {
                $0.consequence == consequence && $0.level == .party
            }
            let lone = (cell?.coalitions ?? []).filter { $0.count == 1 }.map { $0[0] }.sorted()
            if !lone.isEmpty { return lone.joined(separator: ", ") }
            return cell?.order.map { $0 == 0 ? "nobody need fail" : "\($0) together" } ?? "none"
        }

        /// Parents, sovereigns and what is shared that suffice alone for anything.
        var behind: String {
            let causes = findings.loneFailures.filter {
                $0.kind != .party && !$0.cause.hasPrefix("own:")
            }
            let names = Set(causes.filter(isAboutAll).map(\.cause)).sorted()
            return names.isEmpty ? "nobody" : names.joined(separator: ", ")
        }

        /// What follows from one cause alone.
        func follows(from cause: String) -> String {
            let found = Set(
                findings.loneFailures.filter { $0.cause == cause && isAboutAll($0) }.map(\.what))
            let names = ArrangementsPageTests.consequences.filter(found.contains)
            return names.isEmpty ? "–" : names.joined(separator: ", ")
        }

        private func isAboutAll(_ failure: LoneFailure) -> Bool {
            failure.of == nil && failure.longerThan == nil
        }
    }

    @Test func thePageSaysWhatIsComputed() throws {
        let url = PackageRoot.url.appendingPathComponent(Self.path)
        var page = try String(contentsOf: url, encoding: .utf8)
        let paths = ShippedModels.paths.filter { $0.hasPrefix("arrangements/") }
        let all = try paths.map { try Arrangement($0) }
        page = try Self.replacing("arrangements", in: page, by: Self.overview(all))
        let two = try ["european-region", "sovereign-cloud"].map { name in
            try #require(all.first { $0.name == name })
        }
        page = try Self.replacing("sovereign cloud", in: page, by: Self.sideBySide(two))
        try GoldenFile.expect(page, at: Self.path)
    }

    /// What the page says in words of what is unknown of the sovereign cloud, value by value.
    @Test func whatDecidesOnTheSovereignCloud() throws {
        let path = "arrangements/sovereign-cloud.yaml"
        let unknowns = try ModelReader().document(at: ShippedModels.url(of: path).path)
            .threatGraph(checkingChanges: false).unknowns
        func follows(_ unknown: UnknownID, from cause: String) throws -> [String] {
            try #require(unknowns[unknown]).alternatives.map {
                try Arrangement(path, changes: $0.changes).follows(from: cause)
            }
        }
        #expect(
            try follows("reach-of-the-parent", from: "order:US") == ["disclosure, denial", "–"])
        #expect(try follows("software", from: "aws") == ["–", "denial, tampering"])
        #expect(try follows("building", from: "landlord") == ["tampering", "–"])
        #expect(
            Set(try follows("reach-of-the-parent", from: "parent:amazon"))
                == ["exfiltration, denial, tampering"])
    }

    private static func overview(_ arrangements: [Arrangement]) -> String {
        let head = ["file", "what it is"] + consequences + ["behind them"]
        let rows = arrangements.map { arrangement in
            ["`\(arrangement.name)`", arrangement.title]
                + consequences.map(arrangement.alone) + [arrangement.behind]
        }
        return table([head] + rows)
    }

    private static func sideBySide(_ arrangements: [Arrangement]) -> String {
        let causes = [
            "company", "aws", "sovereign", "landlord", "parent:amazon", "order:US", "order:EU",
        ]
        return table(
            [["if this failed alone"] + arrangements.map { "`\($0.name)`" }]
                + causes.map { cause in
                    ["`\(cause)`"] + arrangements.map { $0.follows(from: cause) }
                })
    }

    private static func table(_ rows: [[String]]) -> String {
        let lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
        let rule = "|" + rows[0].map { _ in "---|" }.joined()
        return ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n")
    }

    /// The page with what stands between a table's marks replaced.
    private static func replacing(_ name: String, in page: String, by table: String) throws
        -> String
    {
        let (begin, end) = ("<!-- computed: \(name) -->\n", "\n<!-- end -->")
        let start = try #require(page.range(of: begin))
        let stop = try #require(page.range(of: end, range: start.upperBound..<page.endIndex))
        return page.replacingCharacters(in: start.upperBound..<stop.lowerBound, with: table)
    }
}
