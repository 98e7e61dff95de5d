/// How one module was solved.
public struct ModuleSummary: Hashable, Sendable {
    /// How many events and modules below it the module depends on.
    public let variables: Int
    /// The order that was used.
    public let order: VariableOrder
    /// The nodes of the function's diagram.
    public let functionNodes: Int
    /// The nodes of the minimal sets' diagram.
    public let setNodes: Int
    /// The nodes that were made on the way, garbage and lost attempts counted.
    public let nodesMade: Int
}
