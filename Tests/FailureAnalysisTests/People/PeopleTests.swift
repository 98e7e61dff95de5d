import AttackGraph
import Formulas
import ModelSupport
import TestSupport
import Testing
import ThreatGraph
import Wording

@testable import Compilation
@testable import FailureAnalysis

/// People who fail one by one: the example of the format's page, requirements, and laws on random
/// models.
struct PeopleTests {
    /// A campus that takes two people at aws to enter, with one exit that aws guards.
    private func campus() -> ThreatGraph {
        var model = ThreatGraph(title: "Campus")
        model.defenders = [
            Defender(id: "aws", role: .cloud), Defender(id: "lab", role: .lab),
        ]
        model.perimeters = [
            Perimeter(
                id: "campus", kind: .campus, operators: .defender("aws", persons: 2),
                level: SecurityLevel(rawValue: 3), hasStatedExits: true)
        ]
        model.weights = [Weights(id: "w", copies: [Copy(in: "campus", form: .plaintext)])]
        model.channels = [
            Channel(
                id: "exit", source: .perimeter("campus"), destination: .outside,
                guardedBy: .barrier(
                    operators: .defender("aws"), level: SecurityLevel(rawValue: 4)))
        ]
        return model
    }

    /// The same with a plane of the lab from which nobody guards the way to administer it.
    private func administered() -> ThreatGraph {
        var model = campus()
        model.perimeters["plane"] = Perimeter(
            id: "plane", kind: .adminPlane, operators: .defender("lab"),
            level: SecurityLevel(rawValue: 3), hasStatedExits: true)
        model.channels["admin"] = Channel(
            id: "admin", kind: .administration, source: .perimeter("plane"),
            destination: .perimeter("campus"), guardedBy: .none)
        return model
    }

    private func analysis(
        _ model: ThreatGraph, countsPeople: Bool = false
    ) throws -> Findings {
        var options = AnalysisOptions()
        options.countsPeople = countsPeople
        let compiled = try ModelCompiler(model).compile(digest: "sha256:test")
        return try FailureAnalyser(compiled, options: options).analysis().findings
    }

