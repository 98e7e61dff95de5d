/// Files that were found, and whether all were looked at.
package struct FoundFiles: Hashable, Sendable {
    /// Their paths, sorted.
    package let paths: [String]
    /// Whether there are no more.
    package let isComplete: Bool

    /// Makes a list of files.
    package init(_ paths: [String], isComplete: Bool = true) {
        self.paths = paths
        self.isComplete = isComplete
    }
}
