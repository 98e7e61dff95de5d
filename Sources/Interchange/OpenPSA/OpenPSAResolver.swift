internal import DecisionDiagrams
internal import XMLKit

/// Looks names up and puts gates after what they depend on.
struct OpenPSAResolver {
    private let content: OpenPSAContent
    private var tree: FaultTree
    /// The node of each definition and of each item, once it is known.
    private var definitions: [FaultTree.Node?]
    private var items: [FaultTree.Node?]

    init(_ content: OpenPSAContent) {
        self.content = content
        tree = FaultTree(name: content.name)
        definitions = Array(repeating: nil, count: content.definitions.count)
        items = Array(repeating: nil, count: content.items.count)
    }

    /// The tree, the gates that no other uses, and all gates.
    consuming func resolve() throws(OpenPSAFault) -> (
        tree: FaultTree, tops: [String], gates: [String: FaultTree.Node]
    ) {
        for (place, definition) in content.definitions.enumerated() {
            switch definition.kind {
            case .basicEvent:
                definitions[place] = tree.addEvent(
                    definition.name, probability: try probability(of: definition))
            case .houseEvent: definitions[place] = tree.addConstant(definition.state)
            case .gate: break
            }
        }
        var isUsed = [Bool](repeating: false, count: content.definitions.count)
        for item in content.items {
            if case .reference = item.kind { isUsed[try target(of: item)] = true }
        }
        var gates: [String: FaultTree.Node] = [:]
        var tops: [String] = []
        for (place, definition) in content.definitions.enumerated()
        where definition.kind == .gate {
            try build(place)
            gates[definition.name] = definitions[place]
            if !isUsed[place] { tops.append(definition.name) }
        }
        return (tree, tops, gates)
    }

    /// The probability of a basic event, which may be a parameter's number.
    private func probability(
        of event: OpenPSAContent.Definition
    ) throws(OpenPSAFault) -> Double? {
        guard let written = event.probability else { return nil }
        var expression = written
        var seen: Set<String> = []
        while case .parameter(let name, let position, let file) = expression {
            guard let parameter = content.parameters[name] else {
                throw content.fault(
                    "parameter '\(name)' is not defined: define it, or correct the name",
                    at: position, in: file)
            }
            guard seen.insert(name).inserted else {
                throw content.fault(
                    "parameter '\(name)' is given by itself: write a number", at: position,
                    in: file)
            }
            guard let value = parameter.value else {
                throw content.fault(
                    "parameter '\(name)' has no number: write <float value=\"…\"/> in it",
                    at: parameter.position, in: parameter.file)
            }
            expression = value
        }
        guard case .number(let value) = expression else { return nil }
        guard case .parameter(let name, let position, let file) = written,
            !(0...1).contains(value)
        else { return value }
        throw content.fault(
            "the probability of basic event '\(event.name)' is \(value), by parameter '\(name)': "
                + "write a number from 0 to 1", at: position, in: file)
    }

    /// The definition that a reference means.
    private func target(of item: OpenPSAContent.Item) throws(OpenPSAFault) -> Int {
        guard case .reference(let name, let kinds) = item.kind else { return 0 }
        guard let place = content.places[name] else {
            throw content.fault(
                "'\(name)' is not defined: define it, or correct the name", at: item.position,
                in: item.file)
        }
        let found = content.definitions[place]
        guard kinds.contains(found.kind.asSet) else {
            let defined = content.words(found.position, in: found.file, from: item.file)
            throw content.fault(
                "'\(name)' is a \(found.kind.rawValue), defined at \(defined), and not a "
                    + "\(item.element): correct the reference", at: item.position, in: item.file)
        }
        return place
    }

    /// A step of the walk: a definition's formula or an item, and its next argument.
    private struct Step {
        /// The gate that the step finishes, if it is one's formula.
        let gate: Int?
        let item: Int
        var next = 0
    }

    /// Adds a gate and what it depends on, depth first without recursion.
    private mutating func build(_ gate: Int) throws(OpenPSAFault) {
        guard definitions[gate] == nil, let formula = content.definitions[gate].formula else {
            return
        }
        var path = [Step(gate: gate, item: formula)]
        var isOpen: Set<Int> = [gate]
        while let step = path.last {
            let item = content.items[step.item]
            if case .reference = item.kind {
                let place = try target(of: item)
                if let node = definitions[place] {
                    items[step.item] = node
                } else if !isOpen.insert(place).inserted {
                    throw cycle(to: place, path, at: item)
                } else if let formula = content.definitions[place].formula {
                    path.append(Step(gate: place, item: formula))
                    continue
                }
            } else if step.next < item.arguments.count {
                path[path.count - 1].next += 1
                path.append(Step(gate: nil, item: item.arguments[step.next]))
                continue
            }
            finish(step)
            path.removeLast()
        }
    }

    private mutating func finish(_ step: Step) {
        let item = content.items[step.item]
        let name = step.gate.map { content.definitions[$0].name }
        let arguments = item.arguments.compactMap { items[$0] }
        var node = items[step.item]
        switch item.kind {
        case .connective(let connective):
            node = tree.addGate(connective, arguments, name: name)
        case .cardinality(let least, let most):
            let low = tree.addGate(.atLeast(least), arguments)
            let high = tree.addGate(.atLeast(most + 1), arguments)
            let notHigh = tree.addGate(.not, [high])
            node = tree.addGate(.and, [low, notHigh], name: name)
        case .imply:
            let not = tree.addGate(.not, [arguments[0]])
            node = tree.addGate(.or, [not, arguments[1]], name: name)
        case .constant(let value): node = tree.addConstant(value)
        case .reference: break
        }
        items[step.item] = node
        guard let gate = step.gate, var made = node else { return }
        // A gate that only repeats another has a node of its own, for its name.
        switch item.kind {
        case .reference, .constant: made = tree.addGate(.and, [made], name: name)
        default: break
        }
        definitions[gate] = made
    }

    private func cycle(
        to gate: Int, _ path: [Step], at item: OpenPSAContent.Item
    ) -> OpenPSAFault {
        let gates = path.compactMap(\.gate)
        let around = gates.drop { $0 != gate }.map { content.definitions[$0].name }
        let shown = around.prefix(12).map { "'\($0)'" }.joined(separator: " uses ")
        let more = around.count > 12 ? " uses …" : ""
        return content.fault(
            "gates use each other in a circle: \(shown)\(more) uses "
                + "'\(content.definitions[gate].name)': break it", at: item.position,
            in: item.file)
    }
}
