/// Orders by a measure of the whole module.
extension ModuleShape {
    // MARK: Weight first

    /// The leaves by their share in the top: the top weighs 1, each gate shares its weight among its
    /// arguments, the heaviest leaf comes next and is taken away (Minato, Ishiura and Yajima,
    /// "Shared binary decision diagram with attributed edges", 1990).
    ///
    /// - Complexity: O(*n m*) for *n* leaves and *m* arguments; beyond a bound several leaves are
    ///   taken with the same weights.
    func weightFirst() -> [Int] {
        let users = Users(of: self)
        var live = gates.map { width(ofGate: $0) }
        var isGone = [Bool](repeating: false, count: count)
        func takeAway(_ node: Int) {
            var gone = [node]
            isGone[node] = true
            while let next = gone.popLast() {
                for gate in users[next] {
                    live[gate] -= 1
                    guard live[gate] == 0 else { continue }
                    isGone[number(ofGate: gate)] = true
                    gone.append(number(ofGate: gate))
                }
            }
        }
        let atOnce = max(1, leaves.count * argumentCount / Self.weighings)
        var open = Array(leaves.indices)
        var order: [Int] = []
        order.reserveCapacity(leaves.count)
        while !open.isEmpty {
            let weights = weights(live: live, isGone: isGone)
            if atOnce == 1, let next = open.max(by: { (weights[$0], $1) < (weights[$1], $0) }) {
                order.append(next)
                takeAway(next)
            } else {
                let sorted = open.sorted { (weights[$1], $0) < (weights[$0], $1) }
                for next in sorted.prefix(atOnce) {
                    order.append(next)
                    takeAway(next)
                }
            }
            open.removeAll { isGone[$0] }
        }
        return order
    }

    /// The most arguments that are gone through in all before several leaves share the weights.
    private static let weighings = 20_000_000

    /// What `weightFirst` costs in the unit of a meter.
    var workOfWeightFirst: Int {
        let rounds = min(leaves.count, Self.weighings / max(1, argumentCount) + 1)
        return rounds * (argumentCount + count)
    }

    private func weights(live: [Int], isGone: [Bool]) -> [Double] {
        var weights = [Double](repeating: 0, count: count)
        if count > 0 { weights[count - 1] = 1 }
        for gate in gates.reversed() where live[gate] > 0 {
            let share = weights[number(ofGate: gate)] / Double(live[gate])
            for place in places(ofGate: gate) where !isGone[argument(at: place)] {
                weights[argument(at: place)] += share
            }
        }
        return weights
    }

    // MARK: Short spans

    /// The leaves in an order in which what a gate connects stands close together: again and again
    /// everything moves to the mean of the centres of the gates that it belongs to, and the round
    /// with the shortest spans is kept (Aloul, Markov and Sakallah, "FORCE", 2003).
    ///
    /// A gate with many arguments cannot have them close together and tells little of any two of
    /// them, so its pull on each and its share in the length fall with their number. The power was
    /// found by trial: from 1 to 1.5 the diagrams of the trees measured are smallest.
    ///
    /// - Parameter start: the leaves in the order to begin with.
    /// - Complexity: O(*m* + *n* log *n*) a round for *n* nodes and *m* arguments.
    func shortSpans(from start: [Int]) -> [Int] {
        var positions = [Double](repeating: 0, count: count)
        for (position, leaf) in start.enumerated() { positions[leaf] = Double(position) }
        for gate in gates {
            let sum = places(ofGate: gate).reduce(0) { $0 + positions[argument(at: $1)] }
            positions[number(ofGate: gate)] = sum / Double(max(1, width(ofGate: gate)))
        }
        let pulls = gates.map { Self.pull(ofWidth: width(ofGate: $0)) }
        var line = Array(0..<count)
        var best = (line: line, length: Double.infinity)
        for round in 0..<Self.rounds {
            let before = line
            line.sort { (positions[$0], $0) < (positions[$1], $1) }
            if round > 0, line == before { break }
            for (position, node) in line.enumerated() { positions[node] = Double(position) }
            let length = length(positions, pulls)
            if length < best.length { best = (line, length) }
            positions = moved(positions, pulls)
        }
        return best.line.filter { $0 < leaves.count }
    }

    private static let rounds = 40

    /// What `shortSpans` costs in the unit of a meter: in every round each node is compared as often
    /// as sorting takes, and each argument is gone through three times.
    var workOfSpans: Int {
        let comparisons = count * (Int.bitWidth - count.leadingZeroBitCount)
        return Self.rounds * (3 * comparisons / 2 + 3 * argumentCount)
    }

    /// How much a gate pulls: the number of its arguments to the power of -1.25, by operations that
    /// give the same everywhere.
    private static func pull(ofWidth count: Int) -> Double {
        let width = Double(max(1, count))
        return 1 / (width * width.squareRoot().squareRoot())
    }

    private func length(_ positions: [Double], _ pulls: [Double]) -> Double {
        var sum = 0.0
        for gate in gates {
            var low = positions[number(ofGate: gate)]
            var high = low
            for place in places(ofGate: gate) {
                let position = positions[argument(at: place)]
                low = min(low, position)
                high = max(high, position)
            }
            sum += pulls[gate] * (high - low)
        }
        return sum
    }

    private func moved(_ positions: [Double], _ pulls: [Double]) -> [Double] {
        var sums = [Double](repeating: 0, count: count)
        var weights = [Double](repeating: 0, count: count)
        for gate in gates {
            let own = number(ofGate: gate)
            let sum = places(ofGate: gate).reduce(positions[own]) {
                $0 + positions[argument(at: $1)]
            }
            let centre = sum / Double(width(ofGate: gate) + 1)
            let pull = pulls[gate]
            sums[own] += pull * centre
            weights[own] += pull
            for place in places(ofGate: gate) {
                sums[argument(at: place)] += pull * centre
                weights[argument(at: place)] += pull
            }
        }
        return positions.indices.map { weights[$0] > 0 ? sums[$0] / weights[$0] : positions[$0] }
    }
}

/// The gates that use each node of a shape, in one array.
private struct Users {
    private var starts: [Int]
    private var gates: [Int]

    init(of shape: ModuleShape) {
        starts = Array(repeating: 0, count: shape.count + 1)
        for place in 0..<shape.argumentCount { starts[shape.argument(at: place) + 1] += 1 }
        for node in 0..<shape.count { starts[node + 1] += starts[node] }
        gates = Array(repeating: 0, count: shape.argumentCount)
        var next = starts
        for gate in shape.gates {
            for place in shape.places(ofGate: gate) {
                let argument = shape.argument(at: place)
                gates[next[argument]] = gate
                next[argument] += 1
            }
        }
    }

    subscript(node: Int) -> ArraySlice<Int> { gates[starts[node]..<starts[node + 1]] }
}
