import TestSupport
import Testing

@testable import DecisionDiagrams

/// Numbers of a wider range than `Double`.
struct WideNumberTests {
    /// Where a `Double` does, the wide number says the same.
    @Test func itIsADoubleWithinTheRangeOfOne() {
        var random = SplitMix64(seed: 5)
        for _ in 0..<20_000 {
            let (a, b) = (drawn(&random), drawn(&random))
            let (wideA, wideB) = (WideNumber(a), WideNumber(b))
            #expect((wideA + wideB).rounded == a + b)
            #expect((wideA - wideB).rounded == a - b)
            #expect((wideA * wideB).rounded == a * b)
            if b != 0 { #expect((wideA / wideB).rounded == a / b) }
            #expect((wideA < wideB) == (a < b))
        }
    }

    private func drawn(_ random: inout SplitMix64) -> Double {
        if Int.random(in: 0...20, using: &random) == 0 { return 0 }
        let exponent = Int.random(in: -60...60, using: &random)
        return Double(sign: .plus, exponent: exponent, significand: 1)
            * Double.random(in: -1...1, using: &random)
    }

    @Test func nothingBecomesZero() {
        let tiny = WideNumber(1e-300)
        let less = tiny * tiny
        #expect(less.rounded == .leastNonzeroMagnitude)
        #expect((less / tiny).rounded == 1e-300)
        #expect((less / less).rounded == 1)
        #expect(less > WideNumber(0) && less < tiny)
        #expect((less - less).rounded == 0)
        #expect((WideNumber(0) - less).rounded == -.leastNonzeroMagnitude)
        #expect((WideNumber(1) + less).rounded == 1)
    }

    /// Of 200 needed events at 1/1000 each has all the criticality there is: 10⁻⁶⁰⁰.
    @Test func importanceOutlastsTheProbability() throws {
        var tree = FaultTree()
        let events = (0..<200).map { tree.addEvent("e\($0)") }
        tree.top = tree.addGate(.and, events)
        let chances = [Double](repeating: 0.001, count: 200)
        let diagrams = try FaultTreeDiagrams(of: tree)
        #expect(diagrams.probability(chances) == .leastNonzeroMagnitude)
        #expect(diagrams.minimalSets?.rareEventSum(chances) == .leastNonzeroMagnitude)
        for measure in diagrams.importance(chances) {
            #expect(abs((measure.criticality ?? 0) - 1) < 1e-9)
            #expect(abs((measure.fussellVesely ?? 0) - 1) < 1e-9)
            #expect(abs((measure.achievementWorth ?? 0) - 1000) < 1e-6)
            #expect(measure.reductionWorth == .infinite)
        }
        // What cannot happen is 0 all the same.
        #expect(diagrams.probability([0] + chances.dropFirst()) == 0)
    }
}
