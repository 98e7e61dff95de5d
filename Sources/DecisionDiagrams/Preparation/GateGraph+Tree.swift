extension GateGraph {
    /// The function of a tree's top: constants gone, repeated gates and arguments merged, opposites
    /// on the arguments.
    ///
    /// - Complexity: O(*n* log *n*) for *n* arguments.
    init(_ tree: FaultTree, top node: FaultTree.Node) {
        self.init()
        var isNeeded = [Bool](repeating: false, count: tree.count)
        isNeeded[Int(node.rawValue)] = true
        for at in stride(from: Int(node.rawValue), through: 0, by: -1) where isNeeded[at] {
            for argument in tree.arguments(of: .init(rawValue: UInt32(at))) {
                isNeeded[Int(argument.rawValue)] = true
            }
        }
        var literals = [Literal](repeating: Self.never, count: tree.count)
        for at in 0...Int(node.rawValue) where isNeeded[at] {
            let place = FaultTree.Node(rawValue: UInt32(at))
            let arguments = tree.arguments(of: place).map { literals[Int($0.rawValue)] }
            switch tree.role(of: place) {
            case .constant(let value): literals[at] = value ? Self.always : Self.never
            case .event(let number): literals[at] = event(number)
            case .gate(let connective): literals[at] = gate(connective, arguments)
            }
        }
        top = literals[Int(node.rawValue)]
    }

    private mutating func gate(
        _ connective: FaultTree.Connective, _ arguments: [Literal]
    ) -> Literal {
        switch connective {
        case .and: and(arguments)
        case .nand: and(arguments) ^ 1
        case .or: and(arguments.map { $0 ^ 1 }) ^ 1
        case .nor: and(arguments.map { $0 ^ 1 })
        case .xor: xor(arguments)
        case .iff: xor(arguments) ^ 1
        case .not: (arguments.first ?? Self.never) ^ 1
        case .atLeast(let threshold): atLeast(threshold, arguments)
        }
    }
}
