import FailureAnalysis
import Foundation
import ModelSupport
import Testing
import ThreatGraph

/// Small models worked by hand.
struct RemedyAnalyserTests {
    private static let head = """
        sallyport: 1
        title: Small
        jurisdictions: { US: {}, EU: {} }
        defenders:
          lab: { role: lab, jurisdictions: [US] }
          cloud: { role: cloud, jurisdictions: [US] }
          keeper: { role: custodian, jurisdictions: [EU] }
          spare: { role: cloud, jurisdictions: [EU] }
        perimeters:
          site: { kind: campus, exits: stated, operator: cloud, level: SL4 }
          second: { kind: campus, exits: stated, operator: spare, level: SL4 }
        weights: { model: { owner: lab, copies: [ { in: site, form: plaintext } ] } }
        channels:
          out: { from: site, to: outside, operator: cloud, level: SL4 }
          second-out: { from: second, to: outside, operator: spare, level: SL4 }
        workloads: { serving: { capacity: cloud, in: site } }

        """

    /// A replica makes denial take two failures and exfiltration one more party: its side effect.
    @Test func aReplicaHelpsDenialAndHarmsExfiltration() throws {
        let options = """
            options:
              replica:
                cost: 3
                set:
                  weights.model.custody: { scheme: replicated }
                  weights.model.copies: [ { in: site, form: plaintext }, { in: second, form: plaintext } ]
                  workloads.serving: { any: [ { capacity: cloud, in: site }, { capacity: spare, in: second } ] }
            """
        var request = RemedyRequest()
        request.goals = [GoalName(.denial)]
        let found = try RemedyTexts.findings(text: Self.head + options, request: request)
        #expect(found.remedy.options == ["replica"])
        let effect = found.sideEffects.first {
            $0.consequence == "exfiltration" && $0.level == .party && $0.tier == 3
        }
        #expect(effect?.newLone == ["spare"])
        #expect(effect?.before == 1 && effect?.after == 1)

        // Against both at once nothing helps, and the cases that remain are named.
        request.goals = [GoalName(.exfiltration), GoalName(.denial)]
        let both = try RemedyTexts.findings(text: Self.head + options, request: request)
        #expect(both.remedy.status == .infeasible)
        #expect(both.unstoppable.map(\.failed) == [["cloud"]])
        #expect(both.unstoppable.map(\.consequence) == ["exfiltration"])
        #expect(both.remainder?.status == .infeasible)
    }

    /// Each of two cases can be stopped, but the options that do so set one fact.
    @Test func whatCannotBeStoppedTogether() throws {
        let options = """
            options:
              lock-out: { cost: 1, set: { channels.out.operator: { all: [cloud, lab] } } }
              move:
                cost: 1
                set:
                  channels.out.operator: { all: [cloud, keeper] }
                  workloads.serving: { any: [ { capacity: cloud, in: site }, { capacity: spare, in: second } ] }
                  channels.second-out.barrier: none
                  channels.second-out.operator: ~
                  channels.second-out.level: ~
                  weights.model.custody: { scheme: replicated }
                  weights.model.copies: [ { in: site, form: plaintext }, { in: second, form: plaintext } ]
            """
        var request = RemedyRequest()
        request.goals = [GoalName(.exfiltration), GoalName(.denial)]
        let found = try RemedyTexts.findings(text: Self.head + options, request: request)
        #expect(found.remedy.status == .infeasible)
        #expect(found.unstoppable.allSatisfy { $0.onlyTogether })
        #expect(found.unstoppable.map(\.consequence).contains("denial"))
        #expect(found.remainder == nil)
        #expect(found.options.first?.conflicts == ["move"])
    }

    /// An option takes away what another names: both together are no model, so the dearer lock is
    /// the answer.
    @Test func optionsThatAreNoModelTogetherAreNotChosenTogether() throws {
        let options = """
            options:
              guarded-second: { cost: 1, set: { weights.model.copies: [ { in: second, form: plaintext } ], channels.out: ~ } }
              no-second-exit: { cost: 1, set: { channels.second-out: ~ } }
              two-keepers: { cost: 4, set: { channels.second-out.operator: { all: [spare, lab] } } }
            """
        let found = try RemedyTexts.findings(text: Self.head + options)
        #expect(found.remedy.cost == 5)
        #expect(found.remedy.options == ["guarded-second", "two-keepers"])
    }

