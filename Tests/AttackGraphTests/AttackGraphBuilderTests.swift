import AttackGraph
import Formulas
import Networks
import TestSupport
import Testing

struct AttackGraphBuilderTests {
    @Test func writesEveryTableInOrderAndUnitesEqualSteps() throws {
        var builder = AttackGraphBuilder()
        builder.addParty("z")
        builder.addParty("a", isPrincipal: true)
        builder.addBarrier("b2", lock: .operated(by: "z", level: 2))
        builder.addBarrier("b1", lock: .operated(by: "a", level: nil, modes: ModeSet([.insider])))
        builder.addStep(to: "out", from: ["y", "x", "y"], through: ["b2", "b1", "b2"])
        builder.addStep(to: "out", from: ["x", "y"], through: ["b1", "b2"])
        builder.addStep(to: "out", from: ["x"], through: ["b2"])
        builder.addStep(to: "out", from: ["x"])
        builder.addStep(to: "goal")
        builder.addConsequence("late", goal: "unreached", modes: .all, isTiered: true)
        builder.addConsequence("early", goal: "out", modes: .all, isTiered: false)
        let graph = try builder.build()
        #expect(graph.parties.map(\.id) == ["a", "z"])
        #expect(graph.barriers.map(\.id) == ["b1", "b2"])
        #expect(graph.facts.map(\.id) == ["goal", "out", "unreached", "x", "y"])
        #expect(graph.consequences.map(\.id) == ["early", "late"])
        #expect(
            graph.consequences.map { graph.facts[$0.goal.position].id } == ["out", "unreached"])
        let steps = graph.steps.indices.map { graph.steps[$0] }.map {
            "\($0.head.position) from \($0.premises.map(\.position)) "
                + "through \($0.barriers.map(\.position))"
        }
        #expect(
            steps == [
                "0 from [] through []", "1 from [3] through []", "1 from [3] through [1]",
                "1 from [3, 4] through [0, 1]",
            ])
    }

    @Test func graphsThatSayTheSameAreEqual() throws {
        for seed in UInt64(1)...200 {
            var random = SplitMix64(seed: seed)
            let graph = try RandomQuestion(using: &random).graph
            let again = try graph.rebuilt { $0.shuffled(using: &random) }
            #expect(graph == again, "seed \(seed)")
        }
    }

    /// Steps by numbers are those by names, alone or behind others that name the same differently.
    @Test func stepsByNumbersAreThoseByNames() throws {
        var numbered = NumberedSteps()
        numbered.needFact(1)
        numbered.passBarrier(1)
        numbered.passBarrier(0)
        numbered.yieldFact(0)
        numbered.yieldFact(1)
        func graph(_ addSteps: (inout AttackGraphBuilder) -> Void) throws -> AttackGraph {
            var builder = AttackGraphBuilder()
            builder.addParty("a")
            for id in ["b", "c"] { builder.addBarrier(id, lock: .operated(by: "a", level: 2)) }
            addSteps(&builder)
            builder.addConsequence("late", goal: "out", modes: .all, isTiered: true)
            return try builder.build()
        }
        let numbers = try graph {
            $0.addSteps(numbered, facts: ["out", "in"], barriers: ["b", "c"])
        }
        let names = try graph {
            $0.addStep(to: "out", from: ["in"], through: ["c", "b"])
            $0.addStep(to: "in")
        }
        #expect(numbers == names)
        let behind = try graph {
            $0.addStep(to: "in", through: ["c"])
            $0.addSteps(numbered, facts: ["out", "in"], barriers: ["b", "c"])
        }
        let namesBehind = try graph {
            $0.addStep(to: "in", through: ["c"])
            $0.addStep(to: "out", from: ["in"], through: ["c", "b"])
            $0.addStep(to: "in")
        }
        #expect(behind == namesBehind && behind != names)
    }

    @Test func reportsEveryFaultAtOnceWithItsPlace() {
        var builder = AttackGraphBuilder()
        builder.addParty("a")
        builder.addParty("a")
        builder.addRootCause("own:a", fails: [("nobody", .all)])
        builder.addBarrier("b", lock: .operated(by: "a", level: 6))
        builder.addBarrier("c", lock: .atLeast(count: 3, of: [.operated(by: "a", level: 1)]))
        builder.addBarrier("d", lock: .all([]))
        builder.addStep(to: "x", through: ["b"])
        builder.addStep(to: "x", through: ["missing"])
        builder.addConsequence("c", goal: "x", modes: .all, isTiered: true)
        builder.addConsequence("c", goal: "x", modes: .all, isTiered: true)
        #expect(
            faults(of: builder) == [
                .duplicate(.party, id: "a", position: 1),
                .duplicate(.consequence, id: "c", position: 1),
                .reservedRootCause(id: "own:a", position: 0),
                .undeclared(.party, id: "nobody", usedBy: .rootCause, position: 0),
                .levelOutOfRange(6, position: 0),
                .quorumOutOfRange(count: 3, parts: 1, position: 1),
                .emptyLock(position: 2),
                .undeclared(.barrier, id: "missing", usedBy: .step, position: 1),
            ])
    }

    @Test func refusesALockNestedTooDeep() {
        var lock = LockExpression.operated(by: "a", level: 1)
        for _ in 0..<AttackGraphBuilder.maximumLockDepth { lock = .all([lock]) }
        var builder = AttackGraphBuilder()
        builder.addParty("a")
        builder.addBarrier("deep", lock: lock)
        #expect(faults(of: builder) == [.lockTooDeep(position: 0)])
    }

    @Test func anEmptyGraphIsAGraph() throws {
        let graph = try AttackGraphBuilder().build()
        #expect(graph.steps.count == 0)
        #expect(graph.facts.isEmpty)
    }

    private func faults(of builder: AttackGraphBuilder) -> [GraphFault] {
        do throws(AttackGraphError) {
            _ = try builder.build()
            return []
        } catch { return error.faults }
    }
}
