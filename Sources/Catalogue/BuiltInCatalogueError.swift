/// The catalogue that is compiled in cannot be read: a fault of ours, and of no file of the user's.
public struct BuiltInCatalogueError: Error, Hashable, Sendable {
    /// What is wrong with it.
    public let faults: [CatalogueFault]

    /// Makes the error.
    public init(faults: [CatalogueFault]) { self.faults = faults }
}

extension BuiltInCatalogueError: CustomStringConvertible {
    /// What is wrong and what to do.
    public var description: String {
        "the built-in catalogue is wrong, which is a fault of sallyport, report it: "
            + faults.map(\.description).joined(separator: "; ")
    }
}
