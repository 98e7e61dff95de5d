/// A catalogue file of a user's own that was laid over the built-in catalogue.
public struct CatalogueOverlay: Hashable, Sendable {
    /// The file's name.
    public let file: String
    /// The file's text, over which the digest of what was asked goes too.
    public let text: String
    /// The ids of the entries that take the place of built-in ones, sorted.
    public let replaced: [String]
}
