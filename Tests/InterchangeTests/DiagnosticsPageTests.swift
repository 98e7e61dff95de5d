import Foundation
import Interchange
import ModelFormat
import Phrases
import TestSupport
import Testing

/// Docs/Diagnostics.md says of every code what is wrong and what is right; this holds it to that.
struct DiagnosticsPageTests {
    /// Codes whose example would not fit on a page; their own tests are named here.
    private static let withoutExample: Set<DiagnosticCode> = [
        // OTMReaderTests, OWASPReaderTests, ThreagileReaderTests
        .importBroken,
        // ModelDiagnosticTests.saysWhenNotEverythingWasTriedOut
        .alternativesUnchecked,
        // ManyMistakesTests
        .nestingDepth,
        // OSCALCatalogueTests.aControlThatStopsNobodyIsTold
        .controlWithoutLevel,
        // CheckedInputTests.anOptionOfWhatIsGoneIsLeftOut
        .optionLeftOut,
        // SoundnessTests.aReplacedRequirementIsTold
        .replacedRequirement,
        // ExitSlipTests.everyExitOfTheBaseIsNotEveryExit
        .exitLeftOut,
        // AcceptanceFileTests.refusesWhatMatchesNothing, .refusesDatesThatNothingIsComparedWith
        .acceptanceUnmatched, .acceptanceUndated,
        // InterviewFileTests
        .answerText, .answerCount,
        // GraphMLLimitTests
        .xmlLimit, .graphMLLimit,
        // CarriedModelTests
        .graphMLNoModel, .graphMLStaleModel,
        // OpenPSALookAlikeTests
        .faultTreeLookAlikeName,
    ]

    @Test func listsEveryCodeOnce() throws {
        let page = try DiagnosticsPage()
        #expect(page.entries.map(\.code) == DiagnosticCodeLists.all.map(\.rawValue))
    }

    @Test(arguments: DiagnosticCodeLists.all)
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

extension DiagnosticsPage {
    /// What is said of an example.
    fileprivate func diagnostics(of example: Example) -> [Diagnostic] {
        if example.language == "json" {
            let bytes = Array(example.text.utf8)
            do {
                return try CheckedInput.read(bytes: bytes, file: "example.json").warnings
            } catch {
                return (error as? ModelErrors)?.diagnostics ?? []
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
        do throws(ModelErrors) {
            return try ModelDocument.read(bytes: bytes, file: "example.yaml") { path in
                if path == "notes.txt" { return Array("Nobody: needs to see this\n".utf8) }
                guard path == "small.yaml" else { throw ModelFileError.unreadable(path, .absent) }
                return Array(small.utf8)
            }.examined().diagnostics
        } catch {
            return error.diagnostics
        }
    }
}
