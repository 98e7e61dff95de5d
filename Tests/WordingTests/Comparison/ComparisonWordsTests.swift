import AttackGraph
import Foundation
import ModelFormat
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis
@testable import Wording

/// What is said of two models, worked by hand and on the seed case.
struct ComparisonWordsTests {
    private static func pair(_ first: String, _ second: String) throws -> ModelPair {
        let models = try [first, second].map { file in
            let url = PackageRoot.url.appendingPathComponent("Models/seed-case/\(file).yaml")
            let model = try ModelReader().document(at: url.path).threatGraph()
            return ComparisonAnalyser.Candidate(
                try ModelCompiler(model).compile(digest: "sha256:test"))
        }
        return try ComparisonAnalyser(models).comparison().pairs[0]
    }

    private static func item(
        _ change: PriceChange, isCost: Bool = false, tiers: [Int] = [],
        _ consequence: String = "denial"
    ) -> PriceItem {
        PriceItem(
            consequence: consequence, level: .party, tiers: tiers, coalitions: [], isCost: isCost,
            change: change)
    }

    // MARK: The price

    @Test(
        arguments: [
            (0, nil, "follows from no set of failures, where nobody had to fail"),
            (2, nil, "follows from no set of failures, where 2 sufficed"),
            (nil, 0, "needs nobody to fail, where no set of failures sufficed"),
            (nil, 1, "takes 1 failure, where no set of failures sufficed"),
            (0, 2, "takes 2 failures, where nobody had to fail"),
            (3, 0, "needs nobody to fail, where it took 3"),
            (2, 1, "takes 1 failure instead of 2"), (1, 3, "takes 3 failures instead of 1"),
        ] as [(Int?, Int?, String)])
    func anotherOrderIsTold(_ before: Int?, _ after: Int?, _ words: String) {
        let change = OrderChange(before: before, after: after, tiers: [1, 2])
        let item = Self.item(.parties(orders: [change], coalitions: [], remaining: nil))
        #expect(item.words == "denial \(words) (OC1–OC2)")
    }

