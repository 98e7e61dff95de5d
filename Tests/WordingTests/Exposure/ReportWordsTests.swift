import Testing
import ThreatGraph
import Wording

/// The words on the first screen of a report.
struct ReportWordsTests {
    @Test func everyConsequenceHasItsMeaning() {
        let meanings = ConsequenceKind.allCases.map { ReportWords.meaning(of: $0.rawValue) }
        #expect(!meanings.contains(nil))
        #expect(Set(meanings).count == ConsequenceKind.allCases.count)
        #expect(ReportWords.meaning(of: "exfiltration") == "usable weights get out")
        #expect(ReportWords.meaning(of: "a goal of a raw graph") == nil)
    }
}
