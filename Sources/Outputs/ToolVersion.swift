/// The program's version, as `--version` and the outputs that name their maker tell it.
package enum ToolVersion {
    /// The version, in three numbers.
    package static let current = "0.9.0"
}
