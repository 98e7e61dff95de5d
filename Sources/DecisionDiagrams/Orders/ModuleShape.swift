/// A module's gates and leaves numbered from 0: leaves first, then gates, arguments before gates.
struct ModuleShape {
    /// The graph's node of each leaf.
    let leaves: [Int]
    /// How many leaves and gates there are.
    let count: Int
    /// The arguments of each gate, by number, repeated ones as often as they stand.
    let arguments: [[Int]]

    /// Numbers a module's nodes.
    init(_ module: GateGraph.Module, in graph: GateGraph) {
        leaves = module.leaves
        count = module.leaves.count + module.gates.count
        var numbers: [Int: Int] = [:]
        numbers.reserveCapacity(count)
        for node in module.leaves + module.gates { numbers[node] = numbers.count }
        arguments = module.gates.map { gate in
            graph.arguments[gate].compactMap { numbers[Int($0 >> 1)] }
        }
    }

    /// The numbers of leaves that are given by the graph's nodes.
    func places(of nodes: [Int]) -> [Int] {
        var numbers: [Int: Int] = [:]
        for (number, leaf) in leaves.enumerated() { numbers[leaf] = number }
        return nodes.compactMap { numbers[$0] }
    }

    /// The number of a gate.
    private func number(ofGate gate: Int) -> Int { leaves.count + gate }

    // MARK: Weight first

    /// The leaves by their share in the top: the top weighs 1, each gate shares its weight among its
    /// arguments, the heaviest leaf comes next and is taken away (Minato, Ishiura and Yajima,
    /// "Shared binary decision diagram with attributed edges", 1990).
    ///
    /// - Complexity: O(*n m*) for *n* leaves and *m* arguments; beyond a bound several leaves are
    ///   taken with the same weights.
    func weightFirst() -> [Int] {
        var uses = [[Int]](repeating: [], count: count)
        var live = arguments.map(\.count)
        for (gate, arguments) in arguments.enumerated() {
            for argument in arguments { uses[argument].append(gate) }
        }
        var isGone = [Bool](repeating: false, count: count)
        func takeAway(_ node: Int) {
            var gone = [node]
            isGone[node] = true
            while let next = gone.popLast() {
                for gate in uses[next] {
                    live[gate] -= 1
                    guard live[gate] == 0 else { continue }
                    isGone[number(ofGate: gate)] = true
                    gone.append(number(ofGate: gate))
                }
            }
        }
        let width = arguments.reduce(0) { $0 + $1.count }
        let atOnce = max(1, leaves.count * width / Self.weighings)
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

    private func weights(live: [Int], isGone: [Bool]) -> [Double] {
        var weights = [Double](repeating: 0, count: count)
        if count > 0 { weights[count - 1] = 1 }
        for gate in arguments.indices.reversed() where live[gate] > 0 {
            let share = weights[number(ofGate: gate)] / Double(live[gate])
            for argument in arguments[gate] where !isGone[argument] { weights[argument] += share }
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
        for (gate, arguments) in arguments.enumerated() {
            let sum = arguments.reduce(0) { $0 + positions[$1] }
            positions[number(ofGate: gate)] = sum / Double(max(1, arguments.count))
        }
        let pulls = arguments.map { Self.pull(ofWidth: $0.count) }
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

    /// How much a gate pulls: the number of its arguments to the power of -1.25, by operations that
    /// give the same everywhere.
    private static func pull(ofWidth count: Int) -> Double {
        let width = Double(max(1, count))
        return 1 / (width * width.squareRoot().squareRoot())
    }

    private func length(_ positions: [Double], _ pulls: [Double]) -> Double {
        var sum = 0.0
        for (gate, arguments) in arguments.enumerated() {
            var low = positions[number(ofGate: gate)]
            var high = low
            for argument in arguments {
                low = min(low, positions[argument])
                high = max(high, positions[argument])
            }
            sum += pulls[gate] * (high - low)
        }
        return sum
    }

    private func moved(_ positions: [Double], _ pulls: [Double]) -> [Double] {
        var sums = [Double](repeating: 0, count: count)
        var weights = [Double](repeating: 0, count: count)
        for (gate, arguments) in arguments.enumerated() {
            let own = number(ofGate: gate)
            let sum = arguments.reduce(positions[own]) { $0 + positions[$1] }
            let centre = sum / Double(arguments.count + 1)
            let pull = pulls[gate]
            sums[own] += pull * centre
            weights[own] += pull
            for argument in arguments {
                sums[argument] += pull * centre
                weights[argument] += pull
            }
        }
        return positions.indices.map { weights[$0] > 0 ? sums[$0] / weights[$0] : positions[$0] }
    }
}
