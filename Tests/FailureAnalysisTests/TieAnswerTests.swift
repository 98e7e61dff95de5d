import AttackGraph
import Compilation
import Formulas
import ModelSupport
import TestSupport
import Testing
import ThreatGraph

@testable import FailureAnalysis

/// What ties do to answers: the example, and what must hold of any model.
struct TieAnswerTests {
    private static func campus(_ ties: Register<Tie>) -> ThreatGraph {
        var graph = SmallModel().graph
        graph.parents = [ParentOrganisation(id: "amazon")]
        graph.defenders["vendor"]?.parent = "amazon"
        graph.channels["network"]?.guardedBy = .barrier(
            operators: .all([.defender("vendor"), .defender("lab")]),
            level: SecurityLevel(rawValue: 4))
        graph.ties = ties
        return graph
    }

    private static func findings(_ graph: ThreatGraph) throws -> Findings {
        try FailureAnalyser(try ModelCompiler(graph).compile(digest: "")).analysis().findings
    }

    private static func coalitions(
        _ findings: Findings, _ level: AnswerLevel, tier: Int = 3
    ) -> [[String]]? {
        findings.exposure.first {
            $0.consequence == "exfiltration" && $0.level == level && $0.tier == tier
        }?.coalitions
    }

    @Test func amazonsStakeMakesItSufficeAlone() throws {
        let findings = try Self.findings(
            Self.campus([Tie(id: "stake", holder: "amazon", in: "lab")]))
        #expect(Self.coalitions(findings, .party) == [["lab", "vendor"]])
        #expect(
            Self.coalitions(findings, .root) == [
                ["parent:amazon"], ["own:lab", "own:vendor"], ["own:vendor", "tie:stake"],
            ])
        #expect(findings.collapsingRoots.contains { $0.root == "parent:amazon" })
    }

    @Test func withoutInfluenceTwoMustFail() throws {
        let none = try Self.findings(Self.campus([]))
        let findings = try Self.findings(
            Self.campus([Tie(id: "stake", holder: "amazon", in: "lab", influence: .no)]))
        #expect(Self.coalitions(findings, .root)?.first?.count == 2)
        #expect(findings.exposure == none.exposure)
        #expect(findings.loneFailures == none.loneFailures)
    }

    /// A party that suffices only with those whom it has a say in is no party that suffices alone.
    @Test func aPartyWithASayIsToldAsThat() throws {
        let graph = Self.campus([Tie(id: "stake", holder: "vendor", in: "lab", influence: .yes)])
        let findings = try Self.findings(graph)
        #expect(
            Self.coalitions(findings, .root) == [["own:vendor"], ["parent:amazon"]])
        #expect(
            findings.collapsingRoots.filter { $0.consequence == "exfiltration" }.map(\.root)
                .contains("own:vendor"))
        let lone = findings.loneFailures.filter { $0.consequence == "exfiltration" }
        #expect(lone.map(\.cause) == ["parent:amazon", "own:vendor"])
        #expect(lone.map(\.kind) == [.parent, .tie])
        #expect(lone.allSatisfy { $0.through.isEmpty })
        // For tampering it needs nobody else, and is told once, as the party.
        let tampering = findings.loneFailures.filter { $0.consequence == "tampering" }
        #expect(tampering.map(\.cause) == ["vendor", "parent:amazon"])
        #expect(tampering.map(\.kind) == [.party, .parent])
        #expect(
            findings.failurePaths.contains {
                $0.failed == ["own:vendor"] && $0.consequence == "exfiltration"
                    && $0.level == .root
            })
        #expect(
            !findings.failurePaths.contains {
                $0.failed == ["own:vendor"]
                    && $0.consequence == "tampering"
            })
    }

    /// Somebody may suffice alone against a weak attacker by itself, and with its say at more tiers.
    @Test func aPartyIsToldBothWaysWhereTheyDiffer() throws {
        var graph = Self.campus([Tie(id: "stake", holder: "vendor", in: "lab", influence: .yes)])
        graph.channels["network"]?.guardedBy = .barrier(
            operators: .all([
                .defender("vendor"), .defender("lab", level: SecurityLevel(rawValue: 2)),
            ]), level: SecurityLevel(rawValue: 4))
        let lone = try Self.findings(graph).loneFailures.filter {
            $0.consequence == "exfiltration"
        }
        #expect(lone.map(\.cause) == ["vendor", "parent:amazon", "own:vendor"])
        #expect(lone.map(\.tiers) == [[3, 4], [1, 2, 3, 4], [1, 2, 3, 4]])
    }

    /// Who adds nothing by itself, and somebody by its say, is not told to add nothing.
    @Test func aHolderIsNotToldToAddNothing() throws {
        var graph = Self.campus([])
        graph.channels["network"]?.guardedBy = .barrier(
            operators: .any([.defender("vendor"), .all([.defender("lab"), .defender("auditor")])]),
            level: SecurityLevel(rawValue: 4))
        func names(_ graph: ThreatGraph) throws -> Set<String> {
            Set(try Self.findings(graph).addsNothing.map(\.party))
        }
        #expect(try names(graph).contains("auditor"))
        graph.ties = [Tie(id: "seat", holder: "auditor", in: "lab", influence: .yes)]
        #expect(try !names(graph).contains("auditor"))
        #expect(try names(graph).contains("lab"))
    }

    // MARK: What is not known

    private static func unknowns(_ graph: ThreatGraph) throws -> UnknownsFindings {
        try UnknownsAnalyser(
            graph,
            complete: { changes in
                var result = graph
                for change in changes {
                    let parts = change.path.split(separator: ".").map(String.init)
                    guard parts.first == "ties", parts.last == "influence",
                        case .scalar(let word) = change.value
                    else { continue }
                    result.ties[TieID(parts[1])]?.influence =
                        TieInfluence(rawValue: word) ?? .unknown
                }
                return result
            }
        ).findings(digest: "")
    }

    @Test func whatNobodySaysIsGoneThroughBothWays() throws {
        let findings = try Self.unknowns(
            Self.campus([Tie(id: "stake", holder: "amazon", in: "lab")]))
        #expect(findings.completions.count == 2)
        #expect(findings.unknowns.map(\.id) == ["stake"])
        #expect(findings.unknowns.first?.alternatives == ["yes", "no"])
        let order = findings.orders.first {
            $0.consequence == "exfiltration" && $0.level == .root && $0.tier == 3
        }
        #expect(order?.counts.map(\.value) == [1, 2])
        #expect(order?.counts.map(\.completions) == [1, 1])
        let alone = findings.headlines.first {
            $0.id == "exfiltration/root/OC3/alone/parent:amazon"
        }
        #expect(alone?.verdict == .possible)
        #expect(alone?.decisive.map(\.unknown) == ["stake"])
    }

    @Test func aSayThatMayBeIsAStatementOfItsOwn() throws {
        let findings = try Self.unknowns(
            Self.campus([Tie(id: "stake", holder: "vendor", in: "lab")]))
        let own = findings.headlines.first { $0.id == "exfiltration/root/OC3/alone/own:vendor" }
        #expect(own?.verdict == .possible)
        #expect(own?.completions == 1)
        #expect(!findings.headlines.contains { $0.id.hasSuffix("alone/own:lab") })
    }

    @Test func noTieBringsManyTogether() throws {
        // Sixteen ties that nobody says anything of: no rule reads them all at once.
        var graph = Self.campus([])
        for number in 0..<16 {
            let id = TieID("t\(number)")
            graph.ties[id] = Tie(id: id, holder: number % 2 == 0 ? "amazon" : "auditor", in: "lab")
        }
        let findings = try Self.unknowns(graph)
        #expect(findings.completions.count == 1 << 16)
        let order = findings.orders.first {
            $0.consequence == "exfiltration" && $0.level == .root && $0.tier == 3
        }
        // All eight of Amazon's give no say in 256 of 65,536.
        #expect(order?.counts.map(\.completions) == [65_280, 256])
    }

    // MARK: Laws

    private static func withTies(_ graph: ThreatGraph, seed: Int) -> ThreatGraph {
        var random = SplitMix64(seed: UInt64(seed) &+ 0x71e5)
        var graph = graph
        let defenders = graph.defenders.ids
        let holders = defenders.map(\.rawValue) + graph.parents.ids.map(\.rawValue)
        for number in 0..<Int.random(in: 1...4, using: &random) {
            let holder = holders[Int.random(in: 0..<holders.count, using: &random)]
            let others = defenders.filter { $0.rawValue != holder }
            let id = TieID("t\(number)")
            graph.ties[id] = Tie(
                id: id, holder: holder,
                in: others[Int.random(in: 0..<others.count, using: &random)],
                influence: Bool.random(using: &random) ? .yes : .unknown)
        }
        return graph
    }

    @Test(arguments: 0..<3)
    func partiesDoNotMoveAndRootsOnlyFall(block: Int) throws {
        var fallen = 0
        for seed in (block * 20)..<(block * 20 + 20) {
            let plain = LawModel.drawn(seed: seed)
            let tied = Self.withTies(plain, seed: seed)
            var denied = tied
            for id in denied.ties.ids { denied.ties[id]?.influence = .no }
            let (before, after) = (try Self.findings(plain), try Self.findings(tied))
            #expect(try Self.findings(denied).exposure == before.exposure, "seed \(seed)")
            for (old, new) in zip(before.exposure, after.exposure) {
                if !old.level.countsRoots {
                    #expect(old == new, "seed \(seed)")
                    continue
                }
                #expect(new.order ?? .max <= old.order ?? .max, "seed \(seed) \(new)")
                if new.order != old.order { fallen += 1 }
                guard old.complete, new.complete else { continue }
                // What sufficed still holds a set that does.
                for coalition in old.coalitions {
                    #expect(
                        new.coalitions.contains { Set($0).isSubset(of: coalition) },
                        "seed \(seed) \(coalition)")
                }
            }
        }
        #expect(fallen > 0, "no tie of the block changed anything")
    }
}
