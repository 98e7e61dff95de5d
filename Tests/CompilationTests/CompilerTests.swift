import AttackGraph
import FailureAnalysis
import Formulas
import ModelSupport
import Testing
import ThreatGraph

@testable import Compilation

/// The rules of Docs/Compilation.md, one by one, on models small enough to work out by hand.
struct CompilerTests {
    // MARK: Coming inside

    @Test func aClaimIsOneBarrierOfItsOperator() throws {
        let findings = try SmallModel().findings()
        #expect(findings.coalitions("exfiltration", 3) == [["vendor"]])
        #expect(findings.order("exfiltration", 5) == 0)
    }

    @Test func aPerimeterThatStatesNothingGuardsNothing() throws {
        var model = SmallModel()
        model.graph.perimeters["site"]?.level = nil
        model.graph.channels["network"]?.guardedBy = .none
        #expect(try model.findings().open == ["exfiltration", "disclosure", "tampering"])
    }

    @Test func theWeakestCategoryDecides() throws {
        var model = SmallModel()
        model.graph.perimeters["site"]?.level = nil
        model.graph.perimeters["site"]?.controls = [
            PlacedControl(
                id: "fence", level: SecurityLevel(rawValue: 4),
                blocks: VectorCategory.allCases.filter { $0 != .supplyChain }),
            PlacedControl(
                id: "provenance", level: SecurityLevel(rawValue: 2), blocks: [.supplyChain],
                operators: .defender("auditor")),
        ]
        let findings = try model.findings()
        // Through the supply chain the auditor's control alone stands in the way.
        #expect(findings.coalitions("tampering", 1) == [["auditor"], ["vendor"]])
        #expect(findings.effectiveSL["tampering"] == 2)
    }

    @Test func aSecondControlOnTheSameCategoriesIsNeededToo() throws {
        var model = SmallModel()
        model.graph.perimeters["site"]?.controls = [
            PlacedControl(
                id: "dual", level: SecurityLevel(rawValue: 4), blocks: VectorCategory.allCases,
                operators: .defender("lab"))
        ]
        #expect(try model.findings().coalitions("tampering", 1) == [["lab", "vendor"]])
    }

    @Test(arguments: [
        (PerimeterKind.tenancy, [["lab", "vendor"]], "blocked, hands off"),
        // Whoever stands at its machines is inside.
        (PerimeterKind.tenancy, [["vendor"]], "blocked"),
        (PerimeterKind.tenancy, [["vendor"]], "open"),
        // Nobody in the model makes the chips that would root it.
        (PerimeterKind.enclave, [["vendor"]], "open"),
        (PerimeterKind.other, [["vendor"]], "open"),
        (PerimeterKind.adminPlane, [["vendor"]], "open"),
        (PerimeterKind.hall, [["lab", "vendor"]], "open"),
    ])
    func whoeverHostsReachesInUnlessHostIsBlocked(
        kind: PerimeterKind, expected: [[String]], host: String
    ) throws {
        var model = SmallModel()
        model.graph.perimeters["inner"] = Perimeter(
            id: "inner", kind: kind, operators: .defender("lab"), parent: "site",
            level: SecurityLevel(rawValue: 4),
            controls: host == "open"
                ? []
                : [
                    PlacedControl(
                        id: "confidential", level: SecurityLevel(rawValue: 4), blocks: [.host],
                        operators: .defender("lab"))
                ],
            hostHands: host == "blocked, hands off"
                ? HostHands(operators: .defender("lab"), level: SecurityLevel(rawValue: 4)) : nil)
        model.graph.weights["model"]?.copies = [Copy(in: "inner", form: .plaintext)]
        #expect(try model.findings().coalitions("tampering", 1) == expected)
    }

    @Test func oneOperatorsClaimHoldsAgainstItsOwnHost() throws {
        var model = SmallModel()
        model.graph.perimeters["site"]?.level = SecurityLevel(rawValue: 2)
        model.graph.perimeters["inner"] = Perimeter(
            id: "inner", kind: .cluster, operators: .defender("vendor"), parent: "site",
            level: SecurityLevel(rawValue: 4))
        model.graph.weights["model"]?.copies = [Copy(in: "inner", form: .plaintext)]
        // It says nothing of hands on its host's machines.
        #expect(try model.findings().effectiveSL["tampering"] == 2)
        model.graph.perimeters["inner"]?.hostHands = HostHands(
            operators: .defender("vendor"), level: SecurityLevel(rawValue: 4))
        #expect(try model.findings().effectiveSL["tampering"] == 4)
    }

