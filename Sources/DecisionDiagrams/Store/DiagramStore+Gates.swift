/// From gates to functions.
extension DiagramStore {
    /// The most levels of one diagram, so that the operations' recursion fits the stack it runs on.
    static let maximumLevels = 1 << 13

    /// The function of a gate over its arguments' functions.
    mutating func function(
        _ kind: GateGraph.Kind, threshold: Int, of given: [UInt32]
    ) throws(DiagramError) -> UInt32 {
        var arguments = given
        switch kind {
        case .and: return try and(arguments)
        case .xor:
            sortByLevel(&arguments)
            var result = Self.never
            for argument in arguments.reversed() { result = try xor(argument, result) }
            return result
        case .atLeast:
            sortByLevel(&arguments)
            return try atLeast(threshold, of: arguments)
        case .constant, .event: return Self.never
        }
    }

    /// All functions: variables first, the deepest first, then the two smallest diagrams again and
    /// again, so that what is thrown away later is small.
    private mutating func and(_ arguments: [UInt32]) throws(DiagramError) -> UInt32 {
        var arguments = arguments
        sortByLevel(&arguments)
        var literals = Self.always
        var others: [(edge: UInt32, size: Int)] = []
        for argument in arguments.reversed() {
            let node = functions.nodes[Int(argument >> 1)]
            if node.low <= 1, node.high <= 1 {
                literals = try and(argument, literals)
            } else {
                others.append((argument, size(argument)))
            }
        }
        if literals != Self.always { others.append((literals, size(literals))) }
        while others.count > 1 {
            others = others.indices.sorted {
                (others[$0].size, $0) < (others[$1].size, $1)
            }.map { others[$0] }
            let both = try and(others[0].edge, others[1].edge)
            others.removeFirst(2)
            others.append((both, others.isEmpty ? 0 : size(both)))
        }
        return others.first?.edge ?? Self.always
    }

    /// The nodes of a function's diagram, counted up to a few thousand.
    ///
    /// Uses the notes of the nodes, which are cleared before minimal sets need them.
    private mutating func size(_ edge: UInt32) -> Int {
        sizesTaken += 1
        var count = 0
        var waiting = [edge >> 1]
        while let place = waiting.popLast(), count < Self.largestSize {
            let node = functions.nodes[Int(place)]
            if place == 0 || node.note == sizesTaken { continue }
            functions.nodes[Int(place)].note = sizesTaken
            count += 1
            waiting.append(node.high >> 1)
            waiting.append(node.low >> 1)
        }
        return count
    }

    private static let largestSize = 4096

    private func sortByLevel(_ arguments: inout [UInt32]) {
        let levels = arguments.map { functions.nodes[Int($0 >> 1)].level }
        arguments = arguments.indices
            .sorted { (levels[$0], $0) < (levels[$1], $1) }.map { arguments[$0] }
    }
}
