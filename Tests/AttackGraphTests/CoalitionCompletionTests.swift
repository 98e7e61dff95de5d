import TestSupport
import Testing

@testable import AttackGraph

/// Minimal transversals, and the list of all coalitions that is complete when every complement fails.
struct CoalitionCompletionTests {
    // MARK: Transversals

    @Test func whatMeetsNoSetsIsNobody() {
        #expect(Self.transversals(of: [], over: 3) == [[]])
        #expect(Self.transversals(of: [[]], over: 3) == [])
    }

    @Test func smallListsByHand() {
        #expect(Self.transversals(of: [[0, 1], [1, 2]], over: 3) == [[0, 2], [1]])
        // Three sets in a ring: any two of the three.
        #expect(
            Self.transversals(of: [[0, 1], [1, 2], [0, 2]], over: 4) == [[0, 1], [0, 2], [1, 2]])
        // Disjoint sets: one of each.
        #expect(
            Self.transversals(of: [[0, 70], [1, 130]], over: 131)
                == [[0, 1], [0, 130], [1, 70], [70, 130]])
    }

    /// All of them, each once, whether or not the walk is interrupted at every step.
    @Test(arguments: [0, 7, Int.max >> 1])
    func randomListsEqualBruteForce(allowance: Int) {
        var most = 0
        for seed in UInt64(1)...200 {
            var random = SplitMix64(seed: seed)
            let count = Int.random(in: 1...10, using: &random)
            let sets = Self.antichain(
                of: Int.random(in: 1...9, using: &random), over: count, &random)
            let expected = (0..<1 << count).filter { subset in
                func meets(_ chosen: Int) -> Bool {
                    sets.allSatisfy { $0.contains { chosen >> $0 & 1 == 1 } }
                }
                return meets(subset)
                    && (0..<count).allSatisfy {
                        subset >> $0 & 1 == 0 || !meets(subset & ~(1 << $0))
                    }
            }.map { subset in (0..<count).filter { subset >> $0 & 1 == 1 } }
            let found = Self.transversals(of: sets, over: count, allowance: allowance)
            #expect(found == expected.sorted { $0.lexicographicallyPrecedes($1) }, "seed \(seed)")
            most = max(most, expected.count)
        }
        #expect(most > 10, "only short lists were tried")
    }

    /// A transversal of 900 variables needs more memory than is allowed: said, not cut short.
    @Test func whatWouldTakeTooMuchMemoryIsSaid() {
        var walk = MinimalTransversals(of: (0..<900).map { [2 * $0, 2 * $0 + 1] }, over: 1_800)
        var isTooDeep = false
        if case .tooDeep = walk.next(allowing: .max >> 1) { isTooDeep = true }
        #expect(isTooDeep)
    }

    // MARK: Completion

    /// Every minimal set of random monotone questions, asked one by one and many at once.
    @Test(arguments: [1, 3, 600])
    func randomQuestionsEqualTheirMinimalSets(sideBySide: Int) {
        for seed in UInt64(1)...120 {
            var random = SplitMix64(seed: seed)
            // Beyond a word of variables few sets: the largest sets without them are a product.
            let isWide = seed.isMultiple(of: 4)
            let count = Int.random(in: isWide ? 60...140 : 2...13, using: &random)
            let sets = Self.antichain(
                of: Int.random(in: 0...(isWide ? 3 : 25), using: &random), over: count, &random)
            let members = sets.map(Set.init)
            // Names with gaps, so that a place is not taken for a name.
            let names = (0..<count).map { 3 * $0 + 1 }
            var asked = 0
            var completion = CoalitionCompletion(
                names, sweepCost: 1, work: 50_000_000, sideBySide: sideBySide
            ) { questions in
                asked += questions.count
                return questions.map { question in
                    let given = Set(question.map { $0 / 3 })
                    return members.contains { $0.isSubset(of: given) }
                }
            }
            let found = completion.run()
            #expect(
                found.map { Set($0.map { Set($0) }) }
                    == Set(members.map { Set($0.map { names[$0] }) }),
                "seed \(seed)")
            #expect(found?.count == sets.count, "seed \(seed)")
            #expect(asked > 0)
        }
    }

    /// Whatever little work is allowed, a list that is given is whole.
    @Test func aListIsWholeOrNotGiven() {
        var random = SplitMix64(seed: 5)
        let sets = Self.antichain(of: 14, over: 20, &random)
        let members = sets.map(Set.init)
        var (given, refused) = (0, 0)
        for work in stride(from: 0, to: 200_000, by: 1_000) {
            var completion = CoalitionCompletion(
                Array(0..<20), sweepCost: 10, work: work, sideBySide: 64
            ) { questions in
                questions.map { question in members.contains { $0.isSubset(of: Set(question)) } }
            }
            if let found = completion.run() {
                #expect(Set(found) == Set(sets))
                given += 1
            } else {
                refused += 1
            }
        }
        #expect(given > 10 && refused > 10, "\(given) given, \(refused) refused")
    }

    @Test func aStopGivesUp() {
        var completion = CoalitionCompletion(
            [0, 1], sweepCost: 1, work: 1_000, isStopped: { true },
            suffice: { $0.map { _ in true } })
        #expect(completion.run() == nil)
    }

    // MARK: What is asked

    /// Sorted, so that an order is not claimed.
    private static func transversals(
        of sets: [[Int]], over count: Int, allowance: Int = .max >> 1
    ) -> [[Int]] {
        var walk = MinimalTransversals(of: sets, over: count)
        var found: [[Int]] = []
        while true {
            switch walk.next(allowing: allowance) {
            case .found: found.append(walk.transversal.sorted())
            case .paused: continue
            case .ended, .tooDeep: return found.sorted { $0.lexicographicallyPrecedes($1) }
            }
        }
    }

    /// At most so many random sets of which none holds another.
    private static func antichain(
        of size: Int, over count: Int, _ random: inout SplitMix64
    ) -> [[Int]] {
        var kept: [Set<Int>] = []
        for _ in 0..<size {
            let members = Int.random(in: 1...min(count, 6), using: &random)
            let set = Set((0..<members).map { _ in Int.random(in: 0..<count, using: &random) })
            if kept.contains(where: { $0.isSubset(of: set) || set.isSubset(of: $0) }) { continue }
            kept.append(set)
        }
        return kept.map { $0.sorted() }
    }
}
