import AttackGraph
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

extension Comparison {
    /// Compares compiled models.
    static func of(
        _ models: [CompiledModel], options: AnalysisOptions = AnalysisOptions()
    ) throws -> Comparison {
        try ComparisonAnalyser(
            models.map { ComparisonAnalyser.Candidate($0) }, options: options
        ).comparison()
    }

    /// Compares models of the seed case.
    static func ofSeeds(_ files: String..., tiers: [Int] = [1, 2, 3, 4, 5]) throws -> Comparison {
        try of(files.map(SeedCase.compiled), options: AnalysisOptions(tiers: tiers))
    }

    /// The only pair of two models.
    var onlyPair: ModelPair { pairs[0] }
}

extension ModelPair {
    func cell(_ consequence: String, _ level: String, _ tier: Int?) -> ComparedCell? {
        cells.first {
            $0.consequence == consequence && $0.level.rawValue == level && $0.tier == tier
        }
    }

    func overall(_ level: String, _ tier: Int?) -> OverallDominance? {
        overall.first { $0.level.rawValue == level && $0.tier == tier }
    }
}

extension ComparedModel {
    func coalitions(_ consequence: String, _ level: String, _ tier: Int?) -> [[String]]? {
        exposure.first {
            $0.consequence == consequence && $0.level.rawValue == level && $0.tier == tier
        }?.coalitions
    }

    func order(_ consequence: String, _ level: String, _ tier: Int?) -> Int? {
        exposure.first {
            $0.consequence == consequence && $0.level.rawValue == level && $0.tier == tier
        }?.order
    }
}
