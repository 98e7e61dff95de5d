package import Compilation
package import FailureAnalysis
package import ThreatGraph

/// A model small enough to work out by hand: one site run by one vendor, with one copy and one way
/// out.
package struct SmallModel {
    package var graph: ThreatGraph

    package init() {
        graph = ThreatGraph(title: "Small")
        graph.jurisdictions = [Jurisdiction(id: "XX")]
        graph.defenders = [
            Defender(id: "lab", role: .lab),
            Defender(id: "vendor", role: .cloud, reaches: [Reach("XX")]),
            Defender(id: "auditor", role: .auditor),
        ]
        graph.perimeters = [
            Perimeter(
                id: "site", kind: .campus, operators: .defender("vendor"),
                level: SecurityLevel(rawValue: 4), hasStatedExits: true)
        ]
        graph.weights = [Weights(id: "model", copies: [Copy(in: "site", form: .plaintext)])]
        graph.channels = [
            Channel(
                id: "network", source: .perimeter("site"), destination: .outside,
                guardedBy: .barrier(
                    operators: .defender("vendor"), level: SecurityLevel(rawValue: 4)))
        ]
    }

    /// `count` vendors with one share each.
    package static func split(count: Int, threshold: Int) -> SmallModel {
        var model = SmallModel()
        model.graph.perimeters = []
        model.graph.channels = []
        model.graph.weights["model"]?.custody = Custody(scheme: .split, threshold: threshold)
        model.graph.weights["model"]?.copies = []
        for number in 1...count {
            let vendor = DefenderID("vendor\(number)")
            let site = PerimeterID("site\(number)")
            let level = SecurityLevel(rawValue: 4)
            model.graph.defenders[vendor] = Defender(id: vendor, role: .cloud)
            model.graph.perimeters[site] = Perimeter(
                id: site, kind: .campus, operators: .defender(vendor), level: level,
                hasStatedExits: true)
            model.graph.channels[ChannelID("network\(number)")] = Channel(
                id: ChannelID("network\(number)"), source: .perimeter(site),
                destination: .outside,
                guardedBy: .barrier(operators: .defender(vendor), level: level))
            model.graph.weights["model"]?.copies.append(
                Copy(in: site, form: .share, share: number))
        }
        return model
    }

    package func compiled() throws -> CompiledModel {
        try ModelCompiler(graph).compile(digest: "sha256:test")
    }

    package func findings() throws -> Findings {
        try FailureAnalyser(compiled()).analysis().findings
    }
}

extension Findings {
    /// The party-level coalitions of one cell.
    package func coalitions(_ consequence: String, _ tier: Int?) -> [[String]]? {
        cell(consequence, tier)?.coalitions
    }

    /// The party-level order of one cell; `nil` also when there is none.
    package func order(_ consequence: String, _ tier: Int?) -> Int? {
        cell(consequence, tier)?.order
    }

    private func cell(_ consequence: String, _ tier: Int?) -> ExposureCell? {
        exposure.first {
            $0.consequence == consequence && $0.tier == tier && $0.level == .party
        }
    }
}
