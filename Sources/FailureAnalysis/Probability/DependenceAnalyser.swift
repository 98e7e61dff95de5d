/// Bounds a chance under every joint law of root causes that gives each its own chance.
///
/// The largest chance is that of the largest packing of minimal coalitions into the root causes'
/// chances: mass put on a coalition is mass on which it occurs and nothing else, and what is left of
/// the root causes' chances can be laid over it without taking anything away. The least is 1 minus
/// the largest packing of minimal blocking sets (what has to stay away so that no coalition occurs)
/// into the chances of staying away. Both packings are linear programs over antichains, which are
/// far smaller than that over the 2^n atoms and have the same optimum.
struct DependenceAnalyser {
    /// The most root causes for which bounds are tight; beyond them blocking sets can be too many.
    static let maximumEvents = 16

    private let coalitions: [[Int]]

    /// - Parameter coalitions: All minimal coalitions, by places of variables.
    init(_ coalitions: [[Int]]) { self.coalitions = coalitions }

    /// The bounds, from the low and the high ends of the chances of the variables.
    ///
    /// Both optima rise with every chance, so the low ends give the lower bound and the high ends
    /// the upper. Every bound is proven by weights checked in arithmetic that errs outward only.
    /// - Complexity: O(2^*n* · *n*) for *n* ≤ 16 root causes that are neither certain nor ruled out,
    ///   and the simplex method on at most *n* + 1 rows; O(*m*) for *m* members beyond.
    func bounds(low: [Double], high: [Double]) -> DependenceBounds {
        let wide = DependenceBounds(
            low: frechetLow(low), high: frechetHigh(high), method: .frechet)
        guard let least = reduced(low).flatMap(Self.least),
            let most = reduced(high).flatMap(Self.most)
        else { return wide }
        return DependenceBounds(
            low: max(wide.low, least), high: min(wide.high, most), method: .tight)
    }

    // MARK: Fréchet's inequalities

    private func frechetLow(_ chances: [Double]) -> Double {
        coalitions.reduce(0) { bound, coalition in
            let sum = coalition.reduce(0.0) { RoundedDown.sum($0, chances[$1]) }
            return max(bound, RoundedDown.sum(sum, Double(1 - coalition.count)))
        }
    }

    private func frechetHigh(_ chances: [Double]) -> Double {
        let sum = coalitions.reduce(0.0) { sum, coalition in
            -RoundedDown.sum(-sum, -(coalition.map { chances[$0] }.min() ?? 1))
        }
        return min(1, sum)
    }

    // MARK: The tight bounds

    /// Coalitions over what is neither certain nor ruled out.
    private struct Reduced {
        /// Minimal, as bits; the empty one alone when something certain suffices.
        var coalitions: [UInt32]
        var chances: [Double]
    }

    /// `nil` when too many root causes are left.
    private func reduced(_ chances: [Double]) -> Reduced? {
        let possible = coalitions.filter { $0.allSatisfy { chances[$0] > 0 } }
            .map { $0.filter { chances[$0] < 1 } }
        let events = Set(possible.joined()).sorted()
        guard events.count <= Self.maximumEvents else { return nil }
        let bits = Dictionary(
            uniqueKeysWithValues: events.enumerated().map { ($1, UInt32(1) << UInt32($0)) })
        let sets = Set(possible.map { $0.reduce(UInt32(0)) { $0 | (bits[$1] ?? 0) } })
        // Without what is certain a coalition can hold another.
        let table = TruthTable(of: sets, events: events.count)
        return Reduced(coalitions: table.minimalTrue, chances: events.map { chances[$0] })
    }

    /// The largest chance.
    private static func most(_ reduced: Reduced) -> Double? {
        guard let first = reduced.coalitions.first else { return 0 }
        if first == 0 { return 1 }
        var packing = FractionalPacking(reduced.coalitions, capacities: reduced.chances)
        guard let proof = packing.solve()?.completed(for: reduced.coalitions) else { return nil }
        let sum = zip(proof.weights, reduced.chances).reduce(-proof.common) {
            RoundedDown.sum($0, RoundedDown.product(-$1.0, $1.1))
        }
        return proof.isNear(-sum) ? min(1, -sum) : nil
    }

    /// The least chance.
    private static func least(_ reduced: Reduced) -> Double? {
        guard let first = reduced.coalitions.first else { return 0 }
        if first == 0 { return 1 }
        let events = reduced.chances.count
        let table = TruthTable(of: Set(reduced.coalitions), events: events)
        let all = UInt32(1) << UInt32(events) - 1
        let blocking = table.maximalFalse.map { all & ~$0 }
        var packing = FractionalPacking(blocking, capacities: reduced.chances.map { 1 - $0 })
        guard let proof = packing.solve()?.completed(for: blocking) else { return nil }
        // 1 − common − Σ weight (1 − chance), in an order that keeps small chances exact.
        let rest = proof.weights.reduce(RoundedDown.sum(1, -proof.common)) {
            RoundedDown.sum($0, -$1)
        }
        let sum = zip(proof.weights, reduced.chances).reduce(rest) {
            RoundedDown.sum($0, RoundedDown.product($1.0, $1.1))
        }
        return proof.isNear(1 - sum) ? max(0, sum) : nil
    }
}

/// A monotone function of a few events as the list of its values.
private struct TruthTable {
    private var values: [Bool]
    private let events: Int

    /// The function that is true where one of the sets occurs.
    init(of sets: Set<UInt32>, events: Int) {
        self.events = events
        values = [Bool](repeating: false, count: 1 << events)
        for set in sets { values[Int(set)] = true }
        for event in 0..<events {
            for state in values.indices where state >> event & 1 == 1 {
                if values[state ^ 1 << event] { values[state] = true }
            }
        }
    }

    /// The sets on which it is true and below which it is not, ascending as numbers.
    var minimalTrue: [UInt32] {
        values.indices.filter { state in
            values[state]
                && (0..<events).allSatisfy {
                    state >> $0 & 1 == 0 || !values[state ^ 1 << $0]
                }
        }.map { UInt32($0) }
    }

    /// The sets on which it is false and above which it is not, ascending as numbers.
    var maximalFalse: [UInt32] {
        values.indices.filter { state in
            !values[state]
                && (0..<events).allSatisfy {
                    state >> $0 & 1 == 1 || values[state | 1 << $0]
                }
        }.map { UInt32($0) }
    }
}
