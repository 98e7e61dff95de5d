/// From gates to functions.
extension DiagramStore {
    /// The most levels of one diagram, so that the operations' recursion fits the stack it runs on.
    static let maximumLevels = 1 << 13

    /// A function that is to be joined with others, and the nodes of its diagram as `size` has them.
    struct Part {
        var edge: UInt32
        let size: Int
    }

    /// The functions whose conjunction is the function of a gate: one, save for a conjunction of
    /// several that are not variables.
    ///
    /// A conjunction's variables are joined here, the deepest first.
    mutating func parts(
        _ kind: GateGraph.Kind, threshold: Int, of given: [UInt32]
    ) throws(DiagramError) -> [Part] {
        var arguments = given
        sortByLevel(&arguments)
        switch kind {
        case .and: return try parts(ofConjunction: arguments)
        case .xor:
            var result = Self.never
            for argument in arguments.reversed() { result = try xor(argument, result) }
            return [Part(edge: result, size: 0)]
        case .atLeast: return [Part(edge: try atLeast(threshold, of: arguments), size: 0)]
        case .constant, .event: return [Part(edge: Self.never, size: 0)]
        }
    }

    private mutating func parts(
        ofConjunction sorted: [UInt32]
    ) throws(DiagramError) -> [Part] {
        var literals = Self.always
        var parts: [Part] = []
        for argument in sorted.reversed() {
            let node = functions.nodes[Int(argument >> 1)]
            if node.low <= 1, node.high <= 1 {
                literals = try and(argument, literals)
            } else {
                parts.append(Part(edge: argument, size: try size(argument)))
            }
        }
        if literals != Self.always || parts.isEmpty {
            parts.append(Part(edge: literals, size: try size(literals)))
        }
        return parts
    }

    /// Joins the two smallest diagrams, so that what is thrown away later is small.
    mutating func joinSmallest(_ parts: inout [Part]) throws(DiagramError) {
        parts = parts.indices.sorted { (parts[$0].size, $0) < (parts[$1].size, $1) }
            .map { parts[$0] }
        let both = try and(parts[0].edge, parts[1].edge)
        parts.removeFirst(2)
        parts.append(Part(edge: both, size: parts.isEmpty ? 0 : try size(both)))
    }

    /// The nodes of a function's diagram, counted up to a few thousand.
    ///
    /// Uses the notes of the nodes, which are cleared before minimal sets need them.
    private mutating func size(_ edge: UInt32) throws(DiagramError) -> Int {
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
        try spend(count * Self.workPerVisit)
        return count
    }

    private static let largestSize = 4096

    private func sortByLevel(_ arguments: inout [UInt32]) {
        let levels = arguments.map { functions.nodes[Int($0 >> 1)].level }
        arguments = arguments.indices
            .sorted { (levels[$0], $0) < (levels[$1], $1) }.map { arguments[$0] }
    }
}
