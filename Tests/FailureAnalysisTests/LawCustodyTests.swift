import FailureAnalysis
import Formulas
import TestSupport
import Testing
import ThreatGraph

/// The custody trade-off (THEORY, theorem 2): whoever can run the work alone can take the weights,
/// so the orders of taking and of stopping add up to at most one more than the parties.
struct LawCustodyTests {
    /// Weights in `holders.count` shares, the workload needing as many of them as taking does.
    private func model(
        holders: [Int], threshold: Int, isReplicated: Bool, hasLabLock: Bool
    ) -> ThreatGraph {
        var graph = ThreatGraph(title: "Custody")
        let level = SecurityLevel(rawValue: 4)
        graph.defenders["lab"] = Defender(id: "lab", role: .lab)
        var copies: [Copy] = []
        var legs: [Substrate] = []
        for (at, holder) in holders.enumerated() {
            let vendor = DefenderID("v\(holder)")
            let site = PerimeterID("site\(at)")
            graph.defenders[vendor] = Defender(id: vendor, role: .cloud)
            graph.perimeters[site] = Perimeter(
                id: site, kind: .campus, operators: .defender(vendor), level: level,
                hasStatedExits: true)
            let exit = ChannelID("exit\(at)")
            graph.channels[exit] = Channel(
                id: exit, source: .perimeter(site), destination: .outside,
                guardedBy: .barrier(
                    operators: hasLabLock
                        ? .all([.defender(vendor), .defender("lab")]) : .defender(vendor),
                    level: level))
            copies.append(
                isReplicated
                    ? Copy(in: site, form: .plaintext)
                    : Copy(in: site, form: .share, share: at + 1))
            legs.append(.leg(SubstrateLeg(kind: .capacity, provider: vendor, in: site)))
        }
        graph.weights["w"] = Weights(
            id: "w",
            custody: isReplicated
                ? Custody(scheme: .replicated) : Custody(scheme: .split, threshold: threshold),
            copies: copies)
        graph.workloads["work"] = Workload(
            id: "work", needs: .atLeast(count: threshold, of: legs))
        return graph
    }

    private func orders(_ graph: ThreatGraph) throws -> (taking: Int, stopping: Int) {
        let answers = try LawAnswers(graph, tiers: [1])
        func order(_ consequence: String) throws -> Int {
            let question = LawAnswers.Question(consequence: consequence, level: "party", tier: 1)
            return try #require(answers.coalitions[question]?.map(\.count).min())
        }
        return (try order("exfiltration"), try order("denial"))
    }

    /// With one share a vendor the bound is reached: (k, n − k + 1).
    @Test(arguments: 1...5)
    func oneShareAVendorReachesTheBound(parties: Int) throws {
        for threshold in 1...parties {
            let found = try orders(
                model(
                    holders: Array(1...parties), threshold: threshold, isReplicated: false,
                    hasLabLock: false))
            #expect(found == (threshold, parties - threshold + 1))
        }
        let replicated = try orders(
            model(
                holders: Array(1...parties), threshold: 1, isReplicated: true, hasLabLock: false))
        #expect(replicated == (1, parties))
    }

    /// However shares are dealt out, the bound holds; a lab lock on every exit counts the lab.
    @Test func theBoundHoldsHoweverSharesAreDealtOut() throws {
        var slack: Set<Int> = []
        for seed in 0..<300 {
            var random = SplitMix64(seed: UInt64(seed))
            let vendors = Int.random(in: 1...4, using: &random)
            let shares = Int.random(in: 1...6, using: &random)
            let holders = (0..<shares).map { _ in Int.random(in: 1...vendors, using: &random) }
            let isReplicated = Bool.random(using: &random)
            let hasLabLock = Bool.random(using: &random)
            let threshold = isReplicated ? 1 : Int.random(in: 1...shares, using: &random)
            let found = try orders(
                model(
                    holders: holders, threshold: threshold, isReplicated: isReplicated,
                    hasLabLock: hasLabLock))
            let parties = Set(holders).count + (hasLabLock ? 1 : 0)
            let sum = found.taking + found.stopping
            slack.insert(parties + 1 - sum)
            if sum > parties + 1 { Issue.record("seed \(seed): \(found) with \(parties) parties") }
        }
        #expect(slack.contains(0))
        #expect(slack.contains { $0 > 0 })
    }
}
