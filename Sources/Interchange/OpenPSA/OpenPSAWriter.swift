public import DecisionDiagrams
import Formulas
internal import XMLKit

/// Writes a fault tree in the Open-PSA model exchange format, so that other tools can check it.
///
/// Names become identifiers that the format allows, made different where two would be the same; a
/// name that had to be changed stands in a label. Gates come before the gates they use, the top
/// first; what the top does not depend on is left out. Formulas are written in the form that the
/// strictest readers ask for: gates that never change are gone, and a gate that a formula would
/// have to hold twice, or nested, is written as a gate of its own.
public struct OpenPSAWriter: Sendable {
    private let tree: FaultTree
    private let formulas: OpenPSAFormulas
    private let isNeeded: [Bool]
    private let identifiers: [String?]
    private let addedIdentifiers: [String]
    private let topIdentifier: String
    /// Of each gate, the gates that were added for it.
    private let additions: [FaultTree.Node: [Int]]

    /// Makes a writer.
    public init(_ tree: FaultTree) {
        self.tree = tree
        let formulas = OpenPSAFormulas(tree)
        self.formulas = formulas
        isNeeded =
            tree.top.map { formulas.needed(by: $0) } ?? [Bool](repeating: false, count: tree.count)
        var used: Set<String> = []
        let identifiers = tree.nodes.map { node -> String? in
            if case .constant = tree.role(of: node) { return nil }
            return Self.identifier(tree.name(of: node) ?? "g\(node.rawValue)", besides: &used)
        }
        self.identifiers = identifiers
        addedIdentifiers = formulas.added.map { owner, _ in
            Self.identifier(identifiers[Int(owner.rawValue)] ?? "added", besides: &used)
        }
        topIdentifier = Self.identifier("top", besides: &used)
        additions = Dictionary(grouping: formulas.added.indices) { formulas.added[$0].owner }
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
            if case .gate = tree.role(of: node) {
                writeGate(node, to: &writer)
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

    private var needed: [FaultTree.Node] {
        tree.nodes.filter { isNeeded[Int($0.rawValue)] }
    }

    /// A top that is an event or a constant still needs a gate.
    private func writeTop(_ node: FaultTree.Node, to writer: inout XMLWriter) {
        writer.startElement("define-gate")
        writer.attribute("name", topIdentifier)
        write(formulas.formulas[Int(node.rawValue)] ?? .same(.node(node)), to: &writer)
        writer.endElement()
    }

    private func writeGate(_ node: FaultTree.Node, to writer: inout XMLWriter) {
        guard let formula = formulas.formulas[Int(node.rawValue)] else { return }
        writer.startElement("define-gate")
        name(node, in: &writer)
        write(formula, to: &writer)
        writer.endElement()
        for number in additions[node]?.reversed() ?? [] {
            writer.startElement("define-gate")
            writer.attribute("name", addedIdentifiers[number])
            write(formulas.added[number].formula, to: &writer)
            writer.endElement()
        }
    }

    private func write(_ formula: OpenPSAFormulas.Formula, to writer: inout XMLWriter) {
        switch formula {
        case .constant(let value):
            writer.startElement("constant")
            writer.attribute("value", value ? "true" : "false")
            writer.endElement()
            return
        case .same(let argument): return write(argument, to: &writer)
        case .opposite: writer.startElement("not")
        case .all: writer.startElement("and")
        case .any: writer.startElement("or")
        case .notAll: writer.startElement("nand")
        case .none: writer.startElement("nor")
        case .different: writer.startElement("xor")
        case .equal: writer.startElement("iff")
        case .atLeast(let threshold, _):
            writer.startElement("atleast")
            writer.attribute("min", threshold)
        }
        for argument in formula.arguments { write(argument, to: &writer) }
        writer.endElement()
    }

    private func write(_ argument: OpenPSAFormulas.Argument, to writer: inout XMLWriter) {
        switch argument {
        case .added(let number):
            writer.startElement("gate")
            writer.attribute("name", addedIdentifiers[number])
        case .node(let node):
            if case .event = tree.role(of: node) {
                writer.startElement("basic-event")
            } else {
                writer.startElement("gate")
            }
            writer.attribute("name", identifiers[Int(node.rawValue)] ?? "")
        }
        writer.endElement()
    }

    /// Writes the name of a definition, and a label if it is not the thing's own.
    private func name(_ node: FaultTree.Node, in writer: inout XMLWriter) {
        let identifier = identifiers[Int(node.rawValue)] ?? ""
        writer.attribute("name", identifier)
        guard let own = tree.name(of: node), own != identifier, !own.isEmpty else { return }
        writer.startElement("label")
        writer.text(own)
        writer.endElement()
    }

    /// An identifier for a name, unlike all that were used before.
    private static func identifier(_ name: String, besides used: inout Set<String>) -> String {
        let wanted = identifier(name)
        var result = wanted
        var number = 2
        while !used.insert(result).inserted {
            result = "\(wanted)-\(number)"
            number += 1
        }
        return result
    }

    /// The name with what an identifier may not hold replaced: letters, digits and `_`, and between
    /// them single `-`.
    private static func identifier(_ name: String) -> String {
        let kept = String(
            name.unicodeScalars.map { scalar -> Character in
                switch scalar {
                case "a"..."z", "A"..."Z", "0"..."9", "_", "-": Character(scalar)
                default: "_"
                }
            }
        ).split(separator: "-").joined(separator: "-")
        guard let first = kept.first, first.isLetter else { return "n" + kept }
        return kept
    }
}
