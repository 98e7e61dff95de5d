extension Picture {
    /// The least width of a picture of a scene, in pixels.
    private static let leastWidth = 480

    /// Lays a scene out under a title, with a legend and a caption below.
    ///
    /// ```swift
    /// var scene = Scene()
    /// let well = scene.addNode("Well")
    /// let tap = scene.addNode("Tap", in: scene.addBox("House"))
    /// scene.addLine(from: well, to: tap)
    /// let picture = Picture(of: scene, title: "Where the water comes from")
    /// print(picture.svg())
    /// ```
    ///
    /// - Parameters:
    ///   - scene: What is shown.
    ///   - title: What it shows, in a sentence.
    ///   - question: What it answers, under the title; nothing by default.
    ///   - legend: Samples of what is drawn, with what they mean.
    ///   - caption: Sentences below everything else.
    ///   - summary: The picture in words, for readers that do not see it; the title and what joins
    ///     what unless given.
    ///   - theme: For which ground to draw.
    ///   - identifier: What every id in it begins with, so that a page can hold several pictures:
    ///     letters, digits, `_` and `-`, a letter first.
    /// - Complexity: O(*l* · *a* log *a*) for *l* lines and links on a picture of *a* lattice points
    ///   of 10 pixels; at most four times.
    public init(
        of scene: Scene, title: String, question: String = "", legend: [LegendEntry] = [],
        caption: [String] = [], summary: String? = nil, theme: Theme = .auto,
        identifier: String = "drawing"
    ) {
        let composed = Composer.compose(scene).layout
        let extent = composed.extent
        var page = Page(
            width: extent.width + 2 * Page.margin, style: scene.style, minimum: Self.leastWidth)
        page.addHeading(title, parts: [title], question: question)
        page.addScene(composed, extent: extent)
        page.y += extent.height + 24
        page.addKey(legend.map(\.keyEntry))
        if !caption.isEmpty { page.addCaption(caption) }
        let ways = scene.lines.map(\.tooltip) + scene.links.map(\.tooltip)
        self.init(
            layout: page.finished(), style: scene.style, theme: theme, title: title,
            summary: summary ?? ([title] + ways).map { $0 + "." }.joined(separator: " "),
            metadata: "drawing", identifier: identifier)
    }
}
