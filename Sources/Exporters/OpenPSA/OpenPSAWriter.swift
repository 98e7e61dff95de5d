public import DecisionDiagrams
internal import XMLKit

/// Writes a fault tree in the Open-PSA model exchange format, so that other tools can check it.
///
/// Names become identifiers that the format allows, made different where two would be the same; a
/// name that had to be changed stands in a label. Gates come before the gates they use, the top
/// first; what the top does not depend on is left out.
public struct OpenPSAWriter: Sendable {
    private let tree: FaultTree
    private let isNeeded: [Bool]
    private var identifiers: [String?] = []

    /// Makes a writer.
    public init(_ tree: FaultTree) {
        self.tree = tree
        var isNeeded = [Bool](repeating: false, count: tree.count)
        if let top = tree.top { isNeeded[Int(top.rawValue)] = true }
        for node in tree.nodes.reversed() where isNeeded[Int(node.rawValue)] {
            if Self.isConstant(node, in: tree) { continue }
            for argument in tree.arguments(of: node) { isNeeded[Int(argument.rawValue)] = true }
        }
        self.isNeeded = isNeeded
        identifiers = Self.identifiers(of: tree)
    }

    /// The file: the same bytes every time.
    ///
    /// - Complexity: O(*n*) for *n* bytes written.
    public func document() -> [UInt8] {
        var writer = XMLWriter(
            layout: .indented(by: 2), reservingCapacity: 64 * (16 + tree.count))
        writer.startElement("opsa-mef")
        writer.startElement("define-fault-tree")
        writer.attribute(
            "name", Self.identifier(tree.name.isEmpty ? "tree" : tree.name))
        for node in needed.reversed() {
            if case .gate(let connective) = tree.role(of: node) {
                write(connective, node, to: &writer)
            } else if node == tree.top {
                writeTop(node, to: &writer)
            }
        }
        writer.endElement()
        writer.startElement("model-data")
        for event in tree.events where isNeeded[Int(event.node.rawValue)] {
            writer.startElement("define-basic-event")
            name(event.node, in: &writer)
            if let probability = event.probability {
                writer.startElement("float")
                writer.attribute("value", "\(probability)")
                writer.endElement()
            }
            writer.endElement()
        }
        writer.endElement()
        return writer.finish()
    }

    /// Whether a gate is written as a truth value, whatever its arguments are.
    private static func isConstant(_ node: FaultTree.Node, in tree: FaultTree) -> Bool {
        guard case .gate(.atLeast(let threshold)) = tree.role(of: node) else { return false }
        return threshold <= 0 || threshold > tree.arguments(of: node).count
    }

    private var needed: [FaultTree.Node] {
        tree.nodes.filter { isNeeded[Int($0.rawValue)] }
    }

    /// A top that is an event or a constant still needs a gate.
    private func writeTop(_ node: FaultTree.Node, to writer: inout XMLWriter) {
        writer.startElement("define-gate")
        writer.attribute("name", "top")
        writer.startElement("and")
        writeArgument(node, to: &writer)
        writer.endElement()
        writer.endElement()
    }

    private func write(
        _ connective: FaultTree.Connective, _ node: FaultTree.Node, to writer: inout XMLWriter
    ) {
        let arguments = Array(tree.arguments(of: node))
        writer.startElement("define-gate")
        name(node, in: &writer)
        switch connective {
        case .and: writeFormula("and", arguments, none: true, to: &writer)
        case .or: writeFormula("or", arguments, none: false, to: &writer)
        case .nand: writeFormula("nand", arguments, none: false, to: &writer)
        case .nor: writeFormula("nor", arguments, none: true, to: &writer)
        case .not: writeFormula("not", arguments, none: true, to: &writer)
        case .xor: writeParity(arguments[...], isOdd: true, to: &writer)
        case .iff: writeParity(arguments[...], isOdd: false, to: &writer)
        case .atLeast(let threshold):
            if Self.isConstant(node, in: tree) {
                writeConstant(threshold <= 0, to: &writer)
            } else {
                writer.startElement("atleast")
                writer.attribute("min", threshold)
                for argument in arguments { writeArgument(argument, to: &writer) }
                writer.endElement()
            }
        }
        writer.endElement()
    }

    private func writeFormula(
        _ element: StaticString, _ arguments: [FaultTree.Node], none: Bool,
        to writer: inout XMLWriter
    ) {
        if arguments.isEmpty { return writeConstant(none, to: &writer) }
        writer.startElement(element)
        for argument in arguments { writeArgument(argument, to: &writer) }
        writer.endElement()
    }

    /// A parity of two arguments at a time, the only form on whose meaning tools agree.
    private func writeParity(
        _ arguments: ArraySlice<FaultTree.Node>, isOdd: Bool, to writer: inout XMLWriter
    ) {
        guard arguments.count > 1 else {
            guard let only = arguments.first else { return writeConstant(!isOdd, to: &writer) }
            writer.startElement(isOdd ? "and" : "not")
            writeArgument(only, to: &writer)
            writer.endElement()
            return
        }
        // xor(a, xor(b, c)): opened one in the other, closed together.
        var rest = arguments
        var depth = 0
        while rest.count > 1, let first = rest.popFirst() {
            writer.startElement(depth == 0 && !isOdd ? "iff" : "xor")
            writeArgument(first, to: &writer)
            depth += 1
        }
        if let last = rest.first { writeArgument(last, to: &writer) }
        for _ in 0..<depth { writer.endElement() }
    }

    private func writeArgument(_ node: FaultTree.Node, to writer: inout XMLWriter) {
        switch tree.role(of: node) {
        case .constant(let value): writeConstant(value, to: &writer)
        case .event: writeReference("basic-event", node, to: &writer)
        case .gate: writeReference("gate", node, to: &writer)
        }
    }

    private func writeReference(
        _ element: StaticString, _ node: FaultTree.Node, to writer: inout XMLWriter
    ) {
        writer.startElement(element)
        writer.attribute("name", identifiers[Int(node.rawValue)] ?? "")
        writer.endElement()
    }

    private func writeConstant(_ value: Bool, to writer: inout XMLWriter) {
        writer.startElement("constant")
        writer.attribute("value", value ? "true" : "false")
        writer.endElement()
    }

    /// Writes the name of a definition, and a label if it is not the thing's own.
    private func name(_ node: FaultTree.Node, in writer: inout XMLWriter) {
        let identifier = identifiers[Int(node.rawValue)] ?? ""
        writer.attribute("name", identifier)
        guard let own = tree.name(of: node), own != identifier else { return }
        writer.startElement("label")
        writer.text(own)
        writer.endElement()
    }

    /// An identifier for each gate and event, no two alike.
    private static func identifiers(of tree: FaultTree) -> [String?] {
        var used: Set<String> = []
        return tree.nodes.map { node in
            if case .constant = tree.role(of: node) { return nil }
            let wanted = identifier(tree.name(of: node) ?? "g\(node.rawValue)")
            var result = wanted
            var number = 2
            while !used.insert(result).inserted {
                result = "\(wanted)-\(number)"
                number += 1
            }
            return result
        }
    }

    /// The name with what an identifier may not hold replaced.
    private static func identifier(_ name: String) -> String {
        let kept = String(
            name.unicodeScalars.map { scalar -> Character in
                switch scalar {
                case "a"..."z", "A"..."Z", "0"..."9", "_", "-": Character(scalar)
                default: "_"
                }
            })
        guard let first = kept.first, first.isLetter else { return "n" + kept }
        return kept
    }
}
