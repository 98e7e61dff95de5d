import Testing
import ThreatGraph

@testable import FailureAnalysis
@testable import Wording

/// What is said of perimeters' claims held against their controls.
struct CoverageWordsTests {
    private func summary(claimed: Int?, baseline: Int?, supported: Int?) -> CoverageSummary {
        CoverageSummary(
            perimeter: "site", claimed: claimed, baseline: baseline, supported: supported,
            gaps: [],
            categories: [
                CoverageSummary.Category(
                    category: .supplyChain, level: nil, controls: [], operators: []),
                CoverageSummary.Category(
                    category: .humanIntelligence, level: 3, controls: ["a", "b"], operators: ["lab"]
                ),
            ], unresolved: [])
    }

    @Test func saysClaims() {
        var claimed = summary(claimed: 4, baseline: nil, supported: 2)
        #expect(CoverageWords.claim(claimed) == "site: claimed SL4; controls listed support SL2")
        claimed.gaps = [.supplyChain]
        claimed.unresolved = ["SL4-CC-01"]
        #expect(
            CoverageWords.claim(claimed)
                == "site: claimed SL4; controls listed support SL2: nothing at SL4 blocks "
                + "AV-SUPPLY; nobody is known to run SL4-CC-01")
        #expect(
            CoverageWords.claim(summary(claimed: nil, baseline: 3, supported: 3))
                == "site: baseline SL3; controls listed support SL3")
        #expect(CoverageWords.claim(summary(claimed: 4, baseline: nil, supported: nil)) == nil)
    }

    @Test func saysCells() {
        let open = summary(claimed: nil, baseline: 3, supported: 3)
        #expect(CoverageWords.cell(of: open, against: .humanIntelligence) == "SL3 (2)")
        #expect(CoverageWords.cell(of: open, against: .supplyChain) == "open")
        #expect(CoverageWords.cell(of: open, against: .physical) == "-")
        let claimed = summary(claimed: 4, baseline: nil, supported: 2)
        #expect(CoverageWords.cell(of: claimed, against: .supplyChain) == "claim SL4")
    }

    @Test(
        arguments: [
            (1, 1, "is 1 as RAND counts; counted by party, one party runs them all"),
            (3, 2, "are 3 as RAND counts; counted by party, run by 2 parties"),
            (0, nil, "are 0 as RAND counts; counted by party, no set of parties opens them"),
        ] as [(Int, Int?, String)])
    func saysLayers(layers: Int, parties: Int?, end: String) {
        let summary = LayerSummary(
            weights: "w", perimeter: "site", level: 4, required: 2, layers: layers,
            parties: parties)
        #expect(
            CoverageWords.layers(summary)
                == "w in site: SL4 asks for 2 independent layers; on the weakest way in there "
                + end)
    }
}
