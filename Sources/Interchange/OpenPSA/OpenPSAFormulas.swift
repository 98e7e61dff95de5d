internal import DecisionDiagrams
import Formulas

/// The gates of a fault tree in the strictest form that readers of Open-PSA ask for: no truth value
/// among the arguments, no argument twice, two or more arguments of a connective, two of a parity,
/// a threshold between one and the number of arguments, nothing nested.
struct OpenPSAFormulas {
    /// What a formula is about: a node of the tree, or a gate that only the file has.
    enum Argument: Hashable {
        case node(FaultTree.Node)
        case added(Int)
    }

    /// What defines a gate.
    enum Formula {
        case constant(Bool)
        case same(Argument)
        case opposite(Argument)
        case all([Argument])
        case any([Argument])
        case notAll([Argument])
        case none([Argument])
        case atLeast(Int, [Argument])
        case different(Argument, Argument)
        case equal(Argument, Argument)

        var arguments: [Argument] {
            switch self {
            case .constant: []
            case .same(let argument), .opposite(let argument): [argument]
            case .different(let first, let second), .equal(let first, let second): [first, second]
            case .all(let arguments), .any(let arguments), .notAll(let arguments),
                .none(let arguments), .atLeast(_, let arguments):
                arguments
            }
        }
    }

    /// By node; `nil` for events.
    private(set) var formulas: [Formula?] = []
    /// The gates that only the file has, each with the gate it was added for.
    private(set) var added: [(owner: FaultTree.Node, formula: Formula)] = []

    /// Takes truth values and repeated arguments out of a tree's gates.
    ///
    /// - Complexity: O(*n*) for *n* arguments.
    init(_ tree: FaultTree) {
        formulas.reserveCapacity(tree.count)
        for node in tree.nodes {
            switch tree.role(of: node) {
            case .event: formulas.append(nil)
            case .constant(let value): formulas.append(.constant(value))
            case .gate(let connective):
                formulas.append(
                    formula(connective, Array(tree.arguments(of: node)), of: node))
            }
        }
    }

    /// For each node whether a gate depends on it, the gate itself included.
    func needed(by top: FaultTree.Node) -> [Bool] {
        var isNeeded = [Bool](repeating: false, count: formulas.count)
        isNeeded[Int(top.rawValue)] = true
        for place in stride(from: Int(top.rawValue), through: 0, by: -1) where isNeeded[place] {
            var waiting = formulas[place]?.arguments ?? []
            while let argument = waiting.popLast() {
                switch argument {
                case .node(let node): isNeeded[Int(node.rawValue)] = true
                case .added(let number): waiting += added[number].formula.arguments
                }
            }
        }
        return isNeeded
    }

    private mutating func formula(
        _ connective: FaultTree.Connective, _ arguments: [FaultTree.Node], of owner: FaultTree.Node
    ) -> Formula {
        var holding = 0
        var open: [Argument] = []
        for node in arguments {
            if case .constant(let value)? = formulas[Int(node.rawValue)] {
                holding += value ? 1 : 0
            } else {
                open.append(.node(node))
            }
        }
        let failing = arguments.count - holding - open.count
        switch connective {
        case .and: return failing > 0 ? .constant(false) : conjunction(open)
        case .nand: return failing > 0 ? .constant(true) : conjunction(open, isOpposed: true)
        case .or: return holding > 0 ? .constant(true) : disjunction(open)
        case .nor, .not:
            return holding > 0 ? .constant(false) : disjunction(open, isOpposed: true)
        case .xor: return parity(open, isOdd: holding % 2 == 0, of: owner)
        case .iff: return parity(open, isOdd: holding % 2 == 1, of: owner)
        case .atLeast(let threshold):
            if threshold <= holding { return .constant(true) }
            return atLeast(threshold - holding, open, of: owner)
        }
    }

    private func distinct(_ arguments: [Argument]) -> [Argument] {
        var seen: Set<Argument> = []
        return arguments.filter { seen.insert($0).inserted }
    }

    private func conjunction(_ arguments: [Argument], isOpposed: Bool = false) -> Formula {
        let arguments = distinct(arguments)
        guard let first = arguments.first else { return .constant(!isOpposed) }
        if arguments.count == 1 { return isOpposed ? .opposite(first) : .same(first) }
        return isOpposed ? .notAll(arguments) : .all(arguments)
    }

    private func disjunction(_ arguments: [Argument], isOpposed: Bool = false) -> Formula {
        let arguments = distinct(arguments)
        guard let first = arguments.first else { return .constant(isOpposed) }
        if arguments.count == 1 { return isOpposed ? .opposite(first) : .same(first) }
        return isOpposed ? .none(arguments) : .any(arguments)
    }

    /// A parity of two arguments at a time, the only form on whose meaning tools agree.
    private mutating func parity(
        _ arguments: [Argument], isOdd: Bool, of owner: FaultTree.Node
    ) -> Formula {
        var counts: [Argument: Int] = [:]
        for argument in arguments { counts[argument, default: 0] += 1 }
        let single = distinct(arguments).filter { counts[$0, default: 0] % 2 == 1 }
        guard var last = single.last else { return .constant(!isOdd) }
        guard single.count > 1 else { return isOdd ? .same(last) : .opposite(last) }
        for argument in single.dropFirst().dropLast().reversed() {
            last = add(.different(argument, last), for: owner)
        }
        return isOdd ? .different(single[0], last) : .equal(single[0], last)
    }

    /// An argument that counts more than once stands in further gates that say the same.
    private mutating func atLeast(
        _ threshold: Int, _ arguments: [Argument], of owner: FaultTree.Node
    ) -> Formula {
        if threshold > arguments.count { return .constant(false) }
        if threshold == arguments.count { return conjunction(arguments) }
        if threshold == 1 { return disjunction(arguments) }
        var seen: Set<Argument> = []
        var kept: [Argument] = []
        for argument in arguments {
            kept.append(
                seen.insert(argument).inserted ? argument : add(.same(argument), for: owner))
        }
        return .atLeast(threshold, kept)
    }

    private mutating func add(_ formula: Formula, for owner: FaultTree.Node) -> Argument {
        added.append((owner, formula))
        return .added(added.count - 1)
    }
}
