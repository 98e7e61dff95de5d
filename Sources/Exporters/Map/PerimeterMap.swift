public import FailureAnalysis
import ThreatGraph

/// The picture of a whole model: every perimeter in the one around it, coloured by operator, with
/// the copies and keys in it, the channels with their gates, and what the workloads need.
///
/// It shows no failure and no path; every barrier is drawn shut. The same model gives the same bytes.
public struct PerimeterMap: Sendable {
    /// Where everything is.
    public let layout: DiagramLayout
    /// For which ground it is drawn.
    public let theme: DiagramTheme
    /// What the map shows, for example `Training on one cloud: 2 perimeters, …`.
    public let title: String
    /// The map in words, for readers that do not see it.
    public let summary: String

    private let metadata: String
    private let identifier: String

    /// Lays a model out.
    ///
    /// - Parameters:
    ///   - model: The compiled model. A graph that came without one gives a map that says so.
    ///   - theme: For which ground to draw.
    ///   - identifier: What every id in the picture begins with, so that a page can hold several
    ///     pictures: letters, digits, `_` and `-`, a letter first.
    /// - Complexity: O(*l* · *a* log *a*) for *l* channels on a picture of area *a*; at most four
    ///   times.
    public init(
        _ model: CompiledModel, theme: DiagramTheme = .auto, identifier: String = "sallyport-map"
    ) {
        let names = DiagramNames(of: model)
        let composer = DiagramComposer.compose(Self.scene(names: names))
        let words = MapWords(names: names, composer: composer)
        layout = Self.layout(words: words, composer: composer)
        self.theme = theme
        title = words.verdict
        summary = words.description
        metadata = words.metadata
        self.identifier = identifier
    }

    /// The picture as an SVG document, ending in a newline.
    public func svg() -> String {
        DiagramDrawing(
            layout: layout, theme: theme, title: title, description: summary, metadata: metadata,
            identifier: identifier
        ).svg()
    }

    /// Everything that the model says of places.
    static func scene(names: DiagramNames) -> DiagramScene {
        var base = ModelScene(names: names)
        base.scene.isMap = true
        if let model = names.compiled.model {
            base.addPerimeters(of: model, shown: Set(ModelScene.drawable(of: model).map(\.id)))
            base.addWorkloads(Array(model.workloads), of: model)
            base.addCopies(of: model)
            base.addChannels(of: model)
        }
        return base.scene
    }

    private static func layout(words: MapWords, composer: DiagramComposer) -> DiagramLayout {
        let extent = composer.layout.extent
        var page = DiagramPage(width: extent.width + 2 * DiagramPage.margin)
        page.addHeading(words.verdict, parts: words.verdictParts, question: words.question)
        page.addScene(composer.layout, extent: extent)
        page.y += extent.height + 24
        page.addParties(words.parties)
        page.addKey(DiagramPage.key(of: composer, names: words.names))
        page.addCaption(words.caption)
        return page.finished()
    }
}
