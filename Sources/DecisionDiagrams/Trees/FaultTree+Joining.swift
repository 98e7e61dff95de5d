extension FaultTree {
    /// Adds the nodes of another tree: an event that this tree has by name is the same event, and a
    /// gate whose name is taken gets a number after it.
    ///
    /// - Returns: The other's top, here; `nil` where it has none.
    /// - Complexity: O(size of both).
    package mutating func add(_ other: FaultTree) -> Node? {
        var known: [String: Node] = [:]
        for event in events { known[event.name] = event.node }
        var taken = Set(names.values)
        var places: [Node] = []
        for node in other.nodes {
            switch other.role(of: node) {
            case .constant(let value): places.append(addConstant(value))
            case .event(let number):
                let event = other.events[number]
                let place =
                    known[event.name] ?? addEvent(event.name, probability: event.probability)
                known[event.name] = place
                places.append(place)
            case .gate(let connective):
                let arguments = other.arguments(of: node).map { places[Int($0.rawValue)] }
                let name = other.name(of: node).map { Self.free($0, among: taken) }
                if let name { taken.insert(name) }
                places.append(addGate(connective, arguments, name: name))
            }
        }
        return other.top.map { places[Int($0.rawValue)] }
    }

    /// A name, or the name with the first number after it that is not taken.
    private static func free(_ name: String, among taken: Set<String>) -> String {
        if !taken.contains(name) { return name }
        let number = (2...taken.count + 2).first { !taken.contains("\(name)~\($0)") }
        return "\(name)~\(number ?? taken.count + 2)"
    }
}