    @Test func nothingIsNeededWhereTheTargetHolds() throws {
        let options = """
            options:
              lock: { cost: 1, set: { channels.out.operator: { all: [cloud, lab] } } }
            """
        var request = RemedyRequest()
        request.order = 1
        let found = try RemedyTexts.findings(text: Self.head + options, request: request)
        #expect(found.remedy.status == .holds)
        #expect(found.remedy.cost == 0)
        #expect(found.paths.isEmpty)
        #expect(found.sideEffects.isEmpty)
    }

    @Test func largerOrdersNeedMore() throws {
        let options = """
            options:
              second-keeper: { cost: 2, set: { channels.out.operator: { all: [cloud, lab] } } }
              third-keeper: { cost: 7, set: { channels.out.operator: { all: [cloud, lab, keeper] } } }
            """
        var request = RemedyRequest()
        request.order = 3
        request.frontOrder = 4
        let found = try RemedyTexts.findings(text: Self.head + options, request: request)
        #expect(found.remedy.options == ["third-keeper"])
        #expect(found.front.map(\.remedy.cost) == [0, 2, 7, nil])
        // Three parties together, by name.
        request.order = 4
        let more = try RemedyTexts.findings(text: Self.head + options, request: request)
        #expect(more.unstoppable.contains { $0.failed == ["cloud", "keeper", "lab"] })
    }

    /// The head with a place that the lab runs, at a level of its own.
    private static let headWithPlane = head.replacingOccurrences(
        of: "  second: {",
        with:
            "  plane: { kind: admin-plane, exits: stated, operator: lab, level: SL3 }\n  second: {")

