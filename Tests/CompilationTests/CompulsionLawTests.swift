import AttackGraph
import FailureAnalysis
import ModelFormat
import ModelSupport
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation

/// What must hold of any choice of instruments.
struct CompulsionLawTests {
    private static let catalogue = [
        "us-admin-subpoena", "us-all-writs", "us-cfius", "us-cloud-act", "us-dpa-title1",
        "us-fisa-702", "us-fisa-business-records", "us-ieepa", "us-nsl-2709", "us-rule41",
        "us-sca-warrant", "us-supply-chain-exclusion",
    ]

    private static func randomModel(_ random: inout SplitMix64) -> CompulsionModel {
        func some(_ words: [String], using random: inout SplitMix64) -> String {
            words.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
                .joined(separator: ", ")
        }
        func reaches(using random: inout SplitMix64) -> String {
            let edges = ReachBasis.company.map { "{ in: J, by: \($0.rawValue) }" }
            return "[" + some(edges, using: &random) + "]"
        }
        var model = CompulsionModel()
        model.lab = reaches(using: &random)
        model.vendor = reaches(using: &random)
        model.maker = reaches(using: &random)
        model.instruments = (0..<3).map { number in
            let roles = some(["lab", "cloud", "silicon"], using: &random)
            // Of what compels nothing there is nothing to say.
            let drawn = some(Compulsion.allCases.map(\.rawValue), using: &random)
            let compels = drawn.isEmpty ? Compulsion.secrecy.rawValue : drawn
            let edges = some(ReachBasis.company.map(\.rawValue), using: &random)
            return
                "own\(number): { addresses: [\(roles)], compels: [\(compels)], reach: [\(edges)] }"
        }
        return model
    }

    @Test func namingMoreInstrumentsNeverRaisesAnOrder() throws {
        for seed in 0..<24 {
            var random = SplitMix64(seed: UInt64(seed))
            var model = Self.randomModel(&random)
            var names = (Self.catalogue + ["own0", "own1", "own2"]).shuffled(using: &random)
            names = Array(names.prefix(Int.random(in: 1...6, using: &random)))
            var before: (graph: AttackGraph, exposure: [ExposureCell])?
            // One more at a time, and in the end none named, which assumes the most.
            for count in Array(1...names.count) + [0] {
                let named = names.prefix(count).joined(separator: ", ")
                model.jurisdiction = count == 0 ? "" : "instruments: [\(named)]"
                let compiled = try model.compiled()
                let exposure = try FailureAnalyser(compiled).analysis().findings.exposure
                if let (graph, cells) = before {
                    for consequence in ["disclosure", "denial"] {
                        let smaller = graph.scope(of: "order:J", for: consequence) ?? []
                        let larger = compiled.graph.scope(of: "order:J", for: consequence) ?? []
                        #expect(
                            Set(smaller).isSubset(of: larger), "seed \(seed), \(consequence)")
                    }
                    for (old, new) in zip(cells, exposure)
                    where old.level.rawValue.hasPrefix("root") {
                        #expect(
                            new.order ?? .max <= old.order ?? .max, "seed \(seed), \(new)")
                        // What sufficed still holds a coalition that does.
                        for coalition in old.coalitions {
                            #expect(
                                new.coalitions.contains { Set($0).isSubset(of: coalition) },
                                "seed \(seed), \(coalition)")
                        }
                    }
                    for (old, new) in zip(cells, exposure)
                    where !old.level.rawValue.hasPrefix("root") {
                        #expect(old == new, "seed \(seed)")
                    }
                }
                before = (compiled.graph, exposure)
            }
        }
    }

    @Test func anInstrumentForEverythingEqualsTheAssumption() throws {
        for seed in 0..<30 {
            var random = SplitMix64(seed: UInt64(seed))
            var model = Self.randomModel(&random)
            let assumed = try model.compiled().graph
            model.instruments.append("all: { compels: [content, assistance, denial] }")
            model.jurisdiction = "instruments: [all, own0]"
            #expect(try model.compiled().graph == assumed, "seed \(seed)")
        }
    }

    @Test(arguments: [
        "single", "single-tee-trainium", "replicated-eu", "split-2-of-2", "split-2-of-3",
    ])
    func theSeedCaseIsTheSameWithAnInstrumentForEverything(_ file: String) throws {
        let plain = "extends: \(file).yaml\n"
        let named =
            plain + "jurisdictions:\n"
            + ["US", "EU", "JP"].map { "  \($0): { instruments: [\($0)-all] }\n" }.joined()
            + "instruments:\n"
            + ["US", "EU", "JP"].map {
                "  \($0)-all: { issuer: \($0), compels: [assistance, denial, secrecy] }\n"
            }.joined()
        let before = try CompulsionModel.compiled(plain)
        let after = try CompulsionModel.compiled(named)
        #expect(before.graph == after.graph)
        #expect(before.graph.rootCauses.allSatisfy { $0.exceptions.isEmpty })
    }

    @Test func findingsAreSorted() throws {
        let text = """
            extends: replicated-eu.yaml
            jurisdictions: { US: { instruments: catalogue } }
            """
        let orders =
            try FailureAnalyser(CompulsionModel.compiled(text)).analysis().findings
            .compulsion ?? []
        let keys = orders.map {
            [$0.consequence == "disclosure" ? "0" : "1", $0.sovereign ?? "", $0.defender]
        }
        #expect(keys == keys.sorted { $0.lexicographicallyPrecedes($1) })
        #expect(Set(keys).count == keys.count && keys.count > 5)
        for order in orders {
            let ids = order.carriedBy.map(\.id)
            #expect(ids == ids.sorted())
            #expect(order.carried == (order.assumed || !ids.isEmpty))
        }
    }

    /// An order that takes part in a coalition is one that something carries.
    @Test func coalitionsAreCarried() throws {
        for seed in 0..<20 {
            var random = SplitMix64(seed: UInt64(seed))
            var model = Self.randomModel(&random)
            model.jurisdiction = "instruments: [own0, us-dpa-title1, us-sca-warrant]"
            for order in try model.findings().compulsion ?? [] where !order.coalitions.isEmpty {
                #expect(order.carried, "seed \(seed), \(order)")
            }
        }
    }
}
