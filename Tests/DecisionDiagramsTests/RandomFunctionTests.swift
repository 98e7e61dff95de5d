import TestSupport
import Testing

@testable import DecisionDiagrams

/// The engine against truth tables on random functions; the seed of a failure is printed.
@Suite struct RandomFunctionTests {
    /// 50,000 functions in all, most of them small, up to 12 events.
    static let batches: [(seeds: Range<UInt64>, events: ClosedRange<Int>)] = [
        (0..<20_000, 1...4), (20_000..<44_000, 3...5), (44_000..<49_000, 5...7),
        (49_000..<49_900, 7...9), (49_900..<50_000, 10...12),
    ]

    @Test(arguments: 0..<batches.count)
    func agreesWithTruthTables(batch: Int) throws {
        let (seeds, events) = Self.batches[batch]
        for seed in seeds {
            let tree = RandomFaultTree.make(
                seed: seed, events: events, negations: seed % 3 != 0)
            let table = TruthTable(tree)
            let fault = try Self.fault(of: tree, table, seed: seed)
            if let fault {
                Issue.record("seed \(seed): \(fault)")
                return
            }
        }
    }

    /// What the engine gets wrong about a tree, if anything.
    static func fault(
        of tree: FaultTree, _ table: TruthTable, seed: UInt64,
        options: DiagramOptions = DiagramOptions()
    ) throws -> String? {
        let diagrams = try FaultTreeDiagrams(of: tree, options: options)
        guard let sets = diagrams.minimalSets else { return "no minimal sets" }
        let expected = table.minimalSets
        var counts = [Int](repeating: 0, count: (expected.last?.count ?? -1) + 1)
        for set in expected { counts[set.count] += 1 }
        if sets.histogram.counts != counts.map({ NaturalNumber(UInt64($0)) }) {
            return "histogram \(sets.histogram.counts), expected \(counts)"
        }
        if let fault = listing(sets, upTo: nil, expected) { return fault }
        let chances = tree.events.map { $0.probability ?? 0 }
        let probability = table.probability(chances)
        if !isClose(diagrams.probability(chances), probability) {
            return "probability \(diagrams.probability(chances)), expected \(probability)"
        }
        let sum = Self.sum(expected, chances)
        if !isClose(sets.rareEventSum(chances), sum) {
            return "rare-event sum \(sets.rareEventSum(chances)), expected \(sum)"
        }
        if diagrams.isCoherent, !table.isMonotone { return "called coherent" }
        // The dearer questions on every third function.
        guard seed % 3 == 0 else { return nil }
        let limit = Int(seed / 3 % 5)
        return listing(sets, upTo: limit, expected.filter { $0.count <= limit })
            ?? importance(diagrams, table, expected, chances)
    }

    private static func listing(
        _ sets: MinimalSets, upTo limit: Int?, _ expected: [[Int]]
    ) -> String? {
        var walk = sets.walk(upTo: limit)
        var found: [[Int]] = []
        var before: [Int] = []
        while walk.advance() {
            if walk.members.count != walk.order { return "\(walk.members) of order \(walk.order)" }
            if walk.members.count < before.count { return "\(walk.members) after \(before)" }
            if Array(walk.members.prefix(walk.kept)) != Array(before.prefix(walk.kept)) {
                return "\(walk.members) keeps \(walk.kept) of \(before)"
            }
            before = walk.members
            found.append(before.sorted())
            if found.count > expected.count { return "more than \(expected.count) sets listed" }
        }
        found.sort { $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count }
        return found == expected ? nil : "listed \(found), expected \(expected)"
    }

    private static func importance(
        _ diagrams: FaultTreeDiagrams, _ table: TruthTable, _ sets: [[Int]], _ chances: [Double]
    ) -> String? {
        let whole = table.probability(chances)
        let sum = Self.sum(sets, chances)
        for measure in diagrams.importance(chances) {
            let event = measure.event
            var (with, without) = (chances, chances)
            with[event] = 1
            without[event] = 0
            let (given, absent) = (table.probability(with), table.probability(without))
            let share = Self.sum(sets.filter { $0.contains(event) }, chances)
            var pairs: [(Double, Double)] = [
                (measure.given, given), (measure.givenAbsence, absent),
                (measure.birnbaum, given - absent),
            ]
            if whole > 0 {
                pairs.append((measure.criticality ?? -1, (given - absent) * chances[event] / whole))
                pairs.append((measure.achievementWorth ?? -1, given / whole))
                let reduction: EventImportance.Reduction =
                    absent == 0 ? .infinite : .factor(whole / absent)
                switch (measure.reductionWorth, reduction) {
                case (.infinite, .infinite): break
                case (.factor(let one), .factor(let two)): pairs.append((one, two))
                default: return "event \(event): \(measure), expected reduction \(reduction)"
                }
            }
            if sum > 0 { pairs.append((measure.fussellVesely ?? -1, share / sum)) }
            for (one, two) in pairs where !isClose(one, two) {
                return "event \(event): \(measure), expected \(two) for \(one)"
            }
            if !isClose(diagrams.probability(chances, given: [event: true]), given) {
                return "probability given event \(event)"
            }
        }
        return nil
    }

    /// The sum of the sets' probabilities.
    private static func sum(_ sets: [[Int]], _ chances: [Double]) -> Double {
        var sum = 0.0
        for set in sets {
            var product = 1.0
            for event in set { product *= chances[event] }
            sum += product
        }
        return sum
    }

    /// Equal but for rounding of sums of numbers up to 1.
    static func isClose(_ one: Double, _ two: Double) -> Bool {
        abs(one - two) <= 1e-13 + 1e-10 * abs(two)
    }
}