    @Test func coalitionsAreToldByTheirTiers() {
        let lone = CoalitionChange(members: ["a"], tiers: [1])
        let more = ["b", "c", "d", "e", "f"].map { CoalitionChange(members: [$0], tiers: [2, 3]) }
        let two = CoalitionChange(members: ["g", "h"], tiers: [2, 3])
        #expect(
            Self.item(
                .parties(orders: [], coalitions: [lone] + more + [two], remaining: nil),
                isCost: true
            ).words
                == "denial: a now suffices alone (OC1), b, c, d, e and 1 more now suffice alone, "
                + "{g, h} now suffices (OC2–OC3)")
        // Tiers that the order says already are not said again.
        let order = OrderChange(before: 1, after: 2, tiers: [1])
        #expect(
            Self.item(.parties(orders: [order], coalitions: [lone], remaining: nil)).words
                == "denial takes 2 failures instead of 1 (OC1), as a no longer suffices alone")
    }

    @Test func whatRemainsIsTold() {
        let order = OrderChange(before: 1, after: 2, tiers: [])
        func words(_ remaining: RemainingRoots) -> String {
            Self.item(.parties(orders: [order], coalitions: [], remaining: remaining)).words
        }
        #expect(
            words(RemainingRoots(roots: ["order:US", "own:a"], isLabBypassed: false))
                == "denial takes 2 failures instead of 1, but order:US or own:a alone still "
                + "suffices")
        #expect(
            words(RemainingRoots(roots: ["order:US"], isLabBypassed: true))
                == "denial takes 2 failures instead of 1, but with the lab never asked order:US "
                + "alone still suffices")
    }

    @Test func loneRootsAndSovereignsAreTold() {
        #expect(
            Self.item(.loneRoot("parent:p"), isCost: true, tiers: [3, 4]).words
                == "denial: parent:p alone now suffices (OC3–OC4), where no single party in its "
                + "reach does")
        #expect(
            Self.item(.loneRoot("parent:p")).words
                == "denial: parent:p alone no longer suffices, where no single party in its reach "
                + "does")
        #expect(
            Self.item(.loneSovereigns(["EU", "US"]), isCost: true, "disclosure").words
                == "an order of EU or of US alone now yields disclosure with the lab never asked")
    }

    @Test func theSeedCaseIsToldInWords() throws {
        #expect(
            try Self.pair("single", "single-lab-raises-cap").costs.first?.words
                == "exfiltration needs nobody to fail, where it took 1 (OC4), as lab now suffices "
                + "alone (OC1–OC3)")
        let buys = try Self.pair("single", "replicated").buys
        #expect(buys.count == 1 && buys[0].words.hasSuffix(", but order:US alone still suffices"))
        #expect(
            try Self.pair("replicated-eu", "split-2-of-2-eu").buys.map(\.words).contains(
                "an order of EU or of US alone no longer yields disclosure with the lab never asked"
            ))
        let withheld = try Self.pair("split-2-of-2-no-release", "split-2-of-2")
        let overall = try #require(
            withheld.overall.first { $0.level == .party && $0.tier == 3 })
        #expect(
            withheld.words(of: overall)
                == "A dominates B: it is at least as safe for every consequence, and safer for "
                + "exfiltration and disclosure")
    }

    /// Orders of nothing and none: nobody need fail, or nobody suffices.
    @Test func openAndClosedModelsAreToldInWords() throws {
        func candidate(open: Bool) throws -> ComparisonAnalyser.Candidate {
            var builder = AttackGraphBuilder()
            builder.addParty("a")
            builder.addBarrier("gate", lock: .operated(by: "a", level: 2, modes: .all))
            builder.addStep(to: open ? "goal" : "nothing", through: ["gate"])
            builder.addConsequence("goal", goal: "goal", modes: .all, isTiered: true)
            return .init(
                CompiledModel(
                    graph: try builder.build(), title: "Gate", date: nil, digest: "sha256:test"))
        }
        let pair = try ComparisonAnalyser([candidate(open: true), candidate(open: false)])
            .comparison().pairs[0]
        #expect(
            pair.buys.map(\.words) == [
                "goal follows from no set of failures, where 1 sufficed (OC1–OC2) and follows from "
                    + "no set of failures, where nobody had to fail (OC3–OC5), as a no longer suffices alone "
                    + "(OC1–OC2)"
            ])
    }

    // MARK: Dominance

    private static func pair(undecided: [UndecidedQuestion] = []) -> ModelPair {
        ModelPair(
            first: "A", second: "B", buys: [], costs: [], undecided: undecided,
            partiesOnlyInFirst: [], partiesOnlyInSecond: [], rootCausesOnlyInFirst: [],
            rootCausesOnlyInSecond: [], changes: [], cells: [], overall: [])
    }

    @Test(
        arguments: [
            (.noConsequence(in: "B", tier: 4), "B has no consequence 'goal' at OC4"),
            (.noConsequence(in: "A", tier: nil), "A has no consequence 'goal'"),
            (.otherModes, "A and B admit different failure modes"),
            (.tieredInOne, "capability plays a role in one of A and B only"),
            (.tooManyCoalitions(100_001, in: "B"), "B has 100001 coalitions, too many to try"),
            (
                .searched(upTo: 11, in: "A"),
                "coalitions of more than 11 were not looked for in A"
            ),
        ] as [(DominanceClaim.Reason, String)])
    func whatIsNotDecidedIsTold(_ reason: DominanceClaim.Reason, _ words: String) {
        #expect(Self.pair().words(of: reason, for: "goal") == words)
        let question = UndecidedQuestion(
            consequence: "goal", level: .rootLabBypass, tiers: [2, 3], reason: reason)
        #expect(
            Self.pair(undecided: [question]).undecidedClauses
                == ["goal, root-lab-bypass (OC2–OC3): \(words)"])
    }

    private static func overall(
        _ first: Bool?, _ second: Bool?, equal: [String] = [], first firstNames: [String] = [],
        second secondNames: [String] = [], incomparable: [String] = [], undecided: [String] = []
    ) -> String {
        pair().words(
            of: OverallDominance(
                level: .party, tier: nil, firstAsSafe: first, secondAsSafe: second, equal: equal,
                first: firstNames, second: secondNames, incomparable: incomparable,
                undecided: undecided))
    }

    @Test func dominanceIsTold() {
        #expect(
            Self.overall(true, true, equal: ["denial"])
                == "the same failures suffice in A and B for every consequence")
        #expect(
            Self.overall(true, false, equal: ["denial"], first: ["tampering"])
                == "A dominates B: it is at least as safe for every consequence, and safer for "
                + "tampering")
        #expect(
            Self.overall(nil, true, undecided: ["denial"])
                == "B dominates A: it is at least as safe for every consequence; whether A is as "
                + "safe as B is not decided")
        #expect(
            Self.overall(
                false, false, equal: ["a"], first: ["b", "c"], second: ["d"], incomparable: ["e"])
                == "neither dominates: A is safer for b and c; B is safer for d; the same for a; "
                + "incomparable for e")
        #expect(
            Self.overall(nil, false, undecided: ["goal"])
                == "no dominance is shown: not decided for goal")
    }

    // MARK: Custody

    @Test func custodyIsTold() {
        func words(_ reason: CustodyTradeOff.Reason) -> String {
            CustodyTradeOff(
                counting: .parties, tier: 3, confidentiality: 1, availability: 1, counted: [],
                reason: reason, escapedBy: nil, sovereigns: []
            ).because
        }
        #expect(words(.everybodyTakes) == "whoever can run the work alone can take the weights")
        #expect(
            words(.nobodyNeeded(for: .denial))
                == "an attacker of this tier denies the work with nobody failing")
        #expect(
            words(.nobodyNeeded(for: .exfiltration))
                == "an attacker of this tier takes the weights with nobody failing")
        #expect(
            words(.shutOut(behind: []))
                == "they can run the work and cannot take the weights (no way out exists)")
        let doors = ["a", "b", "c", "d", "e"].map {
            CustodyTradeOff.ShutDoor(barrier: $0, operators: ["x", "y"])
        }
        #expect(
            words(.shutOut(behind: doors))
                == "they can run the work and cannot take the weights (shut to them: a of x, y; "
                + "b of x, y; c of x, y; and 2 more)")
        #expect(words(.untriedFailures) == "not every set of failures was tried")
        #expect(words(.untriedRootCauses) == "not every set of root causes was tried")
        #expect(words(.nobodyDenies) == "nobody's failure denies the work in this model")
        #expect(
            words(.tooManyWaysToRun)
                == "there are too many ways to run the work to check them all")
    }
}
