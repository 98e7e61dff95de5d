import AttackGraph
import TestSupport
import Testing

/// Sets of completions against plain sets of picks.
struct ChoiceDiagramTests {
    private let alternatives = [2, 3, 1, 4]

    private var completions: [[Int]] {
        alternatives.reduce([[]]) { all, count in
            all.flatMap { picks in (0..<count).map { picks + [$0] } }
        }
    }

    /// A random set as a diagram and as a table.
    private func random(
        _ diagrams: inout ChoiceDiagrams, _ random: inout SplitMix64
    ) -> (ChoiceDiagram, [[Int]: Bool]) {
        var diagram = ChoiceDiagram.never
        var table = Dictionary(uniqueKeysWithValues: completions.map { ($0, false) })
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            var cube = ChoiceDiagram.always
            var literals: [Int: [Int]] = [:]
            for choice in alternatives.indices where Bool.random(using: &random) {
                let allowed = (0..<alternatives[choice]).filter { _ in
                    Bool.random(using: &random)
                }
                literals[choice] = allowed
                let literal = diagrams.holding(
                    ChoiceLiteral(choice: choice, alternatives: allowed))
                cube = diagrams.and(cube, literal)
            }
            diagram = diagrams.or(diagram, cube)
            for picks in completions
            where literals.allSatisfy({ $0.value.contains(picks[$0.key]) }) {
                table[picks] = true
            }
        }
        return (diagram, table)
    }

    @Test func everyOperationAgreesWithTables() {
        var generator = SplitMix64(seed: 17)
        var diagrams = ChoiceDiagrams(alternatives: alternatives)
        #expect(diagrams.completionCount == 24)
        for round in 0..<400 {
            let (one, oneTable) = random(&diagrams, &generator)
            let (other, otherTable) = random(&diagrams, &generator)
            let note = Comment("seed 17, round \(round)")
            let both = diagrams.and(one, other)
            let either = diagrams.or(one, other)
            let outside = diagrams.not(one)
            for picks in completions {
                let (left, right) = (oneTable[picks] == true, otherTable[picks] == true)
                #expect(diagrams.contains(picks, in: both) == (left && right), note)
                #expect(diagrams.contains(picks, in: either) == (left || right), note)
                #expect(diagrams.contains(picks, in: outside) == !left, note)
            }
            #expect(diagrams.count(one) == oneTable.values.filter { $0 }.count, note)
            #expect((one == other) == (oneTable == otherTable), "equal sets are one diagram")
            check(one, oneTable, &diagrams, note)
        }
    }

    private func check(
        _ diagram: ChoiceDiagram, _ table: [[Int]: Bool], _ diagrams: inout ChoiceDiagrams,
        _ note: Comment
    ) {
        for choice in alternatives.indices {
            let pivotal = diagrams.pivotal(choice, for: diagram)
            let some = diagrams.quantified(diagram, over: [choice], anyPick: true)
            let every = diagrams.quantified(diagram, over: [choice], anyPick: false)
            var depends = false
            for picks in completions {
                let values = (0..<alternatives[choice]).map { alternative in
                    var other = picks
                    other[choice] = alternative
                    return table[other] == true
                }
                let differs = Set(values).count > 1
                depends = depends || differs
                #expect(diagrams.contains(picks, in: pivotal) == differs, note)
                #expect(diagrams.contains(picks, in: some) == values.contains(true), note)
                #expect(diagrams.contains(picks, in: every) == !values.contains(false), note)
            }
            #expect(diagrams.support(of: diagram).contains(choice) == depends, note)
        }
        checkPrimes(diagram, table, &diagrams, note)
    }

    /// All prime implicants, by trying every product of sets of alternatives.
    private func checkPrimes(
        _ diagram: ChoiceDiagram, _ table: [[Int]: Bool], _ diagrams: inout ChoiceDiagrams,
        _ note: Comment
    ) {
        let products = alternatives.reduce([[Set<Int>]]([[]])) { all, count in
            all.flatMap { product in
                (1..<(1 << count)).map { subset in
                    product + [Set((0..<count).filter { subset >> $0 & 1 == 1 })]
                }
            }
        }
        let implicants = products.filter { product in
            completions.allSatisfy { picks in
                table[picks] == true || !zip(product, picks).allSatisfy { $0.contains($1) }
            }
        }
        let primes = implicants.filter { product in
            !implicants.contains { wider in
                wider != product && zip(product, wider).allSatisfy { $0.isSubset(of: $1) }
            }
        }
        func product(_ cube: ChoiceCube) -> [Set<Int>] {
            alternatives.indices.map { choice in
                cube.literals.first { $0.choice == choice }.map { Set($0.alternatives) }
                    ?? Set(0..<alternatives[choice])
            }
        }
        let all = diagrams.primeImplicants(of: diagram)
        #expect(all.isComplete, note)
        #expect(all.cubes.count == primes.count, note)
        #expect(Set(all.cubes.map(product)) == Set(primes), note)
        // Where they are too many, those given are prime all the same.
        let some = diagrams.primeImplicants(of: diagram, limit: 0)
        #expect(Set(some.cubes.map(product)).isSubset(of: primes), note)
        #expect(some.cubes.isEmpty == primes.isEmpty, note)
    }
}
