import Formulas
import ModelSupport
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// What the seed's sentences become when set-ups are compared: Docs/Comparison.md tells them, row
/// by row; this computes them.
struct ComparisonSeedCaseTests {
    /// "The lab and AWS jointly can't reach me" needs the lab's lock on every exit.
    @Test func theLabIsNoDefenderUntilItHoldsALock() throws {
        let comparison = try Comparison.ofSeeds("single", "single-lab-lock")
        let (single, locked) = (comparison.models[0], comparison.models[1])
        for tier in 1...4 {
            #expect(single.coalitions("exfiltration", "party", tier) == [["aws"]])
        }
        for tier in 1...3 {
            #expect(locked.coalitions("exfiltration", "party", tier) == [["aws", "lab"]])
        }
        #expect(comparison.onlyPair.overall("party", 3)?.dominance == .second)
    }

    /// "Operationally one defender" is exact for exfiltration, until the lab may lift the cap.
    @Test func liftingTheCapAddsALonePartyAndCostsALevel() throws {
        let comparison = try Comparison.ofSeeds("single", "single-lab-raises-cap")
        #expect(comparison.models.map { $0.effectiveSL["exfiltration"] } == [4, 3])
        for tier in 1...3 {
            let cell = try #require(
                comparison.onlyPair.cell("exfiltration", "party", tier))
            #expect(
                cell.gained == [CoalitionDifference(members: ["lab"], sufficesInOther: false)])
            #expect(cell.lost.isEmpty)
            #expect(cell.dominance == .first)
        }
        let cost = try #require(comparison.onlyPair.costs.first)
        #expect(cost.tiers == [1, 2, 3, 4] && cost.isCost)
        #expect(
            cost.change
                == .parties(
                    orders: [OrderChange(before: 1, after: 0, tiers: [4])],
                    coalitions: [CoalitionChange(members: ["lab"], tiers: [1, 2, 3])],
                    remaining: nil))
    }

    /// Two perimeters at SL4 are not double the security but double the surface, where replicated.
    @Test func twoPerimetersDoubleTheSurfaceWhereTheWeightsAreReplicated() throws {
        let comparison = try Comparison.ofSeeds("single", "replicated", "split-2-of-2")
        let surfaces = comparison.models.compactMap(\.surface)
        #expect(surfaces.map(\.perimeters) == [1, 2, 2])
        #expect(surfaces.map(\.exits) == [2, 4, 4])
        #expect(surfaces.map(\.entryBarriers) == [2, 3, 3])
        // Doubled by replication, and gone with split custody.
        #expect(surfaces.map(\.loneParties) == [1, 2, 0])
        #expect(comparison.models.map { $0.order("denial", "party", 3) } == [1, 2, 1])
        #expect(comparison.models.map { $0.effectiveSL["exfiltration"] } == [4, 4, 4])
        // Every party failing with 1 in 100, independently: P .01, .0199, .000298, in 10⁻⁸.
        let taken = comparison.models.map {
            Self.failures($0.coalitions("exfiltration", "party", 3) ?? [])
        }
        #expect(taken.map { $0 * 100 } == [1_000_000, 1_990_000, 29_800])
    }

    /// The chance that a coalition fails when each of at most three parties fails with 1 in 100, in
    /// millionths.
    private static func failures(_ coalitions: [[String]]) -> Int {
        let parties = Set(coalitions.joined()).sorted()
        let all = (0..<(1 << parties.count)).map { subset in
            Set(parties.indices.filter { subset >> $0 & 1 == 1 }.map { parties[$0] })
        }
        return all.filter { set in coalitions.contains { set.isSuperset(of: $0) } }.map { set in
            parties.reduce(1) { $0 * (set.contains($1) ? 1 : 99) }
                * (0..<(3 - parties.count)).reduce(1) { product, _ in product * 100 }
        }.reduce(0, +)
    }

    /// "Weights replicated would distribute counterparty risk": denial only.
    @Test func replicationDistributesDenialAndNothingElse() throws {
        let pair = try Comparison.ofSeeds("single", "replicated").onlyPair
        let overall = try #require(pair.overall("party", 3))
        #expect(overall.dominance == .incomparable)
        #expect(overall.first == ["exfiltration", "disclosure", "tampering"])
        #expect(overall.second == ["denial"])
        let taking = try #require(pair.cell("exfiltration", "party", 3))
        #expect(taking.secondAsSafe.witness == ["second-cloud"])
        let denying = try #require(pair.cell("denial", "party", 3))
        #expect(denying.firstAsSafe.witness == ["aws"])
        #expect(
            denying.secondAsSafe
                == DominanceClaim(
                    holds: true, proofs: 4, witness: nil, reason: nil))
        #expect(
            pair.cell("disclosure", "party", nil)?.gained
                == [CoalitionDifference(members: ["second-cloud"], sufficesInOther: false)])
    }

    /// The maker of the only chips denies alone, and so does one that both clouds buy from.
    @Test func aSharedChipRecreatesTheLoneDenier() throws {
        let single = try SeedCase.compiled("single")
        let replicated = try SeedCase.compiled("replicated")
        var graph = try #require(replicated.model)
        func bought(_ part: Substrate) -> Substrate {
            switch part {
            case .leaf(var leg):
                if leg.kind == .chips { leg.provider = "trainium" }
                return .leg(leg)
            case .all(let parts): return .all(parts.map(bought))
            case .any(let parts): return .any(parts.map(bought))
            case .atLeast(let count, let parts):
                return .atLeast(count: count, of: parts.map(bought))
            }
        }
        let needs = try #require(graph.workloads["training"]?.needs)
        graph.workloads["training"]?.needs = bought(needs)
        let shared = try ModelCompiler(graph).compile(digest: "sha256:test")
        let models = try Comparison.of([single, replicated, shared]).models
        #expect(models[0].coalitions("denial", "party", 3) == [["aws"], ["trainium"]])
        #expect(models[1].coalitions("denial", "party", 3)?.contains(["trainium"]) == false)
        #expect(models[2].coalitions("denial", "party", 3)?.first == ["trainium"])
    }

    /// One jurisdiction undoes the second vendor.
    @Test func oneSovereignCollapsesBoth() throws {
        let comparison = try Comparison.ofSeeds("replicated", "split-2-of-2")
        let (replicated, split) = (comparison.models[0], comparison.models[1])
        #expect(
            replicated.collapsingRoots.filter { $0.consequence == "denial" && $0.tier == 3 }
                == [CollapsingRoot(consequence: "denial", tier: 3, root: "order:US")])
        #expect(replicated.order("denial", "party", 3) == 2)
        #expect(replicated.order("denial", "root", 3) == 1)
        #expect(
            split.collapsingRootsLabBypass
                == [CollapsingRoot(consequence: "disclosure", tier: nil, root: "order:US")])
        #expect(split.order("disclosure", "lab-bypass", nil) == 2)
        #expect(split.order("disclosure", "root-lab-bypass", nil) == 1)
        let buys = try Comparison.ofSeeds("single", "replicated").onlyPair.buys
        guard buys.count == 1, case .parties(_, _, let remaining) = buys[0].change else {
            Issue.record("\(buys)")
            return
        }
        #expect(remaining == RemainingRoots(roots: ["order:US"], isLabBypassed: false))
    }

    /// A custodian in the EU adds a sovereign when weights are replicated, and takes one away when
    /// they are split; the lab can still be served.
    @Test func aSecondSovereignAddsOrMustJoin() throws {
        let comparison = try Comparison.ofSeeds("replicated-eu", "split-2-of-2-eu")
        #expect(comparison.models.map(\.loneSovereigns) == [["EU", "US"], []])
        #expect(
            comparison.models[1].coalitions("disclosure", "party", nil)?.contains(["lab"]) == true)
        #expect(comparison.onlyPair.buys.map(\.change).contains(.loneSovereigns(["EU", "US"])))
    }

    // MARK: Dominance at OC3, party level

    private func pair(_ first: String, _ second: String) throws -> ModelPair {
        try Comparison.ofSeeds(first, second, tiers: [3]).onlyPair
    }

    private func asSafe(_ pair: ModelPair) -> [String: Bool?] {
        let cells = pair.cells.filter { $0.level == .party }
        return Dictionary(
            uniqueKeysWithValues: cells.map { ($0.consequence, $0.firstAsSafe.holds) })
    }

    @Test func theSingleVendorAndSplitCustodyAreIncomparable() throws {
        let cell = try #require(pair("single", "split-2-of-2").cell("exfiltration", "party", 3))
        #expect(cell.dominance == .incomparable)
        #expect(cell.firstAsSafe.witness == ["aws"])
        #expect(cell.secondAsSafe.witness == ["lab", "second-cloud"])
    }

    /// A lab lock on one vendor, or on two replicas, is at least as safe as splitting, but for
    /// tampering.
    @Test(arguments: ["single-lab-lock", "replicated-lab-lock"])
    func labLocksDominateSplittingButForTampering(file: String) throws {
        let pair = try pair(file, "split-2-of-2")
        #expect(
            asSafe(pair)
                == ["exfiltration": true, "disclosure": true, "denial": true, "tampering": false])
        #expect(pair.cell("tampering", "party", 3)?.firstAsSafe.witness == ["aws"])
    }

    @Test func withholdingTheOwnersWordDominates() throws {
        let pair = try pair("split-2-of-2-no-release", "split-2-of-2")
        #expect(pair.overall("party", 3)?.dominance == .first)
        #expect(pair.overall("party", 3)?.first == ["exfiltration", "disclosure"])
    }

    @Test func aThirdShareTradesTakingForDenial() throws {
        let pair = try pair("split-2-of-2", "split-2-of-3")
        #expect(pair.cell("exfiltration", "party", 3)?.dominance == .first)
        #expect(pair.cell("denial", "party", 3)?.dominance == .second)
    }

    // MARK: Theorem 2

    /// On every seed model whoever can run the work alone can take the weights, and the bound holds;
    /// it is met by two vendors under a lab's lock, since the lab is the third.
    @Test func custodyKeepsTheBoundOnEverySeedModel() throws {
        let files = SeedCaseRow.all.map(\.file)
        #expect(files.count >= 13)
        let options = AnalysisOptions(consequences: ["exfiltration", "denial"])
        for place in stride(from: 0, to: files.count, by: 2) {
            let two = [files[place], files[min(place + 1, files.count - 1)]]
            let models = try Comparison.of(two.map(SeedCase.compiled), options: options).models
            for (file, model) in zip(two, models) {
                #expect(model.custody.count == 15, "\(file)")
                for finding in model.custody {
                    #expect(finding.verdict == .bound, "\(file) \(finding)")
                    #expect(!finding.isViolated, "\(file) \(finding)")
                }
            }
        }
        let locked = try Comparison.ofSeeds("replicated-lab-lock", "single").models[0].custody
        let owners = try #require(locked.first { $0.counting == .parents && $0.tier == 3 })
        #expect(owners.counted == ["own:lab", "parent:alphabet", "parent:amazon"])
        #expect(owners.confidentiality == 2 && owners.availability == 2)
        #expect(owners.sum == owners.count + 1)
        #expect(owners.sovereigns == ["US"])
    }
}
