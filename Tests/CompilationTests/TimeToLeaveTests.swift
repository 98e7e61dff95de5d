import AttackGraph
import Formulas
import ModelFormat
import ModelSupport
import Networks
import TestSupport
import Testing
import ThreatGraph

@testable import Compilation
@testable import FailureAnalysis

/// What comes late, from the words of Docs/Compilation.md, "Time to leave".
struct TimeToLeaveTests {
    private static func text(_ needs: String, _ more: String = "") -> String {
        """
        sallyport: 1
        title: Late
        defenders: { lab: { role: lab }, aws: { role: cloud }, g: { role: cloud }, h: { role: cloud } }
        perimeters: { room: { kind: campus, operator: lab, level: SL5 } }
        weights: { w: { owner: lab, copies: [ { in: room, form: plaintext } ] } }
        channels: { door: { kind: network, from: room, to: outside, operator: lab } }
        workloads: { run: \(needs)\(more) }

        """
    }

    private static func compiled(_ text: String) throws -> CompiledModel {
        let graph = try ModelDocument.read(bytes: Array(text.utf8), file: "m.yaml") { _ in [] }
            .threatGraph()
        return try ModelCompiler(graph).compile(digest: "sha256:test")
    }

    /// The minimal coalitions at one level by goal, for every denial that is asked about, at OC1.
    private static func denials(
        _ compiled: CompiledModel, _ level: AnswerLevel = .party
    ) throws -> [String: [[String]]] {
        let findings = try FailureAnalyser(compiled).analysis().findings
        let cells = findings.exposure + (findings.goals?.goals.flatMap(\.exposure) ?? [])
        return Dictionary(
            uniqueKeysWithValues: cells.filter {
                $0.what == "denial" && $0.level == level && $0.tier == 1
            }.map { ($0.consequence, $0.coalitions) })
    }

    private static let late = """
        { any: [ { capacity: aws, level: none }, { capacity: g, level: none, after: 540d } ] }
        """

    // MARK: The issue's example