    /// However many of its people the place takes, and where its part has the level.
    @Test(arguments: ["lab", "{ op: lab, persons: 2 }", "{ op: lab, level: SL3, persons: 2 }"])
    func aSecondKeeperIsProposedAtItsOwnLevel(_ runner: String) throws {
        let head = Self.headWithPlane.replacingOccurrences(
            of: "operator: lab, level: SL3 }\n  second",
            with: "operator: \(runner), level: SL\(runner.contains("SL3") ? 4 : 3) }\n  second")
        let found = try RemedyTexts.findings(text: head, proposing: .missing)
        #expect(found.remedy.options == ["lab-keeps@out"])
        let option = found.options.first { $0.id == "lab-keeps@out" }
        #expect(option?.origin == .secondKeeper)
        #expect(option?.costAssumed == true)
        #expect(option?.nature == .bought)
        #expect(option?.levels == [3, 4])
        #expect(option?.subject == .secondKeeper("lab", channel: "out"))
        let both = FactValue.list([
            .scalar("cloud"),
            .mapping([
                .init(key: "level", value: .scalar("SL3")), .init(key: "op", value: .scalar("lab")),
            ]),
        ])
        #expect(
            option?.changes == [
                Change(
                    path: "channels.out.operator",
                    value: .mapping([.init(key: "all", value: both)]))
            ])
    }

    /// A keeper of whom nothing says at which level it keeps anything, or whom the first goes round,
    /// is none to propose.
    @Test(arguments: [
        ("", ""),
        ("site: { kind: campus, exits: stated,", "site: { kind: campus,"),
        ("  second-out:", "  hatch: { from: site, to: outside, barrier: none }\n  second-out:"),
    ])
    func aSecondKeeperThatKeepsNothingIsNotProposed(_ old: String, _ new: String) throws {
        let head =
            old.isEmpty ? Self.head : Self.headWithPlane.replacingOccurrences(of: old, with: new)
        let found = try RemedyTexts.findings(text: head, proposing: .missing)
        #expect(!found.options.contains { $0.id == "lab-keeps@out" })
        // Its other way out is kept as before.
        #expect(found.options.contains { $0.id == "lab-keeps@second-out" } != old.isEmpty)
    }

    /// What can be bought is told apart from what would have to be true.
    @Test(arguments: [
        // A keeper at its own level, and one at a level above it.
        ("channels.out.operator: { all: [cloud, { op: lab, level: SL3 }] }", RemedyNature.bought),
        ("channels.out.operator: { all: [cloud, { op: lab, level: SL4 }] }", .mustBeTrue),
        ("channels.out.operator: { all: [cloud, lab] }", .mustBeTrue),
        // Of a keeper who keeps nothing else nobody knows how strong it is.
        ("channels.out.operator: { all: [cloud, { op: keeper, level: SL1 }] }", .mustBeTrue),
        // One who can be gone round keeps nothing.
        (
            "channels.hatch: { from: site, to: outside, barrier: none }, "
                + "channels.out.operator: { all: [cloud, { op: lab, level: SL3 }] }", .mustBeTrue
        ),
        ("perimeters.site.level: SL5", .mustBeTrue), ("perimeters.site.level: SL3", .bought),
        ("perimeters.site.baseline: SL2", .mustBeTrue),
        ("perimeters.site.status: reported", .mustBeTrue),
        ("perimeters.site.status: contradicted", .bought),
        ("perimeters.site.compute: none", .mustBeTrue),
        ("perimeters.site.host-hands: { operator: cloud, level: SL2 }", .mustBeTrue),
        (
            "perimeters.site.controls: [ { id: guards, level: SL5, blocks: all, operator: lab } ]",
            .bought
        ),
        ("channels.out.level: SL5", .mustBeTrue), ("channels.out.to: second", .bought),
        ("workloads.serving: { capacity: spare, in: second }", .bought),
        // A new place states a level of its own.
        ("perimeters.third: { kind: campus, operator: spare, level: SL5 }", .bought),
        (
            "perimeters.vault: { kind: enclave, inside: site, operator: lab, level: SL4 }, "
                + "keys.k: { release: { attested: { enclave: vault, root: cloud, verifier: keeper, "
                + "policy: lab, pinned: yes } } }", .bought
        ),
    ])
    func anOptionIsBoughtOrWouldHaveToBeTrue(set: String, nature: RemedyNature) throws {
        let options = "options:\n  o: { cost: 1, set: { \(set) } }\n"
        let found = try RemedyTexts.findings(text: Self.headWithPlane + options)
        #expect(found.options.map(\.nature) == [nature])
    }

    /// A tenancy whose host walks in: the catalogue's confidential computing keeps it out, and the
    /// maker of the chips operates it.
    ///
    /// Hands on the machines are kept off already.
    @Test func controlsThatKeepAHostOutAreProposed() throws {
        let text = """
            sallyport: 1
            title: Hosted
            defenders:
              lab: { role: lab }
              cloud: { role: cloud }
              maker: { role: silicon }
            perimeters:
              site: { kind: campus, exits: stated, operator: cloud, level: SL4 }
              tenancy: { kind: tenancy, inside: site, exits: stated, operator: lab, level: SL4,
                         host-hands: { operator: maker, level: SL4 } }
            weights: { model: { copies: [ { in: tenancy, form: plaintext } ] } }
            channels:
              out: { from: tenancy, to: outside, barrier: none }
              exit: { from: site, to: outside, barrier: none }
            workloads: { serving: { capacity: cloud, in: site } }
            """
        let found = try RemedyTexts.findings(text: text, proposing: .missing)
        let proposed = found.options.filter { $0.origin == .catalogue }
        #expect(!proposed.isEmpty)
        #expect(proposed.allSatisfy { $0.id.hasSuffix("@tenancy") && $0.costAssumed })
        #expect(proposed.contains { $0.operators == ["maker"] })
        #expect(found.remedy.options == ["SL4-CC-01@tenancy"])
        #expect(found.remedy.cost == 1)
    }

    @Test func addingAnOptionNeverRaisesTheOptimum() throws {
        for seed in UInt64(5_000)..<5_100 {
            let enumeration = RemedyEnumeration(seed: seed, options: 2...4)
            func cost(_ candidates: [RemedyCandidate]) throws -> Int {
                try RemedyAnalyser(
                    enumeration.model, candidates: candidates, request: enumeration.request,
                    complete: enumeration.random.completed
                ).findings(digest: "").remedy.cost ?? .max
            }
            let all = enumeration.candidates
            let (with, without) = (try cost(all), try cost(Array(all.dropLast())))
            #expect(with <= without, "seed \(seed)")
        }
    }
}
