/// A picture laid out and ready to be drawn.
public struct Picture: Sendable {
    /// Where everything is.
    public let layout: DiagramLayout
    /// For which ground it is drawn.
    public let theme: DiagramTheme
    /// What it shows, in a sentence.
    public let title: String
    /// The same in full, for readers that do not see it.
    public let summary: String

    /// What it was made from, for programs.
    let metadata: String
    /// What every id in it begins with.
    let identifier: String

    /// The picture as an SVG document, ending in a newline.
    public func svg() -> String {
        DiagramDrawing(
            layout: layout, theme: theme, title: title, description: summary, metadata: metadata,
            identifier: identifier
        ).svg()
    }
}