    @Test func aSecondCloudThatComesLate() throws {
        let compiled = try Self.compiled(Self.text(Self.late))
        #expect(
            try Self.denials(compiled) == [
                "denial": [["aws"]], "denial>540d": [["aws", "g"]],
            ])
        #expect(
            try Self.denials(compiled, .root) == [
                "denial": [["order:?"], ["own:aws"]],
                "denial>540d": [["order:?"], ["own:aws", "own:g"]],
            ])
        #expect(
            try Self.denials(compiled, .labBypass) == [
                "denial": [["aws"]], "denial>540d": [["aws", "g"]],
            ])
        let without = try Self.compiled(
            Self.text(Self.late.replacing(", after: 540d", with: "")))
        #expect(try Self.denials(without) == ["denial": [["aws", "g"]]])
        let never = try Self.compiled(Self.text(Self.late.replacing("540d", with: "unknown")))
        #expect(try Self.denials(never) == ["denial": [["aws"]]])
    }

    @Test func howLongALoneFailureDenies() throws {
        func lengths(_ needs: String) throws -> [String] {
            let findings = try FailureAnalyser(Self.compiled(Self.text(needs))).analysis().findings
            return findings.denialLengths.filter { $0.kind == .party }.map {
                "\($0.cause) \($0.length?.description ?? "without end") \($0.tiers ?? [])"
            }
        }
        #expect(try lengths(Self.late) == ["aws 540 d [1, 2, 3, 4, 5]"])
        #expect(
            try lengths(
                """
                { all: [ \(Self.late), { chips: h }, { any: [ { chips: aws }, { chips: lab, after: 30 d } ] } ] }
                """) == ["aws 540 d [1, 2, 3, 4, 5]", "h without end [1, 2, 3, 4, 5]"])
        #expect(try lengths(Self.late.replacing("540d", with: "unknown")) == [])
    }

    /// Where capability stops the first and what comes late is not stopped, it ends.
    @Test func aLengthDependsOnTheTier() throws {
        let needs = """
            { any: [ { capacity: aws, level: SL5 }, { capacity: g, level: SL2, after: 540d } ] }
            """
        let findings = try FailureAnalyser(Self.compiled(Self.text(needs))).analysis().findings
        #expect(
            findings.denialLengths.filter { $0.kind == .party } == [
                DenialLength(
                    goal: GoalName(.denial), cause: "aws", kind: .party,
                    length: TimeSpan("540 d"), tiers: [1, 2]),
                DenialLength(
                    goal: GoalName(.denial), cause: "aws", kind: .party, length: nil,
                    tiers: [3, 4, 5]),
            ])
    }

    // MARK: The graph

    /// What is late from the start needs no barrier, and no fact of its own.
    @Test func whatIsLateIsLeftOutOfTheSteps() throws {
        let graph = try Self.compiled(Self.text(Self.late)).graph
        func premises(_ head: String) -> [[String]] {
            graph.steps.indices.filter { graph[graph.steps.heads[$0.position]].id == head }.map {
                graph.steps.premises(of: $0).map { graph[$0].id }
            }
        }
        #expect(premises("denied") == [["lost:run/leg-1"]])
        #expect(premises("denied>540d") == [["lost:run/leg-1", "lost:run/leg-2"]])
    }

    /// Parts without anything late are the same facts for every length.
    @Test func partsOfOneLengthAreOneFact() throws {
        let graph = try Self.compiled(
            Self.text(
                """
                { all: [ { any: [ { chips: aws }, { chips: g } ] },
                         { any: [ { chips: aws }, { chips: h, after: 9 d } ] },
                         { any: [ { chips: lab }, { chips: h, after: 5 d } ] } ] }
                """)
        ).graph
        #expect(
            graph.facts.map(\.id).filter { $0.hasPrefix("lost:run/") && !$0.contains("leg") } == [
                "lost:run/1", "lost:run/2", "lost:run/2>9d", "lost:run/3", "lost:run/3>5d",
            ])
        #expect(
            graph.consequences.map(\.id).filter { $0.hasPrefix("denial") } == [
                "denial", "denial>5d", "denial>9d",
            ])
    }

    /// A model that was not held against the words never ran: it is denied with nobody failing.
    @Test func workThatNeverRanIsDenied() throws {
        var model = SmallModel()
        model.graph.workloads["run"] = Workload(
            id: "run",
            needs: .leg(SubstrateLeg(kind: .chips, provider: "lab", after: .endless)))
        #expect(try model.findings().order("denial", 1) == 0)
    }

    /// Two workloads, of which one has nothing that comes late.
    @Test func eachWorkloadHasItsOwnLengths() throws {
        let compiled = try Self.compiled(Self.text(Self.late, ", serve: { chips: h }"))
        #expect(
            try Self.denials(compiled) == [
                "denial": [["aws"], ["h"]], "denial>540d": [["h"], ["aws", "g"]],
                "denial:run": [["aws"]], "denial:run>540d": [["aws", "g"]],
                "denial:serve": [["h"]],
            ])
        func goal(_ of: String?, _ longer: String) -> String? {
            compiled.consequence(for: GoalName(.denial, of: of, longerThan: TimeSpan(longer)))?.id
        }
        // Between the stated times nothing stands ready.
        #expect(goal(nil, "30 d") == "denial")
        #expect(goal(nil, "540 d") == "denial>540d")
        #expect(goal(nil, "541 d") == "denial>540d")
        #expect(goal("run", "539 d") == "denial:run")
        #expect(goal("run", "600 d") == "denial:run>540d")
        #expect(goal("serve", "600 d") == "denial:serve")
    }

    /// A leg's other holds lose it as its provider's does.
    @Test func whoeverRunsThePlaceTakesALateLegToo() throws {
        let text = """
            sallyport: 1
            title: Places
            defenders: { lab: { role: lab }, aws: { role: cloud }, g: { role: cloud }, land: { role: facility } }
            perimeters:
              ground: { kind: campus, operator: land, level: SL5 }
              hall: { kind: hall, operator: g, inside: ground, level: SL5 }
              room: { kind: campus, operator: aws, level: SL5 }
            weights: { w: { owner: lab, copies: [ { in: room, form: plaintext } ] } }
            channels: { door: { kind: network, from: room, to: outside, operator: lab } }
            workloads:
              run: { any: [ { capacity: aws, in: room }, { capacity: g, in: hall, after: 90 d } ] }

            """
        #expect(
            try Self.denials(Self.compiled(text)) == [
                "denial": [["aws"]], "denial>90d": [["aws", "g"], ["aws", "land"]],
            ])
    }

    // MARK: Laws

    /// How long a set of providers that failed keeps the work waiting, from the words.
    ///
    /// Without end for what is lost or of which nobody says when, the least of `any`, the greatest of
    /// `all`, the *k*-th shortest of `at-least: k`. In days; `.max` is without end.
    private static func waits(_ needs: Substrate, _ failed: Set<DefenderID>) -> Int {
        switch needs {
        case .leaf(let leg):
            if failed.contains(leg.provider) { return .max }
            switch leg.after {
            case nil: return 0
            case .endless: return .max
            case .lasting(let time): return Int(time.seconds) / 86_400
            }
        case .any(let parts): return parts.map { waits($0, failed) }.min() ?? .max
        case .all(let parts): return parts.map { waits($0, failed) }.max() ?? 0
        case .atLeast(let count, let parts):
            return parts.map { waits($0, failed) }.sorted()[count - 1]
        }
    }

    private static let providers: [DefenderID] = ["aws", "g", "h", "i"]

    /// A model of one or two workloads drawn at random, over chips that capability never stops.
    private static func drawn(seed: UInt64) -> ThreatGraph {
        var random = SplitMix64(seed: seed)
        var model = ThreatGraph(title: "Drawn")
        model.defenders["lab"] = Defender(id: "lab", role: .lab)
        for provider in providers {
            model.defenders[provider] = Defender(id: provider, role: .cloud)
        }
        for name in ["run", "serve"].prefix(1 + Int(random.next() % 2)) {
            let id = WorkloadID(name)
            model.workloads[id] = Workload(id: id, needs: needs(depth: 0, random: &random))
        }
        return model
    }

    private static func needs(depth: Int, random: inout SplitMix64) -> Substrate {
        if depth > 2 || depth > 0 && random.next() % 3 == 0 {
            let late = Int(random.next() % 6)
            return .leg(
                SubstrateLeg(
                    kind: .chips, provider: providers[Int(random.next() % 4)],
                    after: [
                        nil, nil, nil, .lasting(TimeSpan(seconds: 86_400)),
                        .lasting(TimeSpan(seconds: 4 * 86_400)), .endless,
                    ][late]))
        }
        var parts: [Substrate] = []
        for _ in 0...Int(random.next() % 4) {
            parts.append(needs(depth: depth + 1, random: &random))
        }
        switch random.next() % 3 {
        case 0: return .all(parts)
        case 1: return .any(parts)
        default:
            return .atLeast(count: 1 + Int(random.next() % UInt64(parts.count)), of: parts)
        }
    }

    private static func suffices(
        _ failed: Set<DefenderID>, for goal: String, in graph: AttackGraph,
        by engine: ClosureEngine
    ) throws -> Bool {
        let consequence = try #require(
            graph.consequences.first { $0.id == goal }, "no goal \(goal)")
        let variables = graph.partyVariables(
            for: consequence, withoutPrincipals: false
        ).filter { failed.contains(DefenderID($0.id)) }
        let scenario = Scenario(failures: variables.flatMap(\.failures), tier: 1)
        return engine.closure(under: scenario).proof(of: consequence.goal) != nil
    }

    /// Every set of failures lasts exactly as long as the words say, for the sum and for each
    /// workload, in steps and as one lock.
    @Test(arguments: [ModelCompiler.maximumCombinations, 0])
    func everySetLastsAsLongAsTheWordsSay(written: Int) throws {
        var lasting = 0
        for seed in UInt64(1)...150 {
            let model = Self.drawn(seed: seed)
            var compiler = ModelCompiler(model)
            compiler.writtenCombinations = written
            let graph = try compiler.compile(digest: "sha256:test").graph
            let engine = ClosureEngine(graph)
            let days = [0] + model.lengths.map { Int($0.seconds) / 86_400 }
            for mask in 0..<16 {
                let failed = Set(
                    Self.providers.enumerated().filter { mask >> $0.offset & 1 == 1 }
                        .map(\.element))
                let waits = model.workloads.map { ($0, Self.waits($0.needs, failed)) }
                let longest = waits.map(\.1).max() ?? 0
                if (1..<Int.max).contains(longest) { lasting += 1 }
                for day in days {
                    let suffix = day == 0 ? "" : ">\(day)d"
                    #expect(
                        try Self.suffices(failed, for: "denial\(suffix)", in: graph, by: engine)
                            == (longest > day), "seed \(seed), \(failed), \(day) d")
                    for (workload, own) in waits where model.workloads.count > 1 {
                        let name = GoalName(
                            .denial, of: workload.id.rawValue,
                            longerThan: day == 0 ? nil : TimeSpan("\(day) d"))
                        guard graph.consequences.contains(where: { $0.id == name.id }) else {
                            #expect(!workload.needs.lengths.contains { $0 == name.longerThan })
                            continue
                        }
                        #expect(
                            try Self.suffices(failed, for: name.id, in: graph, by: engine)
                                == (own > day), "seed \(seed), \(failed), \(name.id)")
                    }
                }
            }
        }
        #expect(lasting > 100, "nothing comes late")
    }

    /// The longer a denial is asked to last, the fewer sets suffice; and whatever comes later or
    /// not at all leaves no fewer for one length.
    @Test func longerNeedsMoreAndLaterNeedsLess() throws {
        for seed in UInt64(1)...60 {
            let model = Self.drawn(seed: seed)
            var later = model
            for workload in model.workloads {
                later.workloads[workload.id]?.needs = workload.needs.map { leg in
                    var leg = leg
                    if leg.after?.length?.seconds == 86_400 {
                        leg.after = .lasting(TimeSpan(seconds: 4 * 86_400))
                    } else if leg.after != nil {
                        leg.after = .endless
                    }
                    return leg
                }
            }
            let (one, other) = (
                try ModelCompiler(model).compile(digest: "sha256:test"),
                try ModelCompiler(later).compile(digest: "sha256:test")
            )
            let engines = (ClosureEngine(one.graph), ClosureEngine(other.graph))
            for mask in 0..<16 {
                let failed = Set(
                    Self.providers.enumerated().filter { mask >> $0.offset & 1 == 1 }
                        .map(\.element))
                var before = true
                for day in [0, 1, 4] {
                    let name = GoalName(.denial, longerThan: TimeSpan("\(day) d"))
                    let goals = (
                        try #require(one.consequence(for: name)).id,
                        try #require(other.consequence(for: name)).id
                    )
                    let now = try Self.suffices(failed, for: goals.0, in: one.graph, by: engines.0)
                    #expect(before || !now, "seed \(seed), \(failed), \(day) d")
                    before = now
                    let then = try Self.suffices(
                        failed, for: goals.1, in: other.graph, by: engines.1)
                    #expect(!now || then, "seed \(seed), \(failed), \(day) d")
                }
            }
        }
    }

    /// Without anything that comes late nothing is asked about lengths, and nothing moves: what is
    /// there at once may say so or not.
    @Test func withoutAnAfterNothingMoves() throws {
        for seed in UInt64(1)...40 {
            let model = Self.drawn(seed: seed)
            func graph(_ after: Delay?) throws -> AttackGraph {
                var plain = model
                for workload in model.workloads {
                    plain.workloads[workload.id]?.needs = workload.needs.map { leg in
                        var leg = leg
                        leg.after = after
                        return leg
                    }
                }
                return try ModelCompiler(plain).compile(digest: "sha256:test").graph
            }
            let plain = try graph(nil)
            #expect(plain == (try graph(Delay.none)), "seed \(seed)")
            #expect(!plain.facts.contains { $0.id.contains(">") }, "seed \(seed)")
            #expect(!plain.consequences.contains { $0.id.contains(">") }, "seed \(seed)")
        }
    }
}
