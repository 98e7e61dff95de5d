import Compilation
package import FailureAnalysis

/// What is said of a graph of any tool.
package enum GraphWords {
    /// Under which conditions the results hold.
    package static var conditions: String { CompiledModel.conditions(unknowns: 0) }

    /// What is worth knowing about how the file was read.
    package static func says(_ note: GraphNote) -> String {
        switch note {
        case .attackGraph:
            "This is an attack graph of sallyport: a step needs all its premises, so a way "
                + "along its edges is not yet an attack; 'sallyport analyse' on the model says "
                + "what follows from what"
        case .nested:
            "Nodes stand inside others; being inside is no edge, so a group without edges is a "
                + "component of its own"
        }
    }
}
