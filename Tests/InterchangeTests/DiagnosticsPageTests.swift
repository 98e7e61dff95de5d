import Foundation
import ModelFormat
import TestSupport
import Testing

/// Docs/Diagnostics.md says of every code what is wrong and what is right; this holds it to that.
struct DiagnosticsPageTests {
    /// Codes whose example would not fit on a page; their own tests are named here.
    private static let withoutExample: Set<DiagnosticCode> = [
        // ModelDiagnosticTests.saysWhenNotEverythingWasTriedOut
        .alternativesUnchecked,
        // AcceptanceFileTests.refusesWhatMatchesNothing, .refusesDatesThatNothingIsComparedWith
        .acceptanceUnmatched, .acceptanceUndated,
        // GraphMLLimitTests
        .xmlLimit, .graphMLLimit,
        // CarriedModelTests
        .graphMLNoModel, .graphMLStaleModel,
    ]

    @Test func listsEveryCodeOnce() throws {
        let page = try DiagnosticsPage()
        #expect(page.entries.map(\.code) == DiagnosticCode.allCases.map(\.rawValue))
    }

    @Test(arguments: DiagnosticCode.allCases)
    func examplesGiveTheCodeAndItsRemedyDoesNot(_ code: DiagnosticCode) throws {
        let page = try DiagnosticsPage()
        let entry = try #require(page.entries.first { $0.code == code.rawValue })
        #expect(entry.text.hasPrefix("A warning.") == (code.severity == .warning))
        #expect(entry.text.hasPrefix("A note.") == (code.severity == .note))
        guard !DiagnosticsPageTests.withoutExample.contains(code) else { return }
        let wrong = page.diagnostics(of: try #require(entry.examples["wrong"]))
        #expect(wrong.map(\.code).contains(code), "\(wrong)")
        let printed = wrong.map { $0.description + "\n" }.joined()
        #expect(printed == entry.examples["prints"]?.text)
        let right = page.diagnostics(of: try #require(entry.examples["right"]))
        #expect(!right.map(\.code).contains(code), "\(right)")
        #expect(right.allSatisfy { $0.severity != .error }, "\(right)")
    }
}

/// The page taken apart.
struct DiagnosticsPage {
    struct Example {
        var language: String
        var text = ""
    }

    struct Entry {
        var code: String
        var text = ""
        var examples: [String: Example] = [:]
    }

    private(set) var entries: [Entry] = []
    private var small = ""

    init() throws {
        let url = PackageRoot.url.appendingPathComponent("Docs/Diagnostics.md")
        let page = try String(contentsOf: url, encoding: .utf8)
        var open: (name: String, example: Example)?
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if let (name, example) = open {
                if line == "```" {
                    close(name, example)
                    open = nil
                } else {
                    open?.example.text += line + "\n"
                }
            } else if line.hasPrefix("```") {
                let words = line.dropFirst(3).split(separator: " ").map(String.init)
                open = (words.last ?? "", Example(language: words.first ?? ""))
            } else if line.hasPrefix("### `") {
                entries.append(Entry(code: String(line.dropFirst(5).dropLast())))
            } else if !entries.isEmpty {
                entries[entries.count - 1].text += line
            }
        }
    }

    private mutating func close(_ name: String, _ example: Example) {
        if name == "small", example.language == "yaml" {
            small = example.text
        } else if !entries.isEmpty {
            entries[entries.count - 1].examples[name] = example
        }
    }

    func diagnostics(of example: Example) -> [Diagnostic] {
        if example.language == "json" {
            do {
                _ = try AttackGraphDocument(bytes: Array(example.text.utf8), file: "example.json")
                return []
            } catch {
                return error.diagnostics
            }
        }
        if example.language == "xml" {
            do throws(ModelErrors) {
                return try GraphMLReader().reading(
                    bytes: Array(example.text.utf8), file: "example.graphml"
                ).warnings
            } catch {
                return error.diagnostics
            }
        }
        var bytes = Array(example.text.utf8)
        if let range = example.text.range(of: "\\xE9") {
            bytes = Array(example.text[..<range.lowerBound].utf8) + [0xE9]
            bytes += Array(example.text[range.upperBound...].utf8)
        }
        return SampleModels.diagnostics(
            of: bytes, file: "example.yaml", others: ["small.yaml": small])
    }
}