    @Test func administrationPassesTheBoundary() throws {
        var model = SmallModel()
        model.graph.perimeters["plane"] = Perimeter(
            id: "plane", kind: .adminPlane, operators: .defender("lab"),
            level: SecurityLevel(rawValue: 3))
        model.graph.channels["admin"] = Channel(
            id: "admin", kind: .administration, source: .perimeter("plane"),
            destination: .perimeter("site"), guardedBy: .none)
        let findings = try model.findings()
        #expect(findings.coalitions("tampering", 1) == [["lab"], ["vendor"]])
        #expect(findings.coalitions("exfiltration", 1) == [["vendor"]])
        #expect(findings.effectiveSL["tampering"] == 3)
    }

    @Test func aChannelIntoAnInnerPerimeterIsAWayIn() throws {
        var model = SmallModel()
        model.graph.perimeters["inner"] = Perimeter(
            id: "inner", kind: .hall, operators: .defender("vendor"), parent: "site",
            level: SecurityLevel(rawValue: 2))
        model.graph.weights["model"]?.copies = [Copy(in: "inner", form: .plaintext)]
        #expect(try model.findings().effectiveSL["tampering"] == 4)
        model.graph.channels["cable"] = Channel(
            id: "cable", source: .outside, destination: .perimeter("inner"),
            guardedBy: .barrier(
                operators: .defender("auditor"), level: SecurityLevel(rawValue: 3)))
        #expect(try model.findings().effectiveSL["tampering"] == 3)
    }

    // MARK: Having bytes

    @Test func ciphertextNeedsItsKey() throws {
        var model = SmallModel()
        model.graph.weights["model"]?.copies = [
            Copy(in: "site", form: .ciphertext, key: "wrap")
        ]
        model.graph.keys["wrap"] = Key(
            id: "wrap", release: .all([.defender("lab"), .defender("auditor")]),
            releaseLevel: SecurityLevel(rawValue: 4))
        let findings = try model.findings()
        #expect(findings.coalitions("exfiltration", 1) == [["auditor", "lab", "vendor"]])
        #expect(findings.coalitions("tampering", 1) == [["auditor", "lab", "vendor"]])
    }

    @Test func aKeyIsHadWhereItIsHeldAndOpensCiphertextTakenOutside() throws {
        var model = SmallModel()
        model.graph.weights["model"]?.copies = [
            Copy(in: "site", form: .ciphertext, key: "wrap")
        ]
        model.graph.perimeters["vault"] = Perimeter(
            id: "vault", kind: .other, operators: .defender("auditor"),
            level: SecurityLevel(rawValue: 5))
        model.graph.keys["wrap"] = Key(id: "wrap", in: "vault")
        #expect(try model.findings().coalitions("exfiltration", 1) == [["auditor", "vendor"]])
    }

    @Test func bytesAreCarriedOutWhereThereIsAccessOnBothSides() throws {
        var model = SmallModel()
        model.graph.perimeters["inner"] = Perimeter(
            id: "inner", kind: .hall, operators: .defender("lab"), parent: "site",
            level: SecurityLevel(rawValue: 4))
        model.graph.weights["model"]?.copies = [Copy(in: "inner", form: .plaintext)]
        // No channel leaves the inner perimeter: the bytes go by the outer one's network.
        #expect(try model.findings().coalitions("exfiltration", 1) == [["lab", "vendor"]])
    }

    /// What a channel is said to carry is a label, which keeps nothing else off it.
    @Test func aLabelKeepsNoBytesOffAChannel() throws {
        var model = SmallModel()
        model.graph.channels["network"]?.carries = ["other"]
        model.graph.weights["other"] = Weights(id: "other", copies: [])
        #expect(try model.findings().coalitions("exfiltration", 1) == [["vendor"]])
    }

    // MARK: Shares

    @Test(arguments: [(3, 2), (5, 3), (4, 4)])
    func sharesAddUpOutside(count: Int, threshold: Int) throws {
        let findings = try SmallModel.split(count: count, threshold: threshold).findings()
        let expected = Self.subsets(of: (1...count).map { "vendor\($0)" }, size: threshold)
        #expect(findings.coalitions("exfiltration", 1) == expected)
        #expect(findings.coalitions("tampering", 1) == expected)
    }

