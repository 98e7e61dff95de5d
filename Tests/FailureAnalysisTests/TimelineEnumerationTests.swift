import FailureAnalysis
import ModelSupport
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation

/// The answers over time against following every set of dated failures by hand.
struct TimelineEnumerationTests {
    private static let kinds: [ConsequenceKind] = [.exfiltration, .disclosure, .tampering]

    private func compare(_ model: TimelineRandomModel, seed: UInt64) throws {
        let findings = try model.findings(tiers: [1, 4])
        let oracle = model.oracle
        try #require(findings.epochs.count == model.epochs.count)
        for (at, epoch) in findings.epochs.enumerated() {
            for kind in Self.kinds {
                for tier in kind.isTiered ? [1, 4] : [0] {
                    let written = kind.isTiered ? tier : nil
                    let dated = try #require(
                        epoch.dated.first { $0.consequence == kind.rawValue && $0.tier == written })
                    let found = dated.coalitions.map { Set($0.map { "\($0.party)@\($0.epoch)" }) }
                    #expect(
                        Set(found) == oracle.coalitions(kind, by: at, tier: tier),
                        "seed \(seed), epoch \(at + 1), \(kind), tier \(tier)")
                    let cell = try #require(
                        epoch.cells.first {
                            $0.consequence == kind.rawValue && $0.tier == written
                                && $0.level == .party
                        })
                    #expect(
                        Set(cell.kept.coalitions.map { Set($0) })
                            == oracle.parties(kind, by: at, tier: tier),
                        "seed \(seed), epoch \(at + 1), \(kind), tier \(tier)")
                }
            }
        }
    }

    @Test func twoEpochsGiveWhatFollowingThemGives() throws {
        for seed: UInt64 in 1...60 {
            try compare(TimelineRandomModel(seed: seed, epochs: 2), seed: seed)
        }
    }

    @Test func threeEpochsGiveWhatFollowingThemGives() throws {
        for seed: UInt64 in 1001...1004 {
            try compare(TimelineRandomModel(seed: seed, epochs: 3), seed: seed)
        }
    }

    /// Each epoch alone is what `analyse` says of its model.
    @Test func anEpochAloneIsWhatAnalyseSays() throws {
        for seed: UInt64 in 2001...2006 {
            let model = TimelineRandomModel(seed: seed, epochs: 3)
            let findings = try model.findings(tiers: [1, 4])
            for (at, epoch) in findings.epochs.enumerated() {
                let compiled = try ModelCompiler(model.epochs[at]).compile(digest: "sha256:test")
                let analysed = try FailureAnalyser(
                    compiled, options: AnalysisOptions(tiers: [1, 4])
                ).analysis().findings
                for cell in analysed.exposure {
                    let same = epoch.cells.first {
                        $0.consequence == cell.consequence && $0.level == cell.level
                            && $0.tier == cell.tier
                    }
                    #expect(same?.alone.coalitions == cell.coalitions, "seed \(seed)")
                }
                #expect(epoch.effectiveSL == analysed.effectiveSL, "seed \(seed)")
            }
        }
    }
}
