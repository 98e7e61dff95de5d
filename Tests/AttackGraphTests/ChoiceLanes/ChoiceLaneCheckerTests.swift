import Formulas
import Networks
import TestSupport
import Testing

@testable import AttackGraph

/// The checker of sweeps over completions: what it lets pass is so.
struct ChoiceLaneCheckerTests {
    /// A graph of two ways to one goal, with the lanes of a sweep over it.
    private struct Case {
        let slice: ChoiceLaneSlice
        let checker: ChoiceLaneChecker
        let exists: [LaneBlock]
        var sweep: ChoiceLaneSweep
        let scenario: ChoiceLaneChecker.Scenario

        func verify(_ facts: [LaneBlock], _ steps: [Int]) throws(ChoiceLaneCheck) {
            try checker.verify(facts, steps: steps, exists: exists, in: scenario)
        }
    }

    /// A sweep over a sample's first goal; `nil` where no step yields it.
    private static func sweep(
        _ sample: ChoiceLaneSample, over completions: [ChoiceLaneCompletion], _ chosen: [Int],
        tier: Int
    ) -> Case? {
        guard let goal = sample.graph.goalPlaces[0] else { return nil }
        func number(_ party: String) -> PartyIndex {
            PartyIndex(ChoiceLaneSample.parties.firstIndex(of: party) ?? 0)
        }
        let locks = sample.graph.locks.map { $0.map { $0.of(number($0.party)) } }
        let slice = ChoiceLaneSlice(sample.graph, from: goal, locks: locks)
        let sets = ChoiceLaneSets(
            sample.graph.steps.map(\.exists) + sample.variables.joined().map(\.occurs),
            in: sample.diagrams)
        let lanes = sets.lanes(of: completions)
        var below = [LaneBlock](repeating: .allOff, count: ChoiceLaneSample.openCount)
        for (lane, completion) in completions.enumerated() {
            for (place, level) in completion.levels.enumerated() where level < tier {
                below[place][lane >> 6] |= 1 << UInt64(lane & 63)
            }
        }
        let opened = slice.locks.literals.map { leaf -> LaneBlock in
            guard let level = leaf.level else { return .allOff }
            if level >= ChoiceLaneSample.firstOpen {
                return below[level - ChoiceLaneSample.firstOpen]
            }
            return level < tier ? .allOn : .allOff
        }
        let variables = sample.variables.map { variable in
            ChoiceLaneVariable(
                variable.map {
                    .init(party: number($0.party), modes: $0.modes, occurs: sets[$0.occurs])
                }, of: slice)
        }
        let exists = sample.graph.steps.map { lanes[sets[$0.exists]] }
        var sweep = ChoiceLaneSweep(slice, opened: opened)
        sweep.solve(slice, variables, choosing: chosen, exists: exists, sets: lanes)
        return Case(
            slice: slice,
            checker: ChoiceLaneChecker(
                sample.graph, about: slice.facts, goal: slice.goal, locks: locks,
                parties: ChoiceLaneSample.parties.count, openFrom: ChoiceLaneSample.firstOpen),
            exists: exists, sweep: sweep,
            scenario: ChoiceLaneChecker.Scenario(
                failures: chosen.flatMap { sample.variables[$0] }.map {
                    (number($0.party), $0.modes, lanes[sets[$0.occurs]])
                }, tier: tier, below: below))
    }

    /// Worked by hand: the goal by one step of which the lock is open in the first lane only, since the
    /// level there is below the tier.
    @Test func rejectsWhatIsWrongByHand() throws {
        let graph = ChoiceGraph(
            [
                ChoiceStep(to: "goal", from: ["way"], in: .always),
                ChoiceStep(to: "way", through: [.operated(by: "a", level: 6)], in: .always),
            ], goals: ["goal"])
        let locks = graph.locks.map { $0.map { $0.of(PartyIndex(0)) } }
        // Facts stand in the order of the graph: the way, then the goal.
        let checker = ChoiceLaneChecker(
            graph, about: [0, 1], goal: 1, locks: locks, parties: 1, openFrom: 6)
        let first = LaneBlock.firstLanes(1)
        let scenario = ChoiceLaneChecker.Scenario(failures: [], tier: 3, below: [first])
        func check(_ way: LaneBlock, _ goal: LaneBlock, _ steps: [Int]) -> ChoiceLaneCheck? {
            do throws(ChoiceLaneCheck) {
                try checker.verify(
                    [way, goal], steps: steps, exists: [.allOn, .allOn], in: scenario)
                return nil
            } catch {
                return error
            }
        }
        let order = [graph.stepRuns[0].lowerBound, graph.stepRuns[1].lowerBound]
        #expect(check(first, first, order) == nil)
        #expect(check(first, first, order.reversed()) == .notProved, "a premise before its step")
        #expect(check(first, first, [order[1]]) == .notProved, "a step is missing")
        #expect(check(first, .firstLanes(2), order) == .notProved, "one lane too many")
        #expect(check(.allOff, .allOff, order) == .stepIntoCut, "the way follows")
        #expect(check(first, .allOff, order) == .stepIntoCut, "the goal follows")
        // Of a cut only the lanes in which the goal does not follow count.
        #expect(check(.allOff, first, order) == nil)
        // More facts in it than follow make a cut no cut, or a smaller one.
        #expect(check(.allOn, first, order) == .stepIntoCut)
    }

    /// What sweeps say passes, and whatever passes of what was changed at random is so.
    @Test func whatPassesIsSo() throws {
        var (passed, rejected) = (0, 0)
        for seed in 0..<UInt64(300) {
            var random = SplitMix64(seed: 9_200 + seed)
            let sample = ChoiceLaneSample(seed: seed, using: &random)
            let completions = ChoiceLaneSample.completions(70, using: &random)
            let chosen = sample.variables.indices.filter { _ in Bool.random(using: &random) }
            let tier = Int.random(in: 0...5, using: &random)
            guard let made = Self.sweep(sample, over: completions, chosen, tier: tier) else {
                continue
            }
            let truth = completions.map {
                sample.follows(ChoiceLaneSample.goals[0], in: $0, chosen, tier: tier)
            }
            func said(_ facts: [LaneBlock]) -> [Bool] {
                completions.indices.map {
                    facts[made.slice.goal][$0 >> 6] >> UInt64($0 & 63) & 1 == 1
                }
            }
            #expect(throws: Never.self) { try made.verify(made.sweep.values, made.sweep.steps) }
            #expect(said(made.sweep.values) == truth, "seed \(9_200 + seed)")
            for _ in 0..<8 {
                var facts = made.sweep.values
                for _ in 0..<Int.random(in: 0...2, using: &random) {
                    let place = made.slice.facts.indices.randomElement(using: &random) ?? 0
                    let lane = Int.random(in: 0..<70, using: &random)
                    facts[place][lane >> 6] ^= 1 << UInt64(lane & 63)
                }
                let steps = made.sweep.steps.filter { _ in
                    Int.random(in: 0...9, using: &random) > 0
                }
                do throws(ChoiceLaneCheck) {
                    try made.verify(facts, steps)
                    passed += 1
                    #expect(said(facts) == truth, "seed \(9_200 + seed)")
                } catch {
                    rejected += 1
                }
            }
        }
        #expect(passed > 100 && rejected > 100, "\(passed) passed, \(rejected) rejected")
    }
}
