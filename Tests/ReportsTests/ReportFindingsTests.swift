import FailureAnalysis
import Foundation
import ModelFormat
import Testing

@testable import Phrases
@testable import Reports

struct ReportFindingsTests {
    @Test(arguments: ["single", "single-lab-lock", "split-2-of-3", "single-unknowns"])
    func findingsReadBackFromJSON(_ model: String) throws {
        let document = FindingsDocument(try ReportSeed.analysis(of: model))
        let text = try document.json()
        let again = try JSONDecoder().decode(FindingsDocument.self, from: Data(text.utf8))
        #expect(again == document)
        #expect(try again.json() == text)
    }

    /// A row of one asset names it; the row of all of them writes no such key.
    @Test func aRowOfOneAssetSaysWhich() throws {
        let document = FindingsDocument(try ReportSeed.analysis(of: "single"))
        var cell = try #require(document.exposure.first)
        var lone = try #require(document.loneFailures.first)
        func keys(_ value: some Encodable) throws -> Set<String> {
            let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(value))
            return Set(try #require(object as? [String: Any]).keys)
        }
        let (cells, lones) = (try keys(cell), try keys(lone))
        #expect(!cells.contains("of") && !lones.contains("of"))
        (cell.of, lone.of) = ("frontier", "frontier")
        #expect(try keys(cell) == cells.union(["of"]) && keys(lone) == lones.union(["of"]))
    }

    /// What was not asked, and what was cut, survives too.
    @Test func narrowedFindingsReadBackFromJSON() throws {
        let compiled = try ReportSeed.analysis(of: "split-2-of-2").compiled
        for options in [
            AnalysisOptions(consequences: ["denial"], tiers: [2], maximumOrder: 1),
            AnalysisOptions(consequences: ["disclosure"], tiers: [5]),
        ] {
            let document = FindingsDocument(
                try FailureAnalyser(compiled, options: options).analysis())
            let text = try document.json()
            #expect(text.contains("\"surface\" : null"))
            let again = try JSONDecoder().decode(FindingsDocument.self, from: Data(text.utf8))
            #expect(again == document)
            #expect(try again.json() == text)
        }
    }

    @Test(arguments: [
        ([1, 2, 3], "OC1–OC3"), ([2], "OC2"), ([1, 3, 4], "OC1, OC3–OC4"), ([], ""),
        ([1, 2, 3, 5], "OC1–OC3, OC5"),
    ])
    func tiersAreToldAsRanges(_ tiers: [Int], _ words: String) {
        #expect(TierRange.words(tiers) == words)
    }

    /// The first screen answers, says what its words mean, and accuses nobody.
    @Test func theFirstScreenCanBeReadByItself() throws {
        let text = AnalysisReport(try ReportSeed.analysis(of: "split-2-of-2")).text
        let screen = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(45)
            .joined(separator: " ")
        for word in [
            "if they failed", "for disclosure order of United States, with the lab never asked",
            "the level that holds while nobody fails", "who can fail alone",
            "United States, by order (order:US)", "Weakest fact", "what to ask next",
        ] {
            #expect(screen.contains(word), "\(word)")
        }
        for word in ["usable weights get out", "the work cannot run", "OC1 to OC5 are attackers"] {
            #expect(text.contains(word), "\(word)")
        }
        for word in ["impossible", "secure", "will fail", "likely to fail"] {
            #expect(!screen.contains(word), "\(word)")
        }
        let widest = text.split(separator: "\n").map(\.count).max() ?? 0
        #expect(widest <= 100)
    }
}
