/// The diagrams of one module over its own events and the modules below it.
struct ModuleDiagram: Sendable {
    /// What a variable of the diagrams stands for.
    enum Leaf: Hashable, Sendable {
        /// A basic event, by number.
        case event(Int)
        /// A module below, by its place among the modules; its variable is true when the function
        /// of that module's diagram is.
        case module(Int)
    }

    /// The variables, the first level first.
    let leaves: [Leaf]
    /// When the module happens; the root is not complemented, save in the last module, the whole.
    let function: PackedDiagram
    /// The minimal sets, where they were asked for.
    let family: PackedDiagram?

    /// A diagram of at most one variable: the last, the whole tree over its topmost module.
    ///
    /// - Parameters:
    ///   - leaf: what the variable stands for; `nil` for a constant.
    ///   - root: the edge of the function, 2 for the variable itself.
    static func whole(
        of leaf: Leaf?, root: UInt32, includesMinimalSets: Bool = true
    ) -> ModuleDiagram {
        let terminal = PackedDiagram.Node(level: NodeTable.terminal, low: 0, high: 0)
        let variables =
            leaf == nil ? [] : [PackedDiagram.Node(level: 0, low: 0, high: 1)]
        // True without any event, or with the one leaf, or never.
        let family: UInt32 = root & 1 == 1 ? 1 : root == 0 ? 0 : 2
        return ModuleDiagram(
            leaves: leaf.map { [$0] } ?? [],
            function: PackedDiagram(nodes: [terminal] + variables, root: root),
            family: includesMinimalSets
                ? PackedDiagram(nodes: [terminal, terminal] + variables, root: family) : nil)
    }
}