    private func cell(
        _ findings: Findings, _ consequence: String, _ tier: Int
    ) throws -> PeopleCell {
        try #require(
            findings.people?.first {
                $0.goal == consequence && $0.tier == tier
            })
    }

    // MARK: The example

    @Test func twoPeopleAtOneDefenderSuffice() throws {
        let findings = try analysis(campus())
        #expect(findings.coalitions("exfiltration", 3) == [["aws"]])
        let cell = try cell(findings, "exfiltration", 3)
        #expect(cell.sets == [PeopleSet(["aws": 2])])
        #expect(cell.order == 2)
        #expect(cell.complete)
        #expect(cell.level == .person)
        // From OC4 capability enters, and one person opens the exit.
        #expect(try self.cell(findings, "exfiltration", 4).sets == [PeopleSet(["aws": 1])])
        #expect(try self.cell(findings, "exfiltration", 5).order == 0)
        #expect(try self.cell(findings, "tampering", 3).sets == [PeopleSet(["aws": 2])])
        #expect(findings.asked.levels == AnswerLevel.allCases)
    }

    @Test func onePersonAtTheLabSavesOneAtTheOther() throws {
        let findings = try analysis(administered())
        #expect(findings.coalitions("exfiltration", 3) == [["aws"]])
        #expect(
            try cell(findings, "exfiltration", 3).sets == [
                PeopleSet(["aws": 2]), PeopleSet(["aws": 1, "lab": 1]),
            ])
    }

    @Test func onlyWhatPeopleBringAboutIsCounted() throws {
        var model = administered()
        model.workloads["run"] = Workload(
            id: "run", needs: .leg(SubstrateLeg(kind: .capacity, provider: "aws", in: "campus")))
        let findings = try analysis(model)
        #expect(Set(findings.people?.map(\.consequence) ?? []) == ["exfiltration", "tampering"])
        #expect(findings.people?.count == 10)
    }

    @Test func peopleAreCountedWhereALockTakesSeveralOrSomebodyAsks() throws {
        let single = campus().mappingQuorums(\.ofOnePersonEach)
        #expect(try analysis(single).people == nil)
        #expect(try analysis(single).asked.levels == AnswerLevel.ofWholeParties)
        let asked = try analysis(single, countsPeople: true)
        #expect(try cell(asked, "exfiltration", 3).sets == [PeopleSet(["aws": 1])])
    }

    @Test func aSharedStaffServesAllItsDefenders() throws {
        var model = campus()
        model.channels["exit"]?.guardedBy = .barrier(
            operators: .defender("lab"), level: SecurityLevel(rawValue: 4))
        model.sharedCauses["guards"] = SharedCause(
            id: "guards", defenders: ["aws", "lab"], modes: [.insider])
        let findings = try analysis(model)
        #expect(
            Set(try cell(findings, "exfiltration", 3).sets) == [
                PeopleSet(["shared:guards": 2]), PeopleSet(["aws": 1, "shared:guards": 1]),
                PeopleSet(["aws": 2, "lab": 1]),
            ])
        model.sharedCauses["guards"]?.modes = [.compromised]
        #expect(
            try cell(analysis(model), "exfiltration", 3).sets == [
                PeopleSet(["aws": 2, "lab": 1])
            ])
    }

    @Test func everyClaimHasACertificate() throws {
        let with = try analysis(administered())
        let without = try analysis(administered().mappingQuorums(\.ofOnePersonEach))
        #expect(with.certificates.proofs > without.certificates.proofs)
        #expect(with.certificates.cuts > without.certificates.cuts)
    }

    // MARK: Requirements

    @Test(arguments: [(2, true, true), (3, false, true)])
    func aRequirementCountsPeople(order: Int, holds: Bool, isDecided: Bool) throws {
        var model = campus()
        model.requirements = [
            Requirement(
                consequence: .exfiltration, tier: CapabilityTier(rawValue: 3), order: order,
                level: .person)
        ]
        let result = try #require(try analysis(model).requirements.first)
        #expect(result.holds == holds)
        #expect(result.decided == isDecided)
        #expect(result.found == 2)
        #expect(result.id == "exfiltration/person/OC3/order-\(order)")
        // Where nobody wrote how many it takes, it counts as parties do.
        let single = try analysis(model.mappingQuorums(\.ofOnePersonEach))
        #expect(single.people == nil)
        #expect(single.requirements.first?.found == 1)
    }

    // MARK: Laws

    /// A random model with its parts taking up to three people.
    private func drawn(seed: Int) -> ThreatGraph {
        var random = SplitMix64(seed: UInt64(seed) &+ 7_000_000)
        return LawModel.drawn(seed: seed).mappingQuorums { quorum in
            quorum.map { member in
                QuorumMember(
                    member.defender, level: member.level,
                    persons: Int.random(in: 1...3, using: &random))
            }
        }
    }

    /// Whoever fails brings all its people.
    @Test func noOtherLevelReadsPersons() throws {
        for seed in 0..<60 {
            let with = try analysis(drawn(seed: seed))
            let without = try analysis(LawModel.drawn(seed: seed))
            #expect(with.exposure == without.exposure, "seed \(seed)")
            #expect(with.effectiveSL == without.effectiveSL, "seed \(seed)")
            #expect(with.loneFailures == without.loneFailures, "seed \(seed)")
            #expect(with.open == without.open, "seed \(seed)")
        }
    }

    @Test func peopleAreNeverFewerThanPartiesAndAsManyWhereNobodyWroteHowMany() throws {
        var isMore = false
        for seed in 0..<60 {
            let model = drawn(seed: seed)
            let counted = try analysis(model, countsPeople: true)
            let single = try analysis(model.mappingQuorums(\.ofOnePersonEach), countsPeople: true)
            for cell in counted.people ?? [] {
                let parties = try #require(
                    counted.exposure.first {
                        $0.level == .party && $0.consequence == cell.consequence
                            && $0.tier == cell.tier
                    })
                let (people, failures) = (cell.order ?? .max, parties.order ?? .max)
                #expect(people >= failures, "seed \(seed), \(cell.consequence)")
                isMore = isMore || people > failures
            }
            for cell in single.people ?? [] {
                let parties = try #require(
                    single.exposure.first {
                        $0.level == .party && $0.consequence == cell.consequence
                            && $0.tier == cell.tier
                    })
                let sets = parties.coalitions.map { coalition in
                    PeopleSet(Dictionary(uniqueKeysWithValues: coalition.map { ($0, 1) }))
                }
                #expect(cell.sets == sets, "seed \(seed), \(cell.consequence)")
            }
        }
        #expect(isMore)
    }

    @Test func moreOfThePeopleOfOnePartNeverLowerTheOrder() throws {
        for seed in 0..<60 {
            var random = SplitMix64(seed: UInt64(seed) &+ 9_000_000)
            let model = drawn(seed: seed)
            let more = model.mappingQuorums { quorum in
                quorum.map { member in
                    var member = member
                    member.persons += Int.random(in: 0...1, using: &random)
                    return member
                }
            }
            let (before, after) = (try analysis(model), try analysis(more))
            for (one, other) in zip(before.people ?? [], after.people ?? []) {
                #expect(one.goal == other.goal && one.tier == other.tier)
                #expect(other.order ?? .max >= one.order ?? .max, "seed \(seed), \(one.goal)")
            }
        }
    }

    // MARK: Comparison

    @Test func comparingTellsPeopleGainedAndLost() throws {
        let before = try ModelCompiler(administered()).compile(digest: "sha256:a")
        let after = try ModelCompiler(campus().mappingQuorums(\.ofOnePersonEach)).compile(
            digest: "sha256:b")
        let comparison = try ComparisonAnalyser([
            ComparisonAnalyser.Candidate(before), ComparisonAnalyser.Candidate(after),
        ]).comparison()
        let pair = try #require(comparison.pairs.first)
        let cell = try #require(
            pair.people.first { $0.goal == "exfiltration" && $0.tier == 3 })
        #expect(cell.firstOrder == 2)
        #expect(cell.secondOrder == 1)
        #expect(cell.gained == [PeopleSet(["aws": 1])])
        // Both sets of the first hold that one.
        #expect(cell.lost == [])
        #expect(cell.complete)
        // Parties are told as ever.
        #expect(pair.cells.allSatisfy { $0.level != .person })
        // What fewer people suffice for is worse, and nothing else is.
        #expect(pair.worsening.gains.allSatisfy { $0.level == .person })
        let worse = try #require(
            pair.worsening.gains.first {
                $0.consequence == "exfiltration" && $0.people == PeopleSet(["aws": 1])
            })
        #expect(worse.tiers.contains(3) && worse.members == ["aws"])
        #expect(pair.worsening.undecided.isEmpty)
        #expect(
            pair.words(of: pair.worsening, in: nil).contains {
                $0.hasPrefix("exfiltration (") && $0.contains("counting people: one person at aws")
                    && $0.hasSuffix("suffices in B, and not in A")
            })
        #expect(comparison.limited(to: [.party]).pairs.first?.people == [])
        #expect(comparison.limited(to: [.person]).pairs.first?.people == pair.people)
    }

    @Test func aSetOfOneModelThatTheOtherHasNot() throws {
        let before = try ModelCompiler(campus()).compile(digest: "sha256:a")
        let after = try ModelCompiler(administered()).compile(digest: "sha256:b")
        let pair = try #require(
            try ComparisonAnalyser([
                ComparisonAnalyser.Candidate(before), ComparisonAnalyser.Candidate(after),
            ]).comparison().pairs.first)
        let cell = try #require(
            pair.people.first { $0.goal == "exfiltration" && $0.tier == 3 })
        #expect(cell.gained == [PeopleSet(["aws": 1, "lab": 1])])
        #expect(cell.lost == [])
        #expect(
            pair.worsening.gains.contains {
                $0.level == .person && $0.members == ["aws", "lab"]
                    && $0.people == PeopleSet(["aws": 1, "lab": 1])
            })
        #expect(
            pair.words(of: pair.worsening, in: nil).contains {
                $0.contains("one person at aws and one at lab suffice in B, and not in A")
            })
    }

    private func compared(_ first: PeopleCell?, _ second: PeopleCell?) -> ComparedPeople? {
        ComparedPeople.cells(
            first: first.map { [$0] } ?? [], second: second.map { [$0] } ?? [],
            labels: ("A", "B")
        ).first
    }

    private func cell(_ sets: [[String: Int]], upTo order: Int? = nil) -> PeopleCell {
        PeopleCell(
            consequence: "exfiltration", level: .person, tier: 3,
            order: sets.first?.values.reduce(0, +), sets: sets.map { PeopleSet($0) },
            complete: order == nil, maxOrder: order, completeUpTo: order, count: nil,
            engine: .search)
    }

    /// What was not looked for is not decided, unless something new was found all the same.
    @Test func peopleNotLookedForAreNotDecided() {
        #expect(compared(cell([["a": 2]]), cell([["a": 2]]))?.undecided == nil)
        #expect(
            compared(cell([["a": 2]], upTo: 2), cell([["b": 3]]))?.undecided
                == .searched(upTo: 2, in: "A"))
        #expect(
            compared(cell([["a": 2]]), cell([["a": 2]], upTo: 2))?.undecided
                == .searched(upTo: 2, in: "B"))
        #expect(compared(cell([["a": 2]], upTo: 2), cell([["a": 1]]))?.undecided == nil)
        #expect(
            compared(nil, cell([["a": 2]]))?.undecided == .noConsequence(in: "A", tier: 3))
        #expect(
            compared(cell([["a": 2]]), nil)?.undecided == .noConsequence(in: "B", tier: 3))
    }
}
