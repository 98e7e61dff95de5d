/// The probabilities of a module's nodes.
struct ModuleChance<Number: ChanceNumber> {
    /// Of the root's function and of its opposite.
    private(set) var yes = Number(0)
    private(set) var no = Number(0)
    /// Of each variable and of its opposite, by level.
    private(set) var variables: [(yes: Number, no: Number)] = []
    /// Of each node and of its opposite.
    private(set) var nodes: [(yes: Number, no: Number)] = []

    /// Computes a module from the events and the modules below it.
    init(_ module: ModuleDiagram, _ probabilities: [Double], below: [Self]) {
        variables = module.leaves.map { leaf in
            switch leaf {
            case .event(let event):
                (Number(probabilities[event]), Number(1 - probabilities[event]))
            case .module(let place): (below[place].yes, below[place].no)
            }
        }
        let function = module.function
        nodes = [(Number(0), Number(1))]
        nodes.reserveCapacity(function.nodes.count)
        for node in function.nodes.dropFirst() {
            let variable = variables[Int(node.level)]
            let low = nodes[Int(node.low >> 1)]
            let high = nodes[Int(node.high >> 1)]
            let (highYes, highNo) = node.high & 1 == 0 ? (high.yes, high.no) : (high.no, high.yes)
            nodes.append(
                (
                    variable.no * low.yes + variable.yes * highYes,
                    variable.no * low.no + variable.yes * highNo
                ))
        }
        let root = nodes[Int(function.root >> 1)]
        (yes, no) = function.root & 1 == 0 ? root : (root.no, root.yes)
    }
}
