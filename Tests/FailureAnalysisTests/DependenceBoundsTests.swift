import Foundation
import TestSupport
import Testing

@testable import FailureAnalysis

/// The bounds that hold under every joint law of root causes.
struct DependenceBoundsTests {
    /// A function with its least and largest chance, from another program over all atoms.
    struct Row {
        let coalitions: [[Int]]
        let chances: [Double]
        let least: Double
        let largest: Double
    }

    /// `Fixtures/dependence-bounds.csv`, which `dependence_bounds.py` beside it writes.
    static func rows() throws -> [Row] {
        let file = PackageRoot.url.appendingPathComponent(
            "Tests/FailureAnalysisTests/Fixtures/dependence-bounds.csv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map
        {
            let fields = $0.split(separator: ";", omittingEmptySubsequences: false)
            try #require(fields.count == 5)
            let coalitions = fields[1].split(separator: "|").map { set in
                set.split(separator: " ").compactMap { Int($0) }
            }
            return Row(
                coalitions: coalitions,
                chances: fields[2].split(separator: " ").compactMap { Double($0) },
                least: try #require(Double(fields[3])), largest: try #require(Double(fields[4])))
        }
    }

    @Test func agreeWithTheProgramOverAllAtoms() throws {
        let rows = try Self.rows()
        #expect(rows.count == 240)
        for (number, row) in rows.enumerated() {
            let bounds = DependenceAnalyser(row.coalitions)
                .bounds(low: row.chances, high: row.chances)
            #expect(bounds.method == .tight, "row \(number)")
            #expect(
                abs(bounds.low - row.least) < 1e-9 && abs(bounds.high - row.largest) < 1e-9,
                "row \(number): \(bounds), not \(row.least) to \(row.largest)")
        }
    }

    /// Two of three at one tenth each: three pairs share the mass that one event alone could fill.
    @Test func twoOfThreeByHand() {
        let pairs = [[0, 1], [0, 2], [1, 2]]
        let tenth = [0.1, 0.1, 0.1]
        let bounds = DependenceAnalyser(pairs).bounds(low: tenth, high: tenth)
        #expect(abs(bounds.high - 0.15) < 1e-15 && bounds.high >= 0.15)
        #expect(bounds.low == 0)
        // At nine tenths at most one tenth lacks each event, and two must lack.
        let most = [0.9, 0.9, 0.9]
        let likely = DependenceAnalyser(pairs).bounds(low: most, high: most)
        #expect(abs(likely.low - 0.85) < 1e-12 && likely.low <= 0.85 && likely.high == 1)
    }

    @Test func certainAndRuledOutEventsDropOut() {
        let bounds = DependenceAnalyser([[0, 1], [2]])
        #expect(
            bounds.bounds(low: [1, 0.25, 0], high: [1, 0.25, 0])
                == DependenceBounds(low: 0.25, high: 0.25, method: .tight))
        #expect(
            bounds.bounds(low: [0, 0, 0], high: [1, 1, 0])
                == DependenceBounds(low: 0, high: 1, method: .tight))
        #expect(
            DependenceAnalyser([]).bounds(low: [0.5], high: [0.5])
                == DependenceBounds(low: 0, high: 0, method: .tight))
        #expect(
            DependenceAnalyser([[]]).bounds(low: [0.5], high: [0.5])
                == DependenceBounds(low: 1, high: 1, method: .tight))
    }

    /// Small chances keep their digits.
    @Test func aLoneEventIsItsOwnBound() {
        for chance in [1e-300, 1e-20, 1e-6, 0.3, 1 - 1e-16] {
            #expect(
                DependenceAnalyser([[0]]).bounds(low: [chance], high: [chance])
                    == DependenceBounds(low: chance, high: chance, method: .tight))
        }
    }

    /// Beyond the limit Fréchet's inequalities remain, and are said to.
    @Test func manyEventsHaveFrechetsBounds() {
        let count = DependenceAnalyser.maximumEvents + 1
        let chances = [Double](repeating: 0.01, count: count)
        let path = (1..<count).map { [$0 - 1, $0] }
        let bounds = DependenceAnalyser(path).bounds(low: chances, high: chances)
        #expect(bounds.method == .frechet && bounds.low == 0)
        #expect(abs(bounds.high - 0.01 * Double(count - 1)) < 1e-12)
        // What is ruled out does not count.
        var fewer = chances
        fewer[0] = 0
        #expect(DependenceAnalyser(path).bounds(low: fewer, high: fewer).method == .tight)
    }

    /// Any joint law gives a chance within the bounds of its own marginals.
    @Test(arguments: 0..<40 as Range<UInt64>)
    func everyJointLawIsWithin(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let events = Int.random(in: 1...8, using: &random)
        let sets = (0..<Int.random(in: 1...10, using: &random)).map { _ in
            Set((0..<events).filter { _ in Int.random(in: 0..<3, using: &random) == 0 })
        }
        let minimal = Set(sets.filter { set in !sets.contains { $0.isStrictSubset(of: set) } })
        let coalitions = minimal.map { $0.sorted() }
        let analyser = DependenceAnalyser(coalitions)
        for _ in 0..<50 {
            // Few atoms of mass k/64 each, so that every sum is exact.
            var mass = [Int](repeating: 0, count: 1 << events)
            for _ in 0..<64 { mass[Int.random(in: mass.indices, using: &random)] += 1 }
            func chance(_ holds: (Int) -> Bool) -> Double {
                Double(mass.indices.filter(holds).reduce(0) { $0 + mass[$1] }) / 64
            }
            let chances = (0..<events).map { event in chance { $0 >> event & 1 == 1 } }
            let whole = chance { atom in
                coalitions.contains { $0.allSatisfy { atom >> $0 & 1 == 1 } }
            }
            let bounds = analyser.bounds(low: chances, high: chances)
            #expect(
                bounds.low <= whole && whole <= bounds.high,
                "seed \(seed): \(whole) is outside \(bounds) for \(coalitions) at \(chances)")
        }
    }

    @Test func roundingIsDownward() {
        #expect(RoundedDown.sum(0.1, 0.2) < 0.1 + 0.2 && RoundedDown.sum(0.5, 0.25) == 0.75)
        #expect(RoundedDown.sum(1, -1e-30) < 1 && RoundedDown.sum(1, 1e-30) == 1)
        #expect(RoundedDown.product(0.1, 10) == 1 && RoundedDown.product(0.5, 3) == 1.5)
        // To the nearest, the first is rounded up and the second already down.
        #expect(RoundedDown.product(0.1, 3) == (0.1 * 3).nextDown)
        #expect(RoundedDown.product(-0.1, 3) == -0.1 * 3)
    }
}
