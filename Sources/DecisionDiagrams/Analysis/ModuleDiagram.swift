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
}
