/// What a scene is drawn with: its colours, and the words that the drawing itself puts in.
public struct Style: Hashable, Sendable {
    /// The colours.
    public var palette: Palette
    /// What stands beside the dotted line beyond which there is no box.
    public var railLabel: String
    /// What the numbers of nodes are called in ids and attributes: `data-number` by default.
    ///
    /// Lower-case letters and hyphens.
    public var numberName: String

    /// The standard colours and words, of which some may be replaced.
    public init(
        palette: Palette = .standard, railLabel: String = "OUTSIDE", numberName: String = "number"
    ) {
        self.palette = palette
        self.railLabel = railLabel
        self.numberName = numberName
    }

    /// The standard colours and words.
    public static let standard = Style()
}
