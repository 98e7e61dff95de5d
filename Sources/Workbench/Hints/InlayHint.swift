/// Something that the model leaves out, shown where it would stand.
package struct InlayHint: Hashable, Sendable {
    /// The file.
    package let file: String
    /// Behind which byte it is shown.
    package let offset: Int
    /// What was taken: `level: SL4`.
    package let label: String
    /// Why.
    package let reason: String
}
