import TestSupport
import Testing

@testable import DecisionDiagrams

/// Counts by size: each way of multiplying against the plainest sums, and against binomials.
@Suite struct FamilyCountsTests {
    static let methods: [FamilyCounts.Method?] = [nil, .direct, .modular]

    private static func counts(
        _ modules: [ModuleDiagram], _ method: FamilyCounts.Method?
    ) -> [NaturalNumber] {
        SetHistogram(FamilyCounts.histogram(of: modules, method: method)).counts
    }

    @Test(arguments: [(1, 12, 400), (2, 8, 300), (3, 7, 100), (4, 5, 40)])
    func agreesOnRandomModules(depth: Int, width: Int, count: Int) {
        var large = 0
        for seed in 0..<UInt64(count) {
            let families = RandomFamilies(seed: seed, depth: depth, width: width)
            let expected = RandomFamilies.counts(of: families.modules)
            if expected.contains(where: { $0.exactly == nil }) { large += 1 }
            for method in Self.methods where Self.counts(families.modules, method) != expected {
                Issue.record("seed \(seed), depth \(depth), \(method.debugDescription)")
                return
            }
        }
        // The methods differ beyond 64 bits only: enough of the counts must get there.
        if depth > 3 { #expect(large > count / 4, "\(large) of \(count) have large counts") }
    }

    /// All subsets of *n* events: as many of size *k* as *n* over *k*.
    private static func binomials(_ n: Int) -> [NaturalNumber] {
        var row = [NaturalNumber(1)]
        for _ in 0..<n {
            row = (0...row.count).map { place in
                (place < row.count ? row[place] : .zero) + (place > 0 ? row[place - 1] : .zero)
            }
        }
        return row
    }

    /// Modules of all subsets of `size` events; above them their product, shifted by the sets of
    /// one module of `shift` events that stand together.
    private static func products(_ size: Int, of count: Int, shift: Int) -> [ModuleDiagram] {
        var modules = (0..<count).map { place in
            RandomFamilies.module((0..<size).map { .event(place * size + $0) })
        }
        modules.append(
            RandomFamilies.module((0..<shift).map { .event(size * count + $0) }, all: true))
        modules.append(RandomFamilies.module((0...count).map { .module($0) }, all: true))
        return modules
    }

    @Test(arguments: [(1, 1, 0), (63, 1, 0), (70, 1, 3), (40, 3, 0), (100, 4, 70), (33, 9, 200)])
    func countsSubsets(size: Int, count: Int, shift: Int) {
        let expected =
            Array(repeating: NaturalNumber.zero, count: shift) + Self.binomials(size * count)
        let modules = Self.products(size, of: count, shift: shift)
        for method in Self.methods {
            #expect(Self.counts(modules, method) == expected, "\(method.debugDescription)")
        }
    }

    /// What is chosen for a product of modules of all subsets.
    private static func method(_ size: Int, of count: Int) -> FamilyCounts.Method {
        let row = Self.binomials(size)
        let width = row.reduce(1) { max($0, $1.digits.count) }
        let total = (0..<size).reduce(CountBound.one) { bound, _ in bound + bound }
        let factor = SizeCounts(
            least: 0, width: width,
            words: row.flatMap { $0.digits + Array(repeating: 0, count: width - $0.digits.count) },
            total: total)
        let module = RandomFamilies.module((0..<count).map { .module($0) }, all: true)
        let family = module.family ?? PackedDiagram(nodes: [], root: 0)
        let factors = Array(repeating: factor, count: count)
        return FamilyCost(of: family, factors, FamilyShape(of: family, factors)).method
    }

    @Test func choosesByCost() {
        // Either side of the crossover, and equal there.
        let short = Self.products(70, of: 2, shift: 0)
        let long = Self.products(200, of: 4, shift: 0)
        #expect(Self.method(70, of: 2) == .direct)
        #expect(Self.method(200, of: 4) == .modular)
        #expect(Self.counts(short, nil) == Self.counts(short, .modular))
        #expect(Self.counts(long, nil) == Self.counts(long, .direct))
        #expect(Self.counts(long, nil) == Self.binomials(800))
    }

    /// At least *k* of *n* modules of *m* events each, one of which suffices: *n* over *k* times
    /// *m*^*k* sets of *k* events.
    @Test(arguments: [(3, 7, 2), (20, 40, 9), (30, 64, 50)])
    func countsThresholds(k: Int, n: Int, m: Int) throws {
        var tree = FaultTree()
        let gates = (0..<n).map { place in
            tree.addGate(.or, (0..<m).map { tree.addEvent("e\(place)-\($0)", probability: 0.1) })
        }
        tree.top = tree.addGate(.atLeast(k), gates)
        let diagrams = try FaultTreeDiagrams(of: tree)
        let power = (0..<k).reduce(NaturalNumber(1)) { product, _ in
            product * NaturalNumber(UInt64(m))
        }
        let expected =
            Array(repeating: NaturalNumber.zero, count: k) + [Self.binomials(n)[k] * power]
        for method in Self.methods {
            #expect(Self.counts(diagrams.modules, method) == expected)
        }
        #expect(diagrams.minimalSets?.histogram.counts == expected)
    }

    @Test func countsNothingAndTheEmptySet() {
        for method in Self.methods {
            #expect(Self.counts([.whole(of: nil, root: 0)], method).isEmpty)
            #expect(Self.counts([.whole(of: nil, root: 1)], method) == [NaturalNumber(1)])
        }
    }
}