    /// 12 shares of which 6 are needed have 924 combinations, which are counted, not written out.
    @Test func manySharesAreCounted() throws {
        let compiled = try SmallModel.split(count: 12, threshold: 6).compiled()
        #expect(compiled.graph.steps.count < 924)
        let options = AnalysisOptions(consequences: ["exfiltration"], tiers: [1])
        let findings = try FailureAnalyser(compiled, options: options).analysis().findings
        #expect(findings.order("exfiltration", 1) == 6)
        #expect(findings.coalitions("exfiltration", 1)?.count == 924)
    }

    // MARK: Denial

    @Test func capacityIsAsStrongAsItsPerimeterAndChipsAreCommercial() throws {
        var model = SmallModel()
        model.graph.workloads["training"] = Workload(
            id: "training",
            needs: .all([
                .leg(SubstrateLeg(kind: .capacity, provider: "vendor", in: "site")),
                .leg(SubstrateLeg(kind: .chips, provider: "auditor")),
            ]))
        let findings = try model.findings()
        #expect(findings.coalitions("denial", 4) == [["auditor"], ["vendor"]])
        #expect(findings.effectiveSL["denial"] == 4)
        model.graph.workloads["training"]?.needs = .leg(
            SubstrateLeg(kind: .chips, provider: "auditor"))
        #expect(try model.findings().effectiveSL["denial"] == 5)
    }

    @Test func aQuorumOfAlternativesIsDeniedByWhatItCannotSpare() throws {
        var model = SmallModel()
        model.graph.workloads["training"] = Workload(
            id: "training",
            needs: .atLeast(
                count: 2,
                of: ["vendor", "auditor", "lab"].map {
                    .leg(SubstrateLeg(kind: .chips, provider: $0))
                }))
        #expect(
            try model.findings().coalitions("denial", 1)
                == [["auditor", "lab"], ["auditor", "vendor"], ["lab", "vendor"]])
    }

    // MARK: Disclosure

    @Test func theOwnerCanBeOrderedUnlessSharesAreNeverGathered() throws {
        var model = SmallModel.split(count: 2, threshold: 2)
        model.graph.weights["model"]?.owner = "lab"
        #expect(
            try model.findings().coalitions("disclosure", nil) == [["vendor1", "vendor2"]])
        model.graph.weights["model"]?.custody.release = .onWord(
            of: .defender("lab"), level: SecurityLevel(rawValue: 3))
        #expect(
            try model.findings().coalitions("disclosure", nil)
                == [["lab"], ["vendor1", "vendor2"]])
    }

    /// With one share in hand there is nothing left to gather, whatever a release says.
    @Test func whereOneShareIsTheWeightsTheOwnerNeedsNoRelease() throws {
        for count in 1...3 {
            var model = SmallModel.split(count: count, threshold: 1)
            model.graph.weights["model"]?.owner = "lab"
            let vendors = (1...count).map { ["vendor\($0)"] }
            let expected = [["lab"]] + vendors
            #expect(try model.findings().coalitions("disclosure", nil) == expected)
            model.graph.weights["model"]?.custody.release = .onWord(
                of: .defender("auditor"), level: SecurityLevel(rawValue: 3))
            #expect(try model.findings().coalitions("disclosure", nil) == expected)
            #expect(try model.findings().coalitions("exfiltration", 1) == vendors)
        }
    }

    @Test func onlyCompulsionDiscloses() throws {
        var model = SmallModel()
        model.graph.sharedCauses["staff"] = SharedCause(
            id: "staff", defenders: ["vendor", "auditor"], modes: [.insider])
        let findings = try model.findings()
        let roots = findings.exposure.first {
            $0.consequence == "disclosure" && $0.level == .root
        }
        // Nobody is said to own the weights, so that it is the lab, whom nobody is said to reach.
        #expect(
            roots?.coalitions == [["order:?"], ["order:XX"], ["own:lab"], ["own:vendor"]])
    }

    static func subsets(of names: [String], size: Int) -> [[String]] {
        guard size > 0 else { return [[]] }
        guard size <= names.count, let first = names.first else { return [] }
        let rest = Array(names.dropFirst())
        return subsets(of: rest, size: size - 1).map { [first] + $0 }
            + subsets(of: rest, size: size)
    }
}
