import AttackGraph
import ModelSupport
import Networks
import Testing
import ThreatGraph

@testable import Compilation

/// Docs/Compilation.md, "Work by work": which goals there are, and who is never asked in the bypass of
/// each.
struct GoalPlanTests {
    private func compiled(_ graph: ThreatGraph) throws -> AttackGraph {
        try ModelCompiler(graph).compile(digest: "").graph
    }

    private func principals(
        _ graph: AttackGraph, _ id: String
    ) throws -> [(goal: String, who: [String])] {
        let consequence = try #require(graph.consequences.first { $0.id == id })
        return graph.bypasses(of: consequence).map { bypass in
            (graph[bypass.goal].id, bypass.principals.map { graph[$0].id })
        }
    }

    @Test func eachSetOfWeightsHasThreeGoals() throws {
        let graph = try compiled(TwoLabModel.graph(in: "US"))
        #expect(
            graph.consequences.map(\.id) == [
                "denial", "disclosure", "disclosure:w1", "disclosure:w2", "exfiltration",
                "exfiltration:w1", "exfiltration:w2", "tampering", "tampering:w1", "tampering:w2",
            ])
        let own = try principals(graph, "exfiltration:w1")
        #expect(own.map(\.goal) == ["exfiltrated:w1"] && own[0].who == ["l1"])
        let sum = try principals(graph, "exfiltration")
        #expect(sum.map(\.goal) == ["exfiltrated:w1", "exfiltrated:w2"])
        #expect(sum.map(\.who) == [["l1"], ["l2"]])
    }

    @Test func ofOneAssetTheSumIsTheGoal() throws {
        var model = TwoLabModel.graph(in: "US")
        model.weights["w2"] = nil
        let graph = try compiled(model)
        #expect(
            graph.consequences.map(\.id)
                == ["denial", "disclosure", "exfiltration", "tampering"])
        // Its bypass leaves out its owner alone, and not every lab.
        let sum = try principals(graph, "exfiltration")
        #expect(sum.map(\.goal) == ["exfiltrated"] && sum[0].who == ["l1"])
    }

    @Test func whereTheSamePrincipalsAreLeftOutTheSumIsAskedItself() throws {
        var model = TwoLabModel.graph(in: "US")
        model.weights["w2"]?.owner = "l1"
        let sum = try principals(try compiled(model), "tampering")
        #expect(sum.map(\.goal) == ["tampered"] && sum[0].who == ["l1"])
        model.weights["w1"]?.owner = nil
        model.weights["w2"]?.owner = nil
        let graph = try compiled(model)
        let all = try principals(graph, "tampering")
        #expect(all.map(\.goal) == ["tampered"] && all[0].who == ["l1", "l2"])
        #expect(graph.consequences.first { $0.id == "tampering" }?.bypasses == [])
    }

    @Test func severalOfOneOwnerAreOneQuestion() throws {
        var model = TwoLabModel.graph(in: "US")
        model.weights["w3"] = Weights(
            id: "w3", owner: "l1", copies: [Copy(in: "campus", form: .plaintext)])
        let sum = try principals(try compiled(model), "disclosure")
        #expect(sum.map(\.goal) == ["disclosed~l1", "disclosed:w2"])
        #expect(sum.map(\.who) == [["l1"], ["l2"]])
    }

    @Test func whatNobodyOwnsIsAnyLabs() throws {
        var model = TwoLabModel.graph(in: "US")
        model.weights["w2"] = Weights(
            id: "w2", copies: [Copy(in: "campus", form: .plaintext)], kind: .data)
        let own = try principals(try compiled(model), "exfiltration:w2")
        #expect(own[0].who == ["l1", "l2"])
    }

    @Test func aWorkloadIsDoneForWhomItSaysOrWhoeverOwnsItsWeights() throws {
        var model = TwoLabModel.graph(in: "US")
        let leg = Substrate.leg(SubstrateLeg(kind: .capacity, provider: "aws", in: "campus"))
        model.workloads = [
            Workload(id: "for", needs: leg, for: "aws", weights: "w1"),
            Workload(id: "owner", needs: leg, weights: "w2"),
            Workload(id: "nobody", needs: leg),
        ]
        let graph = try compiled(model)
        #expect(try principals(graph, "denial:for")[0].who == ["aws"])
        #expect(try principals(graph, "denial:owner")[0].who == ["l2"])
        #expect(try principals(graph, "denial:nobody")[0].who == ["l1", "l2"])
    }

    /// The sum keeps its steps: without the goals' facts the graph is that of the sums alone.
    @Test func theSumsStepsStayAsTheyAre() throws {
        let graph = try compiled(TwoLabModel.graph(in: "US"))
        let heads = graph.steps.indices.map { graph[graph.steps.heads[$0.position]].id }
        #expect(heads.count { $0 == "exfiltrated" } == 2)
        #expect(heads.count { $0 == "exfiltrated:w1" } == 1)
        #expect(heads.count { $0 == "disclosed" } == heads.count { $0.hasPrefix("disclosed:") } - 1)
        for step in graph.steps.indices
        where graph[graph.steps.heads[step.position]].id == "exfiltrated" {
            #expect(
                graph.steps.premises(of: step).allSatisfy { graph[$0].id.hasPrefix("plaintext:") })
        }
    }

    /// An order that cannot deny compels nobody to deny one workload either.
    @Test func anOrderReachesAGoalAsItReachesTheSum() throws {
        var model = TwoLabModel.graph(in: "US")
        model.instruments = [
            Instrument(id: "search", issuer: "US", compels: [.content])
        ]
        model.jurisdictions["US"]?.instruments = InstrumentSelection(named: ["search"])
        let leg = Substrate.leg(SubstrateLeg(kind: .capacity, provider: "aws", in: "campus"))
        model.workloads = [Workload(id: "one", needs: leg), Workload(id: "two", needs: leg)]
        let graph = try compiled(model)
        let order = try #require(graph.rootCauses.first { $0.id == "order:US" })
        // What it seizes is no company.
        func compelled(_ consequence: String) -> [String] {
            order.failures(for: consequence).map { graph[$0.party] }.filter(\.failsAlone)
                .map(\.id)
        }
        #expect(compelled("denial").isEmpty)
        #expect(compelled("denial:one").isEmpty)
        #expect(compelled("disclosure:w1").count == 3)
        #expect(
            order.failures(for: "denial").count == order.failures(for: "denial:one").count)
    }

    @Test func beyondManyOnlyThoseThatARequirementNamesAreAskedForAlone() throws {
        var model = TwoLabModel.graph(in: "US")
        for number in 0..<GoalPlan.maximumMembers {
            let id = WeightsID("more\(number)")
            model.weights[id] = Weights(
                id: id, owner: "l1", copies: [Copy(in: "office", form: .plaintext)])
        }
        model.requirements = [Requirement(consequence: .exfiltration, of: "w2", order: 1)]
        let plan = GoalPlan(model)
        #expect(plan.goals(of: .exfiltration).map(\.id) == ["exfiltration:w2"])
        #expect(
            plan.bypasses(of: GoalName(.exfiltration)).map(\.fact)
                == ["exfiltrated~l1", "exfiltrated:w2"])
    }
}
