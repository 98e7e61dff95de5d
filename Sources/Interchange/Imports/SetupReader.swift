package import ModelFormat
package import YAMLKit

/// Reads a file of one format as a set-up: what all such readers have in common.
package protocol SetupReader {
    /// Makes a reader that has read nothing.
    init()

    /// What was read, and what is wrong.
    var draft: SetupDraft { get }

    /// Reads a file.
    mutating func read(_ root: YAMLNode)
}

extension SetupReader {
    /// Reads a file.
    ///
    /// - Throws: `ModelErrors` with everything that is wrong.
    /// - Complexity: O(*n* · *d*) for *n* nodes, things nested *d* deep.
    package static func setup(of root: YAMLNode) throws(ModelErrors) -> ImportedSetup {
        var reader = Self()
        reader.read(root)
        guard reader.draft.fields.faults.isEmpty else {
            throw ModelErrors(reader.draft.fields.faults)
        }
        return reader.draft.setup
    }
}
