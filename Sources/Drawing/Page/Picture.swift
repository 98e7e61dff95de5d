/// A picture laid out and ready to be drawn.
public struct Picture: Sendable {
    /// Where everything is.
    public let layout: Layout
    /// For which ground it is drawn.
    public let theme: Theme
    /// What it shows, in a sentence.
    public let title: String
    /// The same in full, for readers that do not see it.
    public let summary: String

    /// What it is drawn with.
    let style: Style
    /// How wide it is where it is printed; as many pixels as its layout has unless given.
    public let paper: PaperWidth?
    /// What it was made from, for programs.
    let metadata: String
    /// What every id in it begins with.
    let identifier: String

    /// A picture of a layout that was made by a page.
    package init(
        layout: Layout, style: Style, theme: Theme, title: String, summary: String,
        metadata: String, identifier: String, paper: PaperWidth? = nil
    ) {
        self.paper = paper
        self.layout = layout
        self.style = style
        self.theme = theme
        self.title = title
        self.summary = summary
        self.metadata = metadata
        self.identifier = identifier
    }

    /// The picture as an SVG document, ending in a newline.
    ///
    /// The same scene and words give the same bytes on every machine.
    public func svg() -> String {
        SVGDrawing(
            layout: layout, theme: theme, style: style, title: title, description: summary,
            metadata: metadata, identifier: identifier, paper: paper
        ).svg()
    }

    /// The least width at which its letters have eight points, in the unit that was asked for;
    /// `nil` where they have at the width that it was laid out for, or where none was asked for.
    public var leastPaper: PaperWidth? {
        guard let paper else { return nil }
        let letters = layout.leastLetters
        guard layout.frame.width > paper.pixels(letters: letters) else { return nil }
        return PaperWidth.least(pixels: layout.frame.width, letters: letters, paper.unit)
    }
}
