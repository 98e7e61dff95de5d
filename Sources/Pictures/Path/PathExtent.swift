/// How much of a model is drawn around a path.
package enum PathExtent: Hashable, Sendable {
    /// What stands around the path and beside it, the steps in words under it.
    case surroundings
    /// The path and what it passes, nothing else.
    case path
}
